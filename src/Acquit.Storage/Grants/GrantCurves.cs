using System.Collections.Concurrent;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Storage.Grants;

/// <summary>
/// A grant over effective days, as known by a date. What was computed for a day is kept, so that the days of a
/// chart are computed once and not at each page.
/// </summary>
/// <param name="file">The whole file.</param>
/// <param name="totals">Its running totals.</param>
internal sealed class GrantCurves(GrantFile file, GrantTotals totals)
{
    // A chart of ten years takes 120: days asked for out of curiosity do not fill the memory.
    private const int MostDays = 1000;

    private readonly ConcurrentDictionary<DateOnly, GrantStanding> _standings = new();

    public GrantFile File => file;

    public GrantTotals Totals => totals;

    /// <summary>The days on which something of the file or of its totals changes, in order.</summary>
    public IEnumerable<DateOnly> Days => file.Changes.Concat(totals.Days).Distinct().Order();

    public GrantStanding At(DateOnly day)
    {
        if (_standings.TryGetValue(day, out var kept))
        {
            return kept;
        }

        if (_standings.Count >= MostDays)
        {
            _standings.Clear();
        }

        var (state, sums) = (file.At(day), totals.At(day));
        return _standings.GetOrAdd(day, new GrantStanding(state, sums, state.Position(sums)));
    }
}

/// <summary>A grant on a day.</summary>
/// <param name="State">What is in force.</param>
/// <param name="Totals">The sums of each line.</param>
/// <param name="Position">The three numbers that follow.</param>
internal sealed record GrantStanding(
    GrantState State, IReadOnlyDictionary<PlanLineId, LineTotals> Totals, GrantPosition Position);
