using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>Which share of the members in office must be there.</summary>
public enum QuorumShare
{
    /// <summary>More than half.</summary>
    AbsoluteMajority,

    /// <summary>A third, rounded up.</summary>
    OneThird,
}

/// <summary>Who counts towards a quorum.</summary>
public enum QuorumBasis
{
    /// <summary>Those in the room.</summary>
    Present,

    /// <summary>Those in the room and those whose proxy is held there.</summary>
    PresentOrRepresented,
}

/// <summary>The quorum of some bodies on some days.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Bodies">The bodies it binds.</param>
/// <param name="Share">Share of the members in office.</param>
/// <param name="Basis">Who counts.</param>
/// <param name="InForce">Days on which it holds.</param>
/// <param name="Derogates">True when it takes precedence over ordinary law while it holds.</param>
/// <param name="Content">In one sentence.</param>
/// <param name="Source">The article.</param>
/// <param name="ToBeConfirmed">What is in doubt.</param>
public sealed record QuorumRule(
    string Code, IReadOnlyList<DecidingBody> Bodies, QuorumShare Share, QuorumBasis Basis, Period InForce,
    bool Derogates,
    Wording Content, Wording Source, Wording? ToBeConfirmed = null)
    : LegalRule(Code, InForce, Content, Source, ToBeConfirmed)
{
    /// <summary>How many must be there for so many members in office.</summary>
    public int Required(int membersInOffice) => Share switch
    {
        QuorumShare.AbsoluteMajority => (membersInOffice / 2) + 1,
        QuorumShare.OneThird => (membersInOffice + 2) / 3,
    };
}

/// <summary>How many proxies a member may hold.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Bodies">The bodies it binds.</param>
/// <param name="PerHolder">Most proxies a member may hold.</param>
/// <param name="InForce">Days on which it holds.</param>
/// <param name="Derogates">True when it takes precedence over ordinary law while it holds.</param>
/// <param name="Content">In one sentence.</param>
/// <param name="Source">The article.</param>
/// <param name="ToBeConfirmed">What is in doubt.</param>
public sealed record ProxyRule(
    string Code, IReadOnlyList<DecidingBody> Bodies, int PerHolder, Period InForce, bool Derogates, Wording Content,
    Wording Source, Wording? ToBeConfirmed = null)
    : LegalRule(Code, InForce, Content, Source, ToBeConfirmed)
{
    /// <summary>The fewest holders who can carry so many proxies.</summary>
    public int HoldersAtLeast(int proxies) => (proxies + PerHolder - 1) / PerHolder;
}

/// <summary>What a compulsory recusal does to the quorum.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="LeavesDenominator">True when the recused leave the members counted in the quorum's denominator.</param>
/// <param name="InForce">Days on which it holds.</param>
/// <param name="Content">In one sentence.</param>
/// <param name="Source">The article.</param>
public sealed record RecusalRule(
    string Code, bool LeavesDenominator, Period InForce, Wording Content, Wording Source)
    : LegalRule(Code, InForce, Content, Source);

/// <summary>How many days before a meeting its reports must have been sent.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Body">The body.</param>
/// <param name="Days">Days before the meeting.</param>
/// <param name="InForce">Days on which it holds.</param>
/// <param name="Content">In one sentence.</param>
/// <param name="Source">The article.</param>
/// <param name="ToBeConfirmed">What is in doubt.</param>
public sealed record ReportSendingRule(
    string Code, DecidingBody Body, int Days, Period InForce, Wording Content, Wording Source,
    Wording? ToBeConfirmed = null)
    : LegalRule(Code, InForce, Content, Source, ToBeConfirmed);
