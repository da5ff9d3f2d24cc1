using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>
/// From when claims pay an advance back: a share of the ceiling that Due reaches, or the balance only.
/// </summary>
public readonly record struct AdvanceRecovery
{
    private AdvanceRecovery(Ratio? point) => Point = point;

    /// <summary>No recovery point: the balance alone takes the advance into account.</summary>
    public static AdvanceRecovery AtBalance => default;

    /// <summary>
    /// The share of the ceiling from which claims deduct the advance; null where the balance alone does.
    /// </summary>
    public Ratio? Point { get; }

    /// <summary>Claims deduct the advance once Due reaches a share of the ceiling.</summary>
    public static AdvanceRecovery From(Ratio shareOfCeiling) => new(shareOfCeiling);

    /// <summary>True once a claim deducts the advance.</summary>
    /// <param name="ceiling">Maximum grant.</param>
    /// <param name="due">What the expenditure entitles to.</param>
    public bool Reached(Money ceiling, Money due) => Point is { } point
        && (Int128)due.Cents * point.Denominator >= (Int128)ceiling.Cents * point.Numerator;
}
