using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Acquit.Journal;

/// <summary>
/// Writes the canonical bytes of a fact, field by field, in the order in which the fields are listed: UTF-8 lines
/// <c>name=value</c>, each ended by a line feed. No serializer decides what is hashed (docs/journal-format.md).
/// </summary>
public sealed class CanonicalWriter
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _bytes = new byte[512];
    private int _length;
    private string _prefix = "";

    /// <summary>Starts a fact: what was written before is dropped.</summary>
    /// <param name="schema">Its schema tag, such as <c>expenditure-recorded/1</c>: the first line.</param>
    public void Begin(string schema)
    {
        _length = 0;
        _prefix = "";
        Text(schema);
        Byte((byte)'\n');
    }

    /// <summary>A text. Backslash, line feed and carriage return are escaped.</summary>
    /// <exception cref="UnwritableTextException">
    /// The text holds U+0000, which databases refuse, or half of a surrogate pair.
    /// </exception>
    public void Field(string name, string value)
    {
        Name(name);
        try
        {
            Escaped(value);
        }
        catch (EncoderFallbackException problem)
        {
            throw new UnwritableTextException(_prefix + name, problem);
        }

        Byte((byte)'\n');
    }

    /// <summary>An integer, in decimal digits: also money (cents) and instants (microseconds).</summary>
    public void Field(string name, long value)
    {
        Name(name);
        Room(20);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
        Byte((byte)'\n');
    }

    /// <summary>A yes or a no: <c>true</c> or <c>false</c>.</summary>
    public void Field(string name, bool value) => Field(name, value ? "true" : "false");

    /// <summary>A day: <c>2022-07-04</c>.</summary>
    public void Field(string name, DateOnly value) =>
        Field(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An identifier: lower-case hexadecimal with hyphens.</summary>
    public void Field(string name, Guid value)
    {
        Name(name);
        Room(36);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
        Byte((byte)'\n');
    }

    /// <summary>A field without a value: its name alone on the line, without an equals sign.</summary>
    public void Absent(string name)
    {
        Text(_prefix);
        Text(name);
        Byte((byte)'\n');
    }

    /// <summary>A list: <c>name.count</c>, then the items, whose field names begin with <c>name.index.</c>.</summary>
    public void List<T>(string name, IReadOnlyList<T> items, Action<CanonicalWriter, T> writeItem)
    {
        var outer = _prefix;
        Field(name + ".count", items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            _prefix = string.Create(CultureInfo.InvariantCulture, $"{outer}{name}.{i}.");
            writeItem(this, items[i]);
        }

        _prefix = outer;
    }

    /// <summary>The bytes written since <see cref="Begin"/>.</summary>
    public byte[] ToBytes() => _bytes.AsSpan(0, _length).ToArray();

    private void Name(string name)
    {
        Text(_prefix);
        Text(name);
        Byte((byte)'=');
    }

    private void Escaped(string value)
    {
        var rest = value.AsSpan();
        while (rest.IndexOfAny("\\\n\r\0") is var at and >= 0)
        {
            Text(rest[..at]);
            Text(rest[at] switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                _ => throw new EncoderFallbackException("U+0000"),
            });
            rest = rest[(at + 1)..];
        }

        Text(rest);
    }

    private void Text(ReadOnlySpan<char> text)
    {
        Room(text.Length * 3);
        _length += Strict.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Byte(byte value)
    {
        Room(1);
        _bytes[_length++] = value;
    }

    private void Room(int wanted)
    {
        if (_length + wanted > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + wanted, _bytes.Length * 2));
        }
    }
}
