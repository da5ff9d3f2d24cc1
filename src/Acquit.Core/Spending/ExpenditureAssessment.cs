using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// What one expenditure is worth at a date, and why no more. Every euro has its place:
/// net = credited + defensible + what each reason keeps uncounted. The reasons up to delivery outside the window keep
/// it from Due and from Defensible, those after from Defensible alone.
/// </summary>
public readonly record struct ExpenditureAssessment
{
    /// <summary>Net amount recorded; nothing before the expenditure's own date.</summary>
    public Money Net { get; internal init; }

    /// <summary>Part of the net amount that credit notes took back.</summary>
    public Money Credited { get; internal init; }

    /// <summary>What counts for Due.</summary>
    public Money Eligible => new(EligibleIf(Blocks, PaidInWindow));

    /// <summary>What counts for Defensible.</summary>
    public Money Defensible => new(DefensibleIf(Blocks, Backed, VatExposure, OtherExposure));

    /// <summary>
    /// Kinds of required evidence that are missing; a payment attested in part is missing its attestation.
    /// </summary>
    public EvidenceSet MissingEvidence { get; internal init; }

    /// <summary>True when the whole net amount is defensible: nothing is left to explain.</summary>
    internal bool IsWhole => Blocks.None && Backed == Net.Cents && (VatExposure | OtherExposure) == 0;

    /// <summary>Reasons that stop the expenditure whole, whatever was paid.</summary>
    internal ReasonSet Blocks { get; init; }

    internal bool AttestationRequired { get; init; }

    /// <summary>Net cents answering to the payments made in the window.</summary>
    internal long PaidInWindow { get; init; }

    /// <summary>Net cents answering to all payments, on whatever day.</summary>
    internal long PaidAnyDay { get; init; }

    /// <summary>Net cents that would be counted were the unpaid rest paid in the window.</summary>
    internal long PaidIfSettled { get; init; }

    /// <summary>Net cents answering to the attested payments made in the window.</summary>
    internal long AttestedInWindow { get; init; }

    /// <summary>Net cents answering to all attested payments.</summary>
    internal long AttestedAnyDay { get; init; }

    internal long VatExposure { get; init; }

    internal long OtherExposure { get; init; }

    private long Payable => Net.Cents - Credited.Cents;

    private long Backed => AttestationRequired ? AttestedInWindow : PaidInWindow;

    /// <summary>Euros kept from counting by a reason, after the reasons before it took theirs.</summary>
    public Money Uncounted(UncountedReason reason)
    {
        Span<long> partition = stackalloc long[Measure.ReasonCount];
        Partition(partition);
        return (int)reason < Measure.ReasonCount ? new(partition[(int)reason]) : Money.Zero;
    }

    /// <summary>What <see cref="Eligible"/> would gain if this reason alone were cured.</summary>
    public Money DueGain(UncountedReason reason)
    {
        var paid = reason == UncountedReason.PaymentMissing ? PaidIfSettled
            : reason == UncountedReason.PaymentOutsideWindow ? PaidAnyDay
            : PaidInWindow;
        return new Money(EligibleIf(Blocks.Without(reason), paid)) - Eligible;
    }

    /// <summary>What <see cref="Defensible"/> would gain if this reason alone were cured.</summary>
    public Money DefensibleGain(UncountedReason reason)
    {
        var backed = reason == UncountedReason.PaymentNotAttested ? PaidInWindow
            : reason == UncountedReason.PaymentMissing ? (AttestationRequired ? AttestedInWindow : PaidIfSettled)
            : reason == UncountedReason.PaymentOutsideWindow ? (AttestationRequired ? AttestedAnyDay : PaidAnyDay)
            : Backed;
        var vat = reason == UncountedReason.VatDeclared ? 0 : VatExposure;
        var other = reason == UncountedReason.FindingOpen ? 0 : OtherExposure;
        return new Money(DefensibleIf(Blocks.Without(reason), backed, vat, other)) - Defensible;
    }

    /// <summary>Attributes every uncounted cent to one reason, in the order of <see cref="UncountedReason"/>.</summary>
    internal void Partition(Span<long> uncounted)
    {
        uncounted.Clear();
        if (Blocks.Contains(UncountedReason.Withdrawn))
        {
            uncounted[(int)UncountedReason.Withdrawn] = Payable;
            return;
        }

        uncounted[(int)UncountedReason.PaymentMissing] = Payable - PaidAnyDay;
        uncounted[(int)UncountedReason.PaymentOutsideWindow] = PaidAnyDay - PaidInWindow;
        for (var reason = UncountedReason.DeliveryMissing; reason <= UncountedReason.DeliveryNotCertified; reason++)
        {
            if (Blocks.Contains(reason))
            {
                uncounted[(int)reason] = PaidInWindow;
                return;
            }
        }

        uncounted[(int)UncountedReason.PaymentNotAttested] = PaidInWindow - Backed;
        if (Blocks.Contains(UncountedReason.EvidenceMissing))
        {
            uncounted[(int)UncountedReason.EvidenceMissing] = Backed;
            return;
        }

        var vat = Math.Min(Backed, VatExposure);
        uncounted[(int)UncountedReason.VatDeclared] = vat;
        uncounted[(int)UncountedReason.FindingOpen] = Math.Min(Backed - vat, OtherExposure);
    }

    private static long EligibleIf(ReasonSet blocks, long paid) => blocks.AnyOf(ReasonSet.StoppingDue) ? 0 : paid;

    private static long DefensibleIf(ReasonSet blocks, long backed, long vat, long other) =>
        blocks.None ? Math.Max(0, backed - vat - other) : 0;
}

/// <summary>A set of reasons, one bit each.</summary>
internal readonly record struct ReasonSet(uint Bits)
{
    public static readonly ReasonSet StoppingDue = default(ReasonSet)
        .With(UncountedReason.Withdrawn)
        .With(UncountedReason.DeliveryMissing)
        .With(UncountedReason.DeliveryOutsideWindow);

    public bool None => Bits == 0;

    public bool Contains(UncountedReason reason) => (Bits & (1u << (int)reason)) != 0;

    public bool AnyOf(ReasonSet other) => (Bits & other.Bits) != 0;

    public ReasonSet With(UncountedReason reason) => new(Bits | (1u << (int)reason));

    public ReasonSet Without(UncountedReason reason) => new(Bits & ~(1u << (int)reason));
}
