using System.Security.Cryptography;

namespace Acquit.Journal;

/// <summary>
/// The erasable part of a fact: for each personal field its salt and its text. Erasing a field drops its line here; the
/// canonical bytes, which hold only the commitment, stay as they are.
/// </summary>
public sealed class SealedTexts
{
    private const string Tag = "sealed/1";

    private readonly List<(string Field, byte[] Salt, string Text)> _texts = [];

    /// <summary>True when nothing is kept: there was nothing, or all was erased.</summary>
    public bool IsEmpty => _texts.Count == 0;

    /// <summary>The fields kept, in order.</summary>
    public IEnumerable<string> Fields => _texts.Select(text => text.Field);

    /// <summary>Reads what <see cref="ToBytes"/> gave; null means that nothing is kept.</summary>
    /// <exception cref="FormatException">The bytes are something else.</exception>
    public static SealedTexts Parse(byte[]? bytes)
    {
        var texts = new SealedTexts();
        if (bytes is null || bytes.Length == 0)
        {
            return texts;
        }

        var reader = new CanonicalReader(bytes);
        if (!string.Equals(reader.Schema, Tag, StringComparison.Ordinal))
        {
            throw new FormatException("not sealed texts");
        }

        var read = reader.List("text", item =>
            (item.Text("field"), Convert.FromHexString(item.Text("salt")), item.Text("value")));
        reader.End();
        texts._texts.AddRange(read);
        return texts;
    }

    /// <summary>Keeps a text under a fresh salt and gives the commitment that the canonical bytes hold.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="text">The text.</param>
    /// <param name="fillSalt">Fills the salt; random outside the golden vectors.</param>
    public string Seal(string field, string text, FillSalt fillSalt)
    {
        ArgumentNullException.ThrowIfNull(fillSalt);
        var salt = new byte[Commitment.SaltLength];
        fillSalt(salt);
        _texts.Add((field, salt, text));
        return Commitment.Of(salt, text);
    }

    /// <summary>The text of a field; null where it was erased.</summary>
    /// <exception cref="FormatException">The text is not the one that was committed to.</exception>
    public string? Open(string field, string commitment)
    {
        foreach (var (name, salt, text) in _texts)
        {
            if (string.Equals(name, field, StringComparison.Ordinal))
            {
                return salt.Length == Commitment.SaltLength
                    && string.Equals(Commitment.Of(salt, text), commitment, StringComparison.Ordinal)
                        ? text
                        : throw new FormatException($"the text of '{field}' is not the one committed to");
            }
        }

        return null;
    }

    /// <summary>The same without one field.</summary>
    public SealedTexts Without(string field)
    {
        var rest = new SealedTexts();
        rest._texts.AddRange(_texts.Where(text => !string.Equals(text.Field, field, StringComparison.Ordinal)));
        return rest;
    }

    /// <summary>Bytes to keep beside the canonical bytes; null when there is nothing to keep.</summary>
    public byte[]? ToBytes()
    {
        if (IsEmpty)
        {
            return null;
        }

        var writer = new CanonicalWriter();
        writer.Begin(Tag);
        writer.List("text", _texts, (item, text) =>
        {
            item.Field("field", text.Field);
            item.Field("salt", Convert.ToHexStringLower(text.Salt));
            try
            {
                item.Field("value", text.Text);
            }
            catch (UnwritableTextException problem)
            {
                throw new UnwritableTextException(text.Field, problem);
            }
        });
        return writer.ToBytes();
    }
}

/// <summary>Fills a salt.</summary>
/// <param name="salt">The bytes to fill.</param>
public delegate void FillSalt(Span<byte> salt);

/// <summary>Where salts come from.</summary>
public static class Salts
{
    /// <summary>The operating system's random bytes: what every real fact uses.</summary>
    public static FillSalt Random { get; } = RandomNumberGenerator.Fill;

    /// <summary>
    /// Salts anyone can recompute, for golden vectors: the counter from 1, as sixteen big-endian bytes.
    /// </summary>
    public static FillSalt Counted()
    {
        var count = 0L;
        return salt =>
        {
            salt.Clear();
            System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(salt[8..], ++count);
        };
    }
}
