using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Grants;

/// <summary>
/// The running totals of a grant in memory, as known by a date: for each line and measure its sum from each effective day on.
/// Immutable: a change is another, which shares what did not move.
/// </summary>
internal sealed class GrantTotals
{
    private readonly Dictionary<(Guid Line, Measure Measure), Curve> _curves;

    private GrantTotals(Dictionary<(Guid Line, Measure Measure), Curve> curves) => _curves = curves;

    /// <summary>The days on which a sum changes.</summary>
    public IEnumerable<DateOnly> Days => _curves.Values.SelectMany(curve => curve.Days).Distinct();

    /// <summary>The totals of a grant as known by a date: one query, whose rows are as many as days and not as expenditures.</summary>
    public static async Task<GrantTotals> Load(Db db, Guid grant, DateOnly recordedBy, CancellationToken cancellation)
    {
        var rows = await db.Totals.AsNoTracking()
            .Where(row => row.Grant == grant && row.RecordedOn <= recordedBy)
            .GroupBy(row => new { row.Line, row.Measure, row.EffectiveOn })
            .Select(group => new Difference(
                group.Key.Line, group.Key.Measure, group.Key.EffectiveOn, group.Sum(row => row.Cents),
                group.Sum(row => row.Count)))
            .ToListAsync(cancellation);
        return new GrantTotals([]).With(rows);
    }

    /// <summary>These totals with differences added: work proportional to them.</summary>
    public GrantTotals With(IEnumerable<Difference> differences)
    {
        var curves = new Dictionary<(Guid, Measure), Curve>(_curves);
        foreach (var moved in differences.GroupBy(one => (one.Line, one.Measure)))
        {
            var key = (moved.Key.Line, MeasureNames.Parse(moved.Key.Measure));
            curves[key] = curves.GetValueOrDefault(key, Curve.Empty).With([.. moved.OrderBy(one => one.EffectiveOn)]);
        }

        return new(curves);
    }

    /// <summary>The totals at a date.</summary>
    public Dictionary<PlanLineId, LineTotals> At(DateOnly day)
    {
        var totals = new Dictionary<PlanLineId, LineTotals>();
        foreach (var ((line, measure), curve) in _curves)
        {
            var (cents, count) = curve.At(day);
            if (cents == 0 && count == 0)
            {
                continue;
            }

            if (!totals.TryGetValue(new(line), out var sums))
            {
                totals.Add(new(line), sums = new LineTotals());
            }

            sums.Add(new MeasureAmount(measure, new(cents), count));
        }

        return totals;
    }

    /// <summary>What a day adds to the sum of a measure.</summary>
    public sealed record Difference(Guid Line, string Measure, DateOnly EffectiveOn, long Cents, long Count);

    /// <summary>Sums from day to day of one measure of one line.</summary>
    private sealed class Curve(DateOnly[] days, (long Cents, long Count)[] sums)
    {
        public static Curve Empty { get; } = new([], []);

        public IReadOnlyList<DateOnly> Days => days;

        /// <param name="differences">In the order of days.</param>
        public Curve With(List<Difference> differences)
        {
            var all = days.Union(differences.Select(one => one.EffectiveOn)).Order().ToArray();
            var raised = new (long, long)[all.Length];
            var (next, added) = (0, (Cents: 0L, Count: 0L));
            for (var i = 0; i < all.Length; i++)
            {
                for (; next < differences.Count && differences[next].EffectiveOn <= all[i]; next++)
                {
                    added = (added.Cents + differences[next].Cents, added.Count + differences[next].Count);
                }

                var (cents, count) = At(all[i]);
                raised[i] = (cents + added.Cents, count + added.Count);
            }

            return new(all, raised);
        }

        public (long Cents, long Count) At(DateOnly day)
        {
            var index = Array.BinarySearch(days, day);
            index = index >= 0 ? index : ~index - 1;
            return index < 0 ? default : sums[index];
        }
    }
}
