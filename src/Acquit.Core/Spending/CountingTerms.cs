using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// What decides whether one expenditure counts: the window and the evidence asked for. Ceiling, base, plan, tolerance
/// and interim cap are not here: they act on sums of lines, so that no change of them touches what an expenditure
/// contributes.
/// </summary>
/// <param name="Window">
/// The narrower of the programme's window and the agreement's period, both bounds included.
/// </param>
/// <param name="Required">Kinds of evidence without which nothing is defensible.</param>
/// <param name="DeliveryCounts">
/// True where delivery must lie in the window; false only on a line of passes counted when bought (the agreement's
/// choice).
/// </param>
public readonly record struct CountingTerms(Period Window, EvidenceSet Required, bool DeliveryCounts = true);

/// <summary>The counting terms of one plan line over effective dates: each holds until the next begins.</summary>
public sealed class CountingTimeline
{
    private readonly DateOnly[] starts;
    private readonly CountingTerms[] terms;

    /// <summary>
    /// A timeline of changes; the first also holds before its own date, so that a window never lacks (before the
    /// agreement the ceiling is what lacks). Of two changes on one day the later given wins.
    /// </summary>
    /// <param name="changes">At least one, in journal order.</param>
    public CountingTimeline(params IEnumerable<(DateOnly From, CountingTerms Terms)> changes)
    {
        var kept = new List<(DateOnly From, CountingTerms Terms)>();
        foreach (var change in changes.OrderBy(change => change.From))
        {
            if (kept.Count > 0 && kept[^1].From == change.From)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (kept.Count == 0 || kept[^1].Terms != change.Terms)
            {
                kept.Add(change);
            }
        }

        ArgumentOutOfRangeException.ThrowIfZero(kept.Count, nameof(changes));
        starts = [.. kept.Select((change, index) => index == 0 ? DateOnly.MinValue : change.From)];
        terms = [.. kept.Select(change => change.Terms)];
    }

    /// <summary>The same terms at every date.</summary>
    public static CountingTimeline Constant(CountingTerms terms) => new((DateOnly.MinValue, terms));

    /// <summary>The days on which the terms change, the first excepted.</summary>
    public ReadOnlySpan<DateOnly> Changes => starts.AsSpan(1);

    /// <summary>The terms in force on a day.</summary>
    public CountingTerms At(DateOnly day)
    {
        var index = starts.Length - 1;
        while (starts[index] > day)
        {
            index--;
        }

        return terms[index];
    }
}
