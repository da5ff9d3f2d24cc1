using System.Security.Cryptography;
using System.Text;

namespace Acquit.Journal;

/// <summary>
/// A salted commitment of a person's name or of a typed reason: SHA-256(salt ‖ text in UTF-8), in lower-case
/// hexadecimal. The journal's bytes hold the commitment; salt and text lie beside them and can be erased without
/// breaking a proof.
/// </summary>
public static class Commitment
{
    /// <summary>Length of a salt, in bytes.</summary>
    public const int SaltLength = 16;

    /// <summary>The commitment of a text under a salt.</summary>
    public static string Of(ReadOnlySpan<byte> salt, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (salt.Length != SaltLength)
        {
            throw new ArgumentException("a salt has sixteen bytes", nameof(salt));
        }

        var length = SaltLength + Encoding.UTF8.GetByteCount(text);
        var bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        salt.CopyTo(bytes);
        Encoding.UTF8.GetBytes(text, bytes[SaltLength..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }
}
