using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Acquit.Formats.ActText;

/// <summary>
/// Bounds what the streams of a PDF become once decompressed: a few kilobytes may hold gigabytes. What goes beyond is
/// decoded
/// as nothing, and the page is refused.
/// </summary>
internal sealed class PdfBudget : IFilterProvider
{
    private const int MostOfStream = 32 * 1024 * 1024;
    private const int MostOfPage = 128 * 1024 * 1024;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _decoded;

    /// <summary>True once something went beyond.</summary>
    public bool Exceeded { get; private set; }

    /// <summary>Starts another page.</summary>
    public void StartPage() => _decoded = 0;

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Wrapped(_filters.GetFilters(dictionary));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Wrapped(_filters.GetNamedFilters(names));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetAllFilters() => Wrapped(_filters.GetAllFilters());

    private List<IFilter> Wrapped(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(filter => new Bounded(this, filter))];

    private Memory<byte> Decode(
        IFilter filter, Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
    {
        if (!Fits(filter, input))
        {
            Exceeded = true;
            return Memory<byte>.Empty;
        }

        var output = filter.Decode(input, dictionary, provider, index);
        _decoded += output.Length;
        Exceeded |= _decoded > MostOfPage;
        return Exceeded ? Memory<byte>.Empty : output;
    }

    private static bool Fits(IFilter filter, Memory<byte> input) => filter switch
    {
        FlateFilter => Inflated(input) <= MostOfStream,
        LzwFilter => DecodedLengths.Lzw(input.Span, MostOfStream) <= MostOfStream,
        RunLengthFilter => DecodedLengths.RunLength(input.Span) <= MostOfStream,
        _ => input.Length <= MostOfStream,
    };

    private static long Inflated(Memory<byte> input)
    {
        if (input.Length <= 2 || !MemoryMarshal.TryGetArray<byte>(input, out var bytes))
        {
            return input.Length;
        }

        // The two bytes of the zlib header are not part of the deflated data.
        using var raw = new MemoryStream(bytes.Array!, bytes.Offset + 2, bytes.Count - 2);
        using var inflated = new DeflateStream(raw, CompressionMode.Decompress);
        var buffer = new byte[81_920];
        var length = 0L;
        try
        {
            for (int read; length <= MostOfStream && (read = inflated.Read(buffer)) > 0;)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // Damaged from here on: the reader takes what comes before.
        }

        return length;
    }

    private sealed class Bounded(PdfBudget budget, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            budget.Decode(filter, input, streamDictionary, filterProvider, filterIndex);
    }
}
