using System.Text;
using Acquit.Journal;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Journal;

public class CanonicalTests
{
    [Fact]
    public void Fields_are_lines_in_their_order_with_three_escapes()
    {
        var writer = new CanonicalWriter();
        writer.Begin("example/1");
        writer.Field("text", "a\\b\nc\rd=é");
        writer.Field("cents", -1205L);
        writer.Field("flag", true);
        writer.Field("day", new DateOnly(2022, 7, 4));
        writer.Field("id", new Guid("0197e3a0-0000-7000-8000-00000000000a"));
        writer.Absent("unknown");
        writer.List("part", [1L, 2L], (item, value) => item.Field("n", value));
        Assert.Equal(
            """
            example/1
            text=a\\b\nc\rd=é
            cents=-1205
            flag=true
            day=2022-07-04
            id=0197e3a0-0000-7000-8000-00000000000a
            unknown
            part.count=2
            part.0.n=1
            part.1.n=2

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(writer.ToBytes()));
    }

    [Fact]
    public void Any_text_reads_back_as_it_was() =>
        Gen.Char.Where(c => c != '\0' && !char.IsSurrogate(c)).Array.Select(chars => new string(chars)).Sample(text =>
        {
            var writer = new CanonicalWriter();
            writer.Begin("t/1");
            writer.Field("a", text);
            writer.Field("b", text);
            var reader = new CanonicalReader(writer.ToBytes());
            Assert.Equal(text, reader.Text("a"));
            Assert.Equal(text, reader.Text("b"));
            reader.End();
        });

    [Fact]
    public void A_text_that_cannot_be_kept_is_refused_by_its_field()
    {
        var writer = new CanonicalWriter();
        writer.Begin("t/1");
        foreach (var text in (string[])["nul\0", "half \ud83d", "\udc00 other half"])
        {
            Assert.Equal("label", Assert.Throws<UnwritableTextException>(() => writer.Field("label", text)).Field);
        }

        writer.Field("label", "whole \ud83d\udcb6");
    }

    [Theory]
    [InlineData("t/1\nn=+1\n")]
    [InlineData("t/1\nn=01\n")]
    [InlineData("t/1\nn= 1\n")]
    [InlineData("t/1\nn=1")]
    [InlineData("t/1\nm=1\n")]
    [InlineData("t/1\nn\n")]
    [InlineData("t/1\nnn=1\n")]
    [InlineData("t/1\nn=1\n\n")]
    [InlineData("t/1\nn=1\\x\n")]
    public void An_integer_has_one_form_in_one_place(string bytes) => Assert.Throws<FormatException>(() =>
    {
        var reader = new CanonicalReader(Encoding.UTF8.GetBytes(bytes));
        reader.Integer("n");
        reader.End();
    });

    [Fact]
    public void A_commitment_is_the_hash_of_salt_and_text()
    {
        var texts = new SealedTexts();
        var commitment = texts.Seal("supplier", "Société Fictive", Salts.Counted());
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
                [.. new byte[15], 1, .. Encoding.UTF8.GetBytes("Société Fictive")])),
            commitment);
        Assert.Equal("Société Fictive", SealedTexts.Parse(texts.ToBytes()).Open("supplier", commitment));
        Assert.Null(SealedTexts.Parse(texts.Without("supplier").ToBytes()).Open("supplier", commitment));
        var other = new SealedTexts();
        other.Seal("supplier", "Autre", Salts.Counted());
        Assert.Throws<FormatException>(() => other.Open("supplier", commitment));
    }
}
