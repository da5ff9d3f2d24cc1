using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>What a sum of a plan line measures.</summary>
public enum MeasureKind
{
    /// <summary>Net amounts recorded.</summary>
    Net,

    /// <summary>Net amounts of credit notes.</summary>
    Credited,

    /// <summary>What counts for Due, before deductions of the line.</summary>
    Eligible,

    /// <summary>What counts for Defensible, before deductions of the line.</summary>
    Defensible,

    /// <summary>Deductions of the line tied to no expenditure: refunds, declared revenue.</summary>
    Deducted,

    /// <summary>Euros that a reason keeps from counting; over all reasons, net − credited − defensible.</summary>
    Uncounted,

    /// <summary>What Eligible would gain if the reason alone were cured.</summary>
    DueGain,

    /// <summary>What Defensible would gain if the reason alone were cured.</summary>
    DefensibleGain,
}

/// <summary>A measure, with its reason for the kinds that have one.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Reason">The reason for Uncounted, DueGain and DefensibleGain; null for the others.</param>
public readonly record struct Measure(MeasureKind Kind, UncountedReason? Reason = null)
{
    /// <summary>Number of reasons that an expenditure can have; those on sums of lines come after.</summary>
    internal const int ReasonCount = (int)UncountedReason.FindingOpen + 1;

    /// <summary>Number of measures.</summary>
    internal const int Count = (int)MeasureKind.Uncounted + (3 * ReasonCount);

    /// <summary>Every measure, in the order of <see cref="LineTotals"/>.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. Enumerable.Range(0, Count).Select(FromIndex)];

    /// <summary>Place of the measure in <see cref="All"/>.</summary>
    internal int Index => Kind < MeasureKind.Uncounted
        ? (int)Kind
        : IndexOf(Kind, Reason ?? throw new InvalidOperationException($"{Kind} has a reason"));

    internal static int IndexOf(MeasureKind kind, UncountedReason reason) =>
        (int)MeasureKind.Uncounted + (((int)kind - (int)MeasureKind.Uncounted) * ReasonCount) + (int)reason;

    private static Measure FromIndex(int index)
    {
        var beyond = index - (int)MeasureKind.Uncounted;
        return beyond < 0
            ? new((MeasureKind)index)
            : new(MeasureKind.Uncounted + (beyond / ReasonCount), (UncountedReason)(beyond % ReasonCount));
    }
}

/// <summary>An amount of a measure, with how many expenditures make it up.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Amount">The amount; negative in a difference.</param>
/// <param name="Count">Number of expenditures with a part in it; negative in a difference.</param>
public readonly record struct MeasureAmount(Measure Measure, Money Amount, long Count);
