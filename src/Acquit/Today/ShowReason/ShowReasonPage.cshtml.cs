using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Documents.Tables;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Today;

/// <summary>One reason for which euros do not count: its rule, what to do, and the expenditures concerned.</summary>
public sealed class ShowReasonPage : ReadingPage
{
    /// <summary>The dates of the page.</summary>
    public PageDates Dates { get; private set; } = null!;

    /// <summary>The grant.</summary>
    public GrantReport Report { get; private set; } = null!;

    /// <summary>The rule.</summary>
    public ReasonRule Rule { get; private set; } = null!;

    /// <summary>What it costs at the date; null when it costs nothing then.</summary>
    public ReasonPosition? Cost { get; private set; }

    /// <summary>Expenditures concerned, the dearest first.</summary>
    public KeysetPage<ExpenditureItem> Items { get; private set; } = new([], null, null);

    /// <summary>Address of the grant file.</summary>
    public string GrantAddress => $"/financements/{Report.Grant.Value}";

    /// <summary>The expenditures as a table.</summary>
    public ExportableTable Table => new(
        new(
            new("Dépenses concernées", "Expenditures concerned"), Fictitious, Dates.At, Dates.RecordedBy,
            [
                new(new("Mandat", "Payment order"), ColumnKind.Text), new(new("Objet", "Label"), ColumnKind.Text),
                new(new("Net", "Net"), ColumnKind.Money),
                new(new("Écarté pour ce motif", "Set aside for this reason"), ColumnKind.Money),
            ]),
        [
            .. Items.Items.Select(item => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(item.OrderNumber), TableCell.Of(item.Label), TableCell.Of(item.Net),
                TableCell.Of(item.Standing.Uncounted(Rule.Reason)),
            ]),
        ]);

    /// <summary>Shows the page, or its table as a file.</summary>
    public async Task<IActionResult> OnGet(Guid grant, string code, CancellationToken cancel)
    {
        Dates = PageDates.Of(Request, Today);
        if (ReasonRule.OfCode(code) is not { } rule
            || await Service<GrantsFacade>().Find(new(grant), Dates.AsOf, cancel) is not { } report)
        {
            return NotFound();
        }

        (Rule, Report) = (rule, report);
        Cost = report.Position.Reasons.FirstOrDefault(reason => reason.Reason == rule.Reason);
        if (rule.Reason <= UncountedReason.FindingOpen)
        {
            Items = await Service<SpendingFacade>().Page(
                report, new(Reason: rule.Reason, Cursor: Request.Query["suite"]), cancel);
        }

        return Exported(Table, "motif-" + rule.Code.Replace('.', '-')) ?? Page();
    }

    /// <summary>Address of another page of the list; null when there is none.</summary>
    public string? AddressOf(string? cursor) => cursor is null
        ? null
        : $"{GrantAddress}/raisons/{Rule.Code}{Dates.Query}&suite={Uri.EscapeDataString(cursor)}";
}
