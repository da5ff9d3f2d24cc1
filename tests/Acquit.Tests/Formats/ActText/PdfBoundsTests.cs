using System.IO.Compression;
using System.Text;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>A PDF of a few kilobytes never becomes gigabytes, and one that is only long is said to be long.</summary>
public sealed class PdfBoundsTests
{
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData(31, "act.pdf-scanned")]
    [InlineData(33, "act.pdf-too-dense")]
    public void A_stream_is_inflated_up_to_its_bound(int mebibytes, string code) =>
        Assert.Equal(code, Code(SmallPdf.Drawn(Deflated(new string(' ', mebibytes * Mebibyte)))));

    [Fact]
    public void A_stream_deflated_twice_is_bounded_too()
    {
        var bomb = SmallPdf.Drawn(Deflated(Deflated(new string(' ', 40 * Mebibyte))), filter: "[/FlateDecode/FlateDecode]");
        Assert.InRange(bomb.Length, 0, 100_000);
        Assert.Equal("act.pdf-too-dense", Code(bomb));
    }

    [Fact]
    public void A_page_of_too_many_letters_is_refused_with_its_page()
    {
        var dense = SmallPdf.Drawn(Deflated("BT /F1 9 Tf (" + new string('a', 1_000_001) + ") Tj ET"));
        var refusal = Assert.Single(Assert.IsType<Decision<ActSource>.Refused>(ActFile.Open(dense, "dense.pdf")).Refusals);
        Assert.Equal("act.pdf-too-dense", refusal.Code);
        Assert.Contains("page 1", refusal.Message.In(Language.French), StringComparison.Ordinal);
        Assert.Contains("page 1", refusal.Message.In(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "act.file")]
    [InlineData(7, "act.pdf-too-dense")]
    public void Forms_that_draw_forms_are_counted_as_often_as_they_are_drawn(int levels, string code) =>
        Assert.Equal(code, Code(SmallPdf.Nested(levels, 10, new string('a', 500))));

    [Theory]
    [InlineData(3000, "act.file")]
    [InlineData(3001, "act.pdf-too-long")]
    public void Pages_are_read_up_to_their_number(int pages, string code) =>
        Assert.Equal(code, Code(SmallPdf.Of([.. Enumerable.Repeat<string[]>(["page"], pages)])));

    private static string Code(byte[] pdf) => ActFile.Open(pdf, "fichier.pdf").Match(
        _ => "act.file", refusals => Assert.Single(refusals).Code);

    private static byte[] Deflated(string content) => Deflated(Encoding.ASCII.GetBytes(content));

    private static byte[] Deflated(byte[] content)
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.Optimal))
        {
            stream.Write(content);
        }

        return deflated.ToArray();
    }
}
