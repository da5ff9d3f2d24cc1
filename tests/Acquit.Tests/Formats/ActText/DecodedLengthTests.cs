using Acquit.Formats.ActText;
using CsCheck;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>What a stream would become is told before it is decoded, and is what the decoder then makes of it.</summary>
public sealed class DecodedLengthTests
{
    private static readonly DictionaryToken Nothing = new(new Dictionary<NameToken, IToken>());

    [Fact]
    public void Run_lengths_are_those_of_the_decoder() =>
        Gen.Byte.Where(length => length != 128).Array[0, 40].Sample(runs =>
        {
            byte[] packed = [.. runs.SelectMany(Run), 128];
            Assert.Equal(
                new RunLengthFilter().Decode(packed, Nothing, DefaultFilterProvider.Instance, 0).Length,
                DecodedLengths.RunLength(packed));
        });

    [Fact]
    public void A_run_that_is_cut_counts_as_whole() => Assert.Equal(6, DecodedLengths.RunLength([251]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    [InlineData(300_000)]
    public void Lzw_lengths_are_those_that_were_packed(int length)
    {
        var packed = Packed(length);
        Assert.Equal(
            length, new LzwFilter().Decode(packed, Nothing, DefaultFilterProvider.Instance, 0).Length);
        Assert.InRange(DecodedLengths.Lzw(packed, 1_000_000), length, 2L * length);
    }

    [Fact]
    public void A_bomb_is_counted_to_its_bound_and_no_further()
    {
        var packed = Packed(40 * 1024 * 1024);
        Assert.InRange(packed.Length, 1, 400_000);
        Assert.True(DecodedLengths.Lzw(packed, 32 * 1024 * 1024) > 32 * 1024 * 1024);
        Assert.True(DecodedLengths.Lzw(packed, 1000) < 10_000);
    }

    private static IEnumerable<byte> Run(byte length) =>
        [length, .. Enumerable.Repeat((byte)7, length < 128 ? length + 1 : 1)];

    // A run of one byte, packed as an encoder does: each code names one byte more than the one before.
    private static byte[] Packed(int length)
    {
        var bits = new List<bool>();
        void Put(int code, int width)
        {
            for (var i = width - 1; i >= 0; i--)
            {
                bits.Add(((code >> i) & 1) == 1);
            }
        }

        var (next, run, left, width) = (258, 1, length, 9);
        Put(256, width);
        while (left > 0)
        {
            var take = Math.Min(run, left);
            Put(take == 1 ? 65 : 256 + take, width);
            left -= take;
            run++;
            next += take == 1 && run == 2 ? 0 : 1;
            width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
            if (run > 3800)
            {
                Put(256, width);
                (next, run, width) = (258, 1, 9);
            }
        }

        Put(257, width);
        var bytes = new byte[(bits.Count + 7) / 8];
        for (var i = 0; i < bits.Count; i++)
        {
            bytes[i / 8] |= (byte)(bits[i] ? 0x80 >> (i % 8) : 0);
        }

        return bytes;
    }
}
