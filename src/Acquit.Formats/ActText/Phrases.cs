using System.Buffers;

namespace Acquit.Formats.ActText;

/// <summary>Several folded phrases sought in one pass.</summary>
internal sealed class Phrases
{
    private readonly string[] _phrases;
    private readonly SearchValues<string> _search;

    /// <summary>Takes the phrases; of two that begin alike the longer is found.</summary>
    public Phrases(params string[] phrases)
    {
        _phrases = [.. phrases.OrderByDescending(phrase => phrase.Length)];
        _search = SearchValues.Create(phrases, StringComparison.Ordinal);
    }

    /// <summary>The first phrase between word bounds in a stretch; -1 when there is none.</summary>
    public int Find(Flow flow, int start, int end, out int length)
    {
        end = Math.Min(end, flow.Length);
        for (var at = Math.Max(start, 0); at < end; at++)
        {
            var next = flow.Key.AsSpan(at, end - at).IndexOfAny(_search);
            if (next < 0)
            {
                break;
            }

            at += next;
            length = flow.IsBound(at - 1) ? LengthAt(flow, at, end) : 0;
            if (length > 0)
            {
                return at;
            }
        }

        length = 0;
        return -1;
    }

    private int LengthAt(Flow flow, int at, int end)
    {
        foreach (var phrase in _phrases)
        {
            if (at + phrase.Length <= end && flow.Has(phrase, at) && flow.IsBound(at + phrase.Length))
            {
                return phrase.Length;
            }
        }

        return 0;
    }
}
