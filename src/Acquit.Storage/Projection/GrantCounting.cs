using System.Collections.Immutable;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Storage.Projection;

/// <summary>
/// The facts of a grant file that decide whether an expenditure counts, and the timelines that follow. Immutable: a
/// change is another.
/// </summary>
internal sealed class GrantCounting(Guid grant, ImmutableList<Fact> facts)
{
    private readonly Dictionary<Guid, CountingTimeline> _timelines = [];
    private readonly Lazy<GrantFile> _file = new(() => new GrantFile(facts));

    public Guid Grant => grant;

    public GrantCounting With(Fact fact) => new(grant, facts.Add(fact));

    /// <summary>The counting terms of a line over effective dates.</summary>
    public CountingTimeline Timeline(Guid line)
    {
        if (!_timelines.TryGetValue(line, out var timeline))
        {
            _timelines.Add(line, timeline = _file.Value.TimelineOf(new PlanLineId(line)));
        }

        return timeline;
    }

    /// <summary>True when expenditures of a line count alike under both.</summary>
    public bool CountsAlike(GrantCounting other, Guid line)
    {
        var (mine, theirs) = (Timeline(line), other.Timeline(line));
        var alike = mine.Changes.SequenceEqual(theirs.Changes)
            && mine.At(DateOnly.MinValue) == theirs.At(DateOnly.MinValue);
        foreach (var day in mine.Changes)
        {
            alike = alike && mine.At(day) == theirs.At(day);
        }

        return alike;
    }
}
