using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// Everything dated that is known of one expenditure: what the engine needs to assess it at any date. Built by
/// <see cref="ExpenditureHistoryBuilder"/>. The usual story (one payment of the whole, one attestation, one
/// certification) lies flat in the record, so that a million of them are read in a row; anything more lies in
/// <see cref="More"/>.
/// </summary>
public readonly record struct ExpenditureHistory
{
    /// <summary>A day that never comes: not delivered, not paid, not certified.</summary>
    internal static readonly DateOnly Never = DateOnly.MaxValue;

    /// <summary>Place of its line in the plan, for sums over many expenditures; 0 where it does not matter.</summary>
    public int Line { get; init; }

    /// <summary>The day it is true from.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Amount net of VAT, credit notes not deducted.</summary>
    public required Money Net { get; init; }

    internal DateOnly DeliveredOn { get; init; }

    internal DateOnly PaidOn { get; init; }

    internal DateOnly AttestedOn { get; init; }

    internal DateOnly CertifiedOn { get; init; }

    internal ExpenditureEvents? More { get; init; }
}

/// <summary>The story of an expenditure where it is not the usual one. Each list is in order of days.</summary>
internal sealed class ExpenditureEvents
{
    /// <summary>Amount with VAT in cents, credit notes not deducted.</summary>
    public required long Gross { get; init; }

    /// <summary>Every payment, the first too.</summary>
    public DatedPayment[] Payments { get; init; } = [];

    public DatedCredit[] Credits { get; init; } = [];

    public DayRange[] Withdrawals { get; init; } = [];

    public DatedEvidence[] Evidence { get; init; } = [];

    public DatedExposure[] Exposures { get; init; } = [];
}

/// <summary>Days from one, included, until another, not included.</summary>
internal readonly record struct DayRange(DateOnly From, DateOnly Until)
{
    public bool Contains(DateOnly day) => day >= From && day < Until;
}

internal readonly record struct DatedPayment(DateOnly On, long Gross);

internal readonly record struct DatedCredit(DateOnly On, long Net, long Gross);

internal readonly record struct DatedEvidence(EvidenceKind Kind, DayRange Days);

internal readonly record struct DatedExposure(bool Vat, DayRange Days, long Cents);
