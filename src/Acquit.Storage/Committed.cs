namespace Acquit.Storage;

/// <summary>Facts were recorded, one after the other, without a gap.</summary>
/// <param name="FirstPosition">Position of the first.</param>
/// <param name="Count">How many.</param>
public sealed record Committed(long FirstPosition, int Count);

/// <summary>An object as a handler read it: if it has moved since, what was decided on it is refused.</summary>
/// <param name="Object">The object.</param>
/// <param name="Version">Position of its latest fact when it was read; 0 when it did not exist.</param>
public readonly record struct ReadVersion(Guid Object, long Version);
