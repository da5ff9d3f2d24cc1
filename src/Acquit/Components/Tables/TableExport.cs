using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Components.Tables;

/// <summary>The file formats of a table.</summary>
public enum TableFormat
{
    /// <summary>Comma-separated values (semicolons in fact).</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>
/// The address convention of exports: any page's table is had by adding <c>?format=csv</c> or <c>?format=xlsx</c>, with
/// <c>&amp;table=name</c> where the page holds several. Filters stay in the address, so an export is what is seen.
/// </summary>
internal static class TableExport
{
    private const string FormatKey = "format";
    private const string TableKey = "table";

    /// <summary>The format asked for this table; null when the page itself is asked.</summary>
    public static TableFormat? Asked(HttpRequest request, string? name = null)
    {
        var table = request.Query[TableKey].ToString();
        if (table != (name ?? ""))
        {
            return null;
        }

        return request.Query[FormatKey].ToString() switch
        {
            "csv" => TableFormat.Csv,
            "xlsx" => TableFormat.Xlsx,
            _ => null,
        };
    }

    public static string Address(HttpRequest request, TableFormat format, string? name)
    {
        var query = request.Query
            .Where(pair => pair.Key is not FormatKey and not TableKey)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Append(KeyValuePair.Create(FormatKey, (string?)Extension(format)));
        if (name is not null)
        {
            query = query.Append(KeyValuePair.Create(TableKey, (string?)name));
        }

        return request.PathBase + request.Path + QueryString.Create(query);
    }

    public static string Extension(TableFormat format) => format switch
    {
        TableFormat.Csv => "csv",
        TableFormat.Xlsx => "xlsx",
    };

    /// <summary>The file, written as it is read: memory does not grow with the number of rows.</summary>
    public static IActionResult File(
        TableFormat format, string fileName, TableHeading heading, IAsyncEnumerable<IReadOnlyList<TableCell>> rows,
        Language language) => new TableFileResult(format, fileName, heading, rows, language);
}

/// <summary>Streams a table as a file.</summary>
internal sealed class TableFileResult(
    TableFormat format, string fileName, TableHeading heading, IAsyncEnumerable<IReadOnlyList<TableCell>> rows,
    Language language) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var cancel = context.HttpContext.RequestAborted;
        response.ContentType = format switch
        {
            TableFormat.Csv => CsvTable.MediaType,
            TableFormat.Xlsx => XlsxTable.MediaType,
        };
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName());
        response.Headers.ContentDisposition = disposition.ToString();
        await (format switch
        {
            TableFormat.Csv => CsvTable.Write(response.Body, heading, rows, language, cancel),
            TableFormat.Xlsx => XlsxTable.Write(response.Body, heading, rows, language, cancel),
        });
    }

    // FICTIF shows in the name too: a file is often seen without being opened.
    private string FileName() =>
        (heading.Fictitious ? fileName + "-FICTIF" : fileName) + "." + TableExport.Extension(format);
}
