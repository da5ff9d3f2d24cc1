using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>
/// Opens a file of expenditures, CSV or XLSX, told apart by content. Nothing is recorded here: what is read is the dry
/// run, in bounded time and memory whatever the file holds (see <see cref="ImportLimits"/>).
/// </summary>
public static class ExpenditureSheet
{
    /// <summary>The file under way, or why it is not a table of expenditures.</summary>
    /// <param name="stream">The file: seekable, a stored document or bytes in memory. It stays open.</param>
    /// <param name="file">Its name, for the sentences.</param>
    /// <param name="options">Plan lines, and the mapping where one was chosen.</param>
    public static Decision<ExpenditureReading> Open(Stream stream, string file, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return SheetFile.Open(new KeptOpen(stream)).Match(
            reader => Begin(reader, stream, file, options), refusals => refusals.ToList());
    }

    private static Decision<ExpenditureReading> Begin(
        SheetReader reader, Stream stream, string file, ImportOptions options)
    {
        var head = new List<SheetRow>();
        while (head.Count < ImportLimits.RowsBeforeHeadings && reader.Next() is { } row)
        {
            head.Add(row);
        }

        if (Headings.Find(head, options.Mapping) is { } at)
        {
            return new ExpenditureReading(reader, stream, file, head, at, options);
        }

        var refusal = reader.Refused ?? (head.TrueForAll(row => row.IsBlank)
            ? SheetRefusals.Empty
            : SheetRefusals.NoHeadings(ImportDefect.Shown(string.Join(" ; ", head[0].Cells.Select(cell =>
                cell.Text)))));
        reader.Dispose();
        return refusal;
    }
}
