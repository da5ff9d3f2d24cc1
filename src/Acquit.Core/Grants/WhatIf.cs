using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Core.Grants;

/// <summary>What a hypothesis would make of a grant.</summary>
/// <param name="Before">The position without the hypothesis.</param>
/// <param name="After">The position under it.</param>
public sealed record WhatIfOutcome(GrantPosition Before, GrantPosition After)
{
    /// <summary>What Due would gain or lose.</summary>
    public Money DueChange => After.Due - Before.Due;

    /// <summary>What Defensible would gain or lose.</summary>
    public Money DefensibleChange => After.Defensible - Before.Defensible;
}

/// <summary>
/// The position under a hypothesis, from the plan (everything spent, paid and proved as planned) or from the sums of
/// a date. A hypothesis changes what is spent, never what is proved: a line raised by it stays as defensible as it
/// was.
/// </summary>
public static class WhatIf
{
    /// <summary>The sums of a plan spent, paid and proved to the cent.</summary>
    public static IReadOnlyDictionary<PlanLineId, LineTotals> AsPlanned(IReadOnlyList<PlanLine> lines) =>
        lines.ToDictionary(line => line.Id, line => Totals(line.Planned, line.Planned));

    /// <summary>The position that a hypothesis gives, or why it makes no sense.</summary>
    /// <param name="terms">The agreement's terms at the date.</param>
    /// <param name="sums">The sums of each line: <see cref="AsPlanned"/> or those of a date.</param>
    /// <param name="fromPlan">True when the sums are the plan's: then a changed amount is taken as proved.</param>
    /// <param name="hypothesis">What is supposed.</param>
    public static Decision<WhatIfOutcome> Evaluate(
        GrantTerms terms, IReadOnlyDictionary<PlanLineId, LineTotals> sums, bool fromPlan, Hypothesis hypothesis)
    {
        var supposed = terms with
        {
            LinesFungible = hypothesis.LinesFungible ?? terms.LinesFungible,
            Tolerance = hypothesis.Tolerance ?? terms.Tolerance,
            InterimCap = hypothesis.InterimCap ?? terms.InterimCap,
        };
        var lines = new SupposedLines(terms.Lines, new LineSums(terms, sums), fromPlan);
        var refusals = RefuseRates(hypothesis);
        refusals.AddRange(lines.Apply(hypothesis));
        return refusals.Count > 0
            ? refusals
            : new WhatIfOutcome(GrantPosition.Compute(terms, sums), GrantPosition.Compute(supposed, lines.Totals()));
    }

    /// <summary>
    /// What each part of a hypothesis does, applied one after another: nothing where the hypothesis makes no sense.
    /// </summary>
    /// <param name="terms">The agreement's terms at the date.</param>
    /// <param name="sums">The sums of each line, as for <see cref="Evaluate"/>.</param>
    /// <param name="fromPlan">True when the sums are the plan's.</param>
    /// <param name="hypothesis">What is supposed.</param>
    public static IReadOnlyList<WhatIfPart> Explain(
        GrantTerms terms, IReadOnlyDictionary<PlanLineId, LineTotals> sums, bool fromPlan, Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        var parts = new List<WhatIfPart>();
        var last = GrantPosition.Compute(terms, sums);
        var applied = new Hypothesis { InterimCap = hypothesis.InterimCap, VatRate = hypothesis.VatRate };
        foreach (var part in Enum.GetValues<HypothesisPart>())
        {
            var next = With(applied, part, hypothesis);
            if (next == applied
                || Evaluate(terms, sums, fromPlan, next) is not Decision<WhatIfOutcome>.Accepted outcome)
            {
                continue;
            }

            var after = outcome.Value.After;
            parts.Add(new(part, after.Due - last.Due, after.Defensible - last.Defensible));
            (applied, last) = (next, after);
        }

        return parts;
    }

    private static Hypothesis With(Hypothesis applied, HypothesisPart part, Hypothesis whole) => part switch
    {
        HypothesisPart.Caps => applied with { LinesFungible = whole.LinesFungible, Tolerance = whole.Tolerance },
        HypothesisPart.Amounts => whole.Amounts.Count == 0 ? applied : applied with { Amounts = whole.Amounts },
        HypothesisPart.Transfers => whole.Transfers.Count == 0 ? applied : applied with { Transfers = whole.Transfers },
        HypothesisPart.Gross => applied with { GrossDeclared = whole.GrossDeclared },
        HypothesisPart.Corrections => whole.Corrections.Count == 0
            ? applied
            : applied with { Corrections = whole.Corrections },
    };

    internal static LineTotals Totals(Money eligible, Money defensible)
    {
        var totals = new LineTotals();
        totals.Add(new MeasureAmount(new(MeasureKind.Net), eligible, 1));
        totals.Add(new MeasureAmount(new(MeasureKind.Eligible), eligible, 1));
        totals.Add(new MeasureAmount(new(MeasureKind.Defensible), defensible, 1));
        return totals;
    }

    private static List<Refusal> RefuseRates(Hypothesis hypothesis)
    {
        List<Refusal> refusals = [];
        if (hypothesis.InterimCap is { } cap && !IsShare(cap))
        {
            refusals.Add(new("what-if.interim-cap", new(
                "Le plafond d'acompte se donne en pourcentage, de 0 à 100.",
                "The interim cap is a percentage from 0 to 100."), Field: "interim-cap"));
        }

        if (hypothesis.Tolerance is { } tolerance && !IsShare(tolerance))
        {
            refusals.Add(new("what-if.tolerance", new(
                "La tolérance des postes se donne en pourcentage, de 0 à 100.",
                "The tolerance of lines is a percentage from 0 to 100."), Field: "capped"));
        }

        if (hypothesis.Corrections.Any(correction => !IsShare(correction.Rate)))
        {
            refusals.Add(new("what-if.correction", new(
                "Une correction se donne en pourcentage, de 0 à 100 : la Commission applique 5, 10, 25 ou 100.",
                "A correction is a percentage from 0 to 100: the Commission applies 5, 10, 25 or 100."),
                GrantRules.FlatRates.Cited, "correction"));
        }

        return refusals;
    }

    private static bool IsShare(Ratio ratio) => ratio.Numerator >= 0 && ratio.Numerator <= ratio.Denominator;
}
