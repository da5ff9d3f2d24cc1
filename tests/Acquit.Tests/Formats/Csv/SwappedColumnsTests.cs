using Xunit;
using static Acquit.Tests.Formats.Csv.ImportSamples;

namespace Acquit.Tests.Formats.Csv;

/// <summary>Exchanged columns are named, both of them, with what to do; a right file is not suspected.</summary>
public sealed class SwappedColumnsTests
{
    private static readonly string[][] Rows =
    [
        ["2021-0018", "FICTIF Alizé 3D", "Tablettes", "EHPAD", "100", "120", "03/05/2021"],
        ["2021-0019", "FICTIF Brise", "Housses", "EHPAD", "200", "240", "04/05/2021"],
        ["2021-0020", "FICTIF 59", "Étuis", "EHPAD", "300", "360", "05/05/2021"],
    ];

    private static readonly string[] Titles = ["Mandat", "Fournisseur", "Objet", "Poste", "HT", "TTC", "Date facture"];

    [Theory]
    [InlineData(0, 1, "import.order-and-supplier-swapped")]
    [InlineData(4, 5, "import.amounts-swapped")]
    [InlineData(4, 6, "import.date-and-amount-swapped")]
    [InlineData(5, 6, "import.date-and-amount-swapped")]
    public void Two_exchanged_columns_are_both_named_from_most_rows_on(int one, int two, string code)
    {
        var first = Read(one, two, 3).Defects[0];
        Assert.Equal((code, 1), (first.Code, first.Line));
        Assert.Contains($"« {Titles[one]} » et « {Titles[two]} »", first.Expected.French, StringComparison.Ordinal);
        Assert.Contains("3 lignes sur 3", first.Expected.French, StringComparison.Ordinal);
        Assert.Contains("Échangez-les", first.Expected.French, StringComparison.Ordinal);
        Assert.Contains($"\"{Titles[one]}\" and \"{Titles[two]}\"", first.Expected.English, StringComparison.Ordinal);

        Assert.Contains(Read(one, two, 2).Defects, defect => defect.Code == code);
        Assert.DoesNotContain(Read(one, two, 1).Defects, defect => defect.Code == code);
    }

    [Fact]
    public void A_right_file_is_not_suspected()
    {
        Assert.True(Read(0, 0, 0).IsClean);
        Assert.All(Read(0, 0, 0).Warnings, warning => Assert.Equal("import.nil-vat", warning.Code));
    }

    [Fact]
    public void Dates_in_a_column_of_amounts_are_told_where_no_column_of_dates_holds_amounts()
    {
        var first = Dry("Mandat;Objet;Poste;HT;TTC\n1;x;EHPAD;03/05/2021;120\n2;x;EHPAD;04/05/2021;240").Defects[0];
        Assert.Equal("import.dates-as-amounts", first.Code);
        Assert.Contains("« HT » contient des dates (2 lignes sur 2)", first.Expected.French, StringComparison.Ordinal);
    }

    private static DryRun Read(int one, int two, int exchanged)
    {
        var rows = Rows.Select((row, index) =>
        {
            string[] cells = [.. row];
            if (index < exchanged)
            {
                (cells[one], cells[two]) = (cells[two], cells[one]);
            }

            return string.Join(';', cells);
        });
        return Dry(string.Join('\n', rows.Prepend(string.Join(';', Titles))));
    }
}
