using Acquit.Core.Acts.Rules;

namespace Acquit.Core.Acts.Examination;

/// <summary>Signature, publication and typography.</summary>
internal static class FormExamination
{
    private const int LongestExample = 30;

    public static IEnumerable<Point> Points(ActRecord act) =>
        NoPublication(act).Concat(NoDelegation(act)).Concat(SignedBefore(act)).Concat(Typography(act));

    private static bool OfDepartment(ActRecord act) =>
        act.Body?.Value is DecidingBody.DepartmentalCouncil or DecidingBody.StandingCommittee;

    private static IEnumerable<Point> NoPublication(ActRecord act)
    {
        if (act.PublicationMentions.Count > 0)
        {
            yield break;
        }

        var reform = CouncilRules.ElectronicPublication.InForce.From;
        var reformed = OfDepartment(act) && act.Date is { } date && date.Value >= reform;
        var since = act.Date is { } day ? day.Value.DayNumber - reform.DayNumber : 0;
        yield return new(
            "act.no-publication-mention", Severity.Reserve,
            reformed
                ? new("L'acte ne porte mention ni de transmission au préfet ni de publication, "
                    + $"{Say.Count(since, "jour", "jours")} après la réforme du {Say.French(reform)}.",
                    "The act mentions neither transmission to the prefect nor publication, "
                    + $"{Say.CountEnglish(since, "day", "days")} after the reform of {Say.English(reform)}.")
                : new("L'acte ne porte mention ni de transmission au préfet ni de publication.",
                    "The act mentions neither transmission to the prefect nor publication."),
            new("Ni la date où il devient exécutoire ni la fin du délai de recours ne sont connues.",
                "Neither the day it becomes enforceable nor the end of the time for appeal is known."),
            !OfDepartment(act) ? null : reformed ? CouncilRules.ElectronicPublication : CouncilRules.Enforceable,
            act.Signature is { } signature ? [signature.Span] : [])
        {
            ToDo = new("Obtenir l'accusé de réception du préfet et la date de mise en ligne.",
                "Obtain the prefect's acknowledgement and the day it went online."),
        };
    }

    private static IEnumerable<Point> NoDelegation(ActRecord act)
    {
        if (act.Signature is not { OnBehalfOf: { } principal, DelegationCited: false } signature)
        {
            yield break;
        }

        yield return new(
            "signature.delegation-not-cited", Severity.Reserve,
            new($"L'acte est signé « {principal} » sans citer de délégation de signature.",
                $"The act is signed \"{principal}\" without citing a delegation of signature."),
            new("Sans délégation en vigueur ce jour-là, la signature serait celle d'une autorité incompétente.",
                "Without a delegation in force that day, the signature would be that of an authority without power."),
            OfDepartment(act) ? CouncilRules.DelegationOfSignature : null, [signature.Span])
        {
            ToDo = new("Obtenir l'arrêté de délégation en vigueur ce jour-là.",
                "Obtain the order of delegation in force that day."),
        };
    }

    private static IEnumerable<Point> SignedBefore(ActRecord act) =>
        act is { Signature: { Date: { } signed } signature, Date: { } voted } && signed < voted.Value
            ?
            [
                new("signature.before-vote", Severity.Reserve,
                    new($"La signature est datée du {Say.French(signed)}, avant la réunion du "
                        + $"{Say.French(voted.Value)}.",
                        $"The signature is dated {Say.English(signed)}, before the meeting of "
                        + $"{Say.English(voted.Value)}."),
                    new("Un acte est voté, puis signé : l'une des deux dates est fausse.",
                        "An act is voted, then signed: one of the two dates is wrong."),
                    CouncilRules.Enforceable, [voted.Span, signature.Span])
                {
                    ToDo = new("Vérifier les deux dates.", "Check both dates."),
                },
            ]
            : [];

    private static IEnumerable<Point> Typography(ActRecord act)
    {
        var cited = act.Citations.Where(citation => citation is { Kind: "deliberation", Date: not null }).ToList();
        var disordered = !InOrder([.. cited.Select(citation => citation.Date!.Value.DayNumber)]);
        if (act.Typography.Count == 0 && !disordered)
        {
            yield break;
        }

        var shown = act.Typography.Select(oddity => Short(oddity.Value)).Distinct(StringComparer.Ordinal).Take(5)
            .ToList();
        List<string> french = [], english = [];
        if (shown.Count > 0)
        {
            french.Add("espaces et graphies : " + Say.FrenchList([.. shown.Select(text => $"« {text} »")]));
            english.Add("spacing and spelling: " + Say.EnglishList([.. shown.Select(text => $"\"{text}\"")]));
        }

        if (disordered)
        {
            french.Add("délibérations citées hors de l'ordre des dates");
            english.Add("resolutions cited out of date order");
        }

        yield return new(
            "form.typography", Severity.Form,
            new(Capital(string.Join(" ; ", french)) + ".", Capital(string.Join("; ", english)) + "."),
            new("Rien : les valeurs ont été lues malgré la forme.", "Nothing: the values were read despite the form."),
            null, [.. act.Typography.Select(oddity => oddity.Span),
                .. disordered ? cited.Select(citation => citation.Span) : []]);
    }

    /// <summary>True when the days never come back: all rising or all falling.</summary>
    private static bool InOrder(int[] days)
    {
        bool rising = true, falling = true;
        for (var i = 1; i < days.Length; i++)
        {
            rising &= days[i] >= days[i - 1];
            falling &= days[i] <= days[i - 1];
        }

        return rising || falling;
    }

    private static string Short(string text) => text.Length <= LongestExample ? text : text[..LongestExample] + "…";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
