using Acquit.Core.Acts.Rules;

namespace Acquit.Formats.ActText;

/// <summary>
/// Reads items of an agenda: "à partir du rapport n° 15", "jusqu'au point 14", "sauf pour le dossier 7". A time of day
/// names no item, and "départ au point 5" may mean before or after it: nothing is guessed from either.
/// </summary>
internal static class AgendaItems
{
    private static readonly string[] Nouns =
        ["rapport", "rapports", "point", "points", "dossier", "dossiers", "affaire", "affaires", "question",
            "questions"];

    private static readonly string[] Until = ["jusqu'au", "jusqu'a", "jusque"];
    private static readonly string[] Since =
        ["a partir", "a compter", "des le", "depuis le", "arrive au", "arrivee au"];
    private static readonly string[] Save = ["sauf", "excepte", "hormis", "ne participe pas"];
    private static readonly string[] Only = ["uniquement", "seulement", "pour le", "pour les"];
    private static readonly string[] Leaves =
        ["depart", "part", "parti", "partie", "quitte", "sorti", "sortie", "sort"];
    private static readonly string[] Arrives = ["arrive", "arrivee", "arrivees", "entre", "entree"];

    /// <summary>True where a stretch speaks of a part of a meeting, by item or by time.</summary>
    public static bool SpeaksOf(Flow flow, int start, int end) =>
        flow.Key.AsSpan(start, Math.Max(0, end - start)).ContainsAnyInRange('0', '9');

    /// <summary>The items during which the person is there; empty where the text does not tell them.</summary>
    public static IReadOnlyList<ItemRange> In(Flow flow, int start, int end)
    {
        var noun = flow.FindAny(Nouns, start, end);
        if (noun < 0 || Number(flow, noun, end, out var after) is not { } first)
        {
            return [];
        }

        if (Number(flow, after, end, out _) is { } last)
        {
            return last >= first && flow.FindAny(["du", "de", "des"], start, noun + 8) >= 0 ? [new(first, last)] : [];
        }

        var (leaves, arrives) = (flow.FindAny(Leaves, start, noun) >= 0, flow.FindAny(Arrives, start, noun) >= 0);
        if (flow.FindAny(Save, start, noun) >= 0)
        {
            return Except(new(first, first));
        }

        if (flow.FindAny(Until, start, noun) >= 0 || (leaves && flow.FindAny(["apres"], start, noun) >= 0))
        {
            return [new(1, first)];
        }

        if (leaves && flow.FindAny(["avant"], start, noun) >= 0)
        {
            return [new(1, first - 1)];
        }

        if (arrives && flow.FindAny(["apres"], start, noun) >= 0)
        {
            return [new(first + 1, int.MaxValue)];
        }

        return (arrives && flow.FindAny(["avant"], start, noun) >= 0) || flow.FindAny(Since, start, noun) >= 0
            ? [new(first, int.MaxValue)]
            : !leaves && !arrives && flow.FindAny(Only, start, end) >= 0 ? [new(first, first)] : [];
    }

    /// <summary>The other items of the meeting.</summary>
    public static IReadOnlyList<ItemRange> Except(ItemRange items) =>
    [
        .. items.First > 1 ? new[] { new ItemRange(1, items.First - 1) } : [],
        .. items.Last < int.MaxValue ? new[] { new ItemRange(items.Last + 1, int.MaxValue) } : [],
    ];

    /// <summary>
    /// The next number of an item, of four digits at most; null when there is none, or when it is a time.
    /// </summary>
    private static int? Number(Flow flow, int start, int end, out int after)
    {
        after = start;
        while (after < end && !char.IsAsciiDigit(flow.Key[after]))
        {
            after++;
        }

        var first = after;
        while (after < end && char.IsAsciiDigit(flow.Key[after]))
        {
            after++;
        }

        var time = flow.Has("h", after) || flow.Has(" h ", after) || flow.Has(":", after);
        return after == first || after - first > 4 || time
            ? null
            : int.Parse(flow.Key.AsSpan(first, after - first), System.Globalization.CultureInfo.InvariantCulture);
    }
}
