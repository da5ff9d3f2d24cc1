using System.Text;
using Acquit.Core.Common;
using Acquit.Formats.Csv;
using Xunit;

namespace Acquit.Tests.Formats.Csv;

public class CertificationSheetTests
{
    [Fact]
    public void The_sample_is_read_with_its_lines_and_days()
    {
        using var sample = File.OpenRead(Repository.PathOf("samples", "stusn", "certifications-fictif.csv"));
        var rows = CertificationSheet.Read(sample, "x").Match(rows => rows, refusals => throw new InvalidOperationException(refusals[0].Code));

        Assert.Equal(new CertificationRow(3, "2020-0018", new DateOnly(2020, 3, 12)), rows[0]);
        Assert.Equal(59, rows.Count);
    }

    [Theory]
    [InlineData("A 1\n\nA 2;05/03/2022", "1 A 1 | 3 A 2 2022-03-05")]
    [InlineData("Certifié le;Objet;Mandat\n05/03/2022;x;A 1", "2 A 1 2022-03-05")]
    [InlineData("Mandat\nA 1", "2 A 1")]
    public void Headings_are_optional_and_columns_move(string text, string expected) => Assert.Equal(
        expected,
        Read(text).Match(
            rows => string.Join(" | ", rows.Select(row =>
                $"{row.Row} {row.OrderNumber} {row.CertifiedOn:yyyy-MM-dd}".TrimEnd())),
            refusals => refusals[0].Code));

    [Fact]
    public void Each_defect_names_its_line()
    {
        var refusals = Read("Mandat;Certifié le\nA;31/02/2022\n;01/02/2022\nB;05/03/2022").Match(_ => [], found => found);

        Assert.Equal(["import.date-unreadable", "import.order-missing"], refusals.Select(refusal => refusal.Code));
        Assert.Contains("ligne 2", refusals[0].Message.French, StringComparison.Ordinal);
        Assert.Contains("line 3", refusals[1].Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CertificationSheet.MostRows, null)]
    [InlineData(CertificationSheet.MostRows + 31, "certification.too-many")]
    public void A_list_has_a_longest_length(int rows, string? code) => Assert.Equal(
        code, Read(string.Concat(Enumerable.Range(1, rows).Select(i => $"{i}\n"))).Match(_ => (string?)null, refusals => refusals[0].Code));

    private static Decision<IReadOnlyList<CertificationRow>> Read(string text) =>
        CertificationSheet.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "liste.csv");
}
