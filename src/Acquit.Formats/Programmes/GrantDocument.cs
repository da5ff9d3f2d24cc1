using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.Programmes;

/// <summary>
/// A grant as a JSON document: what <c>samples/stusn/grant.json</c> holds. Amounts are texts, dates ISO.
/// </summary>
/// <param name="Notice">What a reader should know of it.</param>
/// <param name="Act">The act that authorised the agreement.</param>
/// <param name="Agreement">What is promised.</param>
/// <param name="Terms">How the grant is computed, each parameter with how it is known.</param>
/// <param name="Plan">The financing plan's lines.</param>
/// <param name="Codings">The budget codings, naming their lines by label.</param>
/// <param name="Operation">The Operation and its Actions, naming their lines by label.</param>
public sealed record GrantDocument(
    Wording Notice, ActReference Act, AgreementEntry Agreement, TermsEntry Terms, IReadOnlyList<PlanLineEntry> Plan,
    IReadOnlyList<CodingEntry> Codings, OperationEntry Operation);

/// <summary>The act behind a grant.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Body">The body that voted it.</param>
/// <param name="File">The file of its text, beside the document.</param>
public sealed record ActReference(string Number, string Body, string File);

/// <summary>The agreement.</summary>
/// <param name="Title">Title of the project.</param>
/// <param name="Fund">Fund, programme and axis.</param>
/// <param name="ManagingAuthority">Who grants.</param>
/// <param name="Beneficiary">Who receives.</param>
/// <param name="Ceiling">Maximum grant.</param>
/// <param name="Base">Eligible base, net of VAT.</param>
/// <param name="PeriodFrom">First day of the agreement's period.</param>
/// <param name="PeriodTo">Last day of the agreement's period.</param>
/// <param name="WindowFrom">First day of the programme's window.</param>
/// <param name="WindowTo">Last day of the programme's window.</param>
/// <param name="On">The day it takes effect.</param>
/// <param name="RecordedOn">The day it became known.</param>
public sealed record AgreementEntry(
    string Title, string Fund, string ManagingAuthority, string Beneficiary, Money Ceiling, Money Base,
    DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly WindowFrom, DateOnly WindowTo, DateOnly On, DateOnly RecordedOn);

/// <summary>The agreement's parameters; percentages are texts, kept exactly.</summary>
/// <param name="LinesFungible">True when lines may exceed their plan.</param>
/// <param name="TolerancePercent">How far a capped line may exceed its plan.</param>
/// <param name="InterimCapPercent">Share of the ceiling that may be requested before the balance.</param>
/// <param name="Advance">Advance received at signature.</param>
/// <param name="PassBasis">On which basis passes count.</param>
/// <param name="PaymentAttestationRequired">Defensible needs the accountant's attestation.</param>
/// <param name="DeliveryCertificationRequired">Defensible needs a certification of delivery.</param>
/// <param name="SelfCertificationAllowed">Who entered may certify, with a reason.</param>
public sealed record TermsEntry(
    Stated<bool> LinesFungible, Stated<Ratio> TolerancePercent, Stated<Ratio> InterimCapPercent, Stated<Money> Advance,
    Stated<PassBasis> PassBasis, Stated<bool> PaymentAttestationRequired, Stated<bool> DeliveryCertificationRequired,
    Stated<bool> SelfCertificationAllowed);

/// <summary>A line of the plan.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Section">Capital or operating.</param>
/// <param name="Planned">Planned eligible expenditure.</param>
/// <param name="CountsPasses">True where the pass basis applies.</param>
public sealed record PlanLineEntry(string Label, Section Section, Money Planned, bool CountsPasses = false);

/// <summary>A budget coding.</summary>
/// <param name="BudgetOperation">Budget operation.</param>
/// <param name="Nature">Account by nature.</param>
/// <param name="GroupAndFunction">Group and function.</param>
/// <param name="Label">Label of the operation.</param>
/// <param name="Section">Capital or operating.</param>
/// <param name="Lines">Labels of the plan lines behind it.</param>
/// <param name="LinesState">How that assignment is known.</param>
public sealed record CodingEntry(
    string BudgetOperation, string Nature, string GroupAndFunction, string Label, Section Section,
    IReadOnlyList<string> Lines, ValueState LinesState);

/// <summary>The Operation.</summary>
/// <param name="FiledOn">The day the application was filed.</param>
/// <param name="ProgrammedOn">The day of the programming committee's opinion.</param>
/// <param name="Actions">Its parts.</param>
public sealed record OperationEntry(DateOnly? FiledOn, DateOnly? ProgrammedOn, IReadOnlyList<ActionEntry> Actions);

/// <summary>A part of the Operation.</summary>
/// <param name="Label">Its name.</param>
/// <param name="State">How far it is.</param>
/// <param name="StateKnown">How that is known.</param>
/// <param name="CompletedOn">The day it was completed; null where unknown.</param>
/// <param name="Lines">Labels of the plan lines that pay for it.</param>
public sealed record ActionEntry(
    string Label, ActionState State, ValueState StateKnown, DateOnly? CompletedOn, IReadOnlyList<string> Lines);
