using System.Globalization;

namespace Acquit.Storage;

/// <summary>
/// Where a page of a list begins: after (or, backwards, before) an item, by its position and its amount where lists
/// rank.
/// </summary>
internal sealed record PageCursor(long Position, long Cents = 0, bool Backwards = false)
{
    /// <summary>Reads a cursor; null for the first page, and for anything that no page gave.</summary>
    public static PageCursor? Parse(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts is [var way, var position, var cents] && way is "a" or "b"
            && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && long.TryParse(cents, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
                ? new(at, amount, way == "b")
                : null;
    }

    /// <summary>The page of rows that were read with one more than it holds, in the direction of the cursor.</summary>
    public static KeysetPage<T> Cut<T>(List<T> rows, int size, PageCursor? from, Func<T, PageCursor> placeOf)
    {
        var more = rows.Count > size;
        var items = rows.Take(size).ToList();
        if (from is { Backwards: true })
        {
            items.Reverse();
        }

        if (items.Count == 0)
        {
            return new([], null, null);
        }

        var (hasNext, hasPrevious) = from is { Backwards: true } ? (true, more) : (more, from is not null);
        return new(
            items, hasNext ? placeOf(items[^1]).ToString() : null,
            hasPrevious ? (placeOf(items[0]) with { Backwards = true }).ToString() : null);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Backwards ? "b" : "a")}.{Position}.{Cents}");
}
