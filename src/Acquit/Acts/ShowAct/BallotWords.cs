using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>What a member did in a ballot, as pages say it.</summary>
internal static class BallotWords
{
    /// <summary>The choice.</summary>
    public static Wording Of(BallotChoice choice) => choice switch
    {
        BallotChoice.For => new("Pour", "For"),
        BallotChoice.Against => new("Contre", "Against"),
        BallotChoice.Abstention => new("Abstention", "Abstention"),
        BallotChoice.NotVoting => new("Ne prend pas part au vote", "Not voting"),
    };
}
