using System.Text;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Xunit;

namespace Acquit.Tests.Documents.Tables;

public class CsvTableTests
{
    [Fact]
    public async Task French_export_bears_title_mark_and_dates_then_comma_decimals()
    {
        var text = await Written(TableSamples.Of(TableSamples.Row("M-1"), TableSamples.EmptyRow), Language.French);

        Assert.Equal(
            """
            Dépenses
            FICTIF : données de démonstration, sans valeur comptable
            Au 31/12/2023
            Selon ce qui était enregistré au 15/01/2024
            Mandat;Montant HT;Payé le;Lignes;Taux
            M-1;1234567,89;04/07/2022;12345;70,74 %
            ;;;;

            """.ReplaceLineEndings("\r\n"),
            text);
    }

    [Fact]
    public async Task English_export_has_dots_and_iso_days()
    {
        var text = await Written(TableSamples.Of(TableSamples.Row("M-1")), Language.English);

        Assert.Contains("M-1;1234567.89;2022-07-04;12345;70.74 %", text, StringComparison.Ordinal);
        Assert.Contains("FICTIF", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_begin_with_the_utf8_mark_that_spreadsheets_need()
    {
        using var output = new MemoryStream();
        await CsvTable.Write(output, TableSamples.Of(), Language.French, TestContext.Current.CancellationToken);

        Assert.Equal([0xEF, 0xBB, 0xBF], output.ToArray()[..3]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 1", "'+33 1")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData(" a", "\" a\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("A=1", "A=1")]
    [InlineData("C06-020M01", "C06-020M01")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("dit \"x\"", "\"dit \"\"x\"\"\"")]
    public async Task Text_that_could_start_a_formula_is_neutralised_and_separators_are_quoted(string text, string cell)
    {
        var written = await Written(TableSamples.Of(TableSamples.Row(text)), Language.French);

        Assert.Contains($"\r\n{cell};1234567,89;", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negative_amounts_stay_numbers()
    {
        IReadOnlyList<TableCell> row =
            [TableCell.Of("M"), new TableCell.Amount(new Money(-1_50)), TableCell.None, TableCell.None, TableCell.None];

        Assert.Contains("\r\nM;-1,50;", await Written(TableSamples.Of(row), Language.French), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_come_last()
    {
        var table = TableSamples.Of(TableSamples.Row("M-1")) with { Totals = TableSamples.Row("Total") };

        Assert.EndsWith("Total;1234567,89;04/07/2022;12345;70,74 %\r\n", await Written(table, Language.French));
    }

    private static async Task<string> Written(ExportableTable table, Language language)
    {
        using var output = new AsynchronousOnlyStream();
        await CsvTable.Write(output, table, language, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray()).TrimStart('\uFEFF');
    }
}
