using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Grants;

/// <summary>
/// The running totals of a grant in memory, as known now: for each line and measure its sum from each effective day on. Immutable;
/// refreshed by reading again the differences of the latest recorded day only, since earlier days are closed.
/// </summary>
internal sealed class GrantTotals
{
    private readonly List<Difference> _closed;
    private readonly Dictionary<(Guid Line, Measure Measure), Curve> _curves;

    private GrantTotals(List<Difference> closed, List<Difference> open, DateOnly openFrom)
    {
        _closed = closed;
        OpenFrom = openFrom;
        _curves = closed.Concat(open).GroupBy(difference => (difference.Line, difference.Measure))
            .ToDictionary(group => group.Key, group => new Curve(group));
    }

    /// <summary>Facts recorded from this day on are read again.</summary>
    public DateOnly OpenFrom { get; }

    /// <summary>The totals of a grant, what is closed taken from an earlier reading.</summary>
    public static async Task<GrantTotals> Load(Db db, Guid grant, GrantTotals? earlier, CancellationToken cancellation)
    {
        var openFrom = earlier?.OpenFrom ?? DateOnly.MinValue;
        var rows = await db.Totals.AsNoTracking()
            .Where(row => row.Grant == grant && row.RecordedOn >= openFrom)
            .Select(row => new { row.Line, row.Measure, row.EffectiveOn, row.RecordedOn, row.Cents, row.Count })
            .ToListAsync(cancellation);
        var latest = rows.Count == 0 ? openFrom : rows.Max(row => row.RecordedOn);
        var (closed, open) = (new List<Difference>(earlier?._closed ?? []), new List<Difference>());
        foreach (var row in rows)
        {
            (row.RecordedOn < latest ? closed : open).Add(
                new(row.Line, MeasureNames.Parse(row.Measure), row.EffectiveOn, row.Cents, row.Count));
        }

        return new(closed, open, latest);
    }

    /// <summary>The totals of a grant as known by a date: one query, kept by nobody.</summary>
    public static async Task<GrantTotals> LoadKnown(
        Db db, Guid grant, DateOnly recordedBy, CancellationToken cancellation)
    {
        var rows = await db.Totals.AsNoTracking()
            .Where(row => row.Grant == grant && row.RecordedOn <= recordedBy)
            .Select(row => new { row.Line, row.Measure, row.EffectiveOn, row.Cents, row.Count })
            .ToListAsync(cancellation);
        return new(
            [
                .. rows.Select(row => new Difference(
                    row.Line, MeasureNames.Parse(row.Measure), row.EffectiveOn, row.Cents, row.Count)),
            ],
            [], recordedBy);
    }

    /// <summary>The totals at a date as known by another, straight from the rows: one query.</summary>
    public static async Task<Dictionary<PlanLineId, LineTotals>> Read(
        Db db, Guid grant, AsOf asOf, CancellationToken cancellation)
    {
        var rows = await db.Totals.AsNoTracking()
            .Where(row => row.Grant == grant && row.EffectiveOn <= asOf.At && row.RecordedOn <= asOf.RecordedBy)
            .GroupBy(row => new { row.Line, row.Measure })
            .Select(group => new
            {
                group.Key.Line,
                group.Key.Measure,
                Cents = group.Sum(row => row.Cents),
                Count = group.Sum(row => row.Count),
            })
            .ToListAsync(cancellation);
        var totals = new Dictionary<PlanLineId, LineTotals>();
        foreach (var row in rows)
        {
            Add(totals, row.Line, new(MeasureNames.Parse(row.Measure), new(row.Cents), row.Count));
        }

        return totals;
    }

    /// <summary>The days on which a sum changes.</summary>
    public IEnumerable<DateOnly> Days => _curves.Values.SelectMany(curve => curve.Days).Distinct();

    /// <summary>The totals at a date.</summary>
    public Dictionary<PlanLineId, LineTotals> At(DateOnly day)
    {
        var totals = new Dictionary<PlanLineId, LineTotals>();
        foreach (var ((line, measure), curve) in _curves)
        {
            var (cents, count) = curve.At(day);
            if (cents != 0 || count != 0)
            {
                Add(totals, line, new(measure, new Money(cents), count));
            }
        }

        return totals;
    }

    private static void Add(Dictionary<PlanLineId, LineTotals> totals, Guid line, MeasureAmount part)
    {
        if (!totals.TryGetValue(new(line), out var sums))
        {
            totals.Add(new(line), sums = new LineTotals());
        }

        sums.Add(part);
    }

    private readonly record struct Difference(Guid Line, Measure Measure, DateOnly EffectiveOn, long Cents, long Count);

    /// <summary>Sums from day to day of one measure of one line.</summary>
    private sealed class Curve
    {
        private readonly DateOnly[] _days;
        private readonly (long Cents, long Count)[] _sums;

        public Curve(IEnumerable<Difference> differences)
        {
            var byDay = differences.GroupBy(difference => difference.EffectiveOn).OrderBy(group => group.Key).ToList();
            _days = [.. byDay.Select(group => group.Key)];
            _sums = new (long, long)[_days.Length];
            var sum = (Cents: 0L, Count: 0L);
            foreach (var (i, group) in byDay.Index())
            {
                sum = (sum.Cents + group.Sum(one => one.Cents), sum.Count + group.Sum(one => one.Count));
                _sums[i] = sum;
            }
        }

        public IReadOnlyList<DateOnly> Days => _days;

        public (long Cents, long Count) At(DateOnly day)
        {
            var index = Array.BinarySearch(_days, day);
            index = index >= 0 ? index : ~index - 1;
            return index < 0 ? default : _sums[index];
        }
    }
}
