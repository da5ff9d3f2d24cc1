using System.Runtime.CompilerServices;

namespace Acquit.Core.Spending;

/// <summary>
/// Net cents that answer to gross cents paid: (net − credits) x min(1, paid / (gross − gross credits)), half-up to
/// the cent. A credit note whose share of VAT is above the invoice's would lift the paid share and so raise the
/// amount; as a negative fact may never raise anything, such a note lowers the whole without lifting the share.
/// </summary>
internal readonly struct PayableNet
{
    private readonly long numerator;
    private readonly long denominator;

    private PayableNet(long whole, long open, long numerator, long denominator)
    {
        (Whole, Open, this.numerator, this.denominator) = (whole, open, numerator, denominator);
    }

    /// <summary>Net cents once all is paid.</summary>
    public long Whole { get; }

    /// <summary>Gross cents to pay.</summary>
    public long Open { get; }

    /// <summary>Without VAT nor credit notes: what is paid answers to as much.</summary>
    public static PayableNet Plain(long net) => new(net, net, net, net);

    /// <summary>With the credit notes of a date.</summary>
    public static PayableNet Of(long net, long gross, ReadOnlySpan<DatedCredit> credits, DateOnly at)
    {
        Span<DatedCredit> inForce = credits.Length <= 16 ? stackalloc DatedCredit[16] : new DatedCredit[credits.Length];
        var count = 0;
        foreach (var credit in credits)
        {
            if (credit.On <= at)
            {
                inForce[count++] = credit;
            }
        }

        inForce = inForce[..count];
        inForce.Sort(static (left, right) =>
            Math.BigMul(right.Net, left.Gross).CompareTo(Math.BigMul(left.Net, right.Gross)));
        var (bestNet, bestGross, restNet, restGross) = (net, gross, net, gross);
        foreach (var credit in inForce)
        {
            restNet -= credit.Net;
            restGross -= credit.Gross;
            if (restGross > 0 && Math.BigMul(restNet, bestGross) < Math.BigMul(bestNet, restGross))
            {
                (bestNet, bestGross) = (restNet, restGross);
            }
        }

        return new(Math.Max(0, restNet), Math.Max(0, restGross), Math.Max(0, bestNet), bestGross);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long For(long paid) => paid <= 0 ? 0 : paid >= denominator ? Whole : InPart(paid);

    private long InPart(long paid)
    {
        var product = Math.BigMul(paid, numerator);
        return Math.Min(Whole, (long)((product + product + denominator) / ((Int128)denominator + denominator)));
    }
}
