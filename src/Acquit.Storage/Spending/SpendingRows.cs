using Acquit.Core.Spending;

namespace Acquit.Storage.Spending;

/// <summary>
/// An expenditure as it was entered; what happened to it later lies in <see cref="ExpenditureEventRow"/>.
/// </summary>
internal sealed class ExpenditureRow : IProjectedRow
{
    /// <summary>
    /// Position of the fact that entered it: its short name in the database, and the key by which lists page.
    /// </summary>
    public required long Position { get; init; }
    public required Guid Expenditure { get; init; }
    public required Guid Grant { get; init; }
    public required Guid Line { get; init; }
    public required string OrderNumber { get; init; }
    public required string OrderKey { get; init; }
    public required string InvoiceNumber { get; init; }
    public required string InvoiceKey { get; init; }
    public string? Supplier { get; init; }
    public string? SupplierKey { get; init; }
    public string? Label { get; init; }
    public string? LabelKey { get; init; }
    public required long NetCents { get; init; }
    public long? VatCents { get; init; }
    public required long GrossCents { get; init; }
    public DateOnly? InvoicedOn { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public Guid? Import { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
}

/// <summary>
/// A word of an expenditure's supplier or label, folded: what the search box looks up by its beginning.
/// </summary>
internal sealed class ExpenditureWordRow : IProjectedRow
{
    public required string Word { get; init; }

    /// <summary>The expenditure, by the position that entered it.</summary>
    public required long Expenditure { get; init; }
}

/// <summary>What can happen to an expenditure after it was entered.</summary>
internal enum ExpenditureEventKind
{
    Payment,
    Delivery,
    CreditNote,
    Withdrawal,
    Reinstatement,
    Certification,
    CertificationRevocation,
    Attestation,
    AttestationRevocation,
    FindingOpening,
    FindingClosing,
}

/// <summary>Something that happened to an expenditure, on an effective day, known from a position on.</summary>
internal sealed record ExpenditureEventRow : IProjectedRow
{
    /// <summary>Position of the fact.</summary>
    public required long Position { get; init; }

    /// <summary>The expenditure, by the position that entered it.</summary>
    public required long Expenditure { get; init; }
    public required ExpenditureEventKind Kind { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }

    /// <summary>Gross amount of a payment or credit note; amount concerned by a finding.</summary>
    public long? Cents { get; init; }

    /// <summary>Net amount of a credit note.</summary>
    public long? NetCents { get; init; }

    /// <summary>The attestation or finding.</summary>
    public Guid? Reference { get; init; }

    /// <summary>Number of a credit note, code of a finding, SHA-256 of an attestation's document.</summary>
    public string? Mark { get; init; }
    public long? RateNumerator { get; init; }
    public long? RateDenominator { get; init; }

    /// <summary>Who found what a finding says.</summary>
    public FindingCause? Cause { get; init; }
    public required Guid Account { get; init; }
    public string? Reason { get; init; }
}

/// <summary>An attestation of payment, whole.</summary>
internal sealed class AttestationRow : IProjectedRow
{
    public required Guid Attestation { get; init; }
    public required long Position { get; init; }
    public required Guid Grant { get; init; }
    public required string Document { get; init; }
    public required int Count { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
}

/// <summary>A file of expenditures that was imported.</summary>
internal sealed class ImportRow : IProjectedRow
{
    public required Guid Import { get; init; }
    public required long Position { get; init; }
    public required Guid Grant { get; init; }
    public required string Document { get; init; }
    public string? FileName { get; init; }
    public required int Rows { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required Guid Account { get; init; }
}

/// <summary>
/// Euros of an expenditure that a reason keeps from counting, once every known day has come: what the work lists rank.
/// </summary>
internal sealed class UncountedRow : IProjectedRow
{
    public required long Expenditure { get; init; }
    public required UncountedReason Reason { get; init; }
    public required Guid Grant { get; init; }
    public required Guid Line { get; init; }
    public required long Cents { get; init; }
}

/// <summary>
/// A difference of a running total: the total of a measure at a date, as known on another, is the sum of the rows
/// whose two days are not later.
/// </summary>
internal sealed class TotalRow : IProjectedRow
{
    public required Guid Grant { get; init; }
    public required Guid Line { get; init; }

    /// <summary>Name of the measure, such as <c>Eligible</c> or <c>Uncounted:PaymentMissing</c>.</summary>
    public required string Measure { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required long Cents { get; init; }
    public required long Count { get; init; }
}
