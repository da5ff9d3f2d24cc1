using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Acquit.Core.Common;

namespace Acquit.Core.Acts;

/// <summary>
/// The identity of an act: its number within its body and authority. Two texts that claim it cannot both be recorded:
/// they are a contradiction to report, never one act.
/// </summary>
public static class ActIdentity
{
    /// <summary>
    /// The identifier of the act's record: the same for whoever records it, so that the one door refuses the second.
    /// Null where the text gives no number or no body: nothing then tells it from another.
    /// </summary>
    public static ActId? Of(string? authority, string? body, string? number)
    {
        if (string.IsNullOrEmpty(body) || number is null || Folding.Key(number) is not { Length: > 0 } key)
        {
            return null;
        }

        var name = $"acquit-act/1\n{Folding.Key(authority ?? "")}\n{body}\n{key}";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        // RFC 9562, version 8: an identifier made of the content.
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(new Guid(
            BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]), bytes[8], bytes[9], bytes[10], bytes[11], bytes[12],
            bytes[13], bytes[14], bytes[15]));
    }

    /// <summary>
    /// True when both claim to be the same act: same number and body, and authorities that do not differ where both are
    /// known.
    /// </summary>
    public static bool Same(KnownAct left, KnownAct right) =>
        left.Number is not null && right.Number is not null && left.Body is not null
        && string.Equals(left.Body, right.Body, StringComparison.Ordinal) && Folding.Same(left.Number, right.Number)
        && (left.Authority is null || right.Authority is null || Folding.Same(left.Authority, right.Authority));
}

/// <summary>What tells a recorded act from another.</summary>
/// <param name="Act">Its record.</param>
/// <param name="Document">SHA-256 of its file.</param>
/// <param name="Ordinal">Which act of the file, from 1.</param>
/// <param name="Number">Its number.</param>
/// <param name="Body">Its body, as code.</param>
/// <param name="Authority">Its authority.</param>
public sealed record KnownAct(ActId Act, string Document, int Ordinal, string? Number, string? Body, string? Authority);
