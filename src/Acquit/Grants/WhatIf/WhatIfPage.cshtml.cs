using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>
/// The three numbers under a hypothesis, beside what they are without it. The hypothesis is in the address and nothing
/// is recorded: a result is shared by its address.
/// </summary>
public sealed class WhatIfPage : GrantViewPage
{
    /// <summary>The outcome; null while the hypothesis makes no sense, or the grant has no plan.</summary>
    public WhatIfOutcome? Outcome { get; private set; }

    /// <summary>What is supposed; null while it cannot be read.</summary>
    public Hypothesis? Supposed { get; private set; }

    /// <summary>What each part of the hypothesis does, one after another.</summary>
    public IReadOnlyList<WhatIfPart> Parts { get; private set; } = [];

    /// <summary>The lines of the plan in force.</summary>
    public IReadOnlyList<PlanLine> Lines => Report.State.Calculation?.Lines ?? [];

    /// <summary>What the numbers are without the hypothesis, in words.</summary>
    public string StartWords => Form.Start switch
    {
        WhatIfStart.Plan => T(
            "le plan dépensé, payé et prouvé comme prévu", "the plan spent, paid and proved as planned"),
        WhatIfStart.Actual => T(
            $"ce qui est su au {Days.Print(Report.AsOf.At, Language)}",
            $"what is known on {Days.Print(Report.AsOf.At, Language)}"),
    };

    /// <summary>The outcome in a sentence.</summary>
    public string Headline
    {
        get
        {
            if (Outcome is not { } outcome)
            {
                return T("Et si ?", "What if?");
            }

            var due = Amounts.Print(outcome.After.Due, Language);
            var change = Amounts.Print(new Money(Math.Abs(outcome.DueChange.Cents)), Language);
            return outcome.DueChange.Cents switch
            {
                0 => T($"{due} seraient dus, sans changement", $"{due} would be due, unchanged"),
                > 0 => T($"{due} seraient dus, soit {change} de plus", $"{due} would be due, {change} more"),
                < 0 => T($"{due} seraient dus, soit {change} de moins", $"{due} would be due, {change} less"),
            };
        }
    }

    /// <summary>The lines under the hypothesis.</summary>
    public ExportableTable LinesTable
    {
        get
        {
            var (before, after) = (Outcome!.Before.Lines, Outcome.After.Lines);
            return new(
                Heading(
                    new("Poste par poste", "Line by line"), new(new("Poste", "Line"), ColumnKind.Text),
                    new(new("Prévu", "Planned"), ColumnKind.Money), new(new("Supposé", "Supposed"), ColumnKind.Money),
                    new(new("Compté", "Counted"), ColumnKind.Money),
                    new(new("Dû sans", "Due without"), ColumnKind.Money),
                    new(new("Dû avec", "Due with"), ColumnKind.Money),
                    new(new("Variation", "Change"), ColumnKind.Money)),
                [
                    .. after.Zip(before, (with, without) => (IReadOnlyList<TableCell>)
                    [
                        TableCell.Of(with.Label), TableCell.Of(with.Planned), TableCell.Of(with.Eligible),
                        TableCell.Of(with.Counted), TableCell.Of(without.Due), TableCell.Of(with.Due),
                        TableCell.Of(with.Due - without.Due),
                    ]),
                ],
                [
                    TableCell.Of("Total"), TableCell.Of(Sum(after, line => line.Planned)),
                    TableCell.Of(Sum(after, line => line.Eligible)), TableCell.Of(Outcome.After.Counted),
                    TableCell.Of(Outcome.Before.Due), TableCell.Of(Outcome.After.Due), TableCell.Of(Outcome.DueChange),
                ]);
        }
    }

    /// <summary>The difference, part by part: they add up.</summary>
    public ExportableTable PartsTable => new(
        Heading(
            new("D'où vient la différence", "Where the difference comes from"),
            new(new("Ce qui est supposé", "What is supposed"), ColumnKind.Text),
            new(new("Effet sur le dû", "Effect on Due"), ColumnKind.Money),
            new(new("Effet sur le défendable", "Effect on Defensible"), ColumnKind.Money)),
        [
            .. Parts.Select(part => (IReadOnlyList<TableCell>)
                [TableCell.Of(WordsOf(part)), TableCell.Of(part.Due), TableCell.Of(part.Defensible)]),
        ],
        [TableCell.Of("Total"), TableCell.Of(Outcome!.DueChange), TableCell.Of(Outcome.DefensibleChange)]);

    internal WhatIfForm Form => new(Request.Query, Lines);

    /// <summary>Shows the outcome, or sends one of its tables as a file.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (Lines.Count == 0)
        {
            return Page();
        }

        return Form.Read().Match(
            hypothesis => WhatIfHandler.Handle(Report, Form.Start, hypothesis).Match(
                outcome => Answer(outcome, hypothesis), refusals => Refused([.. refusals.Select(AtField)])),
            refusals => Refused([.. refusals]));
    }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0
        ? entry.Errors[0].ErrorMessage
        : null;

    private IActionResult Answer(WhatIfOutcome outcome, Hypothesis hypothesis)
    {
        (Outcome, Supposed) = (outcome, hypothesis);
        Parts = WhatIfHandler.Explain(Report, Form.Start, hypothesis);
        return Exported(LinesTable, "hypothese-postes", "postes") ?? Exported(PartsTable, "hypothese", "parts")
            ?? Page();
    }

    // The core names the options of the command line.
    private static Refusal AtField(Refusal refusal) => refusal.Field switch
    {
        "interim-cap" => refusal with { Field = WhatIfForm.InterimCapKey },
        "capped" => refusal with { Field = WhatIfForm.ToleranceKey },
        _ => refusal,
    };

    // The form is not printed: the table says the whole of what is supposed.
    private string WordsOf(WhatIfPart part) => part.Of switch
    {
        HypothesisPart.Caps => string.Join(
            ", ",
            new[]
            {
                Supposed!.LinesFungible switch
                {
                    true => T("Postes fongibles", "Fungible lines"),
                    false => T("Postes plafonnés", "Capped lines"),
                    null => "",
                },
                Supposed.Tolerance is { } tolerance
                    ? T("tolérance ", "tolerance ") + Percentages.Print(tolerance, 2, Language)
                    : "",
            }.Where(word => word.Length > 0)),
        HypothesisPart.Amounts => T("Montants : ", "Amounts: ") + string.Join(
            " ; ", Supposed!.Amounts.Select(one => $"{one.Line} {Amounts.Print(one.Amount, Language)}")),
        HypothesisPart.Transfers => string.Join(
            " ; ", Supposed!.Transfers.Select(one => T(
                $"Transfert de {Amounts.Print(one.Amount, Language)}, de {one.From} vers {one.To}",
                $"Transfer of {Amounts.Print(one.Amount, Language)}, from {one.From} to {one.To}"))),
        HypothesisPart.Gross => Supposed!.GrossDeclared == GrossDeclared.Capital
            ? T("Assiette déclarée TTC, postes d'investissement", "Base declared gross, capital lines")
            : T("Assiette déclarée TTC, tous les postes", "Base declared gross, all lines"),
        HypothesisPart.Corrections => T("Correction de marché : ", "Procurement correction: ") + string.Join(
            " ; ", Supposed!.Corrections.Select(one => $"{one.Line} {Percentages.Print(one.Rate, 2, Language)}")),
    };

    private TableHeading Heading(Wording title, params TableColumn[] columns) =>
        new(title, Fictitious, Report.AsOf.At, Known, columns);

    private static Money Sum(IEnumerable<LinePosition> lines, Func<LinePosition, Money> of) =>
        Money.Sum(lines.Select(of));
}
