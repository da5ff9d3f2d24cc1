using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Tests.Core.Spending;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Grants;

public sealed class GrantPositionProperties
{
    [Fact]
    public void Defensible_within_due_within_the_ceiling() => Portfolios.Any.Sample((portfolio, at) =>
    {
        var position = portfolio.At(at);

        return Money.Zero <= position.Defensible && position.Defensible <= position.Due
            && position.Due <= position.Ceiling && position.Requestable <= position.Due;
    });

    [Fact]
    public void The_full_base_is_due_to_the_ceiling() => Portfolios.AnyTerms.Sample(terms =>
        GrantPosition.Compute(terms, WhatIf.AsPlanned(terms.Lines)).Due == terms.Ceiling);

    [Fact]
    public void Lines_sum_to_the_whole_each_within_a_cent_of_its_share() => Portfolios.Any.Sample((portfolio, at) =>
    {
        var position = portfolio.At(at);
        var capped = position.Lines.Select(line => Capped(portfolio.Terms, line)).ToArray();
        return position.Lines.Sum(line => line.Due.Cents) == position.Due.Cents
            && position.Lines.Sum(line => line.Defensible.Cents) == position.Defensible.Cents
            && position.Lines.Zip(capped).All(pair => capped.Sum() == 0
                || Math.Abs(pair.First.Due.Cents - (position.Due.Cents * pair.Second / capped.Sum())) < 1.000001m);
    });

    [Fact]
    public void Capped_lines_are_due_no_more_than_fungible_ones() => Portfolios.Any.Sample((portfolio, at) =>
        portfolio.At(at).Due <= (portfolio with { Terms = portfolio.Terms with { LinesFungible = true } }).At(at).Due);

    [Fact]
    public void Import_order_changes_nothing() => Gen.Select(Portfolios.Any, Gen.Int[0, int.MaxValue]).Sample(
        (drawn, seed) =>
        {
            var (portfolio, at) = drawn;
            var shuffled = portfolio.Stories.ToArray();
            new Random(seed).Shuffle(shuffled);

            return Same(portfolio.At(at), (portfolio with { Stories = shuffled }).At(at));
        });

    [Fact]
    public void Taking_an_expenditure_away_never_raises_due_nor_defensible() => Portfolios.Any.Sample((portfolio, at) =>
    {
        var (before, after) = (portfolio.At(at), (portfolio with { Stories = [.. portfolio.Stories.Skip(1)] }).At(at));
        return after.Due <= before.Due && after.Defensible <= before.Defensible;
    });

    [Fact]
    public void A_deduction_of_a_line_never_raises_due_nor_defensible() =>
        Gen.Select(Portfolios.Any, Gen.Int[0, 2], Gen.Long[1, 500_00]).Sample((drawn, line, cents) =>
        {
            var (portfolio, at) = drawn;
            var before = (portfolio with { Deduction = default }).At(at);
            var after = (portfolio with { Deduction = (line % portfolio.Terms.Lines.Count, new(cents)) }).At(at);

            return after.Due <= before.Due && after.Defensible <= before.Defensible && !after.Defensible.IsNegative;
        });

    [Fact]
    public void Parts_summed_apart_merge_into_the_same_position() => Gen.Select(Portfolios.Any, Gen.Int[0, 12]).Sample(
        (drawn, cut) =>
        {
            var (portfolio, at) = drawn;
            var merged = portfolio.Totals(portfolio.Stories.Take(cut), at);
            foreach (var (line, totals) in portfolio.Totals(portfolio.Stories.Skip(cut), at))
            {
                merged[line].Add(totals);
            }

            return Same(
                (portfolio with { Deduction = default }).At(at), GrantPosition.Compute(portfolio.Terms, merged));
        });

    [Fact]
    public void Reasons_cost_nothing_negative_and_the_uncounted_adds_up() => Portfolios.Any.Sample((portfolio, at) =>
    {
        var position = portfolio.At(at);
        var totals = portfolio.Totals(portfolio.Stories, at).Values;
        var uncounted = position.Reasons.Where(reason => reason.Reason <= UncountedReason.FindingOpen)
            .Sum(reason => reason.Amount.Cents);

        return position.Reasons.All(reason => reason.GrantAtRisk >= Money.Zero && reason.Amount >= Money.Zero)
            && uncounted == totals.Sum(line => line.Of(MeasureKind.Net).Cents - line.Of(MeasureKind.Credited).Cents
                - line.Of(MeasureKind.Defensible).Cents);
    });

    [Fact]
    public void Due_answers_the_formula_in_exact_fractions() => Portfolios.Any.Sample((portfolio, at) =>
    {
        var position = portfolio.At(at);
        var terms = portfolio.Terms;
        var exact = position.Lines.Sum(line => Capped(terms, line)) * terms.Ceiling.Cents / terms.Base.Cents;

        return position.Due.Cents == Math.Min(
            terms.Ceiling.Cents, (long)Math.Round(exact, MidpointRounding.AwayFromZero));
    });

    private static decimal Capped(GrantTerms terms, LinePosition line) => terms.LinesFungible
        ? line.Eligible.Cents
        : Math.Min(
            line.Eligible.Cents,
            (decimal)line.Planned.Cents * terms.Tolerance.PlusOne.Numerator / terms.Tolerance.Denominator);

    private static bool Same(GrantPosition left, GrantPosition right) =>
        left.Due == right.Due && left.Defensible == right.Defensible && left.Lines.SequenceEqual(right.Lines)
        && left.Reasons.SequenceEqual(right.Reasons);
}

/// <summary>A grant with expenditures on its lines.</summary>
internal sealed record Portfolio(
    GrantTerms Terms, IReadOnlyList<(int Line, Story Story)> Stories, (int Line, Money Amount) Deduction)
{
    public GrantPosition At(DateOnly day)
    {
        var totals = Totals(Stories, day);
        totals[Terms.Lines[Deduction.Line].Id].Add(
            new MeasureAmount(new(MeasureKind.Deducted), Deduction.Amount, 1));
        return GrantPosition.Compute(Terms, totals);
    }

    public Dictionary<PlanLineId, LineTotals> Totals(IEnumerable<(int Line, Story Story)> stories, DateOnly day)
    {
        var totals = Terms.Lines.Select(_ => new LineTotals()).ToArray();
        var histories = stories.Select(entry => entry.Story.History(entry.Line)).ToArray();
        SpendingEngine.AddTo(
            histories, [.. Terms.Lines.Select(_ => Tests.Core.Spending.Stories.Terms)], day, totals);
        return Terms.Lines.Select((line, i) => (line.Id, totals[i])).ToDictionary();
    }
}

internal static class Portfolios
{
    public static Gen<GrantTerms> AnyTerms { get; } =
        from planned in Gen.Long[1, 3_000_00].Array[1, 3]
        from share in Gen.Int[1, 100]
        from fungible in Gen.Bool
        from tolerance in Gen.OneOf(0m, 5m, 7.5m, 33.33m)
        from section in Gen.Enum<Section>().Array[planned.Length]
        let total = new Money(planned.Sum())
        select new GrantTerms(
            Money.Max(new(1), total.Times(Ratio.Percent(share))), total, fungible, Ratio.Percent(tolerance),
            Ratio.Percent(80),
            [
                .. planned.Select((cents, i) => new PlanLine(
                    new(new Guid(i + 1, 0, 0, new byte[8])), $"Poste {i + 1}", section[i], new(cents))),
            ]);

    public static Gen<(Portfolio, DateOnly)> Any { get; } =
        from terms in AnyTerms
        from stories in Gen.Select(Gen.Int[0, terms.Lines.Count - 1], Stories.Any).Array[0, 12]
        from deducted in Gen.Frequency((2, Gen.Const(0L)), (1, Gen.Long[1, 1000_00]))
        from line in Gen.Int[0, terms.Lines.Count - 1]
        from at in Stories.Day
        select (new Portfolio(terms, stories, deducted == 0 ? (line, Money.Zero) : (line, new(deducted))), at);
}
