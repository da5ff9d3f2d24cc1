namespace Acquit.Core.Acts.Rules;

/// <summary>What happens to the prefect's time for a referral.</summary>
public abstract record ReferralEvent(DateOnly On)
{
    /// <summary>Papers were missing: the time starts anew when they arrive.</summary>
    /// <param name="On">The day they were asked for.</param>
    /// <param name="ReceivedOn">The day they arrived; null while they are awaited.</param>
    public sealed record MissingPapers(DateOnly On, DateOnly? ReceivedOn) : ReferralEvent(On)
    {
        internal override DateOnly? LastDay(DateOnly? before) => ReceivedOn?.AddMonths(Referral.Months);
    }

    /// <summary>An informal appeal: the time starts anew from the authority's answer.</summary>
    /// <param name="On">The day of the appeal.</param>
    /// <param name="AnsweredOn">The day of the answer; null while it is awaited.</param>
    public sealed record InformalAppeal(DateOnly On, DateOnly? AnsweredOn) : ReferralEvent(On)
    {
        internal override DateOnly? LastDay(DateOnly? before) => AnsweredOn?.AddMonths(Referral.Months);
    }

    /// <summary>Explanations were asked for: nothing changes.</summary>
    /// <param name="On">The day.</param>
    public sealed record Explanations(DateOnly On) : ReferralEvent(On)
    {
        internal override DateOnly? LastDay(DateOnly? before) => before;
    }

    /// <summary>The last day after this; null while something is awaited.</summary>
    /// <param name="before">The last day before it.</param>
    internal abstract DateOnly? LastDay(DateOnly? before);
}

/// <summary>Until when an act may be referred to the court; after that it is final.</summary>
public static class Referral
{
    internal const int Months = 2;

    /// <summary>
    /// The last day for the prefect: two months from reception of the complete act, restarted while the time still
    /// runs; null while papers or an answer are awaited (CGCT L.3132-1, to be confirmed).
    /// </summary>
    /// <param name="received">Reception of the act.</param>
    /// <param name="events">What happened since, in any order.</param>
    public static DateOnly? LastDay(DateOnly received, IReadOnlyList<ReferralEvent> events)
    {
        DateOnly? last = received.AddMonths(Months);
        foreach (var happening in events.OrderBy(happening => happening.On))
        {
            if (last is { } limit && happening.On > limit)
            {
                return last;
            }

            last = happening.LastDay(last);
        }

        return last;
    }
}
