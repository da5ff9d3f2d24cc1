using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Grants;

public sealed class GrantFileTests
{
    private static readonly DateOnly Signed = new(2022, 7, 4);
    private static readonly DateOnly Amended = new(2023, 1, 1);

    [Fact]
    public void What_is_in_force_changes_on_its_day()
    {
        var file = new GrantFile([StusnPlan.Agreement, Plan, Amendment]);

        Assert.Null(file.At(Signed.AddDays(-1)).Agreement);
        Assert.Equal(StusnPlan.Agreement, file.At(Signed).Agreement);
        Assert.Equal(StusnPlan.Agreement, file.At(Amended.AddDays(-1)).Agreement);
        Assert.Equal(Amendment, file.At(Amended).Agreement);
        Assert.Equal(
            GrantPosition.None, file.At(Signed.AddDays(-1)).Position(new Dictionary<PlanLineId, LineTotals>()));
    }

    [Fact]
    public void Of_two_on_one_day_the_later_recorded_is_in_force() => Assert.Equal(
        2, new GrantFile([StusnPlan.Agreement, StusnPlan.Agreement with { Ceiling = new(2) }]).At(Signed).Agreement!
            .Ceiling.Cents);

    [Fact]
    public void The_narrower_window_wins()
    {
        var narrow = Agreement(Signed, new(new(2020, 1, 1), new(2023, 6, 30)));

        Assert.Equal(new Period(new(2020, 2, 1), new(2023, 6, 30)), new GrantFile([narrow]).At(Signed).Window);
    }

    [Fact]
    public void An_amended_period_moves_the_counting_terms_from_its_day_only()
    {
        var timeline = new GrantFile([StusnPlan.Agreement, Plan, Amendment]).TimelineOf(StusnPlan.Telework.Id);

        Assert.Equal(StusnPlan.Period, timeline.At(DateOnly.MinValue).Window);
        Assert.Equal(StusnPlan.Period, timeline.At(Amended.AddDays(-1)).Window);
        Assert.Equal(new DateOnly(2023, 6, 30), timeline.At(Amended).Window.To);
        Assert.Equal([Amended], timeline.Changes.ToArray());
    }

    [Fact]
    public void Ceiling_plan_tolerance_and_cap_move_no_counting_terms()
    {
        var terms = AgreementTerms.Assumed with
        {
            LinesFungible = new(true, ValueState.Declared),
            Tolerance = new(Ratio.Percent(10), ValueState.Declared),
            InterimCap = new(Ratio.Percent(50), ValueState.Declared),
        };
        var file = new GrantFile(
        [
            StusnPlan.Agreement, Plan, new TermsSet(StusnPlan.Grant, terms, Amended, new("avenant")),
            new PlanRecorded(StusnPlan.Grant, [.. StusnPlan.Lines.Reverse()], Amended),
        ]);

        Assert.Empty(file.TimelineOf(StusnPlan.Telework.Id).Changes.ToArray());
    }

    [Theory]
    [InlineData(PassBasis.RedeemedAndPaid, true, 0)]
    [InlineData(PassBasis.Bought, false, 1000_00)]
    public void Passes_count_when_redeemed_unless_the_agreement_says_bought(
        PassBasis basis, bool delivery, long eligible)
    {
        var terms = AgreementTerms.Assumed with { PassBasis = new(basis, ValueState.Declared) };
        var file = new GrantFile(
            [StusnPlan.Agreement, Plan, new TermsSet(StusnPlan.Grant, terms, Signed, new("convention"))]);
        var unredeemed = new ExpenditureHistoryBuilder().Record(new(2021, 1, 1), new(1000_00), new(1000_00))
            .Pay(new(2021, 2, 1), new(1000_00)).Build();

        var counting = file.TimelineOf(StusnPlan.Passes.Id).At(Amended);

        Assert.Equal(delivery, counting.DeliveryCounts);
        Assert.Equal(eligible, SpendingEngine.Assess(unredeemed, counting, Amended).Eligible.Cents);
        Assert.True(file.TimelineOf(StusnPlan.Telework.Id).At(Amended).DeliveryCounts);
    }

    [Fact]
    public void Expenditure_on_a_line_that_no_plan_holds_counts_nothing_and_says_so()
    {
        var stray = WhatIf.AsPlanned([StusnPlan.Telework with { Id = new(Guid.Empty) }]);

        var position = GrantPosition.Compute(StusnPlan.Fungible, stray);

        Assert.Equal(Money.Zero, position.Due);
        var reason = Assert.Single(position.Reasons);
        Assert.Equal(
            (UncountedReason.LineOverPlan, StusnPlan.Telework.Planned, Money.Zero),
            (reason.Reason, reason.Amount, reason.GrantAtRisk));
    }

    private static PlanRecorded Plan { get; } = new(StusnPlan.Grant, StusnPlan.Lines, Signed);

    private static AgreementRecorded Amendment { get; } =
        Agreement(Amended, new(StusnPlan.Period.From, new(2023, 6, 30)));

    private static AgreementRecorded Agreement(DateOnly on, Period period) => new(
        StusnPlan.Grant, "FICTIF", "FEDER", "Région", "Département", StusnPlan.Capped.Ceiling, StusnPlan.Capped.Base,
        period, StusnPlan.ProgrammeWindow, Source: null, on);
}
