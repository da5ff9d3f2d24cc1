using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Xunit;

namespace Acquit.Tests.Core.Acts.Examination;

public sealed class ExaminationFiguresTests
{
    private static readonly ActReport Report = ActExamination.Examine(SampleAct.Build());

    [Fact]
    public void Quorum_under_the_rule_of_the_day()
    {
        Assert.Equal("quorum.health-crisis.law-2021-1465", Report.Quorum.Rule!.Code);
        Assert.Equal((44, 15, 35, true),
            (Report.Quorum.MembersInOffice, Report.Quorum.Required, Report.Quorum.Counted, Report.Quorum.Met));
        Assert.Equal(ValueState.Assumed, Report.Roll.MembersInOfficeState);
    }

    [Fact]
    public void Proxies_could_exist_with_five_holders_nine_under_ordinary_law()
    {
        Assert.Equal((0, 9, 5, 9), (Report.Proxies.Named, Report.Proxies.Needed, Report.Proxies.HoldersAtLeast,
            Report.Proxies.HoldersAtLeastOrdinary));
        Assert.True(Report.Vote!.AdoptedCountingOnlyPresent);
    }

    [Fact]
    public void Exact_rate_against_the_printed_one()
    {
        var grant = Report.Grant!;
        Assert.Equal("70.744524227925", grant.RateExact);
        Assert.Equal(new Money(210_184_058), grant.PrintedRateAmount);
        Assert.Equal(new Money(-13_442), grant.PrintedRateGap);
        Assert.Equal(new Money(19_002), grant.PrintedRateSpending);
    }

    [Theory]
    [InlineData("70.7", 210_065_209, -132_291)]
    [InlineData("70.74", 210_184_058, -13_442)]
    [InlineData("70.745", 210_198_914, 1_414)]
    [InlineData("70.7445", 210_197_428, -72)]
    [InlineData("70.7445242", 210_197_500, 0)]
    public void Every_rate_kept_costs_its_gap(string printed, long amount, long gap)
    {
        var act = SampleAct.Build();
        var report = ActExamination.Examine(
            act with { Grant = act.Grant! with { RatePrinted = SampleAct.Say(printed, 229) } });
        Assert.Equal((new Money(amount), new Money(gap)),
            (report.Grant!.PrintedRateAmount!.Value, report.Grant.PrintedRateGap!.Value));
        Assert.Equal(gap != 0, report.Points.Any(point => point.Code == "rate.printed-differs"));
    }

    [Fact]
    public void Own_contribution_is_what_the_plan_does_not_print()
    {
        Assert.Equal(new Money(86_924_436), Report.Grant!.OwnContribution);
        Assert.Equal("29.2555", Report.Grant.OwnContributionPercent);
        Assert.Equal(ValueState.Computed, Report.Grant.OwnContributionState);
    }

    [Fact]
    public void Sums_and_shares_to_the_cent()
    {
        var plan = Report.Plan!;
        Assert.Equal((new Money(247_121_936), new Money(50_000_000), new Money(297_121_936)),
            (plan.Capital!.Value, plan.Operating!.Value, plan.Total));
        Assert.Equal([4_057_641, 86_890_724, 35_372_262, 7_090_505, 76_786_368],
            plan.Lines.Select(line => line.Share!.Value.Cents));
    }

    [Fact]
    public void State_of_each_line_follows_from_the_actions()
    {
        Assert.Equal(
            [ActionState.Done, ActionState.Done, ActionState.Running, ActionState.Done, ActionState.Done],
            Report.Plan!.Lines.Select(line => line.State!.Value));
        Assert.Equal(new Money(35_372_262), Report.Plan.UnfinishedShare);
        Assert.Equal(new Money(50_000_000), Report.Plan.UnfinishedEligible);
    }

    [Fact]
    public void Split_over_the_codings_is_proposed_and_assumed()
    {
        Assert.Equal(
            [87_934_514, 86_890_724, 35_372_262], Report.Codings.Select(coding => coding.Proposed!.Value.Cents));
        Assert.All(Report.Codings, coding => Assert.Equal(ValueState.Assumed, coding.ProposedState));
        Assert.All(Report.Codings, coding => Assert.Empty(coding.Incoherences));
    }

    [Fact]
    public void Days_between_dates() => Assert.Equal(new ActDays(78, 255, 13, 1401, 545), Report.Days);

    [Theory]
    [InlineData("agreement.missing", Severity.Blocking)]
    [InlineData("citation.two-bodies", Severity.Reserve)]
    [InlineData("vote.proxies-unnamed", Severity.Reserve)]
    [InlineData("plan.own-contribution-missing", Severity.Reserve)]
    [InlineData("rate.printed-differs", Severity.Reserve)]
    [InlineData("revenue.no-key", Severity.Reserve)]
    [InlineData("coding.function-differs", Severity.Reserve)]
    [InlineData("plan.line-without-coding", Severity.Reserve)]
    [InlineData("plan.services-as-capital", Severity.Reserve)]
    [InlineData("plan.net-of-vat-unstated", Severity.Reserve)]
    [InlineData("plan.actions-differ", Severity.Reserve)]
    [InlineData("funding.double-risk", Severity.Reserve)]
    [InlineData("citation.no-eu-regulation", Severity.Reserve)]
    [InlineData("operation.completed-before-application", Severity.Reserve)]
    [InlineData("act.no-publication-mention", Severity.Reserve)]
    [InlineData("signature.delegation-not-cited", Severity.Reserve)]
    [InlineData("opinion.sense-missing", Severity.Reserve)]
    [InlineData("form.typography", Severity.Form)]
    [InlineData("form.label-drift", Severity.Form)]
    public void Each_point_is_raised_once_with_its_weight(string code, Severity severity) =>
        Assert.Equal(severity, Assert.Single(Report.Points, point => point.Code == code).Severity);

    [Fact]
    public void Nothing_else_is_raised() => Assert.Equal(19, Report.Points.Count);

    [Fact]
    public void Points_come_heaviest_first_and_in_both_languages()
    {
        Assert.Equal(Report.Points.OrderBy(point => point.Severity), Report.Points);
        Assert.All(Report.Points, point =>
        {
            Assert.NotEmpty(point.Message.French);
            Assert.NotEqual(point.Message.French, point.Message.English);
            Assert.NotEqual(point.Effect.French, point.Effect.English);
            Assert.NotEmpty(point.Spans);
        });
    }
}
