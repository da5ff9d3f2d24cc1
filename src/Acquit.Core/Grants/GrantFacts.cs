using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>Identifies a grant file.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct GrantId(Guid Value);

/// <summary>Identifies a line (poste) of the financing plan.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct PlanLineId(Guid Value);

/// <summary>Identifies a part (Action) of the grant's one Operation.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct ActionId(Guid Value);

/// <summary>The section of a budget or of a financing plan.</summary>
public enum Section
{
    /// <summary>Investissement.</summary>
    Capital,

    /// <summary>Fonctionnement.</summary>
    Operating,
}

/// <summary>The basis on which digital passes count.</summary>
public enum PassBasis
{
    /// <summary>Redeemed at an accredited place and paid for inside the window: the cautious default.</summary>
    RedeemedAndPaid,

    /// <summary>Bought and paid inside the window.</summary>
    Bought,
}

/// <summary>The grant agreement: what is promised, for what, when.</summary>
/// <param name="Grant">The grant file.</param>
/// <param name="Title">Title of the funded project.</param>
/// <param name="Fund">The fund and programme, such as ERDF 2014-2020 REACT-EU.</param>
/// <param name="ManagingAuthority">Who grants.</param>
/// <param name="Beneficiary">Who receives.</param>
/// <param name="Ceiling">Maximum grant.</param>
/// <param name="Base">Eligible base, net of VAT, to which the ceiling answers.</param>
/// <param name="EligiblePeriod">The agreement's own period.</param>
/// <param name="ProgrammeWindow">The programme's window; both are tested, the narrower wins.</param>
/// <param name="Source">The act that authorised it; null when none is recorded.</param>
/// <param name="On">The day it takes effect.</param>
public sealed record AgreementRecorded(
    GrantId Grant, string Title, string Fund, string ManagingAuthority, string Beneficiary, Money Ceiling, Money Base,
    Period EligiblePeriod, Period ProgrammeWindow, ActId? Source, DateOnly On) : Fact(Grant.Value, On);

/// <summary>The parameters that the agreement fixes; until it is known each has a cautious, visible default.</summary>
/// <param name="Grant">The grant file.</param>
/// <param name="Terms">All parameters, each with how it is known.</param>
/// <param name="On">The day they take effect.</param>
/// <param name="Reason">Why they changed.</param>
public sealed record TermsSet(GrantId Grant, AgreementTerms Terms, DateOnly On, PersonalText Reason)
    : Fact(Grant.Value, On);

/// <summary>A value with how it is known.</summary>
/// <typeparam name="T">Kind of value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="State">Cited, computed, declared or assumed.</param>
public readonly record struct Stated<T>(T Value, ValueState State);

/// <summary>What the agreement would say on how the grant is computed.</summary>
/// <param name="LinesFungible">True when lines may exceed their plan; otherwise each is capped.</param>
/// <param name="Tolerance">How far a capped line may exceed its plan.</param>
/// <param name="InterimCap">Share of the ceiling that may be requested before the balance.</param>
/// <param name="Advance">Advance received at signature; zero when none.</param>
/// <param name="AdvanceRecovery">From when claims pay the advance back.</param>
/// <param name="PassBasis">On which basis passes count.</param>
/// <param name="PaymentAttestationRequired">Defensible needs the accountant's attestation of payment.</param>
/// <param name="DeliveryCertificationRequired">Defensible needs a certification of delivery.</param>
/// <param name="SelfCertificationAllowed">Who entered an expenditure may certify it, giving a reason.</param>
public sealed record AgreementTerms(
    Stated<bool> LinesFungible, Stated<Ratio> Tolerance, Stated<Ratio> InterimCap, Stated<Money> Advance,
    Stated<AdvanceRecovery> AdvanceRecovery, Stated<PassBasis> PassBasis, Stated<bool> PaymentAttestationRequired,
    Stated<bool> DeliveryCertificationRequired, Stated<bool> SelfCertificationAllowed)
{
    /// <summary>
    /// The cautious defaults, all assumed: capped lines, no tolerance, 80 % interim cap, no advance and so no recovery
    /// point.
    /// </summary>
    public static AgreementTerms Assumed { get; } = new(
        new(false, ValueState.Assumed), new(Ratio.Zero, ValueState.Assumed), new(Ratio.Percent(80), ValueState.Assumed),
        new(Money.Zero, ValueState.Assumed), new(Grants.AdvanceRecovery.AtBalance, ValueState.Assumed),
        new(Grants.PassBasis.RedeemedAndPaid, ValueState.Assumed),
        new(true, ValueState.Assumed), new(true, ValueState.Assumed), new(false, ValueState.Assumed));
}

/// <summary>The financing plan, whole; a later one replaces it from its effective date.</summary>
/// <param name="Grant">The grant file.</param>
/// <param name="Lines">Its lines, in order.</param>
/// <param name="On">The day it takes effect.</param>
public sealed record PlanRecorded(GrantId Grant, IReadOnlyList<PlanLine> Lines, DateOnly On) : Fact(Grant.Value, On);

/// <summary>A line of the financing plan.</summary>
/// <param name="Id">The line, kept across amendments.</param>
/// <param name="Label">Its name in the plan.</param>
/// <param name="Section">Capital or operating.</param>
/// <param name="Planned">Eligible expenditure planned, net of VAT.</param>
/// <param name="CountsPasses">True where the pass basis of the terms applies.</param>
public sealed record PlanLine(PlanLineId Id, string Label, Section Section, Money Planned, bool CountsPasses = false);

/// <summary>
/// The budget codings to which the grant's revenue is assigned, with the (assumed) plan lines behind each.
/// </summary>
/// <param name="Grant">The grant file.</param>
/// <param name="Codings">The codings, in order.</param>
/// <param name="On">The day they take effect.</param>
public sealed record CodingsRecorded(GrantId Grant, IReadOnlyList<GrantCoding> Codings, DateOnly On)
    : Fact(Grant.Value, On);

/// <summary>
/// A budget coding of the grant: the key is the operation with the coding, as the coding alone repeats.
/// </summary>
/// <param name="BudgetOperation">Budget operation, such as <c>C06-020M01</c>.</param>
/// <param name="Nature">Account by nature, such as <c>13172</c>.</param>
/// <param name="GroupAndFunction">Group and function, such as <c>900202</c>.</param>
/// <param name="Label">Label of the operation.</param>
/// <param name="Section">Capital or operating.</param>
/// <param name="Lines">Plan lines whose share it receives.</param>
/// <param name="LinesState">How that assignment is known; assumed until someone declares it.</param>
public sealed record GrantCoding(
    string BudgetOperation, string Nature, string GroupAndFunction, string Label, Section Section,
    IReadOnlyList<PlanLineId> Lines, ValueState LinesState);

/// <summary>The grant's one Operation (the agreement finances one project) and its Actions.</summary>
/// <param name="Grant">The grant file.</param>
/// <param name="FiledOn">The day the application was filed; null where unknown.</param>
/// <param name="ProgrammedOn">The day of the programming committee's opinion; null where unknown.</param>
/// <param name="Actions">The Operation's parts.</param>
/// <param name="On">The day this is true.</param>
public sealed record OperationRecorded(
    GrantId Grant, DateOnly? FiledOn, DateOnly? ProgrammedOn, IReadOnlyList<GrantAction> Actions, DateOnly On)
    : Fact(Grant.Value, On);

/// <summary>A part of the Operation.</summary>
/// <param name="Id">The action.</param>
/// <param name="Label">Its name.</param>
/// <param name="State">How far it is, and how that is known.</param>
/// <param name="CompletedOn">The day it was completed; null where not completed or unknown.</param>
/// <param name="Lines">Plan lines that pay for it.</param>
public sealed record GrantAction(
    ActionId Id, string Label, Stated<ActionState> State, DateOnly? CompletedOn, IReadOnlyList<PlanLineId> Lines);

/// <summary>How far an action is.</summary>
public enum ActionState
{
    /// <summary>Not begun.</summary>
    Planned,

    /// <summary>Running (en cours).</summary>
    Running,

    /// <summary>Done (réalisée).</summary>
    Done,
}
