using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;

namespace Acquit.Core.Acts;

/// <summary>What a member did in a recorded ballot.</summary>
public enum BallotChoice
{
    /// <summary>Voted for.</summary>
    For,

    /// <summary>Voted against.</summary>
    Against,

    /// <summary>Abstained.</summary>
    Abstention,

    /// <summary>Took no part in the vote.</summary>
    NotVoting,
}

/// <summary>A member's vote, where the text gives it by name.</summary>
/// <param name="Name">The member as printed, often by family name alone.</param>
/// <param name="Choice">What the member did.</param>
public sealed record NamedVote(Cited<string> Name, BallotChoice Choice);

/// <summary>A member who is in the room for some items of the agenda only.</summary>
/// <param name="Name">The member.</param>
/// <param name="Items">The items, by number of report or point; null where the text does not name them.</param>
/// <param name="Span">Where it is said.</param>
public sealed record PartialPresence(string Name, ItemRange? Items, SourceSpan Span);
