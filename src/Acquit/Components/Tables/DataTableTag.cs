using System.Globalization;
using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Tables;

/// <summary>How a table shows where its columns do not fit.</summary>
public enum NarrowTable
{
    /// <summary>Each row becomes labelled values: for rows that are read one by one.</summary>
    LabelledRows,

    /// <summary>The table scrolls sideways: for small tables whose columns are compared.</summary>
    Scrolls,
}

/// <summary>
/// The record that exports to CSV and XLSX, drawn: <c>&lt;data-table table="@Model.Table" /&gt;</c>. Cells may become
/// links
/// or bear a status; their values stay those of the record.
/// </summary>
[HtmlTargetElement("data-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DataTableTagHelper : SiteTagHelper
{
    private IReadOnlyList<Markup> openings = [];

    /// <summary>The table.</summary>
    public ExportableTable Table { get; set; } = null!;

    /// <summary>Name of the table in the address, where a page holds several; null when it holds one.</summary>
    public string? Name { get; set; }

    /// <summary>Whether CSV and XLSX are offered: every table is, unless the page says why not.</summary>
    public bool Exports { get; set; } = true;

    /// <summary>Hides the title where a heading above already says it.</summary>
    public bool QuietTitle { get; set; }

    /// <summary>What the table does on a phone.</summary>
    public NarrowTable Narrow { get; set; }

    /// <summary>Page behind a cell, by row and column; null for none.</summary>
    [HtmlAttributeName("link-of")]
    public Func<int, int, string?>? LinkOf { get; set; }

    /// <summary>What stands after a cell, by row and column, such as a status; null for none.</summary>
    [HtmlAttributeName("beside")]
    public Func<int, int, Markup?>? Beside { get; set; }

    /// <summary>Identifier of a row, so that a link reaches it.</summary>
    [HtmlAttributeName("row-anchor")]
    public Func<int, string?>? RowAnchor { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var columns = Table.Heading.Columns;
        var title = Table.Heading.Title.In(Language);
        var heads = columns.Select(column =>
            Markup.Of($"<th scope=\"col\"{ClassOf(column)}>{column.Header.In(Language)}</th>"));
        openings = [.. columns.Select((column, index) => Opening(column, Language, isFirst: index == 0))];
        var body = Table.Rows.Select((row, index) => Row(row, index));
        var foot = Table.Totals is { } totals ? Markup.Of($"<tfoot>{Totals(totals)}</tfoot>") : Markup.None;
        var caption = QuietTitle
            ? Markup.Of($"<caption><span class=\"visually-hidden\">{title}</span></caption>")
            : Markup.Of($"<caption>{title}</caption>");
        var rows = Markup.Attribute("data-rows", Narrow == NarrowTable.LabelledRows ? "labelled" : null);
        Draw(
            output,
            $"""
            <div class="table-scroll"{ScrollAttributes(title)}><table class="table"{rows}>{caption}
            <thead><tr>{heads}</tr></thead>
            <tbody>{body}</tbody>
            {foot}</table></div>
            {(Exports ? ExportLinksTagHelper.Links(ViewContext.HttpContext.Request, title, Name, Language) : Markup.None)}
            """);
    }

    // A region that scrolls must be reached by the keyboard and bear a name.
    private Markup ScrollAttributes(string title) => Narrow switch
    {
        NarrowTable.LabelledRows => Markup.None,
        NarrowTable.Scrolls => $" tabindex=\"0\" role=\"region\" aria-label=\"{title}\"",
    };

    private Markup Row(IReadOnlyList<TableCell> cells, int row)
    {
        var drawn = cells.Select((cell, column) => Cell(cell, row, column));
        return $"<tr{Markup.Attribute("id", RowAnchor?.Invoke(row))}>{drawn}</tr>";
    }

    // What opens a cell is the same all down its column.
    private static Markup Opening(TableColumn column, Language language, bool isFirst)
    {
        var label = Markup.Attribute("data-label", column.Header.In(language));
        return isFirst
            ? Markup.Of($"<th scope=\"row\"{ClassOf(column)}{label}>")
            : Markup.Of($"<td{ClassOf(column)}{label}>");
    }

    private Markup Cell(TableCell cell, int row, int column)
    {
        var words = CellText.Of(cell, Language);
        var href = LinkOf?.Invoke(row, column);
        var content = href is null || words.Length == 0
            ? Markup.Text(words)
            : Markup.Of($"<a href=\"{href}\">{words}</a>");
        var beside = Beside?.Invoke(row, column);
        var all = beside is null ? content : Markup.Of($"{content} {beside}");
        return column == 0 ? Markup.Of($"{openings[column]}{all}</th>") : Markup.Of($"{openings[column]}{all}</td>");
    }

    private Markup Totals(IReadOnlyList<TableCell> cells)
    {
        var drawn = cells.Select((cell, column) => Markup.Of(
            $"{Opening(Table.Heading.Columns[column], Language, isFirst: false)}{CellText.Of(cell, Language)}</td>"));
        return $"<tr>{drawn}</tr>";
    }

    private static Markup ClassOf(TableColumn column) => Markup.Attribute("class", column.Kind switch
    {
        ColumnKind.Text => null,
        ColumnKind.Date => "day",
        ColumnKind.Money or ColumnKind.Number or ColumnKind.Percent => "number",
    });
}

/// <summary>A cell's value in words.</summary>
internal static class CellText
{
    public static string Of(TableCell cell, Language language) => cell switch
    {
        TableCell.Empty => "",
        TableCell.Text text => text.Value,
        TableCell.Amount amount => Amounts.Print(amount.Value, language),
        TableCell.Day day => Days.PrintShort(day.Value, language),
        TableCell.Count count => Count(count.Value, language),
        TableCell.Share share => Percentages.Print(share.Value, 2, language),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Count(long value, Language language)
    {
        var text = value.ToString("N0", CultureInfo.InvariantCulture);
        return language switch
        {
            Language.French => text.Replace(',', '\u00A0'),
            Language.English => text,
        };
    }
}
