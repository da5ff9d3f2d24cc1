using System.Text.Json;
using Acquit.Cli;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage;

namespace Acquit.Grants;

/// <summary>The schema <c>acquit-due/1</c>: amounts are strings with two decimals and a dot, dates ISO.</summary>
internal static class PositionJson
{
    public static string Write(GrantPosition position, AsOf asOf, Language language, bool requestable) =>
        JsonText.Write(json =>
        {
            json.WriteString("schema", "acquit-due/1");
            json.WriteString("at", Days.Iso(asOf.At));
            json.WriteString("recordedBy", Days.Iso(asOf.RecordedBy));
            json.WriteString("ceiling", position.Ceiling.ToString());
            json.WriteString("due", position.Due.ToString());
            json.WriteString("defensible", position.Defensible.ToString());
            if (requestable)
            {
                json.WriteString("requestable", position.Requestable.ToString());
            }

            Lines(json, position.Lines);
            Reasons(json, position.Reasons, language);
        });

    private static void Lines(Utf8JsonWriter json, IReadOnlyList<LinePosition> lines)
    {
        json.WriteStartArray("lines");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("label", line.Label);
            json.WriteString("planned", line.Planned.ToString());
            json.WriteString("eligiblePaid", line.Eligible.ToString());
            json.WriteString("due", line.Due.ToString());
            json.WriteString("defensible", line.Defensible.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Reasons(Utf8JsonWriter json, IReadOnlyList<ReasonPosition> reasons, Language language)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Rule.Code);
            json.WriteString("finding", reason.Rule.Finding);
            json.WriteString("rule", $"{reason.Rule.Law.Sentence.In(language)} {reason.Rule.Law.Cited.In(language)}.");
            json.WriteNumber("count", reason.Count);
            json.WriteString("amount", reason.Amount.ToString());
            json.WriteString("grantAtRisk", reason.GrantAtRisk.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
