using System.Buffers;
using System.Security.Cryptography;

namespace Acquit.Backups;

/// <summary>Copies bytes and tells whether they are those that were announced.</summary>
internal static class CheckedCopy
{
    private const int Chunk = 128 * 1024;

    /// <summary>
    /// Copies at most the length announced, and one byte more would be seen: true when length and digest are as told.
    /// </summary>
    public static async Task<bool> Run(Stream from, Stream to, ManifestPart told, CancellationToken cancel)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var length = 0L;
            for (int read; (read = await from.ReadAsync(buffer.AsMemory(0, Chunk), cancel)) > 0;)
            {
                length += read;
                if (length > told.Length)
                {
                    return false;
                }

                digest.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return length == told.Length && Convert.ToHexStringLower(digest.GetHashAndReset()) == told.Sha256;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Length and digest of a file.</summary>
    public static async Task<ManifestPart> Measure(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return new(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)), stream.Length);
    }
}
