using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>
/// What an interim claim may ask at a date: the sentence, the computation line by line, its split over the budget
/// codings, the rules that it rests on.
/// </summary>
public sealed class ShowRequestablePage : GrantViewPage
{
    /// <summary>What may be requested; null before any agreement.</summary>
    public Requestable? Requestable { get; private set; }

    /// <summary>What may be requested, in a sentence.</summary>
    public string Headline
    {
        get
        {
            var amount = Amounts.Print(Requestable?.Amount ?? Money.Zero, Language);
            var day = Days.Print(Report.AsOf.At, Language);
            return T($"{amount} sont demandables au {day}", $"{amount} may be requested on {day}");
        }
    }

    /// <summary>What the payment of the balance would be.</summary>
    public string BalanceSentence
    {
        get
        {
            var balance = Requestable!.Balance;
            var due = Amounts.Print(Requestable.Due, Language);
            var came = Amounts.Print(Requestable.Advance, Language);
            var left = Amounts.Print(balance.ToReceive, Language);
            var back = Amounts.Print(balance.ToRecover, Language);
            return balance.ToRecover > Money.Zero
                ? T(
                    $"Au solde : {due} dus − {came} reçus ; {back} seraient à rendre.",
                    $"At the balance: {due} due − {came} received; {back} would go "
                        + "back.")
                : T(
                    $"Au solde : {due} dus − {came} reçus = {left}, si tout le "
                        + "déclaré est accepté.",
                    $"At the balance: {due} due − {came} received = {left}, if all "
                        + "that is declared is accepted.");
        }
    }

    /// <summary>The computation and the split.</summary>
    internal RequestableTables Tables => new(
        Report, Requestable!,
        Heading(
            new("Ce qui serait demandable, ligne à ligne", "What may be requested, line by line"),
            new(new("Ligne", "Line"), ColumnKind.Text), new(new("Montant", "Amount"), ColumnKind.Money),
            new(new("D'où il vient", "Where it comes from"), ColumnKind.Text)),
        Heading(
            new("Répartition sur les imputations", "Split over the budget codings"),
            new(new("Imputation", "Coding"), ColumnKind.Text), new(new("Libellé", "Label"), ColumnKind.Text),
            new(new("Part du plafond", "Share of the ceiling"), ColumnKind.Money),
            new(new("Part demandable", "Requestable share"), ColumnKind.Money),
            new(new("Comment on le sait", "How it is known"), ColumnKind.Text)),
        Language);

    /// <summary>Shows the page, or gives one of its tables as a file.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (Report.State.Calculation is not { } calculation)
        {
            return Page();
        }

        Requestable = ClaimArithmetic.RequestableOf(Report.State, calculation, Report.Position.Due);
        return Exported(Tables.Computation, "demandable", "calcul")
            ?? Exported(Tables.Split, "demandable-par-imputation", "imputations") ?? Page();
    }

    /// <summary>The page behind a line of the computation.</summary>
    public string? ComputationLink(int row, int column) =>
        column == 1 && row < Tables.Lines.Count && Tables.Lines[row].Place is { } place
            ? Address + place + Dates
            : null;

    /// <summary>The page behind a part of the split: the plan and codings that it rests on.</summary>
    public string? SplitLink(int row, int column) =>
        column is 2 or 3 && row < Report.State.Codings.Count ? $"{Address}{Dates}#imputations" : null;

    private TableHeading Heading(Wording title, params TableColumn[] columns) =>
        new(title, Fictitious, Report.AsOf.At, Known, columns);
}
