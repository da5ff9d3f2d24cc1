namespace Acquit.Formats.ActText;

/// <summary>
/// What a stream of a PDF becomes, counted without writing it (ISO 32000-1, 7.4.4 and 7.4.5): a decoder that would not
/// stop is then never started.
/// </summary>
public static class DecodedLengths
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MostEntries = 4096;

    /// <summary>Bytes of a stream of run lengths.</summary>
    /// <param name="input">The stream, as it is stored.</param>
    public static long RunLength(ReadOnlySpan<byte> input)
    {
        var length = 0L;
        for (var i = 0; i < input.Length && input[i] != 128;)
        {
            length += input[i] < 128 ? input[i] + 1 : 257 - input[i];
            i += input[i] < 128 ? input[i] + 2 : 2;
        }

        return length;
    }

    /// <summary>
    /// Bytes of an LZW stream, counted until they exceed a bound; the wider of both ways to change the code's width.
    /// </summary>
    /// <param name="input">The stream, as it is stored.</param>
    /// <param name="bound">Counting stops once it is exceeded.</param>
    public static long Lzw(ReadOnlySpan<byte> input, long bound) =>
        Math.Max(Lzw(input, bound, early: 1), Lzw(input, bound, early: 0));

    private static long Lzw(ReadOnlySpan<byte> input, long bound, int early)
    {
        Span<int> lengths = stackalloc int[MostEntries];
        lengths[..Clear].Fill(1);
        var (total, bit, next, before) = (0L, 0L, End + 1, 0);
        while (total <= bound)
        {
            var width = next + early >= 2048 ? 12 : next + early >= 1024 ? 11 : next + early >= 512 ? 10 : 9;
            if (bit + width > input.Length * 8L)
            {
                return total;
            }

            var code = Code(input, bit, width);
            bit += width;
            if (code == End)
            {
                return total;
            }

            if (code == Clear)
            {
                (next, before) = (End + 1, 0);
                continue;
            }

            // A code not in the table yet is the one being made: what came before and its own first byte.
            var length = code < next ? lengths[code] : before + 1;
            total += length;
            if (before > 0 && next < MostEntries)
            {
                lengths[next++] = before + 1;
            }

            before = length;
        }

        return total;
    }

    private static int Code(ReadOnlySpan<byte> input, long bit, int width)
    {
        var code = 0;
        for (var i = bit; i < bit + width; i++)
        {
            code = (code << 1) | ((input[(int)(i >> 3)] >> (int)(7 - (i & 7))) & 1);
        }

        return code;
    }
}
