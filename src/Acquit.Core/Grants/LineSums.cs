using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Core.Grants;

/// <summary>The sums of a plan's lines in the plan's order, deductions taken, each floored at nothing.</summary>
internal sealed class LineSums
{
    private static readonly LineTotals Nothing = new();

    public LineSums(GrantTerms terms, IReadOnlyDictionary<PlanLineId, LineTotals> totals)
    {
        Terms = terms;
        Totals = [.. terms.Lines.Select(line => totals.GetValueOrDefault(line.Id, Nothing))];
        Eligible = [.. Totals.Select(line => Floored(line, line.Of(MeasureKind.Eligible)))];
        Defensible = [.. Totals.Select(line => Floored(line, line.Of(MeasureKind.Defensible)))];
        var planned = terms.Lines.Select(line => line.Id).ToHashSet();
        var others = totals.Where(pair => !planned.Contains(pair.Key))
            .Select(pair => Floored(pair.Value, pair.Value.Of(MeasureKind.Eligible)))
            .Where(eligible => eligible > Money.Zero).ToList();
        Unplanned = (others.Count, new(others.Sum(eligible => eligible.Cents)));
    }

    public GrantTerms Terms { get; }

    public IReadOnlyList<LineTotals> Totals { get; }

    public IReadOnlyList<Money> Eligible { get; }

    public IReadOnlyList<Money> Defensible { get; }

    /// <summary>Lines with expenditure that the plan does not hold.</summary>
    public (long Count, Money Eligible) Unplanned { get; }

    public (long Count, Money Amount) Uncounted(UncountedReason reason)
    {
        var measure = new Measure(MeasureKind.Uncounted, reason);
        return (Totals.Sum(line => line.CountOf(measure)), new(Totals.Sum(line => line.Of(measure).Cents)));
    }

    public IReadOnlyList<Money> EligibleWithout(UncountedReason reason) =>
    [
        .. Totals.Select(line => Floored(
            line, line.Of(MeasureKind.Eligible) + line.Of(MeasureKind.DueGain, reason))),
    ];

    public IReadOnlyList<Money> DefensibleWithout(UncountedReason reason) =>
    [
        .. Totals.Select(line => Floored(
            line, line.Of(MeasureKind.Defensible) + line.Of(MeasureKind.DefensibleGain, reason))),
    ];

    private static Money Floored(LineTotals line, Money sum) =>
        Money.Max(Money.Zero, sum - line.Of(MeasureKind.Deducted));
}
