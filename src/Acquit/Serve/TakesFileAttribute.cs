using Microsoft.AspNetCore.Http.Metadata;

namespace Acquit.Serve;

/// <summary>
/// A page that takes a file: how large the file may be, hence how large its form may be. Routing hands both limits to
/// the server before a byte is read.
/// </summary>
/// <param name="mostBytes">Most bytes of the file.</param>
/// <param name="longestText">Most characters of a text of the same form.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFileAttribute(long mostBytes, int longestText = 1_000_000)
    : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    // A character takes up to four bytes.
    private const int BytesOfCharacter = 4;
    private const int OtherFields = 1024 * 1024;

    /// <summary>Most bytes of the file.</summary>
    public long MostBytes { get; } = mostBytes;

    /// <inheritdoc />
    public long? MaxRequestBodySize { get; } = mostBytes + ((long)longestText * BytesOfCharacter) + OtherFields;

    /// <inheritdoc />
    public long? MultipartBodyLengthLimit => MaxRequestBodySize;

    /// <inheritdoc />
    public int? ValueLengthLimit { get; } = longestText * BytesOfCharacter;

    /// <summary>Two for each column of the widest table, and room for the rest.</summary>
    public int? ValueCountLimit => 2048;

    /// <inheritdoc />
    public bool? BufferBody => null;

    /// <inheritdoc />
    public int? MemoryBufferThreshold => null;

    /// <inheritdoc />
    public long? BufferBodyLengthLimit => null;

    /// <inheritdoc />
    public int? KeyLengthLimit => null;

    /// <inheritdoc />
    public int? MultipartBoundaryLengthLimit => null;

    /// <inheritdoc />
    public int? MultipartHeadersCountLimit => null;

    /// <inheritdoc />
    public int? MultipartHeadersLengthLimit => null;
}
