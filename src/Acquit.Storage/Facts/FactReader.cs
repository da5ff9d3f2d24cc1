using Acquit.Core.Common;
using Acquit.Journal;

namespace Acquit.Storage.Facts;

/// <summary>Reads a fact's own fields back, each in its place; an erased personal text reads as null.</summary>
internal sealed class FactReader(CanonicalReader fields, SealedTexts texts, FactHeader header)
{
    /// <summary>What stands before the fact's own fields.</summary>
    public FactHeader Header => header;

    /// <summary>The object concerned.</summary>
    public Guid Subject => header.Subject;

    /// <summary>The effective day.</summary>
    public DateOnly On => header.EffectiveOn;

    public string Text(string name) => fields.Text(name);

    public string? TextOrAbsent(string name) => fields.TextOrAbsent(name);

    public long Integer(string name) => fields.Integer(name);

    public long? IntegerOrAbsent(string name) => fields.IntegerOrAbsent(name);

    public bool Flag(string name) => fields.Flag(name);

    public bool? FlagOrAbsent(string name) => fields.FlagOrAbsent(name);

    public Guid Identifier(string name) => fields.Identifier(name);

    public Guid? IdentifierOrAbsent(string name) => fields.IdentifierOrAbsent(name);

    public DateOnly Day(string name) => fields.Day(name);

    public DateOnly? DayOrAbsent(string name) => fields.DayOrAbsent(name);

    public Money Money(string name) => new(fields.Integer(name));

    public Money? MoneyOrAbsent(string name) => fields.IntegerOrAbsent(name) is { } cents ? new Money(cents) : null;

    public Ratio Ratio(string name) => new(fields.Integer(name + ".numerator"), fields.Integer(name + ".denominator"));

    public Period Period(string name) => new(fields.Day(name + ".from"), fields.Day(name + ".to"));

    public T Choice<T>(string name)
        where T : struct, Enum
    {
        var text = fields.Text(name);
        return Enum.TryParse<T>(text, ignoreCase: false, out var value) && value.ToString() == text
            ? value
            : throw new FormatException($"'{text}' is no {typeof(T).Name}");
    }

    public PersonalText Personal(string name)
    {
        var commitment = fields.Text(name);
        return commitment.Length == 0 ? PersonalText.None : new(texts.Open(name, commitment));
    }

    public IReadOnlyList<T> List<T>(string name, Func<FactReader, T> readItem) =>
        fields.List(name, _ => readItem(this));
}

/// <summary>What every fact says before its own fields.</summary>
/// <param name="RecordedAt">UTC microseconds.</param>
/// <param name="Account">Opaque account.</param>
/// <param name="Authority">Role or rule under which it acted.</param>
/// <param name="Channel">Way in.</param>
/// <param name="Subject">The object concerned.</param>
/// <param name="EffectiveOn">The day on which it is true.</param>
internal sealed record FactHeader(
    long RecordedAt, Guid Account, string Authority, string Channel, Guid Subject, DateOnly EffectiveOn);
