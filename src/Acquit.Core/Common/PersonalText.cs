namespace Acquit.Core.Common;

/// <summary>
/// A name or a free text typed by a person. The journal keeps only a salted commitment of it, so that it can be erased
/// without breaking any proof.
/// </summary>
/// <param name="Value">The text; null once erased.</param>
public readonly record struct PersonalText(string? Value)
{
    /// <summary>An empty text.</summary>
    public static PersonalText None => new("");
}
