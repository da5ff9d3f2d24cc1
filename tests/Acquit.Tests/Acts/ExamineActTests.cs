using Acquit.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Xunit;

namespace Acquit.Tests.Acts;

/// <summary>From the bytes of an act to its report: the figures come out, and change when the text changes.</summary>
public sealed class ExamineActTests
{
    [Theory, InlineData("real"), InlineData("sample")]
    public void Identity_roll_and_quorum(string source)
    {
        var report = Report(source);
        Assert.Equal(("2022-284", new DateOnly(2022, 7, 4), "24", true),
            (
                report.Act.Number!.Value.Value, report.Act.Date!.Value.Value, report.Act.Report!.Value.Value,
                report.Act.Adopted));
        Assert.Equal((35, 9, 2, 1), (report.Roll.Present, report.Roll.Apologies, report.Roll.NonVoting,
            report.Roll.NonVotingApologies));
        Assert.Equal("quorum.health-crisis.law-2021-1465", report.Quorum.Rule!.Code);
        Assert.Equal((44, 15, 35, true), (report.Quorum.MembersInOffice, report.Quorum.Required, report.Quorum.Counted,
            report.Quorum.Met));
        Assert.Equal((44, 0, 0), (report.Vote!.For, report.Vote.Against, report.Vote.Abstentions));
        Assert.Equal(Reconciliation.ProxiesUnnamed, report.Vote.Reconciliation);
        Assert.Equal((0, 9, 5, 9), (report.Proxies.Named, report.Proxies.Needed, report.Proxies.HoldersAtLeast,
            report.Proxies.HoldersAtLeastOrdinary));
        Assert.True(report.Vote.AdoptedCountingOnlyPresent);
    }

    [Theory, InlineData("real"), InlineData("sample")]
    public void Grant_rate_plan_and_codings(string source)
    {
        var report = Report(source);
        var grant = report.Grant!;
        Assert.Equal((Money.Euros(2_101_975), new Money(297_121_936), "70.74", "70.744524227925"),
            (grant.Ceiling!.Value, grant.Base!.Value, grant.RatePrinted, grant.RateExact));
        Assert.Equal((new Money(-13_442), new Money(19_002), new Money(86_924_436), "29.2555"),
            (grant.PrintedRateGap!.Value, grant.PrintedRateSpending!.Value, grant.OwnContribution!.Value,
                grant.OwnContributionPercent));
        Assert.Equal([4_057_641, 86_890_724, 35_372_262, 7_090_505, 76_786_368],
            report.Plan!.Lines.Select(line => line.Share!.Value.Cents));
        Assert.Equal(
            [ActionState.Done, ActionState.Done, ActionState.Running, ActionState.Done, ActionState.Done],
            report.Plan.Lines.Select(line => line.State!.Value));
        Assert.Equal((new Money(247_121_936), new Money(50_000_000), new Money(297_121_936), new Money(35_372_262)),
            (
                report.Plan.Capital!.Value, report.Plan.Operating!.Value, report.Plan.Total,
                report.Plan.UnfinishedShare!.Value));
        Assert.Equal([("C06-020M01", 87_934_514L), ("C03-221J01", 86_890_724L), ("C06-020M02", 35_372_262L)],
            report.Codings.Select(coding => (coding.Reading.BudgetOperation, coding.Proposed!.Value.Cents)));
        Assert.Equal(new ActDays(78, 255, 13, 1401, 545), report.Days);
    }

    [Theory, InlineData("real"), InlineData("sample")]
    public void Every_point_is_raised_and_no_other(string source) => Assert.Equal(
        [
            "act.no-publication-mention", "agreement.missing", "citation.no-eu-regulation", "citation.two-bodies",
            "coding.function-differs", "form.label-drift", "form.typography", "funding.double-risk",
            "operation.completed-before-application", "opinion.sense-missing", "plan.actions-differ",
            "plan.line-without-coding", "plan.net-of-vat-unstated", "plan.own-contribution-missing",
            "plan.services-as-capital", "rate.printed-differs", "revenue.no-key", "signature.delegation-not-cited",
            "vote.proxies-unnamed",
        ],
        Report(source).Points.Select(point => point.Code).Order(StringComparer.Ordinal));

    [Theory, InlineData("real"), InlineData("sample")]
    public void Every_span_of_a_point_lies_in_the_source(string source)
    {
        var lines = File.ReadAllLines(Sources.Of(source).FullName);
        Assert.All(Report(source).Points.SelectMany(point => point.Spans), span =>
        {
            Assert.InRange(span.Line, 1, span.EndLine);
            Assert.InRange(span.EndLine, 1, lines.Length);
            Assert.InRange(span.EndColumn, 1, lines[span.EndLine - 1].Length);
        });
    }

    [Theory]
    [InlineData("1 085 403,70", "1 085 403,71", "plan.sum-differs")]
    [InlineData("montant maximum de 2 101 975 euros", "montant maximum de 2 101 976 euros", "plan.sum-differs")]
    [InlineData("44  voix", "45  voix", "vote.does-not-reconcile")]
    [InlineData("44  voix", "30  voix", "vote.does-not-reconcile")]
    [InlineData("13172//900202 Informatique Equipement", "74772//900202 Informatique Equipement", "coding.incoherent")]
    [InlineData("Excusé(s) :  M. Célestin WATTERLOT", "Excusé(s) :  M. Armand BELLECOMBE", "roll.duplicate-name")]
    [InlineData("n°2019-438", "n°2018-593", "")]
    [InlineData("L.1111-4", "L.1111-5", "")]
    [InlineData("12/11/2019", "12/11/2029", "citation.later-act")]
    [InlineData("n°2021-257 du Conseil départemental", "n°2020-176 de la Commission permanente", "citation.two-bodies")]
    public void One_change_in_the_text_raises_the_right_point(string before, string after, string code)
    {
        var added = Mutated((before, after)).Points.Select(point => point.Key)
            .Except(Report("sample").Points.Select(point => point.Key), StringComparer.Ordinal).ToList();
        Assert.Equal(code.Length == 0, added.Count == 0);
        Assert.True(code.Length == 0 || added.Exists(key => key.StartsWith(code, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("4 JUILLET 2022", "31 JUILLET 2022", "quorum.health-crisis.law-2021-1465", 15, 5)]
    [InlineData("4 JUILLET 2022", "1er AOUT 2022", "quorum.standing-committee", 23, 9)]
    public void The_date_moves_the_rule(string before, string after, string rule, int required, int holders)
    {
        var report = Mutated((before, after));
        Assert.Equal((rule, required, holders),
            (report.Quorum.Rule!.Code, report.Quorum.Required, report.Proxies.HoldersAtLeast));
    }

    [Fact]
    public void A_dropped_name_leaves_one_vote_more_to_explain()
    {
        var report = Mutated((", M. Norbert CRESPELLE.", "."));
        Assert.Equal((34, 43, 10), (report.Roll.Present, report.Roll.MembersInOffice, report.Proxies.Needed));
        Assert.Contains(report.Points, point => point.Code == "vote.does-not-reconcile");
    }

    [Fact]
    public void A_cell_split_otherwise_reads_the_same()
    {
        var report = Mutated(("13172//90020\n\n2", "13172//9\n\n00202"));
        Assert.Equal(3, report.Codings.Count);
        Assert.Equal(19, report.Points.Count);
    }

    [Fact]
    public void The_same_act_always_gives_the_same_report()
    {
        var first = Report("sample").Points.Select(point => (point.Key, point.Message, point.Effect));
        Assert.Equal(first, Report("sample").Points.Select(point => (point.Key, point.Message, point.Effect)));
    }

    private static ActReport Report(string source) => Single(Sources.Of(source));

    private static ActReport Mutated((string Before, string After) change)
    {
        var text = File.ReadAllText(Sources.Sample.FullName);
        Assert.Contains(change.Before, text, StringComparison.Ordinal);
        using var file = new TemporaryFile(text.Replace(change.Before, change.After, StringComparison.Ordinal));
        return Single(file.Info);
    }

    private static ActReport Single(FileInfo file) => ExamineAct.Handle(file).Match(
        examined => Assert.Single(examined.Readings.SelectMany(reading => reading.Reports)),
        refusals => throw new InvalidOperationException(refusals[0].Message.English));
}
