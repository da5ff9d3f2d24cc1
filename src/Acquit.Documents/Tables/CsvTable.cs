using System.Diagnostics;
using System.Globalization;
using System.Text;
using Acquit.Core.Common;

namespace Acquit.Documents.Tables;

/// <summary>
/// Writes a table as CSV: UTF-8 with its mark, semicolons, decimal comma in French and dot in English, days as
/// <c>31/12/2023</c> or ISO. What a spreadsheet would run as a formula is neutralised by a leading apostrophe.
/// </summary>
public static class CsvTable
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>Writes a whole table.</summary>
    public static Task Write(
        Stream output, ExportableTable table, Language language, CancellationToken cancel = default) =>
        Write(output, table.Heading, table.AllRows(), language, cancel);

    /// <summary>Writes rows as they come: memory does not grow with their number.</summary>
    public static async Task Write(
        Stream output, TableHeading heading, IAsyncEnumerable<IReadOnlyList<TableCell>> rows, Language language,
        CancellationToken cancel = default)
    {
        var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var line in heading.Lines(language))
            {
                await writer.WriteAsync(Quoted(Neutral(line)) + "\r\n");
            }

            await writer.WriteAsync(Line(heading.Columns.Select(column => Neutral(column.Header.In(language)))));
            await foreach (var row in rows.WithCancellation(cancel))
            {
                await writer.WriteAsync(Line(row.Select(cell => Rendered(cell, language))));
            }
        }
    }

    /// <summary>Text that no spreadsheet takes for a formula: an apostrophe before what could start one.</summary>
    public static string Neutral(string text)
    {
        var start = text.AsSpan().TrimStart(' ');
        var dangerous = start.Length > 0 && "=+-@\t\r\n|＝＋－＠".Contains(start[0], StringComparison.Ordinal);
        return dangerous ? "'" + text : text;
    }

    private static string Rendered(TableCell cell, Language language) => cell switch
    {
        TableCell.Empty => "",
        TableCell.Text text => Neutral(text.Value),
        TableCell.Amount amount => Decimals(amount.Value.ToString(), language),
        TableCell.Day day => language switch
        {
            Language.French => day.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Language.English => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        TableCell.Count count => count.Value.ToString(CultureInfo.InvariantCulture),
        TableCell.Share share => Decimals(share.Value.ToPercentText(2), language) + " %",
        _ => throw new UnreachableException(),
    };

    private static string Decimals(string number, Language language) => language switch
    {
        Language.French => number.Replace('.', ','),
        Language.English => number,
    };

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Quoted)) + "\r\n";

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(";\"\r\n\t") < 0 && cell.Length == cell.Trim().Length
            ? cell
            : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
