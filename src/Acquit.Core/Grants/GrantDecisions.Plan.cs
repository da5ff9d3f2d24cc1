using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Core.Grants;

public static partial class GrantDecisions
{
    /// <summary>Records the financing plan, whole. Its lines sum to the agreement's base to the cent.</summary>
    /// <param name="proposed">The plan.</param>
    /// <param name="file">The grant file.</param>
    /// <param name="linesInUse">Lines that bear expenditure or deductions: an amended plan keeps them.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> RecordPlan(
        PlanRecorded proposed, GrantFile file, IReadOnlySet<PlanLineId> linesInUse, Actor actor, DateOnly today)
    {
        var refusals = new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.RecordGrant))
            .RequirePast(proposed.On, today, "on")
            .Require(
                proposed.Lines.Count > 0, "plan.empty", "Un plan de financement a au moins un poste.",
                "A financing plan has at least one line.", "lines");
        RequireSoundLines(proposed.Lines, refusals);
        RequireSumOf(proposed.Lines, file.At(proposed.On).Agreement, refusals);
        var kept = proposed.Lines.Select(line => line.Id).ToHashSet();
        foreach (var dropped in file.Lines.Where(line => linesInUse.Contains(line.Id) && !kept.Contains(line.Id)))
        {
            refusals.Require(
                false, "plan.line-in-use",
                $"Le poste {dropped.Label} porte déjà des dépenses : le garder, au besoin à un autre montant.",
                $"Line {dropped.Label} already bears expenditure: keep it, at another amount if need be.", "lines");
        }

        return refusals.Or(proposed);
    }

    private static void RequireSoundLines(IReadOnlyList<PlanLine> lines, RefusalList refusals)
    {
        foreach (var line in lines)
        {
            refusals
                .RequireText(line.Label, "lines", "Chaque poste porte un nom.", "Each line has a name.")
                .Require(
                    line.Planned > Money.Zero, "plan.line-amount",
                    $"Le montant prévu du poste {line.Label} est un montant positif, hors taxes.",
                    $"The planned amount of line {line.Label} is a positive amount, net of VAT.", "lines");
        }

        foreach (var twins in lines.GroupBy(line => Folding.Key(line.Label)).Where(twins => twins.Count() > 1))
        {
            refusals.Require(
                false, "plan.duplicate-line",
                $"Deux postes portent le même nom, {twins.First().Label}, à la casse et aux accents près.",
                $"Two lines have the same name, {twins.First().Label}, case and accents aside.", "lines");
        }

        refusals.Require(
            lines.Select(line => line.Id).Distinct().Count() == lines.Count, "plan.duplicate-identifier",
            "Un même poste figure deux fois dans le plan.", "One line stands twice in the plan.", "lines");
    }

    private static void RequireSumOf(
        IReadOnlyList<PlanLine> lines, AgreementRecorded? agreement, RefusalList refusals)
    {
        var sum = Money.Sum(lines.Select(line => line.Planned));
        if (agreement is null || lines.Count == 0 || sum == agreement.Base)
        {
            return;
        }

        var gap = (sum - agreement.Base).Absolute;
        refusals.Require(
            false, "plan.sum-differs",
            $"Les postes font {Amounts.Print(sum, Language.French)}, l'assiette de la convention "
                + $"{Amounts.Print(agreement.Base, Language.French)} : {Amounts.Print(gap, Language.French)} d'écart.",
            $"The lines add up to {Amounts.Print(sum, Language.English)}, the agreement's base is "
                + $"{Amounts.Print(agreement.Base, Language.English)}: {Amounts.Print(gap, Language.English)} apart.",
            "lines", GrantRules.Agreement);
    }
}
