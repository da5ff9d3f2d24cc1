using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Acquit.Formats.Csv;

/// <summary>Finds how a text file is encoded, from its bytes alone.</summary>
internal static class TextEncodings
{
    private const int Chunk = 1 << 16;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// UTF-8 or UTF-16 by their mark, UTF-16 by its zero bytes, UTF-8 where every byte sequence is valid, else
    /// Windows-1252; null for a binary file. The stream is read whole once and stands at its start after.
    /// </summary>
    public static Encoding? Find(Stream stream)
    {
        stream.Position = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var head = stream.ReadAtLeast(buffer.AsSpan(0, Chunk), Chunk, throwOnEndOfStream: false);
            var found = ByMark(buffer.AsSpan(0, head)) ?? ByZeros(buffer.AsSpan(0, head));
            if (found is not null)
            {
                return found;
            }

            return LooksBinary(buffer.AsSpan(0, head)) ? null
                : IsUtf8(stream, buffer, head) ? new UTF8Encoding(false)
                : Encoding.GetEncoding(1252);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            stream.Position = 0;
        }
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    /// <summary>Western text in UTF-16 has a zero in every other byte, always on the same side.</summary>
    private static UnicodeEncoding? ByZeros(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        return pairs < 2 ? null
            : odd > pairs * 3 / 4 && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > pairs * 3 / 4 && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        var controls = 0;
        foreach (var value in head)
        {
            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r') ? 1 : 0;
        }

        return head.Contains((byte)0) || controls * 100 > head.Length;
    }

    private static bool IsUtf8(Stream stream, byte[] buffer, int filled)
    {
        while (filled > 0)
        {
            var whole = filled - IncompleteTail(buffer.AsSpan(0, filled));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return false;
            }

            buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
            var kept = filled - whole;
            var read = stream.ReadAtLeast(buffer.AsSpan(kept, Chunk - kept), 1, throwOnEndOfStream: false);
            if (read == 0)
            {
                return kept == 0;
            }

            filled = kept + read;
        }

        return true;
    }

    /// <summary>Bytes at the end that may begin a character which the next chunk completes.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if ((value & 0xC0) == 0x80)
            {
                continue;
            }

            var length = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
            return length > back ? back : 0;
        }

        return 0;
    }
}
