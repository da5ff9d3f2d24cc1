using System.Globalization;

namespace Acquit.Core.Common;

/// <summary>An amount in euro cents. Sums overflow into an exception, never into another amount.</summary>
/// <param name="Cents">The amount, in cents; negative for what is deducted.</param>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>The amount of whole euros.</summary>
    public static Money Euros(long euros) => new(checked(euros * 100));

    /// <summary>True below zero.</summary>
    public bool IsNegative => Cents < 0;

    /// <summary>The distance from zero.</summary>
    public Money Absolute => new(Math.Abs(Cents));

    /// <summary>Sum of two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    /// <summary>Sum of any number of amounts; nil of none.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    /// <summary>Difference of two amounts.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money value) => new(checked(-value.Cents));

    /// <summary>Order of amounts.</summary>
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    /// <summary>Order of amounts.</summary>
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    /// <summary>Order of amounts.</summary>
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    /// <summary>Order of amounts.</summary>
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money left, Money right) => left.Cents <= right.Cents ? left : right;

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money left, Money right) => left.Cents >= right.Cents ? left : right;

    /// <inheritdoc />
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>This amount times a ratio, rounded half-up (away from zero) to the cent.</summary>
    public Money Times(Ratio ratio) => new(ratio.ApplyHalfUp(Cents));

    /// <summary>
    /// Parts in proportion to the weights, by largest remainder: they sum to the whole to the cent and each lies within
    /// one cent of its exact share. Equal remainders go to the earlier part.
    /// </summary>
    /// <param name="weights">Not negative; their sum is positive.</param>
    public IReadOnlyList<Money> Split(params IReadOnlyList<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            sum += weight;
        }

        ArgumentOutOfRangeException.ThrowIfZero((decimal)sum, nameof(weights));
        var sign = Cents < 0 ? -1 : 1;
        var whole = (Int128)Cents * sign;
        var parts = new long[weights.Count];
        var remainders = new (Int128 Remainder, int Index)[weights.Count];
        var given = (Int128)0;
        for (var i = 0; i < parts.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem(whole * weights[i], sum);
            parts[i] = (long)quotient;
            remainders[i] = (-remainder, i);
            given += quotient;
        }

        Array.Sort(remainders);
        for (var i = 0; i < (int)(whole - given); i++)
        {
            parts[remainders[i].Index]++;
        }

        return [.. parts.Select(part => new Money(part * sign))];
    }

    /// <summary>Two decimals and a dot, as in the command line's JSON: <c>2101975.00</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Cents < 0 ? "-" : "")}{Math.Abs((decimal)Cents) / 100m:0.00}");
}
