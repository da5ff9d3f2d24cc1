using Acquit.Components;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Documents.Tables;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>
/// The expenditures of a grant: filters in the address, pages by key, totals and exports of the whole selection.
/// </summary>
public sealed class ListExpendituresPage : GrantViewPage
{
    private const int ExportedAtOnce = 1000;

    /// <summary>Only this plan line.</summary>
    [BindProperty(Name = "poste", SupportsGet = true)]
    public Guid? Line { get; set; }

    /// <summary>Only what this reason keeps from counting.</summary>
    [BindProperty(Name = "motif", SupportsGet = true)]
    public string? Reason { get; set; }

    /// <summary>Beginning of an order's or an invoice's number.</summary>
    [BindProperty(Name = "texte", SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>Only the supplier of this expenditure: its name may be a person's and stands in no address.</summary>
    [BindProperty(Name = "comme", SupportsGet = true)]
    public Guid? SupplierOf { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(Name = "suite", SupportsGet = true)]
    public string? Cursor { get; set; }

    /// <summary>The expenditures of this page.</summary>
    public KeysetPage<ExpenditureItem> Shown { get; private set; } = new([], null, null);

    /// <summary>Sums of the whole selection.</summary>
    public SelectionTotals Totals { get; private set; } = new(0, Money.Zero);

    /// <summary>The whole selection in a sentence.</summary>
    public string Headline
    {
        get
        {
            var (count, amount) = (Totals.Count, Amounts.Print(Totals.Amount, Language));
            return ReasonOf is { } reason
                ? T(
                    $"{amount} ne comptent pas : {reason.Title.French.ToLowerInvariant()}",
                    $"{amount} do not count: {reason.Title.English.ToLowerInvariant()}")
                : T($"{count} dépenses, {amount} HT", $"{count} expenditures, {amount} net");
        }
    }

    /// <summary>What is selected.</summary>
    public string Selected
    {
        get
        {
            var line = Line is { } id ? LabelOf(new(id)) : T("tous les postes", "all lines");
            line += SupplierOf is null ? "" : T(", un seul fournisseur", ", one supplier");
            return T(
                $"Sélection : {Totals.Count} dépenses, {line}, situation au {Days.Print(Report.AsOf.At, Language)}.",
                $"Selection: {Totals.Count} expenditures, {line}, as of {Days.Print(Report.AsOf.At, Language)}.");
        }
    }

    /// <summary>Address of the first page.</summary>
    public string? First => Shown.Previous is null ? null : To(null);

    /// <summary>Address of the page before.</summary>
    public string? Previous => Shown.Previous is null ? null : To(Shown.Previous);

    /// <summary>Address of the page after.</summary>
    public string? Next => Shown.Next is null ? null : To(Shown.Next);

    /// <summary>This page as a table.</summary>
    public ExportableTable Table => new(TableHeading, [.. Shown.Items.Select(Row)]);

    private ReasonRule? ReasonOf => Reason is { Length: > 0 } code ? ReasonRule.OfCode(code) : null;

    private TableHeading TableHeading => new(
        new("Dépenses", "Expenditures"), Fictitious, Report.AsOf.At, Known,
        [
            new(new("Mandat", "Order"), ColumnKind.Text), new(new("Poste", "Line"), ColumnKind.Text),
            new(new("Fournisseur", "Supplier"), ColumnKind.Text), new(new("Objet", "Label"), ColumnKind.Text),
            new(new("Payée le", "Paid on"), ColumnKind.Date), new(new("HT", "Net"), ColumnKind.Money),
            new(new("Défendable", "Defensible"), ColumnKind.Money),
            new(new("Pourquoi pas plus", "Why no more"), ColumnKind.Text),
        ]);

    /// <summary>Shows the list, or streams the whole selection as a file.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        return Exported(TableHeading, AllRows, "depenses") ?? Page();
    }

    /// <summary>
    /// Reads the expenditures of this page, and the sums of the whole selection, when they are drawn.
    /// </summary>
    public async Task Read()
    {
        var query = Query(Cursor, 50);
        Shown = await Service<SpendingFacade>().Page(Report, query, SharedDrawing);
        Totals = await Service<ExpenditureSelections>().Totals(Report, query, SharedDrawing);
    }

    /// <summary>The page behind a cell.</summary>
    public string? LinkOf(int row, int column)
    {
        var expenditure = $"{Address}/depenses/{Shown.Items[row].Expenditure.Value}";
        return column switch
        {
            0 => expenditure,
            6 => expenditure + "#raisons",
            _ => null,
        };
    }

    /// <summary>The standing in a word, beside the reasons.</summary>
    public Markup? Beside(int row, int column) => column == 7 && Shown.Items[row].Reasons.Count == 0
        ? Markup.Of($"<span class=\"status\" data-kind=\"defensible\">{T("défendable", "defensible")}</span>")
        : null;

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> AllRows()
    {
        for (var cursor = (string?)null; ;)
        {
            var page = await Service<SpendingFacade>().Page(
                Report, Query(cursor, ExportedAtOnce), HttpContext.RequestAborted);
            foreach (var item in page.Items)
            {
                yield return Row(item);
            }

            if ((cursor = page.Next) is null)
            {
                yield break;
            }
        }
    }

    private ExpenditureQuery Query(string? cursor, int size) => new(
        Line is { } line ? new PlanLineId(line) : null, ReasonOf?.Reason, cursor, size)
    {
        Text = Text?.Trim(),
        SupplierOf = SupplierOf is { } of ? new ExpenditureId(of) : null,
    };

    private IReadOnlyList<TableCell> Row(ExpenditureItem item) =>
    [
        TableCell.Of(item.OrderNumber), TableCell.Of(LabelOf(item.Line)), TableCell.Of(item.Supplier),
        TableCell.Of(item.Label),
        TableCell.Of(item.PaidOn), TableCell.Of(item.Net), TableCell.Of(item.Standing.Defensible),
        TableCell.Of(string.Join(", ", item.Reasons.Select(reason => T(ReasonRule.Of(reason.Reason).Title)))),
    ];

    private string To(string? cursor)
    {
        var query = Request.Query.Where(pair => pair.Key != "suite")
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        query = cursor is null ? query : query.Append(KeyValuePair.Create("suite", (string?)cursor));
        return $"{Address}/depenses{QueryString.Create(query)}";
    }
}
