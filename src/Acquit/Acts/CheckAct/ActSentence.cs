using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>An act in one sentence: number, date, title, and how many points it raises.</summary>
internal static class ActSentence
{
    public static Wording Of(ActReport report) =>
        new(In(report, Language.French), In(report, Language.English));

    private static string In(ActReport report, Language language)
    {
        var (act, points) = (report.Act, report.Points);
        var name = new Wording("Acte", "Act").In(language);
        var number = act.Number?.Value ?? new Wording("sans numéro", "no number").In(language);
        var date = act.Date is { } on ? ", " + Days.Print(on.Value, language) : "";
        var title = act.Title is { } of ? " : " + of.Value : "";
        var raised = string.Join(", ", Enum.GetValues<Severity>().Select(severity =>
            ActSheet.CountOf(severity, points.Count(point => point.Severity == severity)).In(language)));
        return $"{name} {number}{date}{title} ({raised})";
    }
}
