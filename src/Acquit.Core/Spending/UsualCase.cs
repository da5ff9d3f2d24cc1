using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// How far the usual story of an expenditure (at most one payment, no credit note, no finding) has come at a date. Of
/// two expenditures of one case, both unpaid or paid in full, the same share counts: all or nothing; so they may be
/// summed.
/// </summary>
/// <param name="Index">One bit for each answer.</param>
internal readonly record struct UsualCase(int Index)
{
    /// <summary>Number of cases.</summary>
    public const int Count = 64;

    public bool IsPaid => (Index & 1) != 0;

    public bool IsPaidInWindow => (Index & 2) != 0;

    public bool IsAttested => (Index & 4) != 0;

    public bool IsDelivered => (Index & 8) != 0;

    public bool IsDeliveredInWindow => (Index & 16) != 0;

    public bool IsCertified => (Index & 32) != 0;

    /// <summary>The case at a date; without branches, as it decides the time of a large sum.</summary>
    public static UsualCase Of(in ExpenditureHistory history, Period window, DateOnly at) => new(
        Bit(history.PaidOn <= at)
        | (Bit((history.PaidOn >= window.From) & (history.PaidOn <= window.To)) << 1)
        | (Bit((history.AttestedOn <= at) & (history.AttestedOn >= history.PaidOn)) << 2)
        | (Bit(history.DeliveredOn <= at) << 3)
        | (Bit((history.DeliveredOn >= window.From) & (history.DeliveredOn <= window.To)) << 4)
        | (Bit((history.CertifiedOn <= at) & (history.CertifiedOn >= history.DeliveredOn)) << 5));

    private static int Bit(bool value) => value ? 1 : 0;
}

/// <summary>The net cents and number of expenditures of a case.</summary>
internal struct CaseSum
{
    public long Cents;
    public long Count;
}
