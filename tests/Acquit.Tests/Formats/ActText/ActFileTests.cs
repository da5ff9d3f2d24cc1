using System.Text;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

public sealed class ActFileTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[], Encoding> Encodings => new()
    {
        { "utf-8", [], new UTF8Encoding(false) },
        { "utf-8", [0xEF, 0xBB, 0xBF], new UTF8Encoding(false) },
        { "utf-16", [0xFF, 0xFE], Encoding.Unicode },
        { "utf-16BE", [0xFE, 0xFF], Encoding.BigEndianUnicode },
        { "utf-16", [], Encoding.Unicode },
        { "utf-16BE", [], Encoding.BigEndianUnicode },
        { "windows-1252", [], Windows1252 },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Reads_the_same_act_in_each_encoding(string name, byte[] mark, Encoding encoding)
    {
        var lines = ActTexts.Sample();
        var source = Opened([.. mark, .. encoding.GetBytes(string.Join("\r\n", lines))]);
        Assert.Equal(name, source.EncodingName);
        Assert.Equal(lines, source.Lines);
        Assert.Equal("2022-284", Assert.Single(ActReader.Read(source.Lines).Acts).Number?.Value);
    }

    [Fact]
    public void A_stream_is_read_as_its_bytes()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("Bonjour\nà tous"));
        Assert.Equal(["Bonjour", "à tous"], Accepted(ActFile.Open(stream, "a.txt")).Lines);
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "act.file-empty", [] },
        { "act.file-empty", "  \r\n\t\n"u8.ToArray() },
        { "act.file-empty", [0xEF, 0xBB, 0xBF] },
        { "act.file-binary", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0] },
        { "act.file-binary", [.. Enumerable.Range(0, 400).Select(i => (byte)((i * 7) % 32))] },
        { "act.file-binary", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] },
        { "act.file-office", [0x50, 0x4B, 3, 4, 20, 0, 6, 0] },
        { "act.pdf-broken", "%PDF-1.7\nrien d'autre"u8.ToArray() },
        { "act.line-too-long", Encoding.UTF8.GetBytes("Vu le code ;\n" + new string('x', ActFile.MostLineBytes + 1)) },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_by_name_and_says_what_to_do(string code, byte[] bytes)
    {
        var refusal = RefusalOf(ActFile.Open(bytes, "piece.bin"));
        Assert.Equal(code, refusal.Code);
        Assert.Contains("piece.bin", refusal.Message.French, StringComparison.Ordinal);
        Assert.Contains("piece.bin", refusal.Message.English, StringComparison.Ordinal);
        Assert.Equal("piece.bin", refusal.Field);
    }

    [Fact]
    public void The_long_line_is_named()
    {
        var bytes = Encoding.UTF8.GetBytes("un\ndeux\n" + new string('x', ActFile.MostLineBytes + 1));
        Assert.Contains("ligne 3", RefusalOf(ActFile.Open(bytes, "a.txt")).Message.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(100, false)]
    public void An_endless_file_or_line_is_refused_without_being_held(int megabytes, bool withLines)
    {
        using var stream = new EndlessStream(megabytes * 1024L * 1024, withLines);
        Assert.Equal("act.file-too-large", RefusalOf(ActFile.Open(stream, "grand.txt")).Code);
        Assert.InRange(stream.Taken, 0, ActFile.MostBytes + 100_000);
    }

    [Fact]
    public void The_text_layer_of_a_pdf_reads_as_the_text()
    {
        var lines = ActTexts.Fixture("departement-absents-representes");
        var source = Opened(SmallPdf.Of([.. lines.Chunk(40)]));
        Assert.Equal("pdf", source.EncodingName);
        var read = Assert.Single(ActReader.Read(source.Lines).Acts);
        var expected = ActTexts.Only(lines);
        Assert.Equal(expected.Number?.Value, read.Number?.Value);
        Assert.Equal(expected.Roll.Present.Select(name => name.Value), read.Roll.Present.Select(name => name.Value));
        Assert.Equal(expected.Roll.Proxies.Select(proxy => proxy.Holder), read.Roll.Proxies
            .Select(proxy => proxy.Holder));
        Assert.Equal(expected.Vote?.For?.Value, read.Vote?.For?.Value);
        Assert.Equal(expected.Grant?.Ceilings[0].Value, read.Grant?.Ceilings[0].Value);
        Assert.Equal(expected.Citations.Select(citation => citation.Number), read.Citations
            .Select(citation => citation.Number));
    }

    [Fact]
    public void A_pdf_without_text_is_refused_as_scanned()
    {
        var refusal = RefusalOf(ActFile.Open(SmallPdf.Of([[]]), "scan.pdf"));
        Assert.Equal("act.pdf-scanned", refusal.Code);
        Assert.Contains("1 page", refusal.Message.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_named() =>
        Assert.Equal([2], Opened(SmallPdf.Of(["Vu le code ;"], [])).PagesWithoutText);

    [Fact]
    public void An_encrypted_pdf_is_refused_as_protected() =>
        Assert.Equal("act.pdf-encrypted", RefusalOf(ActFile.Open(SmallPdf.Encrypted(), "secret.pdf")).Code);

    private static ActSource Opened(byte[] bytes) => Accepted(ActFile.Open(bytes, "acte"));

    private static ActSource Accepted(Decision<ActSource> decision) =>
        Assert.IsType<Decision<ActSource>.Accepted>(decision).Value;

    private static Refusal RefusalOf(Decision<ActSource> decision) =>
        Assert.Single(Assert.IsType<Decision<ActSource>.Refused>(decision).Refusals);

    /// <summary>A stream of so many bytes that are never in memory at once.</summary>
    private sealed class EndlessStream(long length, bool withLines) : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var most = (int)Math.Min(count, length - Taken);
            for (var i = 0; i < most; i++)
            {
                buffer[offset + i] = withLines && (Taken + i) % 80 == 79 ? (byte)'\n' : (byte)'a';
            }

            Taken += most;
            return most;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
