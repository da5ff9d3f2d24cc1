using System.Globalization;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Acquit.Tests.Documents.Tables;

public class XlsxTableTests
{
    [Fact]
    public async Task The_workbook_is_valid_and_its_cells_are_numbers_and_dates()
    {
        using var document = await Written(TableSamples.Of(TableSamples.Row("M-1"), TableSamples.EmptyRow));
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));

        var rows = Rows(document);
        Assert.Equal("Dépenses", rows[0][0].InnerText);
        Assert.StartsWith("FICTIF", rows[1][0].InnerText, StringComparison.Ordinal);
        Assert.Equal("Mandat", rows[4][0].InnerText);
        var cells = rows[5];
        Assert.Equal("M-1", cells[0].InnerText);
        Assert.Equal("1234567.89", cells[1].CellValue!.Text);
        Assert.Null(cells[1].DataType);
        var serial = double.Parse(cells[2].CellValue!.Text, CultureInfo.InvariantCulture);
        Assert.Equal(new DateTime(2022, 7, 4, 0, 0, 0, DateTimeKind.Unspecified), DateTime.FromOADate(serial));
        Assert.Equal("12345", cells[3].CellValue!.Text);
        Assert.Equal("0.707445242279", cells[4].CellValue!.Text);
        Assert.All(rows[6], cell => Assert.Equal("", cell.InnerText));
    }

    [Fact]
    public async Task The_same_table_gives_the_same_bytes()
    {
        var first = await Bytes(TableSamples.Of(TableSamples.Row("M-1")));
        var second = await Bytes(TableSamples.Of(TableSamples.Row("M-1")));

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Headings_are_frozen_under_the_title()
    {
        using var document = await Written(TableSamples.Of());
        var pane = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Pane>().Single();

        Assert.Equal(5, pane.VerticalSplit!.Value);
        Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
    }

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("_x0041_", "_x0041_")]
    [InlineData("pair \U0001F600", "pair \U0001F600")]
    [InlineData("  spaced  ", "  spaced  ")]
    public async Task Text_is_kept_as_text(string text, string read)
    {
        using var document = await Written(TableSamples.Of(TableSamples.Row(text)));
        var cell = Rows(document)[5][0];

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(read, cell.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_does_not_break_the_file()
    {
        using var document = await Written(TableSamples.Of(TableSamples.Row($"lone {(char)0xD800} half")));

        Assert.Equal("lone \uFFFD half", Rows(document)[5][0].InnerText);
    }

    [Fact]
    public async Task A_cell_beyond_the_limit_of_the_format_says_that_it_was_cut()
    {
        using var document = await Written(
            TableSamples.Of(TableSamples.Row(new string('a', XlsxTable.CharactersOfACell + 1))));
        var cell = Rows(document)[5][0].InnerText;

        Assert.Equal(XlsxTable.CharactersOfACell, cell.Length);
        Assert.EndsWith("…", cell, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_another_width_is_our_fault()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Bytes(TableSamples.Of([TableCell.None])));
    }

    [Fact]
    public async Task A_title_that_no_sheet_may_bear_still_opens()
    {
        var heading = TableSamples.Heading with { Title = new("Dépenses / lignes : [tout]*? 'très long titre'", "x") };
        using var document = await Written(new ExportableTable(heading, []));

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
    }

    private static List<List<Cell>> Rows(SpreadsheetDocument document) =>
        [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToList())];

    private static async Task<SpreadsheetDocument> Written(ExportableTable table) =>
        SpreadsheetDocument.Open(new MemoryStream(await Bytes(table)), isEditable: false);

    private static async Task<byte[]> Bytes(ExportableTable table)
    {
        using var output = new AsynchronousOnlyStream();
        await XlsxTable.Write(output, table, Language.French, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
