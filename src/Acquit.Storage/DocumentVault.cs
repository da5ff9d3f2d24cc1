using System.Security.Cryptography;

namespace Acquit.Storage;

/// <summary>
/// Files on disk, named by their SHA-256: the same bytes are kept once, and what is read can be checked. A file is written aside, flushed to
/// disk, then renamed: it is there whole or not at all.
/// </summary>
/// <param name="folder">Where files lie; made when the first one comes.</param>
public sealed class DocumentVault(string folder)
{
    /// <summary>Keeps a stream's bytes.</summary>
    /// <param name="content">Read to its end, never held in memory.</param>
    /// <param name="cancellation">Gives up; nothing is kept then.</param>
    public async Task<StoredFile> Store(Stream content, CancellationToken cancellation = default)
    {
        var aside = Path.Combine(folder, "incoming");
        Directory.CreateDirectory(aside);
        var temporary = Path.Combine(aside, Guid.CreateVersion7().ToString("N"));
        try
        {
            var (hash, length) = await Write(content, temporary, cancellation);
            var final = PathOf(hash);
            if (!File.Exists(final))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(final)!);
                File.Move(temporary, final, overwrite: true);
            }

            return new(hash, length);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a file; null when it is not there.</summary>
    /// <param name="sha256">Sixty-four lower-case hexadecimal digits; anything else is not there.</param>
    public Stream? Open(string sha256) => IsHash(sha256) && File.Exists(PathOf(sha256))
        ? new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous)
        : null;

    /// <summary>True when the file is there and its bytes still have their hash.</summary>
    public async Task<bool> IsIntact(string sha256, CancellationToken cancellation = default)
    {
        await using var stream = Open(sha256);
        return stream is not null
            && Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == sha256;
    }

    private static async Task<(string Hash, long Length)> Write(
        Stream content, string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        var length = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            length += read;
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);
}

/// <summary>A file in the vault.</summary>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredFile(string Sha256, long Length);
