using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Acts.Examination;

/// <summary>The budget codings: coherent, and receiving what.</summary>
internal static class CodingExamination
{
    public static IReadOnlyList<CodingFigures> Count(ActRecord act, PlanFigures? plan)
    {
        var readings = Readings(act);
        var lines = plan is null ? null : Mapping(readings, plan.Lines);
        return
        [
            .. readings.Select((reading, index) =>
            {
                var coding = BudgetCoding.Parse(reading.Coding);
                var own = lines?[index] ?? [];
                var derived = Shares(plan, own);
                return new CodingFigures(
                    reading, coding, coding?.Incoherences(reading.Section) ?? [Unreadable(reading)],
                    reading.Amount?.Value ?? derived,
                    reading.Amount is not null ? ValueState.Cited : derived is null ? null : ValueState.Assumed, own);
            }),
        ];
    }

    public static IEnumerable<Point> Points(ActRecord act, IReadOnlyList<CodingFigures> codings, GrantFigures? grant) =>
        NoKey(act, codings).Concat(AmountsDiffer(codings, grant)).Concat(codings.SelectMany(Incoherent))
            .Concat(LabelsDrift(act));

    /// <summary>The codings of the enacting terms, else those of the impact table; the coding alone repeats.</summary>
    private static List<CodingReading> Readings(ActRecord act) =>
    [
        .. (act.Codings.Count > 0 ? act.Codings : act.BudgetImpactTable?.Rows.Select(row => row.Coding) ?? [])
            .DistinctBy(Key),
    ];

    private static (string Operation, string Coding) Key(CodingReading coding) =>
        (Folding.Key(coding.BudgetOperation), coding.Coding);

    private static Section? SectionOf(CodingReading coding) =>
        coding.Section ?? BudgetCoding.Parse(coding.Coding)?.SectionOfGroup;

    /// <summary>
    /// Which plan lines each coding would pay for: the section's only coding takes all its lines; among several, the
    /// words of the labels decide, and what no label claims goes to the one coding that no line names. Null where that
    /// says nothing.
    /// </summary>
    private static IReadOnlyList<int>[]? Mapping(List<CodingReading> codings, IReadOnlyList<PlanLineFigures> lines)
    {
        if (lines.Any(line => line.Line.Section is null) || codings.Exists(coding => SectionOf(coding) is null))
        {
            return null;
        }

        var mapping = new IReadOnlyList<int>[codings.Count];
        foreach (var section in Enum.GetValues<Section>())
        {
            int[] ofSection = [.. Enumerable.Range(0, codings.Count).Where(i => SectionOf(codings[i]) == section)];
            int[] toPay = [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Line.Section == section)];
            if (!MapSection(codings, lines, ofSection, toPay, mapping))
            {
                return null;
            }
        }

        return mapping;
    }

    private static bool MapSection(
        List<CodingReading> codings, IReadOnlyList<PlanLineFigures> lines, int[] ofSection, int[] toPay,
        IReadOnlyList<int>[] mapping)
    {
        if (ofSection.Length <= 1)
        {
            foreach (var only in ofSection)
            {
                mapping[only] = toPay;
            }

            return ofSection.Length == 1 || toPay.Length == 0;
        }

        var assigned = Labels.Assign(
            [.. toPay.Select(line => lines[line].Line.Label.Value)], [.. ofSection.Select(i => codings[i].Label)]);
        var unclaimed = toPay.Where((_, index) => assigned[index] is null).ToArray();
        int[] unnamed = [.. Enumerable.Range(0, ofSection.Length).Where(i => !assigned.Contains(i))];
        if (unclaimed.Length > 0 && unnamed.Length != 1)
        {
            return false;
        }

        for (var i = 0; i < ofSection.Length; i++)
        {
            var target = i;
            mapping[ofSection[i]] = unclaimed.Length > 0 && unnamed[0] == i
                ? unclaimed
                : [.. toPay.Where((_, index) => assigned[index] == target)];
        }

        return true;
    }

    private static Money? Shares(PlanFigures? plan, IReadOnlyList<int> lines) =>
        plan is null || lines.Count == 0 || lines.Any(line => plan.Lines[line].Share is null)
            ? null
            : new(lines.Sum(line => plan.Lines[line].Share?.Cents ?? 0));

    private static Refusal Unreadable(CodingReading reading) => new(
        "coding.unreadable", new($"« {reading.Coding} » n'a pas la forme nature//groupe et fonction.",
            $"\"{reading.Coding}\" is not of the form nature//group and function."));

    private static IEnumerable<Point> NoKey(ActRecord act, IReadOnlyList<CodingFigures> codings)
    {
        if (codings.Count < 2 || codings.Any(coding => coding.Reading.Amount is not null))
        {
            yield break;
        }

        var table = act.BudgetImpactTable;
        var empty = table?.Rows.Sum(row => row.Amounts.Count(amount => amount is null)) ?? 0;
        var cells = empty == 0 ? new Wording(".", ".") : new Wording(
            $" ; le cartouche compte {Say.Count(empty, "cellule vide", "cellules vides")}, "
            + (table?.EmptyExplained is null ? "sans explication." : "ce que le rapport explique."),
            $"; the impact table has {Say.CountEnglish(empty, "empty cell", "empty cells")}, "
            + (table?.EmptyExplained is null ? "unexplained." : "which the report explains."));
        var proposed = codings.All(coding => coding.Proposed is not null);
        yield return new(
            "revenue.no-key", Severity.Reserve,
            new($"La recette va à {codings.Count} imputations sans clé ni montant{cells.French}",
                $"The revenue goes to {codings.Count} codings with neither key nor amount{cells.English}"),
            proposed
                ? new("Une recette reçue ne peut être titrée sans clé. Répartition proposée, supposée d'après sections "
                    + $"et libellés : {Say.FrenchList([.. codings.Select(French)])}.",
                    "Money received cannot be booked without a key. Proposed split, assumed from sections and labels: "
                    + $"{Say.EnglishList([.. codings.Select(English)])}.")
                : new("Une recette reçue ne peut être titrée sans clé, et sections et libellés n'en donnent pas.",
                    "Money received cannot be booked without a key, and sections and labels give none."),
            null, [.. codings.Select(coding => coding.Reading.Span),
                .. table?.EmptyExplained is { } explained ? [explained] : Array.Empty<SourceSpan>()])
        {
            ToDo = new("Faire décider la clé de répartition.", "Have the key of the split decided."),
        };
    }

    private static string French(CodingFigures coding) =>
        $"{coding.Reading.BudgetOperation} {Say.French(coding.Proposed ?? Money.Zero)}";

    private static string English(CodingFigures coding) =>
        $"{coding.Reading.BudgetOperation} {Say.English(coding.Proposed ?? Money.Zero)}";

    private static IEnumerable<Point> AmountsDiffer(IReadOnlyList<CodingFigures> codings, GrantFigures? grant)
    {
        if (grant?.Ceiling is not { } ceiling || codings.Count == 0
            || codings.Any(coding => coding.Reading.Amount is null))
        {
            yield break;
        }

        var sum = Money.Sum(codings.Select(coding => coding.Reading.Amount!.Value.Value));
        if (sum != ceiling)
        {
            yield return new(
                "plan.sum-differs", Severity.Blocking,
                new($"Les montants ne s'accordent pas : le plafond est {Say.French(ceiling)}, les imputations "
                    + $"reçoivent {Say.French(sum)}.",
                    $"The amounts disagree: the ceiling is {Say.English(ceiling)}, the codings receive "
                    + $"{Say.English(sum)}."),
                new($"Écart de {Say.French(sum - ceiling)} entre l'aide et son inscription au budget.",
                    $"Gap of {Say.English(sum - ceiling)} between the grant and its budget entry."),
                null, [.. codings.Select(coding => coding.Reading.Span)])
            {
                Discriminator = "codings",
                ToDo = new("Faire rectifier l'affectation.", "Have the assignment put right."),
            };
        }
    }

    private static IEnumerable<Point> Incoherent(CodingFigures coding) =>
        coding.Incoherences.Count == 0 ? [] :
        [
            new("coding.incoherent", Severity.Reserve,
                new($"{coding.Reading.BudgetOperation}, {coding.Reading.Coding} : "
                    + string.Join(" ", coding.Incoherences.Select(found => found.Message.French)),
                    $"{coding.Reading.BudgetOperation}, {coding.Reading.Coding}: "
                    + string.Join(" ", coding.Incoherences.Select(found => found.Message.English))),
                new("Le comptable public rejetterait le titre de recette.",
                    "The public accountant would reject the revenue order."),
                null, [coding.Reading.Span])
            {
                Discriminator = $"{coding.Reading.BudgetOperation} {coding.Reading.Coding}",
                ToDo = new("Faire corriger l'imputation par le service des finances.",
                    "Have the finance service correct the coding."),
            },
        ];

    /// <summary>The same coding labelled otherwise in the enacting terms and in the impact table.</summary>
    private static IEnumerable<Point> LabelsDrift(ActRecord act)
    {
        var labels = act.Codings.Concat(act.BudgetImpactTable?.Rows.Select(row => row.Coding) ?? [])
            .GroupBy(Key).Where(group => group.Select(Printed).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .ToList();
        if (labels.Count == 0)
        {
            yield break;
        }

        var examples = labels.Select(group => group.Select(Printed).Distinct(StringComparer.Ordinal).ToList()).ToList();
        yield return new(
            "form.label-drift", Severity.Form,
            new("Une même imputation porte des libellés qui varient : "
                + string.Join(
                    " ; ", examples.Select(drift => string.Join(" / ", drift.Select(label => $"« {label} »"))))
                + ".",
                "One coding bears labels that vary: "
                + string.Join("; ", examples.Select(drift => string.Join(" / ", drift.Select(label => $"\"{label}\""))))
                + "."),
            new("Rien : les lignes sont rapprochées par opération et imputation, non par libellé.",
                "Nothing: rows are matched by operation and coding, not by label."),
            null, [.. labels.SelectMany(group => group.Select(coding => coding.Span))]);
    }

    private static string Printed(CodingReading coding) =>
        string.Join(' ', coding.Label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
