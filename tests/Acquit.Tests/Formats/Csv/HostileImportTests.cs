using System.Diagnostics;
using System.Text;
using Acquit.Core.Common;
using Acquit.Formats.Csv;
using CsCheck;
using Xunit;
using static Acquit.Tests.Formats.Csv.ImportSamples;

namespace Acquit.Tests.Formats.Csv;

public class HostileImportTests
{
    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("\n\n  \n", "import.empty")]
    [InlineData("bonjour", "import.no-headings")]
    [InlineData("%PDF-1.7\n", "import.binary")]
    [InlineData("a\0b;c\0d", "import.binary")]
    [InlineData("PK\u0003\u0004rien", "import.damaged-workbook")]
    public void What_is_no_table_is_refused_in_a_sentence(string content, string code) =>
        Assert.Equal(code, RefusedCode(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void An_old_or_protected_workbook_is_refused() =>
        Assert.Equal("import.old-workbook", RefusedCode([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]));

    [Fact]
    public void An_archive_without_a_workbook_is_refused()
    {
        using var output = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(output, System.IO.Compression.ZipArchiveMode.Create, true))
        {
            archive.CreateEntry("lisez-moi.txt");
        }

        Assert.Equal("import.damaged-workbook", RefusedCode(output.ToArray()));
    }

    [Fact]
    public void A_workbook_cut_short_is_refused() =>
        Assert.Equal("import.damaged-workbook", RefusedCode(Workbook(Row(TextCell("Mandat")))[..600]));

    [Fact]
    public void A_workbook_with_entities_is_refused()
    {
        var bytes = Workbook("<!DOCTYPE x [<!ENTITY e 'boom'>]>" + Row(TextCell("&e;")));

        Assert.Equal("import.damaged-workbook", RefusedCode(bytes));
    }

    [Fact]
    public void A_text_of_100_MB_in_a_cell_is_refused_in_bounded_time_and_memory()
    {
        var bomb = Workbook(Row(TextCell("Mandat")) + Row(TextCell(new string('0', 100 * 1024 * 1024))));
        Assert.True(bomb.Length < 4 * 1024 * 1024);

        var refusal = Small(() => Refusal(bomb));

        Assert.Equal("import.row-too-long", refusal.Code);
        Assert.Contains("ligne 2", refusal.Message.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c r=\"A1\"/>", "import.cells-out-of-order")]
    [InlineData("<c/>", "import.too-many-columns")]
    [InlineData("<other/>", "import.row-too-long")]
    public void A_row_of_a_million_cells_is_refused_in_bounded_memory(string cell, string code)
    {
        var bomb = Workbook("<row>" + string.Concat(Enumerable.Repeat(cell, 1_000_000)) + "</row>");

        Assert.Equal(code, Small(() => RefusedCode(bomb)));
    }

    [Fact]
    public void Shared_texts_beyond_the_limit_are_refused()
    {
        var one = "<si><t>" + new string('0', 1_000_000) + "</t></si>";
        var texts = string.Concat(Enumerable.Repeat(one, 40));

        Assert.Equal("import.workbook-too-large", RefusedCode(Workbook(Row(TextCell("Mandat")), "", texts)));
    }

    [Fact]
    public void A_shared_text_weighs_in_each_of_its_cells()
    {
        var text = "<si><t>" + new string('0', (ImportLimits.CharactersOfARow / 2) + 1) + "</t></si>";
        const string cell = "<c t=\"s\"><v>0</v></c>";

        Assert.Equal("import.row-too-long", RefusedCode(Workbook(Row(cell, cell), "", text)));
        Assert.Equal("import.no-headings", RefusedCode(Workbook(Row(cell), "", text)));
    }

    [Fact]
    public void A_workbook_that_invents_names_is_refused()
    {
        var names = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<n{number}/>"));

        Assert.Equal("import.damaged-workbook", RefusedCode(Workbook(Row(names))));
    }

    [Fact]
    public void A_line_of_100_MB_is_refused_in_bounded_time_and_memory()
    {
        var line = new byte[100 * 1024 * 1024];
        Array.Fill(line, (byte)'a');

        Assert.Equal("import.row-too-long", Bounded(() => RefusedCode(line)));
    }

    [Fact]
    public void A_quotation_mark_never_closed_is_refused_with_its_line()
    {
        var text = Headings + "\n" + Good + "\n\"" + string.Concat(Enumerable.Repeat(Good + "\n", 20_000));
        var refusal = Refusal(Encoding.UTF8.GetBytes(text));

        Assert.Equal("import.row-too-long", refusal.Code);
        Assert.Contains("ligne 3", refusal.Message.French, StringComparison.Ordinal);
    }

    [Fact]
    public void More_bytes_than_the_limit_are_refused_unread()
    {
        using var huge = new LongStream(ImportLimits.Bytes + 1);
        var code = ExpenditureSheet.Open(huge, "x", Options).Match(_ => "", refusals => refusals[0].Code);

        Assert.Equal("import.too-large", code);
    }

    [Fact]
    public void Too_many_columns_are_refused()
    {
        Assert.Equal(
            "import.too-many-columns",
            RefusedCode(Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, ImportLimits.Columns + 1)))));
    }

    [Fact]
    public void A_file_of_200_MB_is_read_in_bounded_time()
    {
        var row = Encoding.UTF8.GetBytes(Good + "\n");
        var bytes = new byte[200 * 1024 * 1024];
        var head = Encoding.UTF8.GetBytes(Headings + "\n");
        head.CopyTo(bytes, 0);
        var at = head.Length;
        for (; at + row.Length <= bytes.Length; at += row.Length)
        {
            row.CopyTo(bytes, at);
        }

        Array.Fill(bytes, (byte)'\n', at, bytes.Length - at);

        Assert.Equal("import.too-many-rows", Bounded(() => RefusedCode(bytes)));
    }

    [Fact]
    public void Any_bytes_end_in_a_result_or_a_refusal() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Ends(bytes), iter: 2000);

    [Fact]
    public void Any_damage_to_a_good_file_ends_in_a_result_or_a_refusal()
    {
        byte[][] good =
        [
            Encoding.UTF8.GetBytes(Headings + "\n" + Good + "\n" + Good),
            Workbook(Row(TextCell("Objet"), TextCell("Mandat"), TextCell("Poste"), TextCell("HT"), TextCell("TTC"))
                + Row(TextCell("x"), NumberCell("1"), TextCell("EHPAD"), NumberCell("10"), NumberCell("12"))),
        ];
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 5000], Gen.Byte, Gen.Int[0, 5000])
            .Sample((file, place, value, cut) =>
            {
                var bytes = good[file].ToArray();
                bytes[place % bytes.Length] = value;
                Ends(bytes);
                Ends(bytes[..(cut % bytes.Length)]);
            }, iter: 1500);
    }

    private static bool Ends(byte[] bytes) =>
        Read(bytes).Match(import => import.Defects.All(defect => defect.Line > 0), refusals => refusals.Count > 0);

    private static Refusal Refusal(byte[] bytes) =>
        Read(bytes).Match(_ => throw new InvalidOperationException("accepted"), refusals => refusals[0]);

    // A reader that kept the row would allocate several hundred megabytes.
    private static T Small<T>(Func<T> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = read();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L * 1024 * 1024);
        return result;
    }

    private static T Bounded<T>(Func<T> read)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = read();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6L * 1024 * 1024 * 1024);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(3));
        return result;
    }

    private sealed class LongStream(long length) : MemoryStream
    {
        public override long Length => length;
    }
}
