using System.Globalization;
using System.Text;

namespace Acquit.Journal;

/// <summary>
/// Reads canonical bytes back, strictly: each field in its place, each value in the one form that
/// <see cref="CanonicalWriter"/> gives it. Anything else is a <see cref="FormatException"/> that names the field.
/// </summary>
public sealed class CanonicalReader
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _text;
    private int _at;
    private string _prefix = "";

    /// <summary>Begins to read.</summary>
    /// <exception cref="FormatException">The bytes are not UTF-8.</exception>
    public CanonicalReader(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            throw new FormatException("not UTF-8", problem);
        }

        Schema = Line().ToString();
    }

    /// <summary>The schema tag: the first line.</summary>
    public string Schema { get; }

    /// <summary>A text that must be there.</summary>
    public string Text(string name) => TextOrAbsent(name) ?? throw Bad(name, "is absent");

    /// <summary>A text, or null where the field is absent.</summary>
    public string? TextOrAbsent(string name)
    {
        var line = Line();
        if (!line.StartsWith(_prefix, StringComparison.Ordinal)
            || !line[_prefix.Length..].StartsWith(name, StringComparison.Ordinal))
        {
            throw Bad(name, "is not where it should be");
        }

        var rest = line[(_prefix.Length + name.Length)..];
        if (rest.IsEmpty)
        {
            return null;
        }

        return rest[0] == '=' ? Unescaped(name, rest[1..]) : throw Bad(name, "is not where it should be");
    }

    /// <summary>An integer that must be there.</summary>
    public long Integer(string name) => IntegerOrAbsent(name) ?? throw Bad(name, "is absent");

    /// <summary>An integer, or null where the field is absent.</summary>
    public long? IntegerOrAbsent(string name)
    {
        if (TextOrAbsent(name) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && string.Equals(value.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal)
                ? value
                : throw Bad(name, "is not an integer in its one form");
    }

    /// <summary>A yes or a no that must be there.</summary>
    public bool Flag(string name) => FlagOrAbsent(name) ?? throw Bad(name, "is absent");

    /// <summary>A yes or a no, or null where the field is absent.</summary>
    public bool? FlagOrAbsent(string name) => TextOrAbsent(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw Bad(name, "is neither true nor false"),
    };

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string name) => DayOrAbsent(name) ?? throw Bad(name, "is absent");

    /// <summary>A day, or null where the field is absent.</summary>
    public DateOnly? DayOrAbsent(string name)
    {
        if (TextOrAbsent(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw Bad(name, "is not a day");
    }

    /// <summary>An identifier that must be there.</summary>
    public Guid Identifier(string name) => IdentifierOrAbsent(name) ?? throw Bad(name, "is absent");

    /// <summary>An identifier, or null where the field is absent.</summary>
    public Guid? IdentifierOrAbsent(string name)
    {
        if (TextOrAbsent(name) is not { } text)
        {
            return null;
        }

        return Guid.TryParseExact(text, "D", out var value)
            && string.Equals(value.ToString("D"), text, StringComparison.Ordinal)
                ? value
                : throw Bad(name, "is not an identifier in its one form");
    }

    /// <summary>A list, item by item.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<CanonicalReader, T> readItem)
    {
        var outer = _prefix;
        var count = Integer(name + ".count");
        if (count < 0 || count > _text.Length)
        {
            throw Bad(name, "has an impossible count");
        }

        var items = new List<T>((int)count);
        for (var i = 0; i < count; i++)
        {
            _prefix = string.Create(CultureInfo.InvariantCulture, $"{outer}{name}.{i}.");
            items.Add(readItem(this));
        }

        _prefix = outer;
        return items;
    }

    /// <summary>Checks that nothing follows the last field.</summary>
    public void End()
    {
        if (_at != _text.Length)
        {
            throw new FormatException("bytes follow the last field");
        }
    }

    private ReadOnlySpan<char> Line()
    {
        var length = _text.AsSpan(_at).IndexOf('\n');
        if (length < 0)
        {
            throw new FormatException("the fact ends too early");
        }

        var line = _text.AsSpan(_at, length);
        _at += length + 1;
        return line;
    }

    private string Unescaped(string name, ReadOnlySpan<char> value)
    {
        if (value.ContainsAny('\r', '\0'))
        {
            throw Bad(name, "holds a character that should be escaped");
        }

        if (!value.Contains('\\'))
        {
            return value.ToString();
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : (++i < value.Length ? value[i] : '\0') switch
            {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                _ => throw Bad(name, "holds an unknown escape"),
            });
        }

        return text.ToString();
    }

    private FormatException Bad(string name, string problem) => new($"field '{_prefix}{name}' {problem}");
}
