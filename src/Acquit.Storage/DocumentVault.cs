using System.Buffers;
using System.Security.Cryptography;
using Acquit.Core.Common;

namespace Acquit.Storage;

/// <summary>A file in the vault.</summary>
/// <param name="Sha256">SHA-256, in lower-case hexadecimal: its only name there.</param>
/// <param name="Length">Bytes.</param>
/// <param name="MediaType">Kind found in the content, such as <c>application/pdf</c>; never what the sender
/// said.</param>
public sealed record VaultedFile(string Sha256, long Length, string MediaType);

/// <summary>
/// Files on disk, each under its SHA-256: the same bytes lie there once, and bytes that changed no longer answer to
/// their name. A file is whole or absent, even when the process is killed.
/// </summary>
/// <param name="folder">Where they lie.</param>
public sealed class DocumentVault(string folder)
{
    private const int Chunk = 128 * 1024;

    /// <summary>
    /// Stores bytes; refused with <c>document.too-large</c> beyond the limit, and then nothing is kept.
    /// </summary>
    /// <param name="content">The bytes, read once.</param>
    /// <param name="longest">Most bytes accepted.</param>
    /// <param name="cancellation">Gives up; nothing is kept.</param>
    public Task<Decision<VaultedFile>> Store(
        Stream content, long longest, CancellationToken cancellation = default) =>
        Store(content, longest, overChanged: false, cancellation);

    /// <summary>The same, over a file that no longer answers to its name.</summary>
    /// <param name="content">The bytes, read once.</param>
    /// <param name="longest">Most bytes accepted.</param>
    /// <param name="cancellation">Gives up; nothing is kept.</param>
    public Task<Decision<VaultedFile>> StoreAgain(
        Stream content, long longest, CancellationToken cancellation = default) =>
        Store(content, longest, overChanged: true, cancellation);

    private async Task<Decision<VaultedFile>> Store(
        Stream content, long longest, bool overChanged, CancellationToken cancellation)
    {
        PrivateFiles.CreateFolder(folder);
        var incoming = Path.Combine(folder, $".incoming-{Guid.CreateVersion7():N}");
        try
        {
            var stored = await Write(content, incoming, longest, cancellation);
            if (stored is null)
            {
                return TooLarge(longest);
            }

            Keep(incoming, stored.Sha256, overChanged);
            return stored;
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>True when the vault holds a file of this name.</summary>
    public bool Holds(string sha256) => IsDigest(sha256) && File.Exists(PathOf(sha256));

    /// <summary>Opens a file; null when the vault does not hold it.</summary>
    public Stream? Open(string sha256) => Holds(sha256)
        ? new FileStream(
            PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, FileOptions.Asynchronous)
        : null;

    /// <summary>The fact that a file of the vault is known, its kind and its length read from its bytes.</summary>
    /// <param name="sha256">The file; the vault holds it.</param>
    /// <param name="fileName">Name it came with.</param>
    /// <param name="on">The day.</param>
    public DocumentStored Known(string sha256, string fileName, DateOnly on)
    {
        using var file = Open(sha256)!;
        var start = new byte[4096];
        var kind = MediaTypes.Of(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        return new(sha256, file.Length, kind, new(fileName), on);
    }

    /// <summary>True when the file is there and its bytes still have its name.</summary>
    public async Task<bool> IsIntact(string sha256, CancellationToken cancellation = default)
    {
        await using var file = Open(sha256);
        return file is not null
            && Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == sha256;
    }

    private static async Task<VaultedFile?> Write(
        Stream content, string path, long longest, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            string? kind = null;
            var length = 0L;
            for (int read; (read = await content.ReadAtLeastAsync(buffer, Chunk, false, cancellation)) > 0;)
            {
                length += read;
                if (length > longest)
                {
                    return null;
                }

                kind ??= MediaTypes.Of(buffer.AsSpan(0, read));
                digest.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
            return new(Convert.ToHexStringLower(digest.GetHashAndReset()), length, kind ?? MediaTypes.Unknown);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Keep(string incoming, string sha256, bool overwrite)
    {
        var place = PathOf(sha256);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(place)!);
        try
        {
            File.Move(incoming, place, overwrite);
        }
        catch (IOException) when (File.Exists(place))
        {
            // The same bytes are there already.
        }
    }

    // Only a digest ever becomes a path: no name from outside reaches the disk.
    private string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    private static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static Refusal TooLarge(long longest)
    {
        var most = longest / (1024 * 1024);
        return new("document.too-large", new(
            $"Le fichier dépasse {most} Mio. Rien n'en a été gardé : découpez-le ou réduisez-le.",
            $"The file exceeds {most} MiB. Nothing of it was kept: split it or make it smaller."));
    }
}

/// <summary>Kinds of file told by their first bytes.</summary>
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
