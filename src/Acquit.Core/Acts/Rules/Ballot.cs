namespace Acquit.Core.Acts.Rules;

/// <summary>What became of each vote at an item.</summary>
/// <param name="For">For.</param>
/// <param name="Against">Against.</param>
/// <param name="Abstentions">Abstentions.</param>
/// <param name="Blank">Blank, in a ballot on paper.</param>
/// <param name="Void">Void.</param>
/// <param name="NotVoting">Members who take no part in the vote.</param>
/// <param name="Recused">Members recused.</param>
/// <param name="OutOfRoom">Members on the roll who had left the room.</param>
public readonly record struct BallotCount(
    int For, int Against, int Abstentions, int Blank = 0, int Void = 0, int NotVoting = 0, int Recused = 0,
    int OutOfRoom = 0)
{
    /// <summary>Every vote and every explained silence.</summary>
    public int Total => For + Against + Abstentions + Blank + Void + NotVoting + Recused + OutOfRoom;
}

/// <summary>Does a ballot add up with the roll.</summary>
public enum Reconciliation
{
    /// <summary>As many as present and represented.</summary>
    Exact,

    /// <summary>
    /// More than present and represented, but not more than the members: unnamed proxies would explain it.
    /// </summary>
    ProxiesUnnamed,

    /// <summary>More than the members with a vote: no proxy explains it.</summary>
    TooMany,

    /// <summary>Fewer than present and represented: somebody's vote is not told.</summary>
    TooFew,
}

/// <summary>Reconciles ballots with those who could vote.</summary>
public static class Ballot
{
    /// <summary>
    /// For + against + abstentions + blank + void + not voting + recused + out of the room = present + validly
    /// represented.
    /// </summary>
    /// <param name="ballot">The count.</param>
    /// <param name="present">Members with a vote on the roll.</param>
    /// <param name="represented">Absent members with a named, valid proxy.</param>
    /// <param name="absentUnrepresented">Absent members with a vote and no named proxy.</param>
    public static Reconciliation Reconcile(
        BallotCount ballot, int present, int represented, int absentUnrepresented)
    {
        var there = present + represented;
        return ballot.Total == there ? Reconciliation.Exact
            : ballot.Total < there ? Reconciliation.TooFew
            : ballot.Total <= there + absentUnrepresented ? Reconciliation.ProxiesUnnamed
            : Reconciliation.TooMany;
    }
}
