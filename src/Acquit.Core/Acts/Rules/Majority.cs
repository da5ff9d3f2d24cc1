namespace Acquit.Core.Acts.Rules;

/// <summary>How the chair voted, where it decides a tie.</summary>
public enum ChairVote
{
    /// <summary>The text does not say, or the ballot hides it.</summary>
    Unknown,

    /// <summary>For.</summary>
    For,

    /// <summary>Against.</summary>
    Against,

    /// <summary>Neither for nor against.</summary>
    Neither,
}

/// <summary>What a ballot decides.</summary>
public enum Outcome
{
    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>A tie whose casting vote is not known.</summary>
    Undecided,
}

/// <summary>The majority of the valid votes cast.</summary>
public static class Majority
{
    /// <summary>
    /// Adopted when votes for exceed votes against, or in a tie when the chair is for. Abstentions, blank and void
    /// votes are not valid votes cast and play no part.
    /// </summary>
    public static Outcome Decide(int votesFor, int votesAgainst, ChairVote chair = ChairVote.Unknown)
    {
        if (votesFor != votesAgainst)
        {
            return votesFor > votesAgainst ? Outcome.Adopted : Outcome.Rejected;
        }

        return chair switch
        {
            ChairVote.For => Outcome.Adopted,
            ChairVote.Against or ChairVote.Neither => Outcome.Rejected,
            ChairVote.Unknown => Outcome.Undecided,
        };
    }

    /// <summary>
    /// The outcome when some of the votes cast are set aside and nobody knows whose: certain only where every way to
    /// take them away decides alike.
    /// </summary>
    /// <param name="votesFor">Votes for, as printed.</param>
    /// <param name="votesAgainst">Votes against, as printed.</param>
    /// <param name="abstentions">Abstentions, as printed.</param>
    /// <param name="setAside">How many of them are set aside.</param>
    public static Outcome DecideWithout(int votesFor, int votesAgainst, int abstentions, int setAside)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(setAside, votesFor + votesAgainst + abstentions);
        var worst = votesFor - Math.Min(setAside, votesFor);
        var best = votesAgainst - Math.Min(setAside, votesAgainst);
        if (worst > votesAgainst)
        {
            return Outcome.Adopted;
        }

        // Taking against first leaves the most for; when even that loses, nothing can save it.
        return votesFor < best ? Outcome.Rejected : Outcome.Undecided;
    }
}
