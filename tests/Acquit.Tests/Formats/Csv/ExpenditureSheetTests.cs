using System.Text;
using Acquit.Core.Common;
using Acquit.Formats.Csv;
using Xunit;
using static Acquit.Tests.Formats.Csv.ImportSamples;

namespace Acquit.Tests.Formats.Csv;

public class ExpenditureSheetTests
{
    [Fact]
    public void A_whole_row_is_read()
    {
        var import = DryRows(Good);

        Assert.True(import.IsClean);
        Assert.Equal(
            new ImportedExpenditure(
                2, CareHomes.Id, "1001", "F-1", "FICTIF Alpha", "Tablettes", Money.Euros(1000), Money.Euros(200),
                Money.Euros(1200), new DateOnly(2021, 5, 3), new DateOnly(2021, 5, 20), new DateOnly(2021, 6, 15),
                Money.Euros(1200)),
            Assert.Single(import.Expenditures));
        Assert.Equal(
            new ImportSums(1, 0, 0, Money.Euros(1000), Money.Euros(1200), Money.Euros(1200), Money.Zero), import.Sums);
    }

    [Theory]
    [InlineData("Objet;Mandat;Poste;Montant HT;TTC\nx;1;EHPAD;1 234,50;1481,40", 123_450)]
    [InlineData("label,order number,plan line,net amount,gross\nx,1,EHPAD,1234.50,1481.40", 123_450)]
    [InlineData("label,order number,plan line,net amount,gross\nx,1,EHPAD,\"1,234.50\",\"1,481.40\"", 123_450)]
    [InlineData("Objet\tN° mandat\tPoste\tMONTANT HT (€)\tTTC\nx\t1\tehpad\t1.234,50\t1.481,40", 123_450)]
    [InlineData("Objet|Mandat|Poste|HT|TTC\r\nx|1|E.H.P.A.D|12|14", -1)]
    [InlineData("Objet;Mandat;Poste;HT;TTC\rx;1;EHPAD;12;14", 1_200)]
    public void Separators_decimals_and_heading_words_vary(string text, long cents)
    {
        var import = Dry(text);

        if (cents < 0)
        {
            Assert.Equal("import.plan-line-unknown", Assert.Single(import.Defects).Code);
            return;
        }

        Assert.Empty(import.Defects);
        Assert.Equal(new Money(cents), Assert.Single(import.Expenditures).Net);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Encodings_are_found_with_and_without_their_mark(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = "Objet;Mandat;Poste;Montant HT;TTC;Fournisseur\nx;1;Télétravail;1;1;Société Œuvre\n";
        foreach (var bytes in (byte[][])[encoding.GetBytes(text), [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]])
        {
            var row = Assert.Single(Accepted(Read(bytes)).Expenditures);
            Assert.Equal("Société Œuvre", row.Supplier);
            Assert.Equal(Telework.Id, row.Line);
        }
    }

    [Fact]
    public void A_character_across_two_chunks_stays_utf8()
    {
        var text = "Mandat;Poste;HT;TTC;Objet\n1;EHPAD;1;1;" + new string('a', 500) + "\n";
        var filler = string.Concat(Enumerable.Range(2, 80).Select(i => $"{i};EHPAD;1;1;{new string('é', 401 + (i % 2))}\n"));
        var import = Dry(text + filler);

        Assert.Empty(import.Defects);
        Assert.All(import.Expenditures.Skip(1), row => Assert.Equal('é', row.Label[0]));
    }

    [Theory]
    [InlineData("31/12/2023", "2023-12-31")]
    [InlineData("1/2/2022", "2022-02-01")]
    [InlineData("01.02.2022", "2022-02-01")]
    [InlineData("2022-02-01", "2022-02-01")]
    [InlineData("2022-02-01T00:00:00", "2022-02-01")]
    [InlineData("01/02/2022 00:00", "2022-02-01")]
    [InlineData("44593", "2022-02-01")]
    [InlineData("29/02/2020", "2020-02-29")]
    public void Days_are_read(string written, string iso)
    {
        var import = Dry($"Objet;Mandat;Poste;HT;TTC;Date de facture\nx;1;EHPAD;1;1;{written}");

        Assert.Empty(import.Defects);
        Assert.Equal(DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture), import.Expenditures[0].InvoicedOn);
        Assert.Equal(written == "44593", import.Warnings.Any(warning => warning.Code == "import.date-serial"));
    }

    [Theory]
    [InlineData("31/02/2022", "import.date-impossible")]
    [InlineData("29/02/2021", "import.date-impossible")]
    [InlineData("31/13/2021", "import.date-impossible")]
    [InlineData("07/25/2022", "import.date-month-first")]
    [InlineData("01/02/22", "import.date-short-year")]
    [InlineData("hier", "import.date-unreadable")]
    [InlineData("01/02/1922", "import.date-implausible")]
    [InlineData("01/02/20222", "import.date-unreadable")]
    public void Days_that_are_none_are_refused_with_their_place(string written, string code)
    {
        var defect = Assert.Single(Dry($"Objet;Mandat;Poste;HT;TTC;Date de facture\nx;1;EHPAD;1;1;{written}").Defects);

        Assert.Equal((code, 2, "Date de facture", written), (defect.Code, defect.Line, defect.Column, defect.Seen));
        Assert.Contains($"mandats.csv, ligne 2, colonne « Date de facture » : « {written} » lu.", defect.Sentence("mandats.csv").French);
    }

    [Theory]
    [InlineData("1.234,5,6", "import.amount.ambiguous")]
    [InlineData("1.234", "import.amount.ambiguous")]
    [InlineData("12,345", "import.amount.ambiguous")]
    [InlineData("abc", "import.amount.not-a-number")]
    [InlineData("=SUM(A1:A3)", "import.formula")]
    [InlineData("-12,00", "import.negative-amount")]
    [InlineData("0,00", "import.amount-zero")]
    [InlineData("", "import.net-missing")]
    [InlineData("20,01", "import.net-above-gross")]
    public void Amounts_that_cannot_stand_are_refused(string written, string code)
    {
        var defect = Assert.Single(Dry($"Objet;Mandat;Poste;HT;TTC\nx;1;EHPAD;{written};20").Defects);

        Assert.Equal((code, 2, "HT"), (defect.Code, defect.Line, defect.Column));
    }

    [Theory]
    [InlineData("100;20;120", null)]
    [InlineData("100;20;", null)]
    [InlineData("100;;120", null)]
    [InlineData("100;20;120,01", "import.amounts-disagree")]
    [InlineData("100;;", "import.gross-missing")]
    public void Net_vat_and_gross_agree_or_complete_each_other(string amounts, string? code)
    {
        var import = Dry($"Objet;Mandat;Poste;HT;TVA;TTC\nx;1;EHPAD;{amounts}");

        Assert.Equal(code is null ? [] : [code], import.Defects.Select(defect => defect.Code));
        if (code is null)
        {
            Assert.Equal((Money.Euros(20), Money.Euros(120)), (import.Expenditures[0].Vat!.Value, import.Expenditures[0].Gross));
        }
    }

    [Theory]
    [InlineData("15/06/2021;1200", 1200, null)]
    [InlineData("15/06/2021;", 1200, null)]
    [InlineData("15/06/2021;900", 900, null)]
    [InlineData(";", 0, null)]
    [InlineData(";0", 0, null)]
    [InlineData(";900", 0, "import.paid-without-date")]
    [InlineData("15/06/2021;1200,01", 0, "import.paid-above-gross")]
    [InlineData("15/06/2021;-1", 0, "import.negative-amount")]
    public void A_payment_has_a_date_and_never_exceeds_the_gross(string payment, long euros, string? code)
    {
        var import = Dry($"Objet;Mandat;Poste;HT;TTC;Date de paiement;Montant payé\nx;1;EHPAD;1000;1200;{payment}");

        Assert.Equal(code is null ? [] : [code], import.Defects.Select(defect => defect.Code));
        if (code is null)
        {
            Assert.Equal(Money.Euros(euros), import.Expenditures[0].PaidGross);
            Assert.Equal(euros > 0, import.Expenditures[0].PaidOn is not null);
        }
    }

    [Theory]
    [InlineData("1001;A-1;FICTIF Alpha;Avoir;;-100,00;-20,00;-120,00;01/07/2021;;;;avoir;")]
    [InlineData(";A-1;FICTIF Alpha;Avoir;;100,00;20,00;120,00;01/07/2021;;;;Note de crédit;1001")]
    public void A_row_marked_as_credit_note_reduces_its_order(string row)
    {
        var import = DryRows(Good, row);

        Assert.Empty(import.Defects);
        Assert.Equal(
            new ImportedCreditNote(3, "1001", "A-1", new DateOnly(2021, 7, 1), Money.Euros(100), Money.Euros(120)),
            Assert.Single(import.CreditNotes));
        Assert.Equal(Money.Euros(100), import.Sums.CreditedNet);
    }

    [Theory]
    [InlineData("Total;;;;;2 000,00;;;;;;;;", 0)]
    [InlineData("TOTAL GÉNÉRAL;;;;;2 000,00;;;;;;;;", 0)]
    [InlineData(";;;Sous-total EHPAD;;2 000,00;;;;;;;;", 0)]
    [InlineData(";;;;;2 000,00;;2 400,00;;;;;;", 0)]
    [InlineData("Total;;;;;2 000,01;;;;;;;;", 1)]
    public void Totals_are_recognised_compared_and_left_out(string totals, int warnings)
    {
        var import = DryRows(Good, Good.Replace("1001", "1002", StringComparison.Ordinal), totals);

        Assert.Empty(import.Defects);
        Assert.Equal((2, 1), (import.Sums.Rows, import.Sums.TotalsRows));
        Assert.Equal(warnings, import.Warnings.Count(warning => warning.Code == "import.total-differs"));
    }

    [Fact]
    public void A_label_that_speaks_of_a_total_is_no_totals_row()
    {
        var import = DryRows(Good.Replace("Tablettes", "Total pack", StringComparison.Ordinal));

        Assert.Equal((1, 0), (import.Sums.Rows, import.Sums.TotalsRows));
    }

    [Fact]
    public void Swapped_date_columns_are_suspected_from_most_rows_on()
    {
        static string Row(int order, string invoiced, string paid) =>
            $"{order};F;x;y;EHPAD;1000;200;1200;{invoiced};;{paid};1200;;";

        var swapped = DryRows(
            Row(1, "15/06/2021", "03/05/2021"), Row(2, "15/06/2021", "03/05/2021"), Row(3, "03/05/2021", "15/06/2021"));
        Assert.Equal("import.dates-swapped", swapped.Defects[0].Code);

        var one = DryRows(
            Row(1, "15/06/2021", "03/05/2021"), Row(2, "03/05/2021", "15/06/2021"), Row(3, "03/05/2021", "15/06/2021"));
        Assert.Empty(one.Defects);
        Assert.Equal("import.paid-before-invoice", Assert.Single(one.Warnings).Code);
    }

    [Fact]
    public void Swapped_amount_columns_are_suspected()
    {
        var import = Dry("Objet;Mandat;Poste;TTC;HT\nx;1;EHPAD;100;120\nx;2;EHPAD;200;240");

        Assert.Equal("import.amounts-swapped", import.Defects[0].Code);
        Assert.Equal(3, import.DefectCount);
    }

    [Fact]
    public void A_repeated_row_and_a_reused_order_are_told_apart()
    {
        Assert.Equal("import.duplicate-row", Assert.Single(DryRows(Good, Good).Defects).Code);
        var reused = Good.Replace("Tablettes", "Housses", StringComparison.Ordinal);
        var defect = Assert.Single(DryRows(Good, reused).Defects);
        Assert.Equal(("import.duplicate-order", 3), (defect.Code, defect.Line));
        Assert.Contains("ligne 2", defect.Expected.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd()", true)]
    [InlineData("@x", true)]
    [InlineData("+33", true)]
    [InlineData("-", false)]
    [InlineData("Société = bien", false)]
    public void Text_like_a_formula_stays_text_with_a_warning(string supplier, bool warned)
    {
        var import = DryRows(Good.Replace("FICTIF Alpha", supplier, StringComparison.Ordinal));

        Assert.Equal(supplier, Assert.Single(import.Expenditures).Supplier);
        Assert.Equal(warned, import.Warnings.Any(warning => warning.Code == "import.formula-text"));
    }

    [Theory]
    [InlineData("HT;TTC", "120;120", null, "import.no-vat")]
    [InlineData("HT;TVA;TTC", "120;;120", null, "import.no-vat")]
    [InlineData("HT;TVA;TTC", "120;0,00;120", 0L, "import.nil-vat")]
    [InlineData("HT;TVA;TTC", "120;0,01;120,01", 1L, null)]
    [InlineData("HT;TVA;TTC", "120;;120,01", 1L, null)]
    public void An_equal_net_and_gross_leave_an_untold_vat_unknown(
        string columns, string amounts, long? vat, string? warned)
    {
        var import = Dry($"Objet;Mandat;Poste;{columns}\nx;1;EHPAD;{amounts}");

        Assert.True(import.IsClean);
        Assert.Equal(vat, import.Expenditures[0].Vat?.Cents);
        Assert.Equal(warned is null ? [] : [warned], import.Warnings.Select(warning => warning.Code));
        Assert.All(import.Warnings, warning => Assert.Equal(
            vat is null, warning.Expected.French.Contains("20,00", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_bought_is_said_on_each_row()
    {
        Assert.Equal("import.column-missing", Assert.Single(Dry("Mandat;Poste;HT;TTC\n1;EHPAD;1;1").Defects).Code);
        var defect = Assert.Single(DryRows(Good.Replace("Tablettes", " ", StringComparison.Ordinal)).Defects);
        Assert.Equal(("import.label-missing", 2, "Objet"), (defect.Code, defect.Line, defect.Column));
    }

    [Theory]
    [InlineData("999 999 999,99", null)]
    [InlineData("1 000 000 000", "import.amount-implausible")]
    [InlineData("-1 000 000 000", "import.amount-implausible")]
    [InlineData("92 233 720 368 547 758,07", "import.amount-implausible")]
    public void An_amount_that_no_expenditure_reaches_is_refused(string gross, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Dry($"Objet;Mandat;Poste;HT;TTC\nx;1;EHPAD;10;{gross}").Defects.Select(defect => defect.Code));

    [Theory]
    [InlineData("Mandat", 100)]
    [InlineData("Facture", 100)]
    [InlineData("Fournisseur", 250)]
    [InlineData("Objet", 1000)]
    public void A_text_has_a_longest_length(string column, int longest)
    {
        var headings = "Mandat;Facture;Fournisseur;Objet;Poste;HT;TTC";
        string Row(int length) => headings.Replace(column, new string('7', length), StringComparison.Ordinal)
            .Replace("Poste", "EHPAD", StringComparison.Ordinal).Replace("HT;TTC", "10;12", StringComparison.Ordinal);

        Assert.Empty(Dry($"{headings}\n{Row(longest)}").Defects);
        var defect = Assert.Single(Dry($"{headings}\n{Row(longest + 1)}").Defects, one => one.Code == "import.text-too-long");
        Assert.Equal((2, column), (defect.Line, defect.Column));
    }

    [Fact]
    public void A_null_character_beyond_the_first_pages_is_found_at_its_place()
    {
        var rows = Enumerable.Range(1, 2000).Select(i => Good.Replace("1001", $"{i}", StringComparison.Ordinal));
        var import = DryRows([.. rows, Good.Replace("Tablettes", "Tab\0lettes", StringComparison.Ordinal)]);

        Assert.Contains(import.Defects, defect => (defect.Code, defect.Line) == ("import.text-unwritable", 2002));
    }

    [Fact]
    public void Quotes_hold_separators_and_line_breaks_and_lines_stay_counted()
    {
        var import = Dry("Mandat;Poste;HT;TTC;Objet\n1;EHPAD;1;1;\"a;\"\"b\"\"\nc\"\n2;EHPAD;x;1;d\n");

        Assert.Equal("a;\"b\"\nc", import.Expenditures[0].Label);
        Assert.Equal(4, Assert.Single(import.Defects).Line);
    }

    [Fact]
    public void Titles_above_and_blank_lines_between_are_passed_over()
    {
        var import = Dry("Dépenses\nFICTIF : démonstration\n\nObjet;Mandat;Poste;HT;TTC\n;;;\nx;1;EHPAD;1;1\n\n");

        Assert.Equal(4, import.HeadingLine);
        Assert.Equal(6, Assert.Single(import.Expenditures).Row);
    }

    [Fact]
    public void A_text_with_an_unquoted_separator_is_found()
    {
        var defect = Assert.Single(Dry("Mandat;Poste;HT;TTC;Objet\n1;EHPAD;1;1;a;b").Defects);

        Assert.Equal("import.extra-cells", defect.Code);
    }

    [Fact]
    public void Unknown_headings_ask_for_a_mapping_and_a_kept_one_serves_moved_columns()
    {
        const string text = "Code A;Code B;Code C;Code D;Code E\n1;EHPAD;10;12;x";
        var proposed = Dry(text);
        Assert.Equal(5, proposed.DefectCount);
        Assert.All(proposed.Defects, defect => Assert.Equal("import.column-missing", defect.Code));

        var mapping = new ColumnMapping(
        [
            new("Code A", ExpenditureField.OrderNumber), new("Code B", ExpenditureField.PlanLine),
            new("code c", ExpenditureField.Net), new("Code D", ExpenditureField.Gross),
            new("Code E", ExpenditureField.Label),
        ]);
        var moved = Dry("Code D;Code C;Autre;Code B;Code A;Code E\n12;10;z;EHPAD;1;x", Options with { Mapping = mapping });
        Assert.Empty(moved.Defects);
        Assert.Equal((Money.Euros(10), "1"), (moved.Expenditures[0].Net, moved.Expenditures[0].OrderNumber));
    }

    [Fact]
    public void One_line_may_be_named_for_the_whole_file()
    {
        var import = Dry("Objet;Mandat;HT;TTC\nx;1;10;12", Options with { WholeFileLine = Telework.Id });

        Assert.Equal(Telework.Id, Assert.Single(import.Expenditures).Line);
    }

    [Fact]
    public void Defects_are_all_counted_and_the_first_listed()
    {
        var rows = Enumerable.Range(1, ImportLimits.Listed + 1).Select(i => $"x;{i};EHPAD;x;1");
        var import = Dry("Objet;Mandat;Poste;HT;TTC\n" + string.Join('\n', rows));

        Assert.Equal(ImportLimits.Listed + 1, import.DefectCount);
        Assert.Equal(ImportLimits.Listed, import.Defects.Count);
    }
}
