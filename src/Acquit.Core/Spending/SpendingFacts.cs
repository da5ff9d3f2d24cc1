using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Spending;

/// <summary>Identifies an expenditure.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct ExpenditureId(Guid Value);

/// <summary>Identifies an import.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct ImportId(Guid Value);

/// <summary>Identifies an attestation of payment.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct AttestationId(Guid Value);

/// <summary>Identifies a finding.</summary>
/// <param name="Value">Version 7 identifier.</param>
public readonly record struct FindingId(Guid Value);

/// <summary>An expenditure was entered, by form or import. Effective on the day it was incurred or entered.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="Grant">The grant file.</param>
/// <param name="Line">Its plan line.</param>
/// <param name="OrderNumber">Number of the payment order (mandat), unique in a grant once folded.</param>
/// <param name="InvoiceNumber">The seller's number; empty where unknown.</param>
/// <param name="Supplier">Who is paid.</param>
/// <param name="Label">What it is.</param>
/// <param name="Net">Amount net of VAT: the only one that is claimed.</param>
/// <param name="Vat">VAT; null where the source does not say.</param>
/// <param name="Gross">Amount with VAT.</param>
/// <param name="InvoicedOn">Invoice date: never decides eligibility.</param>
/// <param name="DeliveredOn">Declared delivery or service date; null when not delivered yet.</param>
/// <param name="Import">The import it came from; null when entered by form.</param>
/// <param name="On">The day it is true from: the earliest date known of it.</param>
public sealed record ExpenditureRecorded(
    ExpenditureId Expenditure, GrantId Grant, PlanLineId Line, string OrderNumber, string InvoiceNumber,
    PersonalText Supplier, PersonalText Label, Money Net, Money? Vat, Money Gross, DateOnly? InvoicedOn,
    DateOnly? DeliveredOn, ImportId? Import, DateOnly On) : Fact(Expenditure.Value, On);

/// <summary>The public accountant paid, in whole or in part.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="PaidOn">The day of payment: the date that counts.</param>
/// <param name="Gross">Amount paid, with VAT.</param>
public sealed record PaymentRecorded(ExpenditureId Expenditure, DateOnly PaidOn, Money Gross)
    : Fact(Expenditure.Value, PaidOn);

/// <summary>Delivery was declared after the expenditure was entered.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="DeliveredOn">Delivery or service date.</param>
public sealed record DeliveryDeclared(ExpenditureId Expenditure, DateOnly DeliveredOn)
    : Fact(Expenditure.Value, DeliveredOn);

/// <summary>A credit note reduces an expenditure.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="Number">Number of the credit note.</param>
/// <param name="On">Its date.</param>
/// <param name="Net">Amount net of VAT, positive.</param>
/// <param name="Gross">Amount with VAT, positive.</param>
public sealed record CreditNoteRecorded(ExpenditureId Expenditure, string Number, DateOnly On, Money Net, Money Gross)
    : Fact(Expenditure.Value, On);

/// <summary>An expenditure is no longer claimed; its record stays.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record ExpenditureWithdrawn(ExpenditureId Expenditure, DateOnly On, PersonalText Reason)
    : Fact(Expenditure.Value, On);

/// <summary>A withdrawn expenditure is claimed again.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record ExpenditureReinstated(ExpenditureId Expenditure, DateOnly On, PersonalText Reason)
    : Fact(Expenditure.Value, On);

/// <summary>Another person certified that the goods or service were delivered (service fait).</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="CertifiedOn">The day of certification.</param>
/// <param name="Derogation">Why the person who entered it certifies it; empty where another person does.</param>
public sealed record DeliveryCertified(ExpenditureId Expenditure, DateOnly CertifiedOn, PersonalText Derogation)
    : Fact(Expenditure.Value, CertifiedOn);

/// <summary>A certification is taken back.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record CertificationRevoked(ExpenditureId Expenditure, DateOnly On, PersonalText Reason)
    : Fact(Expenditure.Value, On);

/// <summary>A signed statement of the public accountant attests the payment of many expenditures.</summary>
/// <param name="Attestation">The attestation.</param>
/// <param name="Grant">The grant file.</param>
/// <param name="Document">SHA-256 of the statement, in lower-case hexadecimal.</param>
/// <param name="On">The statement's date.</param>
/// <param name="Expenditures">What it covers.</param>
public sealed record PaymentAttested(
    AttestationId Attestation, GrantId Grant, string Document, DateOnly On, IReadOnlyList<ExpenditureId> Expenditures)
    : Fact(Attestation.Value, On);

/// <summary>An attestation is taken back, whole.</summary>
/// <param name="Attestation">The attestation.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record AttestationRevoked(AttestationId Attestation, DateOnly On, PersonalText Reason)
    : Fact(Attestation.Value, On);

/// <summary>Something an auditor would reject, with the amount exposed until it is closed.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Expenditure">The expenditure concerned.</param>
/// <param name="Code">Number in the Commission's typology, such as <c>4.5</c>.</param>
/// <param name="Amount">Amount concerned, net of VAT.</param>
/// <param name="Rate">Share that would be lost: 100 % unless 5, 10 or 25 %.</param>
/// <param name="On">The day.</param>
/// <param name="Cause">Who found it.</param>
/// <param name="Reason">What a person found; empty where the cause says it.</param>
public sealed record FindingOpened(
    FindingId Finding, ExpenditureId Expenditure, string Code, Money Amount, Ratio Rate, DateOnly On,
    FindingCause Cause, PersonalText Reason)
    : Fact(Expenditure.Value, On);

/// <summary>Who found what a finding says.</summary>
public enum FindingCause
{
    /// <summary>A person, who said what.</summary>
    Noted,

    /// <summary>The entry itself: the source tells no VAT and gives the same amount net and gross.</summary>
    VatUntold,
}

/// <summary>A finding no longer stands.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Expenditure">The expenditure concerned.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">How it was settled.</param>
public sealed record FindingClosed(FindingId Finding, ExpenditureId Expenditure, DateOnly On, PersonalText Reason)
    : Fact(Expenditure.Value, On);

/// <summary>A refund or declared revenue tied to no expenditure reduces a plan line.</summary>
/// <param name="Grant">The grant file.</param>
/// <param name="Line">The plan line.</param>
/// <param name="Amount">Amount deducted, positive.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">What it is.</param>
public sealed record LineDeducted(GrantId Grant, PlanLineId Line, Money Amount, DateOnly On, PersonalText Reason)
    : Fact(Grant.Value, On);

/// <summary>A file of expenditures was imported, all or nothing.</summary>
/// <param name="Import">The import.</param>
/// <param name="Grant">The grant file.</param>
/// <param name="Document">
/// SHA-256 of the file, in lower-case hexadecimal: the same file is never imported twice.
/// </param>
/// <param name="FileName">Its name.</param>
/// <param name="Rows">How many expenditures it holds.</param>
/// <param name="On">The day.</param>
public sealed record ImportRecorded(
    ImportId Import, GrantId Grant, string Document, PersonalText FileName, int Rows, DateOnly On)
    : Fact(Import.Value, On);
