using System.Text;

namespace Acquit.Formats.ActText;

/// <summary>A file's text, line by line. Lines of a text file are decoded as they are taken.</summary>
public sealed class ActSource
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Encoding? _encoding;
    private IReadOnlyList<string>? _lines;

    internal ActSource(string fileName, ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        FileName = fileName;
        _bytes = bytes;
        _encoding = encoding;
        EncodingName = encoding.WebName;
    }

    internal ActSource(string fileName, IReadOnlyList<string> lines, IReadOnlyList<int> pageStarts,
        IReadOnlyList<int> blankPages)
    {
        FileName = fileName;
        EncodingName = "pdf";
        _lines = lines;
        PageStarts = pageStarts;
        PagesWithoutText = blankPages;
    }

    /// <summary>Name that the file came with.</summary>
    public string FileName { get; }

    /// <summary>
    /// How the text was encoded: <c>utf-8</c>, <c>utf-16</c>, <c>utf-16BE</c>, <c>windows-1252</c>, or <c>pdf</c>.
    /// </summary>
    public string EncodingName { get; }

    /// <summary>Number of the first line of each page; empty for a text file.</summary>
    public IReadOnlyList<int> PageStarts { get; } = [];

    /// <summary>Pages, from 1, that hold no text, such as a scanned annex.</summary>
    public IReadOnlyList<int> PagesWithoutText { get; } = [];

    /// <summary>All lines.</summary>
    public IReadOnlyList<string> Lines => _lines ??= [.. EachLine()];

    /// <summary>The lines, one by one, without holding them all.</summary>
    public IEnumerable<string> EachLine() => _lines ?? Decoded();

    /// <summary>The page that holds a line, from 1; null for a text file.</summary>
    public int? PageOf(int line) => PageStarts.Count == 0 ? null : PageStarts.Count(start => start <= line);

    private IEnumerable<string> Decoded()
    {
        using var stream = new ReadOnlyMemoryStream(_bytes);
        using var reader = new StreamReader(stream, _encoding!, detectEncodingFromByteOrderMarks: false, 65_536);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Length > 0 && line[0] == '\uFEFF' ? line[1..] : line;
        }
    }

    /// <summary>Reads bytes in memory as a stream, without copying them.</summary>
    private sealed class ReadOnlyMemoryStream(ReadOnlyMemory<byte> bytes) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => bytes.Length;

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var length = Math.Min(buffer.Length, bytes.Length - _position);
            bytes.Span.Slice(_position, length).CopyTo(buffer);
            _position += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
