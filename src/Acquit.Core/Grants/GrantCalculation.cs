using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>
/// From eligible sums of lines to the grant: due = min(ceiling, half-up(Σ capped x ceiling / base)). Capped lines and
/// their sum are kept exact (a tolerance may end in fractions of a cent), so that the only rounding is the last.
/// </summary>
internal sealed class GrantCalculation
{
    private readonly GrantTerms terms;
    private readonly Int128[] capped;
    private readonly Int128 sum;

    /// <summary>Computes from the eligible sum of each line of the plan, in its order.</summary>
    public GrantCalculation(GrantTerms terms, IReadOnlyList<Money> eligible, bool ignoreCaps = false)
    {
        this.terms = terms;
        capped = new Int128[terms.Lines.Count];
        for (var i = 0; i < capped.Length; i++)
        {
            var spent = (Int128)eligible[i].Cents * Scale;
            capped[i] = terms.LinesFungible || ignoreCaps ? spent : Int128.Min(spent, Cap(i));
            sum += capped[i];
        }
    }

    /// <summary>Due before the ceiling.</summary>
    public Money Uncapped
    {
        get
        {
            var divisor = (Int128)terms.Base.Cents * Scale;
            return new(checked((long)(((2 * sum * terms.Ceiling.Cents) + divisor) / (2 * divisor))));
        }
    }

    /// <summary>What the expenditure entitles to.</summary>
    public Money Due => Money.Min(terms.Ceiling, Uncapped);

    /// <summary>Due split over the lines in proportion to what each counts, by largest remainder.</summary>
    public IReadOnlyList<Money> DueByLine =>
        sum == 0 ? [.. capped.Select(_ => Money.Zero)] : Due.Split([.. capped.Select(part => (long)part)]);

    /// <summary>
    /// What counts of each line, its cap taken, half-up to the cent: for display, never computed with.
    /// </summary>
    public IReadOnlyList<Money> CountedByLine => [.. capped.Select(Cents)];

    /// <summary>What counts in all, caps taken, half-up to the cent: for display, never computed with.</summary>
    public Money Counted => Cents(sum);

    /// <summary>Expenditure of the lines beyond their caps, half-up to the cent.</summary>
    public static Money OverPlan(GrantTerms terms, IReadOnlyList<Money> eligible)
    {
        var held = new GrantCalculation(terms, eligible);
        var free = new GrantCalculation(terms, eligible, ignoreCaps: true);
        return held.Cents(free.sum - held.sum);
    }

    /// <summary>Expenditure beyond the base, for which the ceiling pays nothing.</summary>
    public Money BeyondBase => Money.Max(Money.Zero, Cents(sum) - terms.Base);

    /// <summary>True when a line's expenditure exceeds its cap.</summary>
    public bool IsOver(int line, Money eligible) => (Int128)eligible.Cents * Scale > capped[line];

    private long Scale => terms.Tolerance.Denominator;

    private Int128 Cap(int line) =>
        (Int128)terms.Lines[line].Planned.Cents * terms.Tolerance.PlusOne.Numerator;

    private Money Cents(Int128 scaled) => new((long)(((2 * scaled) + Scale) / (2 * (Int128)Scale)));
}
