namespace Acquit.Core.Common;

/// <summary>A file was stored under its SHA-256; the same bytes are stored once.</summary>
/// <param name="Sha256">SHA-256, in lower-case hexadecimal.</param>
/// <param name="Length">Bytes.</param>
/// <param name="MediaType">Kind found in the content, such as <c>application/pdf</c>.</param>
/// <param name="FileName">Name it came with.</param>
/// <param name="On">The day.</param>
public sealed record DocumentStored(string Sha256, long Length, string MediaType, PersonalText FileName, DateOnly On)
    : Fact(SubjectOf(Sha256), On)
{
    /// <summary>A document's object identifier: the first sixteen bytes of its SHA-256.</summary>
    public static Guid SubjectOf(string sha256) => new(Convert.FromHexString(sha256[..32]), bigEndian: true);
}
