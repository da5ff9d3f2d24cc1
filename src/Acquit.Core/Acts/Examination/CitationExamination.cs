using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>What the act cites: one number for two bodies, a later act, opinions without their sense.</summary>
internal static class CitationExamination
{
    public static IEnumerable<Point> Points(ActRecord act) =>
        TwoBodies(act).Concat(LaterActs(act)).Concat(SenseMissing(act));

    private static IEnumerable<Citation> Resolutions(ActRecord act) =>
        act.Citations.Where(citation => string.Equals(citation.Kind, "deliberation", StringComparison.Ordinal));

    private static IEnumerable<Point> TwoBodies(ActRecord act) =>
        Resolutions(act).Where(citation => citation is { Number: not null, Body: not null })
            .GroupBy(citation => Folding.Key(citation.Number!), StringComparer.Ordinal)
            .Where(group => group.Select(citation => citation.Body).Distinct().Skip(1).Any())
            .Select(group => TwoBodies([.. group]));

    private static Point TwoBodies(List<Citation> citations)
    {
        var first = citations[0];
        var sameDate = citations.TrueForAll(citation => citation.Date == first.Date);
        var sameTitle = citations.TrueForAll(citation => Folding.Same(citation.Title ?? "", first.Title ?? ""));
        var bodies = citations.Select(citation => citation.Body!.Value).Distinct().ToList();
        var same = (sameDate, sameTitle) switch
        {
            (true, true) => new Wording(", à la même date et sous le même titre", ", of the same date and title"),
            (true, false) => new(", à la même date", ", of the same date"),
            (false, true) => new(", sous le même titre", ", of the same title"),
            (false, false) => new("", ""),
        };
        return new(
            "citation.two-bodies", Severity.Reserve,
            new($"La délibération {first.Number} est citée pour {Say.FrenchList([.. bodies.Select(BodyNames.French)])}"
                + $"{same.French}.",
                $"Resolution {first.Number} is cited for {Say.EnglishList([.. bodies.Select(BodyNames.English)])}"
                + $"{same.English}."),
            new("Une citation erronée ne vicie pas l'acte ; la chaîne des décisions garde un maillon à confirmer.",
                "A wrong citation does not vitiate the act; the chain of decisions keeps a link to confirm."),
            null, [.. citations.Select(citation => citation.Span)])
        {
            Discriminator = first.Number,
            ToDo = new("Vérifier au registre laquelle des assemblées a délibéré.",
                "Check in the register which body decided."),
        };
    }

    private static IEnumerable<Point> LaterActs(ActRecord act) =>
        act.Date is not { } date ? [] : act.Citations.Where(citation => citation.Date > date.Value).Select(citation =>
            new Point("citation.later-act", Severity.Reserve,
                new($"L'acte du {Say.French(date.Value)} cite un texte du {Say.French(citation.Date!.Value)}.",
                    $"The act of {Say.English(date.Value)} cites a text of {Say.English(citation.Date!.Value)}."),
                new("Un acte ne peut citer un texte à venir : l'une des deux dates est fausse.",
                    "An act cannot cite a text to come: one of the two dates is wrong."),
                null, [date.Span, citation.Span])
            {
                Discriminator = $"{citation.Visa}",
                ToDo = new("Vérifier les deux dates.", "Check both dates."),
            });

    private static IEnumerable<Point> SenseMissing(ActRecord act)
    {
        var silent = act.Opinions.Where(opinion => opinion is { InReport: false, Favourable: null }).ToList();
        if (silent.Count == 0)
        {
            yield break;
        }

        var told = act.Opinions.Where(opinion => opinion is { InReport: true, Favourable: not null }).ToList();
        var favourable = told.Count > 0 && told.TrueForAll(opinion => opinion.Favourable == true);
        yield return new(
            "opinion.sense-missing", Severity.Reserve,
            new(
                $"{Say.Count(silent.Count, "avis de commission est cité", "avis de commission sont cités")} sans leur "
                    + "sens"
                + (favourable ? " ; le rapport les dit favorables." : told.Count > 0
                    ? " ; le rapport donne des sens divers." : "."),
                $"{Say.CountEnglish(silent.Count, "committee opinion is", "committee opinions are")} cited without "
                + "their sense" + (favourable ? "; the report says favourable." : told.Count > 0
                    ? "; the report gives differing senses." : ".")),
            new("Rien sur la validité : l'avis est requis, son sens ne lie pas l'assemblée.",
                "Nothing as to validity: the opinion is required, its sense does not bind the body."),
            null, [.. silent.Concat(told).Select(opinion => opinion.Span)])
        {
            ToDo = new("Joindre le compte rendu des commissions.", "Attach the committees' records."),
        };
    }
}
