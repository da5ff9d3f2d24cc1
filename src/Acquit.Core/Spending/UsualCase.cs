using System.Runtime.Intrinsics;
using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// How far the usual story of an expenditure (at most one payment, of the whole; no credit note, no finding) has come
/// at a date. Of two expenditures of one case the same share counts, all or nothing: so they may be summed.
/// </summary>
/// <param name="Index">One bit for each answer.</param>
internal readonly record struct UsualCase(int Index)
{
    /// <summary>Number of cases.</summary>
    public const int Count = 64;

    public bool IsPaid => (Index & 1) != 0;

    public bool IsDelivered => (Index & 2) != 0;

    public bool IsAttested => (Index & 4) != 0;

    public bool IsCertified => (Index & 8) != 0;

    public bool IsPaidInWindow => (Index & 16) != 0;

    public bool IsDeliveredInWindow => (Index & 32) != 0;

    /// <summary>
    /// The case at a date. The four days are compared at once, as this decides the time of a large sum.
    /// </summary>
    public static UsualCase Of(in ExpenditureHistory history, Period window, DateOnly at)
    {
        var (paid, delivered) = (history.PaidOn.DayNumber, history.DeliveredOn.DayNumber);
        var (from, to) = (window.From.DayNumber, window.To.DayNumber);
        var days = Vector128.Create(paid, delivered, history.AttestedOn.DayNumber, history.CertifiedOn.DayNumber);
        var come = Bits(Vector128.LessThanOrEqual(days, Vector128.Create(at.DayNumber)));
        // Paid and delivered from the window's first day on; attested from the payment on, certified from the delivery on.
        var inOrder = Bits(Vector128.GreaterThanOrEqual(days, Vector128.Create(from, from, paid, delivered)));
        var ended = Bits(Vector128.GreaterThan(days, Vector128.Create(to)));
        return new((come & (inOrder | 3)) | ((inOrder & ~ended & 3) << 4));
    }

    private static int Bits(Vector128<int> answers) => (int)answers.ExtractMostSignificantBits();
}

/// <summary>The net cents and number of expenditures of a case.</summary>
internal struct CaseSum
{
    public long Cents;
    public long Count;
}
