namespace Acquit.Storage;

/// <summary>The two dates of every figure.</summary>
/// <param name="At">What was true on this day.</param>
/// <param name="RecordedBy">What was known by the end of this day, in Europe/Paris.</param>
public readonly record struct AsOf(DateOnly At, DateOnly RecordedBy)
{
    /// <summary>What is true on a day, as far as is known now.</summary>
    public static AsOf Known(DateOnly at) => new(at, DateOnly.MaxValue);
}

/// <summary>A page of a list ordered by position: the thousandth costs what the first does.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items, in order.</param>
/// <param name="Next">Cursor of the page after; null on the last.</param>
/// <param name="Previous">Cursor of the page before; null on the first.</param>
public sealed record KeysetPage<T>(IReadOnlyList<T> Items, string? Next, string? Previous);
