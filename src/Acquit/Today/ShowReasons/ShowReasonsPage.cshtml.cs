using Acquit.Acts;
using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Documents.Tables;
using Acquit.Grants;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Today;

/// <summary>
/// Why one of the three numbers is what it is: the sentence, the formula with its numbers, what counted, what did
/// not and by which rule, where it is said, and the journal entries behind it.
/// </summary>
public sealed class ShowReasonsPage : ReadingPage
{
    /// <summary>The dates of the page.</summary>
    public PageDates Dates { get; private set; } = null!;

    /// <summary>The grant.</summary>
    public GrantReport Report { get; private set; } = null!;

    /// <summary>Which number.</summary>
    public RulingAmount Kind { get; private set; }

    /// <summary>Where the act behind the agreement says its ceiling; null when none is recorded.</summary>
    internal CeilingSource? Said { get; private set; }

    /// <summary>Address of the grant file.</summary>
    public string GrantAddress => $"/financements/{Report.Grant.Value}";

    /// <summary>The number itself.</summary>
    public Money Amount => Kind switch
    {
        RulingAmount.Ceiling => Report.Position.Ceiling,
        RulingAmount.Due => Report.Position.Due,
        RulingAmount.Defensible => Report.Position.Defensible,
    };

    /// <summary>Expenditure that the number rests on.</summary>
    public Money Counted => Kind == RulingAmount.Defensible ? Report.Position.CountedDefensible : Report.Position.Counted;

    /// <summary>Reasons that lower the number: those of Due lower Defensible too.</summary>
    public IReadOnlyList<ReasonPosition> Reasons => Kind switch
    {
        RulingAmount.Ceiling => [],
        RulingAmount.Due => [.. Report.Position.Reasons.Where(reason => reason.Rule.Stage == ReasonStage.Due)],
        RulingAmount.Defensible => Report.Position.Reasons,
    };

    /// <summary>What counted, line by line.</summary>
    public ExportableTable LinesTable
    {
        get
        {
            var defensible = Kind == RulingAmount.Defensible;
            return new(
                Heading(
                    new("Ce qui compte, poste par poste", "What counts, line by line"),
                    new(new("Poste", "Line"), ColumnKind.Text), new(new("Prévu", "Planned"), ColumnKind.Money),
                    new(new("Enregistré HT", "Recorded, net"), ColumnKind.Money),
                    new(new("Éligible", "Eligible"), ColumnKind.Money),
                    new(new("Compté", "Counted"), ColumnKind.Money), new(new("Aide", "Grant"), ColumnKind.Money)),
                [
                    .. Report.Position.Lines.Select(line => (IReadOnlyList<TableCell>)
                    [
                        TableCell.Of(line.Label), TableCell.Of(line.Planned), TableCell.Of(line.Net),
                        TableCell.Of(defensible ? line.EligibleDefensible : line.Eligible),
                        TableCell.Of(defensible ? line.CountedDefensible : line.Counted),
                        TableCell.Of(defensible ? line.Defensible : line.Due),
                    ]),
                ],
                [
                    TableCell.Of("Total"), TableCell.Of(Sum(line => line.Planned)), TableCell.Of(Sum(line => line.Net)),
                    TableCell.Of(Sum(line => defensible ? line.EligibleDefensible : line.Eligible)),
                    TableCell.Of(Counted), TableCell.Of(defensible ? Report.Position.Defensible : Report.Position.Due),
                ]);
        }
    }

    /// <summary>What did not count and why.</summary>
    public ExportableTable ReasonsTable => new(
        Heading(
            new("Ce qui ne compte pas, et pourquoi", "What does not count, and why"),
            new(new("Motif", "Reason"), ColumnKind.Text), new(new("Constat", "Finding"), ColumnKind.Text),
            new(new("Règle", "Rule"), ColumnKind.Text), new(new("Cas", "Cases"), ColumnKind.Number),
            new(new("Dépense écartée", "Expenditure set aside"), ColumnKind.Money),
            new(new("Aide en jeu", "Grant at risk"), ColumnKind.Money)),
        [
            .. Reasons.Select(reason => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(T(reason.Rule.Title)), TableCell.Of(reason.Rule.Finding), TableCell.Of(T(reason.Rule.Law.Cited)),
                new TableCell.Count(reason.Count), TableCell.Of(reason.Amount), TableCell.Of(reason.GrantAtRisk),
            ]),
        ]);

    /// <summary>Shows the page, or gives one of its tables as a file.</summary>
    public async Task<IActionResult> OnGet(Guid grant, string number, CancellationToken cancel)
    {
        Dates = PageDates.Of(Request, Today);
        if (KindOf(number) is not { } kind
            || await Service<GrantsFacade>().Find(new(grant), Dates.AsOf, cancel) is not { } report)
        {
            return NotFound();
        }

        (Kind, Report) = (kind, report);
        if (report.State.Agreement is { Source: { } source, Ceiling: var ceiling })
        {
            Said = await CeilingSource.Find(Service<ReadAct>(), source, ceiling, cancel);
        }

        return Exported(LinesTable, "montant-par-poste", "postes") ?? Exported(ReasonsTable, "motifs", "motifs") ?? Page();
    }

    private static RulingAmount? KindOf(string number) => number switch
    {
        "plafond" => RulingAmount.Ceiling,
        "du" => RulingAmount.Due,
        "defendable" => RulingAmount.Defensible,
        _ => null,
    };

    private TableHeading Heading(Wording title, params TableColumn[] columns) =>
        new(title, Fictitious, Dates.At, Dates.RecordedBy, columns);

    private Money Sum(Func<LinePosition, Money> of) => new(Report.Position.Lines.Sum(line => of(line).Cents));
}
