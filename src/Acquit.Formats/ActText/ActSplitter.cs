using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>
/// Parts a file into documents, and documents into acts, each with the reports that go with it. Reads ahead a few
/// lines only: memory does not grow with the number of acts.
/// </summary>
internal static class ActSplitter
{
    /// <summary>Characters after which a document is no act: the rest is listed as unread.</summary>
    public const int MostCharacters = 4_000_000;

    // More reports than that belong to no single act.
    private const int MostDocuments = 40;
    private const int Ahead = 60;
    private const int HeadLines = 8;

    private const int Authorities = 8;

    private static readonly string[] HeadStarts =
    [
        "departement d", "republique francaise", "commune d", "ville d", "mairie d", "communaute d",
        "communaute urbaine", "metropole d", "extrait du registre", "extrait des deliberations",
        "extrait du proces-verbal", "deliberation d", "deliberation n", "deliberations d", "rapport n",
        "conseil departemental", "conseil general", "conseil municipal", "conseil communautaire", "conseil regional",
        "commission permanente", "syndicat ", "region ", "numero de la deliberation", "rapport du president",
        "rapport de la presidente",
    ];

    /// <summary>The acts of a file, each as its documents in order.</summary>
    public static IEnumerable<List<ActDocument>> Acts(IEnumerable<string> lines)
    {
        var pending = new List<ActDocument>();
        foreach (var document in Documents(lines))
        {
            if (pending.Count >= MostDocuments
                || (document.Kind == DocumentKind.Act && pending.Exists(earlier => earlier.Kind == DocumentKind.Act)))
            {
                yield return pending;
                pending = [];
            }

            pending.Add(document);
        }

        if (pending.Count > 0)
        {
            yield return pending;
        }
    }

    private static IEnumerable<ActDocument> Documents(IEnumerable<string> lines)
    {
        var window = new Window(lines);
        ActDocument? current = null;
        var sinceHead = HeadLines + 1;
        var size = 0;
        while (window.Next(out var line, out var number))
        {
            var head = IsHead(line);
            if (current is null || (head && sinceHead > (IsAuthority(line) ? 1 : HeadLines) && Opens(line, window)))
            {
                if (current is not null)
                {
                    yield return current;
                }

                current = new(KindOf(line, window), number, [], []);
                size = 0;
            }

            sinceHead = head ? 0 : sinceHead + (string.IsNullOrWhiteSpace(line) ? 0 : 1);
            size += line.Length + 1;
            if (size <= MostCharacters)
            {
                current.Lines.Add(line);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                current.Overflow.Add(number);
            }
        }

        if (current is not null)
        {
            yield return current;
        }
    }

    // The authority's own name opens a heading, even when the document before is a few lines long.
    private static bool IsAuthority(string line) => StartsWithAny(line, HeadStarts.AsSpan(0, Authorities));

    /// <summary>True for a short heading line, such as the authority's name or "RAPPORT N°24".</summary>
    private static bool IsHead(string line) => StartsWithAny(line, HeadStarts);

    private static bool StartsWithAny(string line, ReadOnlySpan<string> starts)
    {
        if (line.Length > 120 || line.AsSpan().TrimEnd().EndsWith(';') || line.AsSpan().TrimEnd().EndsWith(','))
        {
            return false;
        }

        var trimmed = line.AsSpan().TrimStart(" \t\f\u00A0\u202F*-_");
        if (trimmed.Length < 6 || !char.IsUpper(trimmed[0]) || trimmed.Length > 90)
        {
            return false;
        }

        Span<char> folded = stackalloc char[trimmed.Length];
        for (var i = 0; i < trimmed.Length; i++)
        {
            folded[i] = char.IsWhiteSpace(trimmed[i]) ? ' ' : FlowBuilder.Fold(trimmed[i]);
        }

        foreach (var start in starts)
        {
            if (folded.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A heading opens a document when one of its next lines says of which kind it is.</summary>
    private static bool Opens(string line, Window window)
    {
        foreach (var next in Heading(line, window))
        {
            if (SaysAct(next) || SaysReport(next))
            {
                return true;
            }
        }

        return false;
    }

    private static DocumentKind KindOf(string line, Window window)
    {
        foreach (var next in Heading(line, window))
        {
            if (SaysReport(next))
            {
                return DocumentKind.Report;
            }

            if (SaysAct(next))
            {
                return DocumentKind.Act;
            }
        }

        return DocumentKind.Act;
    }

    private static bool SaysAct(string key) =>
        key.StartsWith("deliberation", StringComparison.Ordinal)
        || key.StartsWith("extrait d", StringComparison.Ordinal)
        || key.StartsWith("numero de la deliberation", StringComparison.Ordinal)
        || key.StartsWith("etaient presents", StringComparison.Ordinal)
        || key.StartsWith("nombre de membres", StringComparison.Ordinal);

    private static bool SaysReport(string key) =>
        key.StartsWith("rapport n", StringComparison.Ordinal)
        || key.StartsWith("rapport du president", StringComparison.Ordinal)
        || key.StartsWith("rapport de la presidente", StringComparison.Ordinal);

    /// <summary>The heading's first lines, folded; a line far from any other heading line ends it.</summary>
    private static IEnumerable<string> Heading(string line, Window window)
    {
        yield return Folding.Key(line);
        var seen = 0;
        foreach (var next in window.Peek())
        {
            if (string.IsNullOrWhiteSpace(next))
            {
                continue;
            }

            if (++seen > HeadLines)
            {
                yield break;
            }

            yield return next.Length > 200 ? "" : Folding.Key(next);
        }
    }

    /// <summary>Lines with a few more ahead of them.</summary>
    private sealed class Window(IEnumerable<string> lines)
    {
        private readonly IEnumerator<string> _source = lines.GetEnumerator();
        private readonly Queue<string> _ahead = new();
        private int _number;

        public bool Next(out string line, out int number)
        {
            while (_ahead.Count <= Ahead && _source.MoveNext())
            {
                _ahead.Enqueue(_source.Current);
            }

            number = ++_number;
            return _ahead.TryDequeue(out line!);
        }

        public Queue<string> Peek() => _ahead;
    }
}
