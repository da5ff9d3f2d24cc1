using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Core.Grants;

/// <summary>The three numbers of a grant at a date, line by line, with what keeps them from being more.</summary>
/// <param name="Ceiling">Maximum grant.</param>
/// <param name="Due">What the eligible, paid expenditure entitles to.</param>
/// <param name="Defensible">Due, counting only expenditure whose evidence is complete, less open findings.</param>
/// <param name="Requestable">Due within the interim cap: what may be requested in all before the balance.</param>
/// <param name="Lines">The lines of the plan, in its order.</param>
/// <param name="Reasons">Why no more, the costliest first.</param>
public sealed record GrantPosition(
    Money Ceiling, Money Due, Money Defensible, Money Requestable, IReadOnlyList<LinePosition> Lines,
    IReadOnlyList<ReasonPosition> Reasons)
{
    /// <summary>Before any agreement: nothing is promised.</summary>
    public static GrantPosition None { get; } = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, [], []);

    /// <summary>Expenditure that Due rests on, each line within its cap; in cents for display.</summary>
    public Money Counted { get; init; }

    /// <summary>Expenditure that Defensible rests on, each line within its cap; in cents for display.</summary>
    public Money CountedDefensible { get; init; }

    /// <summary>
    /// The position that sums of lines give. A sum on a line that the plan does not hold counts nothing and is
    /// reported over plan.
    /// </summary>
    /// <param name="terms">What turns sums into a grant.</param>
    /// <param name="totals">The sums of each line at a date; a line without any may be left out.</param>
    public static GrantPosition Compute(GrantTerms terms, IReadOnlyDictionary<PlanLineId, LineTotals> totals)
    {
        var sums = new LineSums(terms, totals);
        var due = new GrantCalculation(terms, sums.Eligible);
        var defensible = new GrantCalculation(terms, sums.Defensible);
        var (dueByLine, defensibleByLine) = (due.DueByLine, defensible.DueByLine);
        var (counted, countedDefensible) = (due.CountedByLine, defensible.CountedByLine);
        var lines = terms.Lines.Select((line, i) => new LinePosition(
            line.Id, line.Label, line.Section, line.Planned, sums.Totals[i].Of(MeasureKind.Net),
            sums.Totals[i].Of(MeasureKind.Credited), sums.Totals[i].Of(MeasureKind.Deducted), sums.Eligible[i],
            sums.Defensible[i], dueByLine[i], defensibleByLine[i])
        {
            Counted = counted[i],
            CountedDefensible = countedDefensible[i],
        });
        return new(
            terms.Ceiling, due.Due, defensible.Due, Money.Min(due.Due, terms.InterimCeiling), [.. lines],
            [.. WhyNoMore(sums, due, defensible).OrderByDescending(reason => reason.GrantAtRisk)
                .ThenByDescending(reason => reason.Amount).ThenBy(reason => reason.Reason)])
        {
            Counted = due.Counted,
            CountedDefensible = defensible.Counted,
        };
    }

    private static IEnumerable<ReasonPosition> WhyNoMore(
        LineSums sums, GrantCalculation due, GrantCalculation defensible)
    {
        for (var reason = UncountedReason.Withdrawn; reason <= UncountedReason.FindingOpen; reason++)
        {
            var (count, amount) = sums.Uncounted(reason);
            if (count == 0)
            {
                continue;
            }

            var cured = ReasonRule.Of(reason).Stage switch
            {
                ReasonStage.Due => new GrantCalculation(sums.Terms, sums.EligibleWithout(reason)).Due - due.Due,
                ReasonStage.Defensible =>
                    new GrantCalculation(sums.Terms, sums.DefensibleWithout(reason)).Due - defensible.Due,
            };
            yield return new(reason, count, amount, cured);
        }

        var free = new GrantCalculation(sums.Terms, sums.Eligible, ignoreCaps: true);
        var over = sums.Unplanned.Count
            + sums.Eligible.Where((eligible, line) => due.IsOver(line, eligible)).LongCount();
        if (over > 0)
        {
            var beyond = GrantCalculation.OverPlan(sums.Terms, sums.Eligible) + sums.Unplanned.Eligible;
            yield return new(UncountedReason.LineOverPlan, over, beyond, free.Due - due.Due);
        }

        if (due.Uncapped > sums.Terms.Ceiling)
        {
            yield return new(UncountedReason.CeilingReached, 1, due.BeyondBase, due.Uncapped - sums.Terms.Ceiling);
        }
    }
}

/// <summary>One line of the plan at a date. Expenditure but for the last two, which are grant.</summary>
/// <param name="Line">The line.</param>
/// <param name="Label">Its name in the plan.</param>
/// <param name="Section">Capital or operating.</param>
/// <param name="Planned">Expenditure planned.</param>
/// <param name="Net">Expenditure recorded, net of VAT.</param>
/// <param name="Credited">Credit notes on it.</param>
/// <param name="Deducted">Refunds and revenue tied to no expenditure.</param>
/// <param name="Eligible">Expenditure that counts for Due, deductions taken, before any cap.</param>
/// <param name="EligibleDefensible">Expenditure that counts for Defensible, deductions taken, before any cap.</param>
/// <param name="Due">The line's part of Due; parts sum to the whole.</param>
/// <param name="Defensible">The line's part of Defensible; parts sum to the whole.</param>
public sealed record LinePosition(
    PlanLineId Line, string Label, Section Section, Money Planned, Money Net, Money Credited, Money Deducted,
    Money Eligible, Money EligibleDefensible, Money Due, Money Defensible)
{
    /// <summary>What counts for Due, the line's cap taken; in cents for display.</summary>
    public Money Counted { get; init; }

    /// <summary>What counts for Defensible, the line's cap taken; in cents for display.</summary>
    public Money CountedDefensible { get; init; }
}

/// <summary>What a reason costs at a date.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">Expenditures concerned; lines for over plan; one for the ceiling.</param>
/// <param name="Amount">Expenditure that it keeps from counting; over all reasons of expenditures these add up.</param>
/// <param name="GrantAtRisk">
/// What Due (for reasons of that stage) or Defensible would gain were this reason alone cured: these do not add up.
/// </param>
public sealed record ReasonPosition(UncountedReason Reason, long Count, Money Amount, Money GrantAtRisk)
{
    /// <summary>The rule behind it.</summary>
    public ReasonRule Rule => ReasonRule.Of(Reason);
}
