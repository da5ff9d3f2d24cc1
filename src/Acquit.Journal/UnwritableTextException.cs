namespace Acquit.Journal;

/// <summary>A text that no journal can hold: U+0000, or half of a surrogate pair.</summary>
public sealed class UnwritableTextException : Exception
{
    /// <summary>Without a place.</summary>
    public UnwritableTextException()
    {
    }

    /// <summary>In a field.</summary>
    public UnwritableTextException(string field)
        : base($"the field '{field}' holds a character that cannot be stored") => Field = field;

    /// <summary>In a field, with what was met.</summary>
    public UnwritableTextException(string field, Exception problem)
        : base($"the field '{field}' holds a character that cannot be stored", problem) => Field = field;

    /// <summary>The field concerned.</summary>
    public string Field { get; } = "";
}
