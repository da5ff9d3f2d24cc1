using System.Globalization;
using System.Text;

namespace Acquit.Formats.ActText;

/// <summary>Gathers lines into a flow, one position at a time.</summary>
internal sealed class FlowBuilder
{
    private static readonly char[] Folds = BuildFolds();
    private int _breaks;
    private bool _space;

    /// <summary>Text with collapsed spaces.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Folded text.</summary>
    public StringBuilder Key { get; } = new();

    /// <summary>Source line of each position.</summary>
    public List<int> Line { get; } = [];

    /// <summary>Source column of each position.</summary>
    public List<int> Column { get; } = [];

    /// <summary>White space at each position.</summary>
    public List<Gap> Gaps { get; } = [];

    /// <summary>Lines that are not blank.</summary>
    public List<FlowLine> Lines { get; } = [];

    /// <summary>Adds a line of the source.</summary>
    public void Add(string line, int number)
    {
        var start = -1;
        for (var i = 0; i < line.Length; i++)
        {
            var character = line[i];
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                _space = true;
                _breaks += character == '\f' ? 2 : 0;
                continue;
            }

            if (IsSilent(character))
            {
                continue;
            }

            if (IsMark(character) && Text.Length > 0 && !_space && _breaks == 0)
            {
                Compose(character);
                continue;
            }

            AddGap(number, i, character);
            start = start < 0 ? Text.Length : start;
            Append(character, Fold(character), Gap.None, number, i);
        }

        if (start >= 0)
        {
            Lines.Add(new(number, start, Text.Length));
        }

        _breaks++;
    }

    /// <summary>One character without accent or case, typographic variants made plain.</summary>
    public static char Fold(char character) =>
        character < Folds.Length ? Folds[character] : character switch
        {
            '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u2032' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u2033' => '"',
            >= '\u2010' and <= '\u2015' or '\u2212' => '-',
            '\u2022' or '\u25CF' or '\u25AA' or '\u25A0' or '\uF0B7' or '\u2043' => '\u2022',
            _ => FoldFar(character),
        };

    private static char FoldFar(char character)
    {
        var lower = char.ToLowerInvariant(character);
        return char.IsLetter(lower) && !char.IsSurrogate(lower) && lower is >= '\u1E00' and < '\u1F00'
            ? lower.ToString().Normalize(NormalizationForm.FormD)[0]
            : lower;
    }

    private static char[] BuildFolds()
    {
        var folds = new char[0x250];
        for (var i = 0; i < folds.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            folds[i] = lower.ToString().Normalize(NormalizationForm.FormD)[0];
        }

        folds['\u00AB'] = '"';
        folds['\u00BB'] = '"';
        folds['\u00BA'] = '°';
        folds['\u00B4'] = '\'';
        folds['`'] = '\'';
        folds['\u00B7'] = '.';
        return folds;
    }

    // Soft hyphens and zero-width signs are layout, not text.
    private static bool IsSilent(char character) =>
        character is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static bool IsMark(char character) =>
        character is >= '\u0300' and <= '\u036F'
        && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private void Compose(char mark)
    {
        var last = Text[^1];
        if (char.IsSurrogate(last))
        {
            return;
        }

        var composed = string.Concat(last.ToString(), mark.ToString()).Normalize(NormalizationForm.FormC);
        Text[^1] = composed[0];
    }

    private void AddGap(int number, int column, char next)
    {
        if (Text.Length > 0 && (_space || _breaks > 0) && !Joins(next))
        {
            var gap = _breaks switch { 0 => Gap.Space, 1 => Gap.Line, _ => Gap.Blank };
            Append(' ', ' ', gap, number, Math.Max(column - 1, 0));
        }

        _space = false;
        _breaks = 0;
    }

    // "Jean-" at a line's end and "Louis" on the next are one name; "2014-" and "2020" one range.
    private bool Joins(char next) =>
        _breaks == 1 && Text.Length > 1 && Key[^1] == '-'
        && ((char.IsLetter(Text[^2]) && char.IsLetter(next)) || (char.IsDigit(Text[^2]) && char.IsDigit(next)));

    private void Append(char text, char key, Gap gap, int number, int column)
    {
        Text.Append(text);
        Key.Append(key);
        Gaps.Add(gap);
        Line.Add(number);
        Column.Add(column + 1);
    }
}
