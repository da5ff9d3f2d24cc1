using System.Runtime.InteropServices;
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

    internal ActSource(string fileName, IReadOnlyList<string> lines, IReadOnlyList<int> pagesWithoutText)
    {
        FileName = fileName;
        EncodingName = "pdf";
        _lines = lines;
        PagesWithoutText = pagesWithoutText;
    }

    /// <summary>Name that the file came with.</summary>
    public string FileName { get; }

    /// <summary>
    /// How the text was encoded: <c>utf-8</c>, <c>utf-16</c>, <c>utf-16BE</c>, <c>windows-1252</c>, or <c>pdf</c>.
    /// </summary>
    public string EncodingName { get; }

    /// <summary>Pages, from 1, that hold no text, such as a scanned annex.</summary>
    public IReadOnlyList<int> PagesWithoutText { get; } = [];

    /// <summary>All lines.</summary>
    public IReadOnlyList<string> Lines => _lines ??= [.. EachLine()];

    /// <summary>The lines, one by one, without holding them all.</summary>
    public IEnumerable<string> EachLine() => _lines ?? Decoded();

    private IEnumerable<string> Decoded()
    {
        using var stream = MemoryMarshal.TryGetArray(_bytes, out var held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(_bytes.ToArray(), writable: false);
        using var reader = new StreamReader(stream, _encoding!, detectEncodingFromByteOrderMarks: false, 65_536);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Length > 0 && line[0] == '\uFEFF' ? line[1..] : line;
        }
    }
}
