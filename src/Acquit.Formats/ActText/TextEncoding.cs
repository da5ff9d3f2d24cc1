using System.Text;
using System.Text.Unicode;

namespace Acquit.Formats.ActText;

/// <summary>Tells how a text is encoded.</summary>
internal static class TextEncoding
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding; null when the bytes are no text.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        if (WithoutMark(bytes) is { } wide)
        {
            return wide;
        }

        if (FirstBinaryByte(bytes) >= 0)
        {
            return null;
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252;
    }

    /// <summary>Offset of the first byte that no text holds; -1 when there is none.</summary>
    public static int FirstBinaryByte(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        var first = -1;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x20 || bytes[i] is (byte)'\t' or (byte)'\n' or (byte)'\r' or (
                byte)'\f' or 0x0B or 0x1A or 0x1B)
            {
                continue;
            }

            if (bytes[i] == 0)
            {
                return i;
            }

            first = first < 0 ? i : first;
            controls++;
        }

        // A stray control sign happens in text layers; one in a hundred does not.
        return controls > 8 && controls > bytes.Length / 100 ? first : -1;
    }

    /// <summary>UTF-16 without its mark: in French text every other byte is zero.</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length / 2;
        return most < 4 ? null
            : odd > most * 7 / 10 && even == 0 ? Encoding.Unicode
            : even > most * 7 / 10 && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }
}
