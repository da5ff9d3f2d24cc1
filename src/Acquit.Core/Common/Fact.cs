namespace Acquit.Core.Common;

/// <summary>
/// Something that happened, on an effective date. Facts are only ever added: a correction is another fact. Each bears
/// the identifier of the one object whose version it moves.
/// </summary>
/// <param name="Subject">The object concerned.</param>
/// <param name="EffectiveOn">The day on which it is true; the journal position says when it became known.</param>
public abstract record Fact(Guid Subject, DateOnly EffectiveOn);
