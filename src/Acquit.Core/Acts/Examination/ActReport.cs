using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Acts.Examination;

/// <summary>An act examined: what its text gives, what follows from it, and the points it leaves open.</summary>
/// <param name="Act">The act as read.</param>
/// <param name="Roll">The roll, counted.</param>
/// <param name="Quorum">The quorum under the rule in force that day.</param>
/// <param name="Vote">The vote; null when the text gives none.</param>
/// <param name="Proxies">Whether proxies could explain the vote.</param>
/// <param name="Grant">The grant's figures; null when the act speaks of none.</param>
/// <param name="Plan">The plan's figures; null when there is none.</param>
/// <param name="Codings">The codings, with the split proposed over them.</param>
/// <param name="Days">Days between dates.</param>
/// <param name="Points">The points raised, the heaviest first.</param>
public sealed record ActReport(
    ActRecord Act, RollFigures Roll, QuorumVerdict Quorum, VoteFigures? Vote, ProxyFeasibility Proxies,
    GrantFigures? Grant, PlanFigures? Plan, IReadOnlyList<CodingFigures> Codings, ActDays Days,
    IReadOnlyList<Point> Points)
{
    /// <summary>Number of points of a severity.</summary>
    public int Count(Severity severity) => Points.Count(point => point.Severity == severity);
}

/// <summary>The roll counted, each name once in its list (accents, case, hyphens and line breaks folded).</summary>
/// <param name="Present">Present with a vote.</param>
/// <param name="Apologies">Excused or absent with a vote.</param>
/// <param name="NonVoting">Attending without a vote.</param>
/// <param name="NonVotingApologies">Excused without a vote.</param>
/// <param name="Represented">Absent members with a named, valid proxy.</param>
/// <param name="MembersInOffice">Members in office; null where it cannot be known.</param>
/// <param name="MembersInOfficeState">Cited, or assumed where it is the sum of the roll; null where unknown.</param>
/// <param name="Duplicates">Names found in two lists, or twice in one.</param>
public sealed record RollFigures(
    int Present, int Apologies, int NonVoting, int NonVotingApologies, int Represented, int? MembersInOffice,
    ValueState? MembersInOfficeState, IReadOnlyList<DuplicateName> Duplicates)
{
    /// <summary>Members on the list of those present who are not in the room at the act's item.</summary>
    public int OutOfRoom { get; init; }
}

/// <summary>The lists of a roll.</summary>
public enum RollList
{
    /// <summary>Present with a vote.</summary>
    Present,

    /// <summary>Excused or absent with a vote.</summary>
    Apologies,

    /// <summary>Attending without a vote.</summary>
    NonVoting,

    /// <summary>Excused without a vote.</summary>
    NonVotingApologies,
}

/// <summary>A name that a roll bears more than once.</summary>
/// <param name="Name">The name as first printed.</param>
/// <param name="Lists">The lists that bear it, one entry a mention.</param>
/// <param name="Spans">Where.</param>
public sealed record DuplicateName(string Name, IReadOnlyList<RollList> Lists, IReadOnlyList<SourceSpan> Spans);

/// <summary>The vote, reconciled with the roll.</summary>
/// <param name="For">Votes for; null where the text gives no number.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstentions">Abstentions.</param>
/// <param name="NotVoting">Members printed as taking no part.</param>
/// <param name="Groups">Group labels printed beside the vote.</param>
/// <param name="Reconciliation">How it adds up with the roll; null where votes or roll are not counted.</param>
/// <param name="AdoptedCountingOnlyPresent">
/// Whether the act is adopted whoever's votes beyond those present are set aside; null where it depends on whose.
/// </param>
public sealed record VoteFigures(
    int? For, int? Against, int? Abstentions, int? NotVoting, IReadOnlyList<string> Groups,
    Reconciliation? Reconciliation, bool? AdoptedCountingOnlyPresent);

/// <summary>The grant in figures.</summary>
/// <param name="Ceiling">Ceiling; null where the text gives none, or several that differ.</param>
/// <param name="Base">Eligible base; null where the text gives none, or several that differ.</param>
/// <param name="RatePrinted">Printed rate in percent with a dot: a label, never what computes.</param>
/// <param name="Rate">Exact rate, ceiling over base.</param>
/// <param name="PrintedRateAmount">The printed rate applied to the base, half-up to the cent.</param>
/// <param name="PrintedRateGap">That amount less the ceiling.</param>
/// <param name="PrintedRateSpending">Spending beyond the base that the printed rate would need to reach the
/// ceiling.</param>
/// <param name="OwnContribution">Own contribution.</param>
/// <param name="OwnContributionState">Cited where printed, computed where it is base less ceiling.</param>
/// <param name="OwnContributionPercent">Its share of the base, in percent with four decimals, half-up.</param>
public sealed record GrantFigures(
    Money? Ceiling, Money? Base, string? RatePrinted, Ratio? Rate, Money? PrintedRateAmount, Money? PrintedRateGap,
    Money? PrintedRateSpending, Money? OwnContribution, ValueState? OwnContributionState,
    string? OwnContributionPercent)
{
    /// <summary>The exact rate in percent, cut after twelve decimals; null where unknown.</summary>
    public string? RateExact => Rate?.ToPercentText(12);
}

/// <summary>The plan in figures.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Capital">Sum of the capital lines; null where a line's section is unknown.</param>
/// <param name="Operating">Sum of the operating lines; null where a line's section is unknown.</param>
/// <param name="Total">Sum of the lines.</param>
/// <param name="UnfinishedEligible">Eligible spending on lines whose action is not done.</param>
/// <param name="UnfinishedShare">The grant that hangs on it; null where the shares are unknown.</param>
public sealed record PlanFigures(
    IReadOnlyList<PlanLineFigures> Lines, Money? Capital, Money? Operating, Money Total, Money UnfinishedEligible,
    Money? UnfinishedShare);

/// <summary>A line of the plan in figures.</summary>
/// <param name="Line">The line as read.</param>
/// <param name="Share">Its share of the ceiling, by largest remainder; null where the ceiling is unknown.</param>
/// <param name="Action">Index of the action that its label points to (assumed); null where none can be derived.</param>
/// <param name="State">Printed state of that action; null where unknown.</param>
public sealed record PlanLineFigures(PlanLineReading Line, Money? Share, int? Action, ActionState? State);

/// <summary>A budget coding, checked, with what it would receive.</summary>
/// <param name="Reading">The coding as read.</param>
/// <param name="Coding">Its parts; null when it is not of the form nature//group+function.</param>
/// <param name="Incoherences">What does not hold together; empty when coherent.</param>
/// <param name="Proposed">What it receives; null where it cannot be derived.</param>
/// <param name="ProposedState">Cited where the act gives the amount, assumed where it follows from labels and
/// sections.</param>
/// <param name="Lines">Indexes of the plan lines behind it.</param>
public sealed record CodingFigures(
    CodingReading Reading, BudgetCoding? Coding, IReadOnlyList<Refusal> Incoherences, Money? Proposed,
    ValueState? ProposedState, IReadOnlyList<int> Lines);

/// <summary>Days between the dates of an act; null where a date is missing.</summary>
/// <param name="FiledToProgrammed">From the application to the programming committee.</param>
/// <param name="ProgrammedToMeeting">From the programming committee to the meeting.</param>
/// <param name="OpinionsToMeeting">From the latest opinion of the committees to the meeting.</param>
/// <param name="Period">Days of the eligible period, both bounds included.</param>
/// <param name="LeftAtMeeting">Days of the period left after the day of the meeting; 0 once it is over.</param>
public sealed record ActDays(
    int? FiledToProgrammed, int? ProgrammedToMeeting, int? OpinionsToMeeting, int? Period, int? LeftAtMeeting);
