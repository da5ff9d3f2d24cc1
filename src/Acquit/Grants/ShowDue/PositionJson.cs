using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage;

namespace Acquit.Grants;

/// <summary>The schema <c>acquit-due/1</c>: amounts are strings with two decimals and a dot, dates ISO.</summary>
internal static class PositionJson
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(GrantPosition position, AsOf asOf, Language language, bool requestable)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "acquit-due/1");
            json.WriteString("at", Iso(asOf.At));
            json.WriteString("recordedBy", Iso(asOf.RecordedBy));
            json.WriteString("ceiling", position.Ceiling.ToString());
            json.WriteString("due", position.Due.ToString());
            json.WriteString("defensible", position.Defensible.ToString());
            if (requestable)
            {
                json.WriteString("requestable", position.Requestable.ToString());
            }

            Lines(json, position.Lines);
            Reasons(json, position.Reasons, language);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

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
            json.WriteString("rule", $"{reason.Rule.Rule.In(language)} {reason.Rule.Source.In(language)}.");
            json.WriteNumber("count", reason.Count);
            json.WriteString("amount", reason.Amount.ToString());
            json.WriteString("grantAtRisk", reason.GrantAtRisk.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
