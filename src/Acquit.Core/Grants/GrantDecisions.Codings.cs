using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Core.Grants;

public static partial class GrantDecisions
{
    /// <summary>
    /// Records the budget codings to which the grant is assigned: each coherent by nature, group and section, each
    /// line of the plan behind one coding at most, of its own section.
    /// </summary>
    /// <param name="proposed">The codings.</param>
    /// <param name="file">The grant file.</param>
    /// <param name="actor">Who records them.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> RecordCodings(
        CodingsRecorded proposed, GrantFile file, Actor actor, DateOnly today)
    {
        var lines = file.Lines.ToDictionary(line => line.Id);
        var refusals = new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.RecordCodings))
            .RequirePast(proposed.On, today, "on")
            .Require(
                proposed.Codings.Count > 0, "codings.empty", "Donner au moins une imputation.",
                "Give at least one budget coding.", "codings");
        foreach (var coding in proposed.Codings)
        {
            RequireCoherent(coding, refusals);
            RequireLinesOf(coding, lines, refusals);
        }

        RequireKeys(proposed.Codings, refusals);
        foreach (var shared in proposed.Codings.SelectMany(coding => coding.Lines).GroupBy(line => line)
            .Where(uses => uses.Count() > 1 && lines.ContainsKey(uses.Key)))
        {
            refusals.Require(
                false, "codings.line-twice",
                $"Le poste {lines[shared.Key].Label} est derrière deux imputations : sa part n'aurait pas de clé.",
                $"Line {lines[shared.Key].Label} stands behind two codings: its share would have no key.", "codings");
        }

        return refusals.Or(proposed);
    }

    private static void RequireCoherent(GrantCoding coding, RefusalList refusals)
    {
        refusals.RequireText(
            coding.BudgetOperation, "codings", "Chaque imputation porte une opération budgétaire.",
            "Each coding has a budget operation.");
        if (BudgetCoding.Parse($"{coding.Nature}//{coding.GroupAndFunction}") is { } parsed)
        {
            refusals.AddRange(
                parsed.Incoherences(coding.Section).Select(refusal => refusal with { Field = "codings" }));
            return;
        }

        refusals.Require(
            false, "coding.unreadable",
            $"L'imputation {coding.Nature}//{coding.GroupAndFunction} ne se lit pas : nature//groupe et fonction, "
                + "en chiffres.",
            $"Coding {coding.Nature}//{coding.GroupAndFunction} cannot be read: nature//group and function, in digits.",
            "codings", GrantRules.Nomenclature);
    }

    private static void RequireLinesOf(
        GrantCoding coding, Dictionary<PlanLineId, PlanLine> lines, RefusalList refusals)
    {
        foreach (var id in coding.Lines)
        {
            if (!lines.TryGetValue(id, out var line))
            {
                refusals.Require(
                    false, "codings.unknown-line",
                    $"L'imputation {coding.BudgetOperation} nomme un poste inconnu du plan.",
                    $"Coding {coding.BudgetOperation} names a line that no plan holds.", "codings");
            }
            else
            {
                refusals.Require(
                    line.Section == coding.Section, "codings.section-differs",
                    $"Le poste {line.Label} et l'imputation {coding.BudgetOperation} ne sont pas de la même section.",
                    $"Line {line.Label} and coding {coding.BudgetOperation} are not of the same section.", "codings",
                    GrantRules.Nomenclature);
            }
        }
    }

    /// <summary>The key is the operation with the coding: the coding alone repeats.</summary>
    private static void RequireKeys(IReadOnlyList<GrantCoding> codings, RefusalList refusals)
    {
        foreach (var twins in codings
            .GroupBy(coding => (Folding.Key(coding.BudgetOperation), coding.Nature, coding.GroupAndFunction))
            .Where(twins => twins.Count() > 1))
        {
            refusals.Require(
                false, "codings.duplicate",
                $"L'imputation {twins.First().BudgetOperation} {twins.Key.Nature}//{twins.Key.GroupAndFunction} "
                    + "figure deux fois.",
                $"Coding {twins.First().BudgetOperation} {twins.Key.Nature}//{twins.Key.GroupAndFunction} stands "
                    + "twice.",
                "codings");
        }
    }
}
