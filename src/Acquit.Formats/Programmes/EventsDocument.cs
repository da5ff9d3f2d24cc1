using Acquit.Core.Common;

namespace Acquit.Formats.Programmes;

/// <summary>
/// What happened to a grant's expenditure, as a JSON document: <c>samples/stusn/events-fictif.json</c>. Each event says
/// when it was true and when it became known, so that both date controls have a history to show.
/// </summary>
/// <param name="Notice">What a reader should know of it.</param>
/// <param name="Opening">When the grant file was opened, before any act.</param>
/// <param name="Act">When the act was taken in.</param>
/// <param name="Terms">When the parameters of the agreement were set.</param>
/// <param name="Codings">When the budget codings were recorded.</param>
/// <param name="Settlements">Points of the act that a person settled.</param>
/// <param name="Imports">Files of expenditure, in the order of their import.</param>
/// <param name="Certifications">The file of certifications of delivery.</param>
/// <param name="Attestations">Statements of the public accountant.</param>
/// <param name="Payments">Payments that no import carries.</param>
/// <param name="Withdrawals">Expenditures no longer claimed.</param>
/// <param name="Findings">Findings, closed or not.</param>
/// <param name="Deductions">Refunds tied to no expenditure.</param>
public sealed record EventsDocument(
    string Notice, DayEntry Opening, DayEntry Act, DayEntry Terms, DayEntry Codings,
    IReadOnlyList<SettlementEntry> Settlements, IReadOnlyList<ImportEntry> Imports, FileEntry Certifications,
    IReadOnlyList<AttestationEntry> Attestations, IReadOnlyList<PaymentEntry> Payments,
    IReadOnlyList<WithdrawalEntry> Withdrawals, IReadOnlyList<FindingEntry> Findings,
    IReadOnlyList<DeductionEntry> Deductions);

/// <summary>A recording without a date of its own.</summary>
/// <param name="RecordedOn">The day it became known.</param>
public sealed record DayEntry(DateOnly RecordedOn);

/// <summary>A point of the act, settled.</summary>
/// <param name="Point">Key of the point.</param>
/// <param name="RecordedOn">The day.</param>
/// <param name="Reason">Why it no longer stands.</param>
public sealed record SettlementEntry(string Point, DateOnly RecordedOn, Wording Reason);

/// <summary>A file beside the document.</summary>
/// <param name="File">Its name.</param>
public sealed record FileEntry(string File);

/// <summary>An import of expenditures.</summary>
/// <param name="File">The file.</param>
/// <param name="RecordedOn">The day of the import.</param>
public sealed record ImportEntry(string File, DateOnly RecordedOn);

/// <summary>A statement of payments.</summary>
/// <param name="Document">The statement's file.</param>
/// <param name="On">Its date.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Orders">Numbers of the payment orders that it covers.</param>
public sealed record AttestationEntry(string Document, DateOnly On, DateOnly RecordedOn, IReadOnlyList<string> Orders);

/// <summary>A payment.</summary>
/// <param name="Order">Number of the payment order.</param>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Gross">Amount paid, with VAT.</param>
/// <param name="RecordedOn">The day it became known.</param>
public sealed record PaymentEntry(string Order, DateOnly PaidOn, Money Gross, DateOnly RecordedOn);

/// <summary>A withdrawal.</summary>
/// <param name="Order">Number of the payment order.</param>
/// <param name="On">The day.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawalEntry(string Order, DateOnly On, DateOnly RecordedOn, Wording Reason);

/// <summary>A finding.</summary>
/// <param name="Id">Its name in the document.</param>
/// <param name="Order">Number of the payment order concerned.</param>
/// <param name="Code">Number in the Commission's typology.</param>
/// <param name="Amount">Amount concerned.</param>
/// <param name="RatePercent">Share that would be lost, in percent.</param>
/// <param name="On">The day it was opened.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Reason">What was found.</param>
/// <param name="ClosedOn">The day it was closed; null while open.</param>
/// <param name="ClosedRecordedOn">The day the closing became known.</param>
/// <param name="ClosedReason">How it was settled.</param>
public sealed record FindingEntry(
    string Id, string Order, string Code, Money Amount, Ratio RatePercent, DateOnly On, DateOnly RecordedOn,
    Wording Reason, DateOnly? ClosedOn = null, DateOnly? ClosedRecordedOn = null, Wording? ClosedReason = null);

/// <summary>A refund or declared revenue tied to no expenditure.</summary>
/// <param name="Line">Label of the plan line.</param>
/// <param name="Amount">Amount deducted.</param>
/// <param name="On">The day.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Reason">What it is.</param>
public sealed record DeductionEntry(string Line, Money Amount, DateOnly On, DateOnly RecordedOn, Wording Reason);

/// <summary>A certification of delivery, one row of the file of certifications.</summary>
/// <param name="Order">Number of the payment order.</param>
/// <param name="CertifiedOn">The day.</param>
/// <param name="RecordedOn">The day it became known.</param>
public sealed record CertificationEntry(string Order, DateOnly CertifiedOn, DateOnly RecordedOn);
