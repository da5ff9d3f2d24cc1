using Acquit.Core.Common;
using Acquit.Formats.Csv;
using Xunit;
using static Acquit.Tests.Formats.Csv.ImportSamples;

namespace Acquit.Tests.Formats.Csv;

public class XlsxImportTests
{
    private static readonly string Titles = Row(
        TextCell("Objet"), TextCell("Mandat"), TextCell("Poste"), TextCell("Montant HT"), TextCell("TTC"), TextCell("Date de facture"));

    [Fact]
    public void Numbers_and_day_numbers_are_read()
    {
        var row = ReadOne(NumberCell("1204"), NumberCell("0.30000000000000004"), NumberCell("1.2"), NumberCell("44593"));

        Assert.Equal("1204", row.OrderNumber);
        Assert.Equal((new Money(30), new Money(120)), (row.Net, row.Gross));
        Assert.Equal(new DateOnly(2022, 2, 1), row.InvoicedOn);
    }

    [Fact]
    public void Day_numbers_of_1904_are_read_from_1904()
    {
        var bytes = Workbook(
            Titles + Row(TextCell("x"), NumberCell("1"), TextCell("EHPAD"), NumberCell("1"), NumberCell("1"), NumberCell("43131")),
            """<workbookPr date1904="1"/>""");

        Assert.Equal(new DateOnly(2022, 2, 1), Accepted(Read(bytes)).Expenditures[0].InvoicedOn);
    }

    [Fact]
    public void Shared_texts_and_places_of_cells_are_followed()
    {
        var bytes = Workbook(
            """<row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c><c r="E3" t="s"><v>2</v></c><c r="F3" t="s"><v>3</v></c></row>"""
            + """<row r="7"><c r="A7" t="s"><v>4</v></c><c r="B7"><v>5</v></c><c r="D7" t="s"><v>4</v></c><c r="E7"><v>10</v></c><c r="F7"><v>12</v></c></row>""",
            sharedStrings: "<si><t>Mandat</t></si><si><t>Poste</t></si><si><t>HT</t></si><si><r><t>T</t></r><r><t>TC</t></r></si><si><t>EHPAD</t></si><si><t>Objet</t></si>");
        var import = Accepted(Read(bytes));

        Assert.Empty(import.Defects);
        Assert.Equal((3, 7, "5"), (import.HeadingLine, import.Expenditures[0].Row, import.Expenditures[0].OrderNumber));
    }

    [Fact]
    public void A_formula_gives_its_last_value_with_a_warning_and_refuses_without_one()
    {
        var valued = Accepted(Read(Workbook(Titles + Row(
            TextCell("x"), NumberCell("1"), TextCell("EHPAD"), "<c><f>5*2</f><v>10</v></c>", NumberCell("12")))));
        Assert.Empty(valued.Defects);
        Assert.Equal(Money.Euros(10), valued.Expenditures[0].Net);
        Assert.Contains(valued.Warnings, warning => warning.Code == "import.formula-value");

        foreach (var broken in (string[])["<c><f>5*2</f></c>", """<c t="e"><f>A0</f><v>#REF!</v></c>"""])
        {
            var refused = Accepted(Read(Workbook(Titles + Row(
                TextCell("x"), NumberCell("1"), TextCell("EHPAD"), broken, NumberCell("12")))));
            Assert.Equal("import.formula", Assert.Single(refused.Defects).Code);
        }
    }

    [Fact]
    public void Fractions_of_a_cent_are_refused()
    {
        var import = Accepted(Read(Workbook(Titles + Row(
            TextCell("x"), NumberCell("1"), TextCell("EHPAD"), NumberCell("10.005"), NumberCell("12")))));

        Assert.Equal("import.amount.too-precise", Assert.Single(import.Defects).Code);
    }

    [Fact]
    public void An_export_of_acquit_reads_back()
    {
        var bytes = Workbook(Row(TextCell("Dépenses")) + Row(TextCell("FICTIF")) + Titles
            + Row(TextCell("x"), NumberCell("1"), TextCell("EHPAD"), NumberCell("10.00"), NumberCell("12.00"), NumberCell("44593")));

        Assert.Single(Accepted(Read(bytes)).Expenditures);
    }

    private static ImportedExpenditure ReadOne(string order, string net, string gross, string day)
    {
        var import = Accepted(Read(Workbook(Titles + Row(TextCell("x"), order, TextCell("EHPAD"), net, gross, day))));
        Assert.Empty(import.Defects);
        return Assert.Single(import.Expenditures);
    }
}
