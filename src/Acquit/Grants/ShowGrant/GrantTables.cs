using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary>The tables of a grant file: the same on the page, in print and in an export.</summary>
internal sealed class GrantTables(GrantReport report, bool fictitious, Language language)
{
    private GrantState State => report.State;

    private Money Ceiling => report.Position.Ceiling;

    /// <summary>Each line's share of the ceiling, by largest remainder.</summary>
    public IReadOnlyList<Money> Shares => State.Lines.Count == 0
        ? []
        : Ceiling.Split([.. State.Lines.Select(line => line.Planned.Cents)]);

    public ExportableTable Plan
    {
        get
        {
            var lines = report.Position.Lines;
            var shares = Shares;
            return new(
                Heading(
                    "Plan de financement", "Financing plan",
                    new(new("Poste", "Line"), ColumnKind.Text), new(new("Section", "Section"), ColumnKind.Text),
                    new(new("Prévu HT", "Planned, net"), ColumnKind.Money),
                    new(new("Part d'aide", "Grant share"), ColumnKind.Money),
                    new(new("Autofinancement", "Own contribution"), ColumnKind.Money),
                    new(new("Dû", "Due"), ColumnKind.Money),
                    new(new("Défendable", "Defensible"), ColumnKind.Money)),
                [
                    .. lines.Select((line, index) => Row(
                        line.Label, GrantWords.Of(line.Section), line.Planned, shares[index], line.Due,
                        line.Defensible)),
                    .. Sections(lines, shares),
                ],
                lines.Count == 0
                    ? null
                    : Row(
                        In("Ensemble", "All"), null, Money.Sum(lines.Select(line => line.Planned)), Money.Sum(shares),
                        report.Position.Due, report.Position.Defensible));
        }
    }

    public ExportableTable Codings
    {
        get
        {
            var shares = ClaimArithmetic.SharesOf(
                State.Codings,
                State.Lines.Select(line => line.Id).Zip(Shares).ToDictionary(pair => pair.First, pair => pair.Second));
            return new(
                Heading(
                    "Imputations budgétaires", "Budget codings",
                    new(new("Opération", "Operation"), ColumnKind.Text),
                    new(new("Imputation", "Coding"), ColumnKind.Text),
                    new(new("Libellé", "Label"), ColumnKind.Text), new(new("Section", "Section"), ColumnKind.Text),
                    new(new("Cohérence", "Coherence"), ColumnKind.Text),
                    new(new("Part proposée", "Proposed share"), ColumnKind.Money)),
                [
                    .. State.Codings.Select((coding, index) => (IReadOnlyList<TableCell>)
                    [
                        TableCell.Of(coding.BudgetOperation),
                        TableCell.Of($"{coding.Nature}//{coding.GroupAndFunction}"),
                        TableCell.Of(coding.Label), TableCell.Of(GrantWords.Of(coding.Section).In(language)),
                        TableCell.Of(Coherence(coding)),
                        TableCell.Of(coding.Lines.Count == 0 ? null : shares[index]),
                    ]),
                ]);
        }
    }

    public ExportableTable Actions => new(
        Heading(
            "Actions de l'opération", "Actions of the operation",
            new(new("Action", "Action"), ColumnKind.Text), new(new("État", "State"), ColumnKind.Text),
            new(new("Comment on le sait", "How it is known"), ColumnKind.Text),
            new(new("Achevée le", "Completed on"), ColumnKind.Date), new(new("Postes", "Lines"), ColumnKind.Text)),
        [
            .. (State.Operation?.Actions ?? []).Select(action => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(action.Label), TableCell.Of(GrantWords.Of(action.State.Value).In(language)),
                TableCell.Of(GrantWords.Of(action.State.State).In(language)),
                TableCell.Of(action.CompletedOn),
                TableCell.Of(string.Join(", ", action.Lines.Select(LabelOf))),
            ]),
        ]);

    public ExportableTable Deductions => new(
        Heading(
            "Sommes déduites", "Amounts deducted",
            new(new("Date", "Date"), ColumnKind.Date), new(new("Poste", "Line"), ColumnKind.Text),
            new(new("Motif", "Reason"), ColumnKind.Text), new(new("Montant", "Amount"), ColumnKind.Money)),
        [
            .. report.Deductions.Select(one => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(one.On), TableCell.Of(LabelOf(one.Line)), TableCell.Of(one.Reason), TableCell.Of(one.Amount),
            ]),
        ],
        [
            TableCell.Of("Total"), TableCell.None, TableCell.None,
            TableCell.Of(Money.Sum(report.Deductions.Select(one => one.Amount))),
        ]);

    private IEnumerable<IReadOnlyList<TableCell>> Sections(
        IReadOnlyList<LinePosition> lines, IReadOnlyList<Money> shares) =>
        lines.Select((line, index) => (Line: line, Share: shares[index])).GroupBy(pair => pair.Line.Section)
            .Where(_ => lines.Select(line => line.Section).Distinct().Count() > 1)
            .Select(section => Row(
                In("Section ", "Section ") + GrantWords.Of(section.Key).In(language), null,
                Money.Sum(section.Select(pair => pair.Line.Planned)), Money.Sum(section.Select(pair => pair.Share)),
                Money.Sum(section.Select(pair => pair.Line.Due)),
                Money.Sum(section.Select(pair => pair.Line.Defensible))));

    private IReadOnlyList<TableCell> Row(
        string label, Wording? section, Money planned, Money share, Money due, Money defensible) =>
    [
        TableCell.Of(label), TableCell.Of(section?.In(language)), TableCell.Of(planned), TableCell.Of(share),
        TableCell.Of(planned - share), TableCell.Of(due), TableCell.Of(defensible),
    ];

    private string Coherence(GrantCoding coding)
    {
        var found = BudgetCoding.Parse($"{coding.Nature}//{coding.GroupAndFunction}")?.Incoherences(coding.Section);
        return found switch
        {
            null => In("illisible", "unreadable"),
            [] => In("cohérente", "coherent"),
            _ => string.Join(" ", found.Select(refusal => refusal.Message.In(language))),
        };
    }

    private string LabelOf(PlanLineId id) => report.File.LineOf(id)?.Label ?? "?";

    private TableHeading Heading(string french, string english, params TableColumn[] columns) =>
        new(new(french, english), fictitious, report.AsOf.At, Known, columns);

    private DateOnly? Known => report.AsOf.RecordedBy == DateOnly.MaxValue ? null : report.AsOf.RecordedBy;

    private string In(string french, string english) => new Wording(french, english).In(language);
}
