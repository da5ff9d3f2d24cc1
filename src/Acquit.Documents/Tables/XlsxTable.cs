using System.IO.Compression;
using System.Text;
using Acquit.Core.Common;

namespace Acquit.Documents.Tables;

/// <summary>
/// Writes a table as an XLSX workbook (ECMA-376): real numbers and dates with formats, frozen headings, the title,
/// FICTIF mark and dates above. Written part by part and not through a package library, because the same table must
/// give the same bytes and a million rows must not be held in memory.
/// </summary>
public static class XlsxTable
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows that one sheet of a workbook holds; what is beyond goes on a further sheet.</summary>
    public const int RowsOfASheet = 1_048_576;

    /// <summary>Characters that one cell holds (ECMA-376 and Excel's own limit).</summary>
    public const int CharactersOfACell = 32_767;

    /// <summary>The earliest instant of a ZIP entry: the same for every workbook.</summary>
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a whole table.</summary>
    public static Task Write(
        Stream output, ExportableTable table, Language language, CancellationToken cancel = default) =>
        Write(output, table.Heading, table.AllRows(), language, cancel);

    /// <summary>Writes rows as they come: memory does not grow with their number.</summary>
    public static async Task Write(
        Stream output, TableHeading heading, IAsyncEnumerable<IReadOnlyList<TableCell>> rows, Language language,
        CancellationToken cancel = default)
    {
        await using var gathered = new GatheredStream(output);
        var archive = new ZipArchive(gathered, ZipArchiveMode.Create, leaveOpen: true);
        var sheets = 1;
        var sheet = new XlsxSheet(Entry(archive, SheetPart(sheets)), heading, language);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (sheet.RowsWritten == RowsOfASheet)
            {
                sheet.Dispose();
                sheet = new XlsxSheet(Entry(archive, SheetPart(++sheets)), heading, language);
            }

            sheet.Write(row);
            await gathered.Pass(cancel);
        }

        sheet.Dispose();
        WriteParts(archive, heading.Title.In(language), sheets);
    }

    private static void WriteParts(ZipArchive archive, string title, int sheets)
    {
        WritePart(archive, "xl/styles.xml", XlsxParts.Styles);
        WritePart(archive, "xl/workbook.xml", XlsxParts.Workbook(sheets, title));
        WritePart(archive, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelationships(sheets));
        WritePart(archive, "_rels/.rels", XlsxParts.Relationships);
        WritePart(archive, "[Content_Types].xml", XlsxParts.ContentTypes(sheets));
        archive.Dispose();
    }

    private static void WritePart(ZipArchive archive, string name, string content)
    {
        using var stream = Entry(archive, name);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string SheetPart(int sheet) => $"xl/worksheets/sheet{sheet}.xml";

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return entry.Open();
    }
}
