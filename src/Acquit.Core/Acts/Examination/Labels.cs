using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>
/// Which label speaks of the same thing as which: by the words that set each label apart from the other labels, and
/// each target from the other targets. What this yields is always assumed, and nothing where two targets answer equally
/// well.
/// </summary>
internal static class Labels
{
    private const int ShortestWord = 4;
    private const int ShortestStem = 5;
    private const int ShortestEnding = 6;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "ainsi", "autre", "autres", "avec", "cette", "dans", "etc", "leur", "leurs", "lien", "mise", "notamment",
        "place",
        "pour", "sous", "vers",
    };

    /// <summary>For each label the one target it points to, or null.</summary>
    public static IReadOnlyList<int?> Assign(IReadOnlyList<string> labels, IReadOnlyList<string> targets)
    {
        var distinctive = Distinctive(targets);
        return [.. Distinctive(labels).Select(words => Best(words, distinctive))];
    }

    /// <summary>True when a label bears a word of the list, or one of its forms.</summary>
    public static bool Speaks(string label, IReadOnlyList<string> words) =>
        Words(label).Any(word => words.Any(other => Related(word, other)));

    private static List<List<string>> Distinctive(IReadOnlyList<string> labels)
    {
        var words = labels.Select(Words).ToList();
        return
        [
            .. words.Select((own, index) => own.Where(word =>
                !words.Where((_, other) => other != index).Any(
                    others => others.Any(that => Related(word, that)))).ToList()),
        ];
    }

    private static int? Best(List<string> words, List<List<string>> targets)
    {
        int? best = null;
        var highest = 0;
        for (var i = 0; i < targets.Count; i++)
        {
            var score = words.Count(word => targets[i].Exists(that => Related(word, that)));
            best = score > highest ? i : score == highest ? null : best;
            highest = Math.Max(highest, score);
        }

        return highest == 0 ? null : best;
    }

    private static List<string> Words(string label) =>
    [
        .. Folding.Key(label).Split(' ').Where(word => word.Length >= ShortestWord && !Empty.Contains(word)).Distinct(),
    ];

    /// <summary>
    /// The same word in another form (collèges, collégiens), or one built upon the other (télétravail, travail).
    /// </summary>
    private static bool Related(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return true;
        }

        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length >= ShortestEnding && longer.EndsWith(shorter, StringComparison.Ordinal))
        {
            return true;
        }

        var stem = shorter.AsSpan().CommonPrefixLength(longer);
        return stem >= ShortestStem && stem * 10 >= longer.Length * 6;
    }
}
