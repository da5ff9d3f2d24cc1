using Acquit.Components;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Financements: every grant file with its three amounts.</summary>
public sealed class ListGrantsPage : ReadingPage
{
    /// <summary>The files, in the order in which they were opened.</summary>
    public IReadOnlyList<GrantReport> Reports { get; private set; } = [];

    /// <summary>The same as a table.</summary>
    public ExportableTable Table => new(
        new(
            new("Dossiers de financement", "Grant files"), Fictitious, Today, null,
            [
                new(new("Dossier", "File"), ColumnKind.Text),
                new(new("Fin de période", "End of period"), ColumnKind.Date),
                new(new("Plafond", "Ceiling"), ColumnKind.Money),
                new(new("Dû", "Due"), ColumnKind.Money),
                new(new("Défendable", "Defensible"), ColumnKind.Money),
            ]),
        [
            .. Reports.Select(report => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(report.Title ?? T("Sans convention", "Without agreement")),
                TableCell.Of(report.State.Agreement?.EligiblePeriod.To), TableCell.Of(report.Position.Ceiling),
                TableCell.Of(report.Position.Due), TableCell.Of(report.Position.Defensible),
            ]),
        ],
        [
            TableCell.Of(T("Ensemble", "All")), TableCell.None, Sum(report => report.Position.Ceiling),
            Sum(report => report.Position.Due), Sum(report => report.Position.Defensible),
        ]);

    /// <summary>Shows the list, or gives it as a file.</summary>
    public async Task<IActionResult> OnGet()
    {
        Reports = await Service<GrantsFacade>().List(AsOf.Known(Today), HttpContext.RequestAborted);
        return Exported(Table, "financements") ?? Page();
    }

    /// <summary>The page behind a cell.</summary>
    public string? LinkOf(int row, int column)
    {
        var at = $"/financements/{Reports[row].Grant.Value}";
        return column switch
        {
            0 => at,
            2 => at + "/raisons/plafond",
            3 => at + "/raisons/du",
            4 => at + "/raisons/defendable",
            _ => null,
        };
    }

    private TableCell Sum(Func<GrantReport, Money> amount) =>
        TableCell.Of(Money.Sum(Reports.Select(amount)));
}
