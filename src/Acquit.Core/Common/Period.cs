namespace Acquit.Core.Common;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; before <paramref name="From"/> the period holds no day.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>True when no day lies in it.</summary>
    public bool IsEmpty => To < From;

    /// <summary>Number of days, both bounds counted.</summary>
    public int Days => IsEmpty ? 0 : To.DayNumber - From.DayNumber + 1;

    /// <summary>True when the day lies in the period, both bounds included.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>The days in both periods: where two windows are tested, the narrower wins.</summary>
    public Period Intersect(Period other) =>
        new(From > other.From ? From : other.From, To < other.To ? To : other.To);
}
