namespace Acquit.Storage;

/// <summary>Kinds of file told by their first bytes, never by what the sender said.</summary>
public static class MediaTypes
{
    /// <summary>What no signature tells.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>The kind of a file.</summary>
    /// <param name="start">Its first bytes, a few thousand where it has them.</param>
    public static string Of(ReadOnlySpan<byte> start)
    {
        if (start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return "application/pdf";
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return start.IndexOf("xl/"u8) >= 0
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "application/zip";
        }

        return start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || start.IndexOf((byte)0) < 0 ? "text/plain" : Unknown;
    }
}
