using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>Words that a narrow cell cut anywhere: "Investissemen / t".</summary>
internal static class WrappedWords
{
    /// <summary>The sections of a budget, capital first.</summary>
    public static readonly string[] Sections = ["investissement", "fonctionnement"];

    /// <summary>Position after a word, wherever line breaks cut it; -1 when another text stands there.</summary>
    public static int End(Flow flow, string word, int at, int limit)
    {
        foreach (var letter in word)
        {
            at += at < limit && flow.GapAt(at) >= Gap.Line ? 1 : 0;
            if (at >= limit || flow.Key[at] != letter)
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    /// <summary>
    /// The text of a cell with its words made whole: a fragment joins the word before when the text knows the sum of
    /// both.
    /// </summary>
    public static string Join(Flow flow, int start, int end)
    {
        var pieces = new List<string>();
        var at = start;
        while (at < end)
        {
            at += flow.GapAt(at) != Gap.None ? 1 : 0;
            var stop = at;
            while (stop < end && flow.GapAt(stop) == Gap.None)
            {
                stop++;
            }

            if (stop > at)
            {
                Add(flow, pieces, at, stop);
            }

            at = Math.Max(stop, at + 1);
        }

        return string.Join(' ', pieces);
    }

    private static void Add(Flow flow, List<string> pieces, int start, int end)
    {
        var piece = flow.Text[start..end];
        if (pieces.Count > 0 && flow.StartsLine(start) && char.IsLower(piece[0]))
        {
            var whole = Folding.Key(pieces[^1] + piece);
            if (!whole.Contains(' ', StringComparison.Ordinal) && Knows(flow, whole)
                && !Knows(flow, Folding.Key(pieces[^1])))
            {
                pieces[^1] += piece;
                return;
            }
        }

        pieces.Add(piece);
    }

    private static bool Knows(Flow flow, string word)
    {
        if (Sections.Contains(word, StringComparer.Ordinal))
        {
            return true;
        }

        for (var at = flow.FindWord(word, 0, flow.Length); at >= 0; at = flow.FindWord(word, at + 1, flow.Length))
        {
            // A word cut at a line's end is no evidence of itself.
            if (flow.GapAt(at + word.Length) < Gap.Line)
            {
                return true;
            }
        }

        return false;
    }
}
