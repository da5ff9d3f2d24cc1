using System.Globalization;
using System.Numerics;

namespace Acquit.Core.Common;

/// <summary>An exact ratio of two integers. A printed rate is a label; the ratio is what computes.</summary>
/// <param name="Numerator">Any integer.</param>
/// <param name="Denominator">Positive.</param>
public readonly record struct Ratio(long Numerator, long Denominator)
{
    /// <summary>The whole.</summary>
    public static Ratio One => new(1, 1);

    /// <summary>Nothing.</summary>
    public static Ratio Zero => new(0, 1);

    /// <summary>A percentage with up to nine decimals, kept exactly: 70.74 is 7074/10000.</summary>
    public static Ratio Percent(decimal percent)
    {
        var numerator = percent;
        var denominator = 100L;
        while (numerator != decimal.Truncate(numerator))
        {
            numerator *= 10;
            denominator = checked(denominator * 10);
        }

        return new((long)numerator, denominator);
    }

    /// <summary>The ratio of two amounts: grant ceiling over eligible base.</summary>
    public static Ratio Of(Money part, Money whole) => new(part.Cents, whole.Cents);

    /// <summary>One plus this ratio.</summary>
    public Ratio PlusOne => new(checked(Numerator + Denominator), Denominator);

    /// <summary>An integer times this ratio, rounded half-up (half away from zero).</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public long ApplyHalfUp(long value)
    {
        var product = Math.BigMul(value, Numerator);
        var negative = product < 0;
        var magnitude = negative ? -product : product;
        var rounded = (magnitude + magnitude + Denominator) / ((Int128)Denominator + Denominator);
        return checked((long)(negative ? -rounded : rounded));
    }

    /// <summary>
    /// The ratio as a percentage with so many decimals, cut (never rounded) after the last: for display.
    /// </summary>
    public string ToPercentText(int decimals)
    {
        var scaled = BigInteger.Abs(Numerator) * 100 * BigInteger.Pow(10, decimals) / Denominator;
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = Numerator < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>Both integers, such as <c>7074/10000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
