namespace Acquit.Core.Common;

/// <summary>A rule of law as data: what it says, where it stands and on which days it holds.</summary>
/// <param name="Code">Stable, dotted, English: <c>quorum.standing-committee</c>.</param>
/// <param name="InForce">The days on which it holds, both included.</param>
/// <param name="Content">What it asks, in one sentence.</param>
/// <param name="Source">The article.</param>
/// <param name="ToBeConfirmed">What was read in an older or secondary text; null where nothing is in doubt.</param>
public record LegalRule(string Code, Period InForce, Wording Content, Wording Source, Wording? ToBeConfirmed = null)
{
    /// <summary>What it asks, as a sentence with its full stop.</summary>
    public Wording Sentence => new($"{Content.French}.", $"{Content.English}.");

    /// <summary>Where it stands, and what is to be confirmed of it: the words of every reason, refusal and
    /// deadline.</summary>
    public Wording Cited => ToBeConfirmed is { } unsure
        ? new(
            $"{Source.French} (à confirmer : {unsure.French})", $"{Source.English} (to be confirmed: {unsure.English})")
        : Source;
}
