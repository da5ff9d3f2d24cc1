using Acquit.Components;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Today;

/// <summary>
/// The table behind the chart: the three numbers on each day on which one of them changes, each step opening on
/// what made it.
/// </summary>
public sealed class ShowAmountsPage : ReadingPage
{
    private const int PageSize = 100;
    private const string FromKey = "suite";

    private int first;

    /// <summary>The dates of the page.</summary>
    public PageDates Dates { get; private set; } = null!;

    /// <summary>The grant.</summary>
    public GrantReport Report { get; private set; } = null!;

    /// <summary>Every step, the first day first.</summary>
    public IReadOnlyList<SeriesPoint> Steps { get; private set; } = [];

    /// <summary>Address of the grant file.</summary>
    public string GrantAddress => $"/financements/{Report.Grant.Value}";

    /// <summary>The steps of this page.</summary>
    public ExportableTable Table => new(Heading, [.. Enumerable.Range(first, Shown).Select(Row)]);

    /// <summary>Address of the page before; null on the first.</summary>
    public string? Previous => first == 0 ? null : From(Math.Max(0, first - PageSize));

    /// <summary>Address of the page after; null on the last.</summary>
    public string? Next => first + Shown >= Steps.Count ? null : From(first + PageSize);

    /// <summary>The days that the chart shows.</summary>
    public Period Window => AmountSeries.Days(Report, Dates.At);

    private int Shown => Math.Min(PageSize, Steps.Count - first);

    private TableHeading Heading => new(
        new("Les trois montants, jour après jour", "The three amounts, day after day"), Fictitious, null, Dates.RecordedBy,
        [
            new(new("À partir du", "From"), ColumnKind.Date), new(new("Plafond", "Ceiling"), ColumnKind.Money),
            new(new("Dû", "Due"), ColumnKind.Money), new(new("Défendable", "Defensible"), ColumnKind.Money),
            new(new("Variation du dû", "Change of Due"), ColumnKind.Money),
            new(new("Variation du défendable", "Change of Defensible"), ColumnKind.Money),
        ]);

    /// <summary>Shows the page that holds the date looked at, or sends every step as a file.</summary>
    public async Task<IActionResult> OnGet(Guid grant, CancellationToken cancel)
    {
        Dates = PageDates.Of(Request, Today);
        if (await Service<GrantsFacade>().Find(new(grant), Dates.AsOf, cancel) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        Steps = report.Steps();
        first = Math.Max(0, InForce(DateOfAddress(FromKey, Dates.At)) / PageSize * PageSize);
        return Exported(Heading, AllRows, "montants") ?? Page();
    }

    /// <summary>The page behind a cell: what made the step, or the reasons of a number on that day.</summary>
    public string? LinkOf(int row, int column)
    {
        var step = first + row;
        var dates = (Dates with { At = Steps[step].Day }).Query;
        return column switch
        {
            0 => $"{GrantAddress}/evolution{dates}{Since(step)}",
            1 => $"{GrantAddress}/raisons/plafond{dates}",
            2 => $"{GrantAddress}/raisons/du{dates}",
            3 => $"{GrantAddress}/raisons/defendable{dates}",
            _ => null,
        };
    }

    /// <summary>Marks the step in force on the date looked at.</summary>
    public Markup? Beside(int row, int column) => column == 0 && first + row == InForce(Dates.At)
        ? Markup.Of($"<span class=\"status\" data-kind=\"information\">{T("en vigueur à la date choisie", "in force on the date chosen")}</span>")
        : null;

    // The last step at or before a day; -1 before the first.
    private int InForce(DateOnly day) => Steps.Count(step => step.Day <= day) - 1;

    private string Since(int step) => step == 0
        ? $"&{PageDates.SinceKey}={Days.Iso(Steps[0].Day.AddDays(-1))}"
        : $"&{PageDates.SinceKey}={Days.Iso(Steps[step - 1].Day)}";

    private string From(int step) => $"{GrantAddress}/montants{Dates.Query}&{FromKey}={Days.Iso(Steps[step].Day)}";

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> AllRows()
    {
        for (var step = 0; step < Steps.Count; step++)
        {
            yield return Row(step);
        }

        await Task.CompletedTask;
    }

    private IReadOnlyList<TableCell> Row(int step)
    {
        var (now, before) = (Steps[step], step == 0 ? null : Steps[step - 1]);
        return
        [
            TableCell.Of(now.Day), TableCell.Of(now.Ceiling), TableCell.Of(now.Due), TableCell.Of(now.Defensible),
            TableCell.Of(now.Due - (before?.Due ?? Money.Zero)),
            TableCell.Of(now.Defensible - (before?.Defensible ?? Money.Zero)),
        ];
    }
}
