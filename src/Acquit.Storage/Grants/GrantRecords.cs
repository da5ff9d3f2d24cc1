using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Storage.Grants;

/// <summary>A grant file as of two dates: what is in force, and its three numbers with their reasons.</summary>
/// <param name="Grant">The grant file.</param>
/// <param name="Version">Its version, for a commit that rests on this reading.</param>
/// <param name="AsOf">The two dates.</param>
/// <param name="File">The whole file over effective dates, as known by the second date.</param>
/// <param name="State">What is in force at the first date.</param>
/// <param name="Position">The three numbers, line by line, with what keeps them from being more.</param>
/// <param name="Deductions">Refunds and revenue tied to no expenditure, as known by the second date.</param>
public sealed record GrantReport(
    GrantId Grant, long Version, AsOf AsOf, GrantFile File, GrantState State, GrantPosition Position,
    IReadOnlyList<LineDeducted> Deductions)
{
    /// <summary>The title of the agreement in force, or of the first to come; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The journal's length of which this is true: any later fact makes another.</summary>
    public long JournalSize { get; init; }

    /// <summary>The sums of each line behind the position, on which a hypothesis starts.</summary>
    public IReadOnlyDictionary<PlanLineId, LineTotals> Totals => TotalsOn(AsOf.At);

    internal GrantCurves Curves { get; init; } = null!;

    /// <summary>The sums of each line on another day, as known by the second date.</summary>
    public IReadOnlyDictionary<PlanLineId, LineTotals> TotalsOn(DateOnly day) => Curves.At(day).Totals;

    /// <summary>The three numbers on a day, as known by the second date: a point of the chart.</summary>
    public SeriesPoint On(DateOnly day)
    {
        var position = Curves.At(day).Position;
        return new(day, position.Ceiling, position.Due, position.Defensible);
    }

    /// <summary>
    /// The days on which one of the three numbers changes, each with the numbers from that day on: the table behind the
    /// chart.
    /// </summary>
    public IReadOnlyList<SeriesPoint> Steps()
    {
        var steps = new List<SeriesPoint>();
        var last = new SeriesPoint(default, Money.Zero, Money.Zero, Money.Zero);
        foreach (var point in Curves.Days.Select(On))
        {
            if (point with { Day = last.Day } != last)
            {
                steps.Add(last = point);
            }
        }

        return steps;
    }
}

/// <summary>The three numbers on a day of the chart.</summary>
/// <param name="Day">The day.</param>
/// <param name="Ceiling">Maximum grant.</param>
/// <param name="Due">Due.</param>
/// <param name="Defensible">Defensible.</param>
public sealed record SeriesPoint(DateOnly Day, Money Ceiling, Money Due, Money Defensible);
