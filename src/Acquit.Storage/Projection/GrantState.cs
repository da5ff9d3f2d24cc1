using System.Collections.Immutable;
using Acquit.Core.Spending;
using Acquit.Storage.Grants;

namespace Acquit.Storage.Projection;

/// <summary>
/// What of a grant file decides whether an expenditure counts: windows, evidence asked for, lines of passes, over effective dates.
/// Immutable: a change is another state.
/// </summary>
internal sealed class GrantState(
    Guid grant, ImmutableList<AgreementRow> agreements, ImmutableList<TermsRow> terms,
    ImmutableList<IReadOnlyList<PlanLineRow>> plans)
{
    private readonly Dictionary<Guid, CountingTimeline?> _timelines = [];

    public Guid Grant => grant;

    public GrantState With(AgreementRow agreement) => new(grant, agreements.Add(agreement), terms, plans);

    public GrantState With(TermsRow changed) => new(grant, agreements, terms.Add(changed), plans);

    public GrantState With(IReadOnlyList<PlanLineRow> plan) => new(grant, agreements, terms, plans.Add(plan));

    /// <summary>The counting terms of a line over effective dates; null while no agreement gives a window.</summary>
    public CountingTimeline? Timeline(Guid line)
    {
        if (!_timelines.TryGetValue(line, out var timeline))
        {
            timeline = agreements.IsEmpty ? null : new(Changes(line));
            _timelines.Add(line, timeline);
        }

        return timeline;
    }

    /// <summary>True when expenditures of a line count alike under both states.</summary>
    public bool CountsAlike(GrantState other, Guid line)
    {
        var (mine, theirs) = (Timeline(line), other.Timeline(line));
        if (mine is null || theirs is null)
        {
            return mine is null && theirs is null;
        }

        if (!mine.Changes.SequenceEqual(theirs.Changes) || mine.At(DateOnly.MinValue) != theirs.At(DateOnly.MinValue))
        {
            return false;
        }

        foreach (var day in mine.Changes)
        {
            if (mine.At(day) != theirs.At(day))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<(DateOnly From, CountingTerms Terms)> Changes(Guid line)
    {
        var days = agreements.Select(row => row.EffectiveOn)
            .Concat(terms.Select(row => row.EffectiveOn))
            .Concat(plans.Where(plan => plan.Count > 0).Select(plan => plan[0].EffectiveOn))
            .Distinct().Order();
        return days.Select(day => (day, TermsAt(line, day)));
    }

    // Before its first effective date an agreement's window already holds: what lacks then is the ceiling.
    private CountingTerms TermsAt(Guid line, DateOnly day)
    {
        var agreement = InForce(agreements, row => row.EffectiveOn, row => row.Position, day)
            ?? agreements.MinBy(row => (row.EffectiveOn, -row.Position))!;
        var asked = InForce(terms, row => row.EffectiveOn, row => row.Position, day);
        var plan = InForce(
            plans.Where(plan => plan.Count > 0), plan => plan[0].EffectiveOn, plan => plan[0].Position, day);
        return GrantReading.Counting(agreement, asked, plan?.FirstOrDefault(row => row.Line == line)?.CountsPasses ?? false);
    }

    private static T? InForce<T>(
        IEnumerable<T> rows, Func<T, DateOnly> effectiveOn, Func<T, long> position, DateOnly day)
        where T : class =>
        rows.Where(row => effectiveOn(row) <= day).MaxBy(row => (effectiveOn(row), position(row)));
}
