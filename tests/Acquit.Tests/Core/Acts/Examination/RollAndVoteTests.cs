using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Examination;

public sealed class RollAndVoteTests
{
    [Theory]
    [InlineData(14, 30, "2022-07-31", "quorum.not-met")]
    [InlineData(15, 29, "2022-07-31", "")]
    [InlineData(15, 29, "2022-08-01", "quorum.not-met")]
    [InlineData(22, 22, "2022-08-01", "quorum.not-met")]
    [InlineData(23, 21, "2022-08-01", "")]
    public void Quorum_under_the_rule_of_that_very_day(int present, int absent, string day, string code) =>
        Assert.Equal(code, Only(With(present, absent, new(present, 0, 0), day), "quorum."));

    [Theory]
    [InlineData(34, "vote.does-not-reconcile", Severity.Reserve)]
    [InlineData(35, "", null)]
    [InlineData(36, "vote.proxies-unnamed", Severity.Reserve)]
    [InlineData(44, "vote.proxies-unnamed", Severity.Reserve)]
    [InlineData(45, "vote.does-not-reconcile", Severity.Blocking)]
    public void Votes_against_35_present_and_9_excused(int votes, string code, Severity? severity)
    {
        var report = With(35, 9, new(votes, 0, 0), "2022-07-04");
        Assert.Equal(code, Only(report, "vote."));
        Assert.Equal(severity, report.Points.FirstOrDefault(point => point.Code == code)?.Severity);
    }

    [Theory]
    [InlineData(10, 20, "2022-07-31", "vote.proxies-unnamed")]
    [InlineData(10, 21, "2022-07-31", "vote.does-not-reconcile")]
    [InlineData(10, 10, "2022-08-01", "vote.proxies-unnamed")]
    [InlineData(10, 11, "2022-08-01", "vote.does-not-reconcile")]
    public void More_proxies_than_the_present_may_hold_explain_nothing(
        int present, int beyond, string day, string code) =>
        Assert.Equal(code, Only(With(present, beyond, new(present + beyond, 0, 0), day), "vote."));

    [Theory]
    [InlineData(26, 18, Severity.Blocking)]
    [InlineData(27, 17, Severity.Reserve)]
    public void When_the_outcome_hangs_on_the_unnamed_proxies_the_point_blocks(
        int votesFor, int against, Severity weight)
    {
        var report = With(35, 9, new(votesFor, against, 0), "2022-07-04");
        Assert.Equal(weight, report.Points.Single(point => point.Code == "vote.proxies-unnamed").Severity);
        Assert.Equal(weight == Severity.Reserve ? true : null, report.Vote!.AdoptedCountingOnlyPresent);
    }

    [Theory]
    [InlineData(20, 15, true, "")]
    [InlineData(15, 20, true, "vote.does-not-reconcile")]
    [InlineData(15, 20, false, "")]
    [InlineData(20, 15, false, "vote.does-not-reconcile")]
    public void The_printed_outcome_is_held_against_the_votes(int votesFor, int against, bool adopted, string code)
    {
        var act = SampleAct.Build() with
        {
            Roll = SampleAct.Roll(35, 9),
            Vote = SampleAct.Vote(votesFor, against, 0),
            Adopted = adopted,
        };
        Assert.Equal(code, Only(ActExamination.Examine(act), "vote."));
    }

    [Fact]
    public void Named_proxies_explain_the_votes_and_count_once()
    {
        var roll = SampleAct.Roll(35, 9);
        NamedProxy Proxy(int giver, int holder) => new(
            $"Excusée FICTIVE {giver}", $"présente fictive {holder}", SampleAct.At(24, 24));
        var named = roll with { Proxies = [.. Enumerable.Range(1, 9).Select(n => Proxy(n, (n + 1) / 2))] };
        var act = SampleAct.Build() with { Roll = named };
        var report = ActExamination.Examine(act);
        Assert.Equal("", Only(report, "vote."));
        Assert.Equal((9, 9), (report.Roll.Represented, report.Proxies.Named));

        var later = ActExamination.Examine(act with { Date = SampleAct.Say(new DateOnly(2022, 8, 1), 6) });
        Assert.Equal(4, later.Points.Count(point => point.Code == "proxy.over-limit"));
        Assert.Equal(5, later.Roll.Represented);
        Assert.Equal("vote.proxies-unnamed", Only(later, "vote."));
    }

    [Theory]
    [InlineData("Excusée FICTIVE 1")]
    [InlineData("excusee  fictive-1")]
    [InlineData("Présente FICTIVE 2")]
    [InlineData("Invitée FICTIVE 1")]
    public void Invariant_1_a_name_in_two_lists_is_raised(string name)
    {
        var act = SampleAct.Build();
        var roll = act.Roll with { Present = [.. act.Roll.Present.Take(34), SampleAct.Say(name, 21)] };
        var point = ActExamination.Examine(act with { Roll = roll }).Points
            .Single(point => point.Code == "roll.duplicate-name");
        Assert.Equal(Severity.Reserve, point.Severity);
        Assert.Equal(2, point.Spans.Count);
    }

    [Fact]
    public void A_repeated_name_blocks_where_the_quorum_hangs_on_it()
    {
        var roll = SampleAct.Roll(15, 29);
        var twice = roll with { Apologies = [.. roll.Apologies, roll.Present[0] with { Span = SampleAct.At(25, 25) }] };
        var act = SampleAct.Build() with { Roll = twice, Vote = SampleAct.Vote(15, 0, 0) };
        Assert.Equal(Severity.Blocking,
            ActExamination.Examine(act).Points.Single(point => point.Code == "roll.duplicate-name").Severity);
    }

    [Fact]
    public void Members_in_office_are_cited_assumed_or_unknown()
    {
        var act = SampleAct.Build();
        Assert.Equal((44, ValueState.Assumed), MembersOf(act));
        Assert.Equal((45, ValueState.Cited), MembersOf(act with { MembersInOffice = SampleAct.Say(45, 5) }));
        Assert.Equal((null, null), MembersOf(act with { Roll = act.Roll with { Apologies = [] } }));
    }

    [Theory]
    [InlineData(34, "roll.count-differs")]
    [InlineData(35, "")]
    public void A_printed_count_is_held_against_the_names(int printed, string code) => Assert.Equal(
        code,
        Only(ActExamination.Examine(SampleAct.Build() with { PresentPrinted = SampleAct.Say(printed, 11) }), "roll."));

    [Fact]
    public void Unanimity_without_numbers_is_adopted_by_those_present_and_counts_nothing()
    {
        var vote = new Vote(null, null, null, null, [], true, SampleAct.At(105, 105));
        var report = ActExamination.Examine(SampleAct.Build() with { Vote = vote });
        Assert.True(report.Vote!.AdoptedCountingOnlyPresent);
        Assert.Null(report.Vote.For);
        Assert.Null(report.Proxies.Needed);
        Assert.Equal("", Only(report, "vote."));
    }

    [Fact]
    public void Without_a_vote_or_a_roll_nothing_is_invented()
    {
        var report = ActExamination.Examine(SampleAct.Build() with { Vote = null, Roll = Roll.Empty });
        Assert.Null(report.Vote);
        Assert.Equal((null, null), (report.Quorum.Met, report.Quorum.Counted));
        Assert.Null(report.Roll.MembersInOffice);
    }

    [Fact]
    public void Whatever_the_numbers_at_most_one_reconciliation_is_raised_and_it_is_the_right_one() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 20], Gen.Int[0, 70], Gen.Bool).Sample((present, absent, votes, crisis) =>
        {
            var report = With(present, absent, new(votes, 0, 0), crisis ? "2022-07-31" : "2022-08-01");
            var perHolder = crisis ? 2 : 1;
            var beyond = votes - present;
            var expected = beyond == 0 ? ""
                : beyond < 0 ? "vote.does-not-reconcile"
                : beyond <= absent && beyond <= present * perHolder ? "vote.proxies-unnamed"
                : "vote.does-not-reconcile";
            return votes == 0 || Only(report, "vote.") == expected;
        });

    private static (int?, ValueState?) MembersOf(ActRecord act)
    {
        var roll = ActExamination.Examine(act).Roll;
        return (roll.MembersInOffice, roll.MembersInOfficeState);
    }

    private static ActReport With(int present, int absent, BallotCount ballot, string day) =>
        ActExamination.Examine(SampleAct.Build() with
        {
            Roll = SampleAct.Roll(present, absent),
            Vote = SampleAct.Vote(ballot.For, ballot.Against, ballot.Abstentions),
            Date = SampleAct.Say(DateOnly.ParseExact(day, "yyyy-MM-dd"), 6),
        });

    private static string Only(ActReport report, string prefix) => string.Join(' ', report.Points
        .Where(point => point.Code.StartsWith(prefix, StringComparison.Ordinal)).Select(point => point.Code));
}
