using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Spectre.Console;

namespace Acquit.Acts;

/// <summary>The grant, its plan and its codings.</summary>
internal sealed partial class ExaminePrint
{
    private void Grant(ActReport report)
    {
        if (report is not { Grant: { } grant, Act.Grant: { } reading })
        {
            return;
        }

        Section(Say("L'aide", "The grant"));
        var rows = Rows();
        Row(rows, Say("Plafond", "Ceiling"), Values(grant.Ceiling, reading.Ceilings));
        Row(rows, Say("Base éligible", "Eligible base"), Values(grant.Base, reading.Bases));
        if (grant.RateExact is { } exact)
        {
            Row(rows, Say("Taux exact", "Exact rate"), Percent(exact.TrimEnd('0').TrimEnd('.')));
        }

        if (grant.RatePrinted is { } printed)
        {
            Row(rows, Say("Taux imprimé", "Printed rate"), Percent(printed) + PrintedRateText(grant));
        }

        if (grant.OwnContribution is { } own)
        {
            Row(rows, Say("Autofinancement", "Own contribution"), $"{Amount(own)}"
                + (grant.OwnContributionPercent is { } share ? $", {Percent(share)}" : "")
                + (grant.OwnContributionState == ValueState.Cited
                    ? Say(" (cité)", " (cited)")
                    : Say(" (calculé)", " (computed)")));
        }

        if (report.Plan is { UnfinishedEligible.Cents: > 0 } plan)
        {
            Row(rows, Say("Tient à l'inachevé", "Hangs on unfinished"), Say(
                $"{(plan.UnfinishedShare is { } hanging ? Amount(hanging) : "montant inconnu")} d'aide, pour "
                + $"{Amount(plan.UnfinishedEligible)} de dépenses non achevées",
                $"{(plan.UnfinishedShare is { } atRisk ? Amount(atRisk) : "an unknown amount")} of aid, for "
                + $"{Amount(plan.UnfinishedEligible)} of spending not finished"));
        }

        console.Write(rows);
    }

    private string PrintedRateText(GrantFigures grant) => (grant.PrintedRateAmount, grant.PrintedRateGap) switch
    {
        ({ }, { Cents: 0 }) => Say(", qui donne le plafond", ", which gives the ceiling"),
        ({ } amount, { } gap) => Say($", qui donne {Amount(amount)}, soit {Amount(gap)}",
            $", which gives {Amount(amount)}, that is {Amount(gap)}"),
        _ => "",
    };

    private void Plan(ActReport report)
    {
        if (report.Plan is not { } plan)
        {
            return;
        }

        Section(Say("Le plan de financement", "The financing plan"));
        var table = Grid(Say("Poste", "Line"), Say("Section", "Section"), Say("État", "State"));
        table.AddColumn(Right(Say("Éligible €", "Eligible €"))).AddColumn(Right(Say("Aide €", "Aid €")));
        foreach (var line in plan.Lines)
        {
            table.AddRow(Cell(line.Line.Label.Value), Cell(SectionName(line.Line.Section)), Cell(StateName(line.State)),
                Cell(Number(line.Line.Eligible.Value)), Cell(Number(line.Share)));
        }

        table.AddRow(Cell("Total"), Cell(""), Cell(""), Cell(Number(plan.Total)), Cell(Number(report.Grant?.Ceiling)));
        console.Write(table);
        if (plan is { Capital: not null, Operating: not null })
        {
            Plain(Say($"Investissement {Number(plan.Capital)} ; fonctionnement {Number(plan.Operating)}.",
                $"Capital {Number(plan.Capital)}; operating {Number(plan.Operating)}."));
        }

        if (plan.Lines.Any(line => line.State is not null))
        {
            Plain(Say("L'état est celui de l'opération que désigne le libellé (supposé).",
                "The state is that of the operation the label points to (assumed)."));
        }
    }

    private void Codings(ActReport report)
    {
        if (report.Codings.Count == 0)
        {
            return;
        }

        Section(Say("Les imputations", "The budget codings"));
        var table = Grid(Say("Opération", "Operation"), Say("Imputation", "Coding"), Say("Section", "Section"));
        table.AddColumn(Right(Say("Recette €", "Revenue €"))).AddColumn(Say("Connu par", "Known by"));
        foreach (var coding in report.Codings)
        {
            table.AddRow(Cell(coding.Reading.BudgetOperation), Cell(coding.Reading.Coding),
                Cell(SectionName(coding.Reading.Section)), Cell(Number(coding.Proposed)),
                    Cell(coding.ProposedState switch
                    {
                        ValueState.Cited => Say("cité", "cited"),
                        ValueState.Assumed => Say("supposé", "assumed"),
                        ValueState.Computed or ValueState.Declared or null => Say("inconnu", "unknown"),
                    }));
        }

        console.Write(table);
    }
}
