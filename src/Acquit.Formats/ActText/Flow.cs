using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>How far apart two words stand in the source.</summary>
internal enum Gap : byte
{
    /// <summary>No white space here.</summary>
    None,

    /// <summary>Spaces on one line.</summary>
    Space,

    /// <summary>A line break.</summary>
    Line,

    /// <summary>A blank line, or the end of a page.</summary>
    Blank,
}

/// <summary>A line that is not blank, as a stretch of the flow.</summary>
/// <param name="Number">Its number in the source, from 1.</param>
/// <param name="Start">First position.</param>
/// <param name="End">Position after the last.</param>
internal readonly record struct FlowLine(int Number, int Start, int End);

/// <summary>
/// Lines joined into one stretch of text where each run of white space is one space, so that a phrase is found
/// wherever its line breaks fall. Each position knows its line and column. <see cref="Key"/> has the same length as
/// <see cref="Text"/>: lower case, without accents.
/// </summary>
internal sealed class Flow
{
    private readonly int[] _line;
    private readonly int[] _column;
    private readonly Gap[] _gaps;
    private readonly bool[] _read;

    private Flow(FlowBuilder builder)
    {
        Text = builder.Text.ToString();
        Key = builder.Key.ToString();
        _line = [.. builder.Line];
        _column = [.. builder.Column];
        _gaps = [.. builder.Gaps];
        _read = new bool[Text.Length];
        Lines = builder.Lines;
    }

    /// <summary>The text, spaces collapsed, a name broken after its hyphen joined.</summary>
    public string Text { get; }

    /// <summary>The same in lower case without accents.</summary>
    public string Key { get; }

    /// <summary>Number of positions.</summary>
    public int Length => Text.Length;

    /// <summary>The lines that are not blank.</summary>
    public IReadOnlyList<FlowLine> Lines { get; }

    /// <summary>Builds the flow of lines of which the first bears the number given.</summary>
    public static Flow Of(IReadOnlyList<string> lines, int firstLine)
    {
        var builder = new FlowBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            builder.Add(lines[i], firstLine + i);
        }

        return new(builder);
    }

    /// <summary>The white space at a position.</summary>
    public Gap GapAt(int position) => position < 0 || position >= Length ? Gap.Blank : _gaps[position];

    /// <summary>The white space just before a position; a blank line at the start of the text.</summary>
    public Gap GapBefore(int position) => GapAt(position - 1);

    /// <summary>True when a line of the source begins here.</summary>
    public bool StartsLine(int position) => GapBefore(position) >= Gap.Line;

    /// <summary>Where a stretch stands in the source.</summary>
    public SourceSpan Span(int start, int end) =>
        new(_line[start], _column[start], _line[end - 1], _column[end - 1]);

    /// <summary>Line and column of a position.</summary>
    public (int Line, int Column) Place(int position) => (_line[position], _column[position]);

    /// <summary>Index in <see cref="Lines"/> of the line that holds a position.</summary>
    public int LineIndex(int position)
    {
        int low = 0, high = Lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Lines[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Position after the last of the line that holds a position.</summary>
    public int LineEnd(int position) => Lines.Count == 0 ? Length : Lines[LineIndex(position)].End;

    /// <summary>First occurrence of a folded phrase in a stretch; -1 when there is none.</summary>
    public int Find(string phrase, int start, int end) =>
        start >= end ? -1 : Key.IndexOf(phrase, start, Math.Min(end, Length) - start, StringComparison.Ordinal);

    /// <summary>The same, where the phrase stands between word bounds.</summary>
    public int FindWord(string phrase, int start, int end)
    {
        for (var at = Find(phrase, start, end); at >= 0; at = Find(phrase, at + 1, end))
        {
            if (IsBound(at - 1) && IsBound(at + phrase.Length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>First of several phrases; -1 when there is none.</summary>
    public int FindAny(ReadOnlySpan<string> phrases, int start, int end)
    {
        var first = -1;
        foreach (var phrase in phrases)
        {
            var at = FindWord(phrase, start, first < 0 ? end : Math.Min(end, first + phrase.Length));
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    /// <summary>True when the folded text at a position begins with a phrase.</summary>
    public bool Has(string phrase, int position) =>
        position >= 0 && string.CompareOrdinal(Key, position, phrase, 0, phrase.Length) == 0;

    /// <summary>True at the ends of the text and on anything but a letter or a digit.</summary>
    public bool IsBound(int position) => position < 0 || position >= Length || !char.IsLetterOrDigit(Key[position]);

    /// <summary>
    /// Narrows a stretch so that it neither begins nor ends with white space or the characters given.
    /// </summary>
    public (int Start, int End) Trim(int start, int end, string also = "")
    {
        while (start < end && (Key[start] == ' ' || also.Contains(Key[start], StringComparison.Ordinal)))
        {
            start++;
        }

        while (end > start && (Key[end - 1] == ' ' || also.Contains(Key[end - 1], StringComparison.Ordinal)))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>Notes that a reading explains a stretch.</summary>
    public void Mark(int start, int end)
    {
        for (var i = Math.Max(start, 0); i < Math.Min(end, Length); i++)
        {
            _read[i] = true;
        }
    }

    /// <summary>True when a reading explains the position.</summary>
    public bool IsRead(int position) => _read[position];

    /// <summary>Lines of which less than half is explained by a reading.</summary>
    public IEnumerable<int> UnreadLines()
    {
        foreach (var line in Lines)
        {
            int signs = 0, read = 0;
            for (var i = line.Start; i < line.End; i++)
            {
                signs += _gaps[i] == Gap.None ? 1 : 0;
                read += _gaps[i] == Gap.None && _read[i] ? 1 : 0;
            }

            if (2 * read < signs)
            {
                yield return line.Number;
            }
        }
    }
}
