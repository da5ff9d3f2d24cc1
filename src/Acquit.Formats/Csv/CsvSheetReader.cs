using System.Text;
using Sylvan.Data.Csv;

namespace Acquit.Formats.Csv;

/// <summary>Reads separated text: the separator is found, quotes may hold separators and line breaks.</summary>
internal sealed class CsvSheetReader : SheetReader
{
    private const string Separators = ";,\t|";

    private readonly CsvDataReader? rows;
    private int line = 1;
    private int count;

    public CsvSheetReader(Stream stream, Encoding encoding)
    {
        var separator = FindSeparator(stream, encoding);
        var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        try
        {
            rows = CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = separator,
                Comment = '\0',
                CsvStyle = CsvStyle.Lax,
                BufferSize = 1 << 16,
                MaxBufferSize = ImportLimits.CharactersOfARow,
                ResultSetMode = ResultSetMode.SingleResult,
            });
        }
        catch (CsvRecordTooLargeException)
        {
            text.Dispose();
            Refused = SheetRefusals.RowTooLong(1);
        }
    }

    public override SheetRow? Next()
    {
        if (rows is null || Refused is not null)
        {
            return null;
        }

        try
        {
            if (!rows.Read())
            {
                return null;
            }
        }
        catch (CsvRecordTooLargeException)
        {
            Refused = SheetRefusals.RowTooLong(line);
            return null;
        }

        return Take(rows);
    }

    protected override void Dispose(bool disposing) => rows?.Dispose();

    private SheetRow? Take(CsvDataReader row)
    {
        if (++count > ImportLimits.Rows + ImportLimits.RowsBeforeHeadings || row.RowFieldCount > ImportLimits.Columns)
        {
            Refused = row.RowFieldCount > ImportLimits.Columns
                ? SheetRefusals.TooManyColumns(line) : SheetRefusals.TooManyRows;
            return null;
        }

        var cells = new SheetCell[row.RowFieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new(new string(row.GetFieldSpan(i)), CellNature.Text);
        }

        var taken = new SheetRow(line, cells);
        line += LineBreaks(row.GetRawRecordSpan());
        return taken;
    }

    private static int LineBreaks(ReadOnlySpan<char> raw)
    {
        var breaks = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            breaks += raw[i] == '\n' || (raw[i] == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')) ? 1 : 0;
        }

        return breaks;
    }

    /// <summary>The separator that most lines of the beginning share in the same number, outside quotes.</summary>
    private static char FindSeparator(Stream stream, Encoding encoding)
    {
        var head = new char[1 << 15];
        int read;
        using (var reader = new StreamReader(stream, encoding, true, 1 << 16, leaveOpen: true))
        {
            read = reader.ReadBlock(head, 0, head.Length);
        }

        stream.Position = 0;
        var best = (Score: 0, Separator: ';');
        foreach (var separator in Separators)
        {
            var score = Score(head.AsSpan(0, read), separator);
            best = score > best.Score ? (score, separator) : best;
        }

        return best.Separator;
    }

    private static int Score(ReadOnlySpan<char> head, char separator)
    {
        var widths = new Dictionary<int, int>();
        var (width, quoted) = (0, false);
        foreach (var character in head)
        {
            quoted ^= character == '"';
            if (character == '\n' && !quoted)
            {
                widths[width] = widths.GetValueOrDefault(width) + 1;
                width = 0;
            }
            else if (character == separator && !quoted)
            {
                width++;
            }
        }

        widths[width] = widths.GetValueOrDefault(width) + 1;
        return widths.Where(pair => pair.Key > 0).Select(pair => pair.Key * pair.Value).DefaultIfEmpty(0).Max();
    }
}
