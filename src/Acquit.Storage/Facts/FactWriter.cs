using Acquit.Core.Common;
using Acquit.Journal;

namespace Acquit.Storage.Facts;

/// <summary>Writes a fact's own fields, in the vocabulary of the core. Personal texts are sealed on the way.</summary>
internal sealed class FactWriter(FillSalt fillSalt)
{
    private readonly CanonicalWriter _fields = new();
    private SealedTexts _texts = new();

    public FactWriter Begin(string schema)
    {
        _fields.Begin(schema);
        _texts = new();
        return this;
    }

    public (byte[] Canonical, byte[]? Sealed) End() => (_fields.ToBytes(), _texts.ToBytes());

    public FactWriter Text(string name, string? value)
    {
        if (value is null)
        {
            _fields.Absent(name);
        }
        else
        {
            _fields.Field(name, value);
        }

        return this;
    }

    public FactWriter Integer(string name, long? value)
    {
        if (value is { } number)
        {
            _fields.Field(name, number);
        }
        else
        {
            _fields.Absent(name);
        }

        return this;
    }

    public FactWriter Flag(string name, bool? value)
    {
        if (value is { } flag)
        {
            _fields.Field(name, flag);
        }
        else
        {
            _fields.Absent(name);
        }

        return this;
    }

    public FactWriter Identifier(string name, Guid? value)
    {
        if (value is { } identifier)
        {
            _fields.Field(name, identifier);
        }
        else
        {
            _fields.Absent(name);
        }

        return this;
    }

    public FactWriter Day(string name, DateOnly? value)
    {
        if (value is { } day)
        {
            _fields.Field(name, day);
        }
        else
        {
            _fields.Absent(name);
        }

        return this;
    }

    /// <summary>In cents.</summary>
    public FactWriter Money(string name, Money? value)
    {
        if (value is { } money)
        {
            _fields.Field(name, money.Cents);
        }
        else
        {
            _fields.Absent(name);
        }

        return this;
    }

    public FactWriter Ratio(string name, Ratio value)
    {
        _fields.Field(name + ".numerator", value.Numerator);
        _fields.Field(name + ".denominator", value.Denominator);
        return this;
    }

    public FactWriter Period(string name, Period value) => Day(name + ".from", value.From).Day(name + ".to", value.To);

    /// <summary>By its name.</summary>
    public FactWriter Choice<T>(string name, T value)
        where T : struct, Enum
    {
        _fields.Field(name, value.ToString());
        return this;
    }

    /// <summary>A salted commitment; an empty text is written as empty, since it says nothing of anybody.</summary>
    public FactWriter Personal(string name, PersonalText value)
    {
        if (value.Value is not { } text)
        {
            throw new ArgumentException($"'{name}' was erased: an erased text is never recorded again", nameof(value));
        }

        _fields.Field(name, text.Length == 0 ? "" : _texts.Seal(name, text, fillSalt));
        return this;
    }

    public FactWriter List<T>(string name, IReadOnlyList<T> items, Action<FactWriter, T> writeItem)
    {
        _fields.List(name, items, (_, item) => writeItem(this, item));
        return this;
    }
}
