using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.ActText;

/// <summary>
/// Reads budget codings such as 13172//900202 from tables whose cells are wrapped anywhere, even inside a word.
/// </summary>
internal sealed class CodingReader
{
    private const int MostRows = 500;
    private static readonly string[] ColumnWords =
        ["ap/ae", "ap", "ae", "cp", "disponible", "proposition", "propose", "solde", "montant", "inscrit", "vote"];

    private readonly ActContext _context;
    private readonly Flow _flow;
    private readonly Stretch _document;

    private CodingReader(ActContext context, Stretch document)
    {
        _context = context;
        _flow = context.Flow;
        _document = document;
    }

    /// <summary>
    /// The codings of the act's own table, or those of its report where the act has none; and the impact table.
    /// </summary>
    public static (List<CodingReading> Codings, BudgetImpactTableReading? Impact) Read(ActContext context)
    {
        List<CodingReading> codings = [];
        BudgetImpactTableReading? impact = null;
        foreach (var document in context.Documents())
        {
            var reader = new CodingReader(context, document);
            var rows = reader.Rows();
            if (rows.Count == 0)
            {
                continue;
            }

            reader.MarkHeads(rows[0].Start);
            if (reader.Columns(rows[0].Start) is { Count: >= 2 } columns)
            {
                impact ??= reader.Impact(columns, rows);
                codings = codings.Count == 0 ? [.. rows.Select(row => row.Coding)] : codings;
            }
            else if (codings.Count == 0)
            {
                codings = [.. rows.Select(row => reader.WithAmount(row))];
            }
        }

        return (codings, impact);
    }

    private sealed record Row(int Start, int End, int LabelEnd, CodingReading Coding);

    /// <summary>
    /// Each row is found by its "//": what stands before is the operation and the section, what follows the label.
    /// </summary>
    private List<Row> Rows()
    {
        var rows = new List<Row>();
        var floor = _document.Start;
        for (var slash = _flow.Find("//", _document.Start, _document.End); slash >= 0 && rows.Count < MostRows;
            slash = _flow.Find("//", Math.Max(slash + 2, floor), _document.End))
        {
            if (ReadRow(slash, floor) is { } row)
            {
                rows.Add(row);
                floor = row.LabelEnd;
            }
        }

        return rows;
    }

    private Row? ReadRow(int slash, int floor)
    {
        var nature = Nature(slash, floor, out var natureStart);
        var function = Function(slash + 2, out var codingEnd);
        if (nature.Length is < 3 or > 6 || function.Length is < 2 or > 7)
        {
            return null;
        }

        var section = SectionBefore(natureStart, floor, out var start, out var sectionEnd);
        if (section is null)
        {
            start = sectionEnd = OperationStart(natureStart, floor);
        }

        var operation = string.Concat(_flow.Text[sectionEnd..natureStart].Where(letter => letter != ' '));
        var labelEnd = LabelEnd(codingEnd);
        var end = RowEnd(labelEnd);
        _flow.Mark(start, labelEnd);
        NoteWrapped(section is null ? natureStart : start, codingEnd);
        var label = WrappedWords.Join(_flow, codingEnd, labelEnd);
        var coding = new CodingReading(
            operation, $"{nature}//{function}", section, label, null, _flow.Span(start, labelEnd));
        return new(start, end, labelEnd, coding);
    }

    /// <summary>Digits before the slashes; digits alone before a break inside the number belong to it.</summary>
    private string Nature(int slash, int floor, out int start)
    {
        start = slash;
        var digits = "";
        while (start > floor)
        {
            var piece = start;
            while (piece > floor && char.IsAsciiDigit(_flow.Key[piece - 1]))
            {
                piece--;
            }

            if (piece == start || !_flow.IsBound(piece - 1))
            {
                break;
            }

            digits = _flow.Key[piece..start] + digits;
            start = piece;
            if (digits.Length >= 3 || start - 1 <= floor || _flow.GapBefore(start) < Gap.Line)
            {
                break;
            }

            start--;
        }

        if (start < slash && _flow.GapAt(start) != Gap.None)
        {
            start++;
        }

        return digits;
    }

    /// <summary>Digits after the slashes; a line that holds nothing but a few more digits continues them.</summary>
    private string Function(int at, out int end)
    {
        end = at;
        while (end < _document.End && char.IsAsciiDigit(_flow.Key[end]))
        {
            end++;
        }

        var digits = _flow.Key[at..end];
        while (digits.Length < 6 && _flow.GapAt(end) >= Gap.Line && end + 1 < _document.End)
        {
            var line = _flow.Lines[_flow.LineIndex(end + 1)];
            var more = _flow.Key[line.Start..line.End];
            if (line.Start != end + 1 || more.Length + digits.Length > 6 || !more.All(char.IsAsciiDigit))
            {
                break;
            }

            digits += more;
            end = line.End;
        }

        return digits;
    }

    /// <summary>The section word before the operation, wherever line breaks cut it.</summary>
    private Section? SectionBefore(int natureStart, int floor, out int start, out int end)
    {
        for (start = natureStart - 1; start >= Math.Max(floor, natureStart - 60); start--)
        {
            if (!_flow.IsBound(start - 1))
            {
                continue;
            }

            for (var word = 0; word < WrappedWords.Sections.Length; word++)
            {
                if (WrappedWords.End(_flow, WrappedWords.Sections[word], start, natureStart) is > 0 and var after)
                {
                    end = after;
                    return word == 0 ? Section.Capital : Section.Operating;
                }
            }
        }

        end = start = natureStart;
        return null;
    }

    private int OperationStart(int natureStart, int floor)
    {
        var (_, end) = _flow.Trim(floor, natureStart);
        var start = end;
        while (start > floor && _flow.GapAt(start - 1) == Gap.None)
        {
            start--;
        }

        return end > start && _flow.Key.AsSpan(start, end - start).ContainsAnyInRange('0', '9') ? start : natureStart;
    }

    /// <summary>
    /// A label ends at the next row, at an amount, or at a blank line that no lower-case letter follows.
    /// </summary>
    private int LabelEnd(int start)
    {
        var begun = false;
        for (var at = start; at < _document.End; at++)
        {
            var gap = _flow.GapAt(at);
            if (gap == Gap.None)
            {
                begun = true;
                continue;
            }

            var next = at + 1;
            var stops = IsRowStart(next) || (begun && IsAmount(next))
                || (gap == Gap.Blank && begun && !char.IsLower(_flow.Text[next]))
                || (gap >= Gap.Line && begun && IsSentence(next)) || at - start > 200;
            if (stops)
            {
                return at;
            }
        }

        return _document.End;
    }

    private bool IsRowStart(int at) =>
        _flow.StartsLine(at) && WrappedWords.Sections.Any(word =>
            WrappedWords.End(_flow, word, at, _document.End) is > 0 and var end
            && _flow.GapAt(end) != Gap.None && _flow.Find("//", end, Math.Min(_document.End, end + 60)) >= 0);

    private bool IsAmount(int at)
    {
        var index = _context.NumberFrom(at);
        return index < _context.Numbers.Count && _context.Numbers[index] is var number && number.Start == at
            && (number.HasCurrency || number.LooksLikeAmount);
    }

    private bool IsSentence(int at) =>
        _flow.Has("dans les conditions", at) || _flow.Has("article", at) || _flow.Has("pour :", at)
            || _flow.Has("total", at);

    private int RowEnd(int labelEnd)
    {
        var end = labelEnd;
        for (var i = _context.NumberFrom(labelEnd); i < _context.Numbers.Count; i++)
        {
            var number = _context.Numbers[i];
            if (number.Start >= _document.End || _flow.Trim(end, number.Start, "|-").Start < number.Start
                || !IsAmount(number.Start))
            {
                break;
            }

            end = number.End;
        }

        return end;
    }

    private void NoteWrapped(int start, int end)
    {
        for (var at = start + 1; at < end - 1; at++)
        {
            var before = _flow.Key[at - 1];
            var after = _flow.Key[at + 1];
            if (_flow.GapAt(at) >= Gap.Line && ((char.IsAsciiDigit(before) && char.IsAsciiDigit(after)
                && at > start + 12)
                || (char.IsLetter(before) && char.IsLetter(after))))
            {
                _context.Typography.Add(_context.CiteText(start, end));
                return;
            }
        }
    }

    private CodingReading WithAmount(Row row)
    {
        var amounts = AmountsOf(row);
        return amounts.Count == 1 ? row.Coding with { Amount = _context.Claim(amounts[0], "coding") } : row.Coding;
    }

    private List<FoundNumber> AmountsOf(Row row) =>
        [.. _context.Numbers.Skip(_context.NumberFrom(row.LabelEnd)).TakeWhile(number => number.Start < row.End)];

    /// <summary>Names of the amount columns in the heading above the first row.</summary>
    private List<string>? Columns(int firstRow)
    {
        var from = HeadStart(firstRow);
        var columns = new List<(int At, string Name)>();
        var taken = from;
        for (var at = from; at < firstRow; at++)
        {
            foreach (var word in ColumnWords)
            {
                if (at >= taken && _flow.IsBound(at - 1) && _flow.Has(word, at) && _flow.IsBound(at + word.Length))
                {
                    columns.Add((at, _flow.Text[at..(at + word.Length)]));
                    taken = at + word.Length;
                    break;
                }
            }
        }

        return [.. columns.Select(column => column.Name)];
    }

    private int HeadStart(int firstRow)
    {
        var coding = _flow.Key.LastIndexOf("section", firstRow, firstRow - _document.Start, StringComparison.Ordinal);
        return coding >= 0 && firstRow - coding < 400 ? coding : firstRow;
    }

    private void MarkHeads(int firstRow) => _flow.Mark(HeadStart(firstRow), firstRow);

    private BudgetImpactTableReading Impact(List<string> columns, List<Row> rows)
    {
        var read = rows.Select(row => new ImpactRowReading(row.Coding, Cells(row, columns.Count))).ToList();
        return new(columns, read, EmptyExplained(), _flow.Span(HeadStart(rows[0].Start), rows[^1].End));
    }

    /// <summary>As many amounts as columns fill them in order; fewer cannot be placed and stay unexplained.</summary>
    private Cited<Money>?[] Cells(Row row, int columns)
    {
        var cells = new Cited<Money>?[columns];
        var amounts = AmountsOf(row);
        for (var i = 0; i < columns && amounts.Count == columns; i++)
        {
            cells[i] = _context.Claim(amounts[i], "impact");
        }

        return cells;
    }

    /// <summary>The sentence that says why the table bears no amounts.</summary>
    private SourceSpan? EmptyExplained()
    {
        var at = _flow.FindWord("cartouche", _document.Start, _document.End);
        var says = at < 0 ? -1 : _flow.FindAny(
            ["ne fera figurer", "ne feront figurer", "ne fait figurer", "ne comporte", "ne mentionne", "ne comportera",
                "n'indique", "n'affiche", "ne porte", "laisse vides", "ne donne"], at, Math.Min(_document.End,
                at + 300));
        if (says < 0)
        {
            return null;
        }

        var end = says;
        while (end < _document.End && end - says < 200 && !(_flow.Key[end] == '.' && _flow.GapAt(end + 1) != Gap.None))
        {
            end++;
        }

        _flow.Mark(at, end);
        return _flow.Span(at, end);
    }
}
