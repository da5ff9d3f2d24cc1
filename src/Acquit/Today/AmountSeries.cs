using Acquit.Components.Pictures;
using Acquit.Core.Common;
using Acquit.Storage.Grants;

namespace Acquit.Today;

/// <summary>The three amounts over time: the points behind the chart and its table.</summary>
internal static class AmountSeries
{
    /// <summary>The days to show: the window of the agreement, stretched to the day that is looked at.</summary>
    public static Period Days(GrantReport report, DateOnly at)
    {
        var window = report.State.Agreement is null && report.File.Changes is [var first, ..]
            ? report.File.At(first).Agreement is { } agreement ? agreement.EligiblePeriod : new Period(first, at)
            : report.State.Window;
        var from = window.From == DateOnly.MinValue || at < window.From ? at : window.From;
        var to = window.To == DateOnly.MaxValue || at > window.To ? at : window.To;
        return new(from, to);
    }

    /// <summary>
    /// A point at the first day, each month's end, the day looked at, the last, and an earlier day to compare with.
    /// </summary>
    public static IReadOnlyList<AmountPoint> Points(GrantReport report, Period days, DateOnly earlier)
    {
        var wanted = new SortedSet<DateOnly> { days.From, report.AsOf.At, days.To, earlier };
        for (var month = new DateOnly(days.From.Year, days.From.Month, 1); month <= days.To; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            if (days.Contains(end))
            {
                wanted.Add(end);
            }
        }

        return [.. wanted.Select(report.On).Select(point => new AmountPoint(point.Day, point.Ceiling, point.Due, point.Defensible))];
    }
}
