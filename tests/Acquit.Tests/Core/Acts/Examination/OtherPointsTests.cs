using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Grants;
using Xunit;

namespace Acquit.Tests.Core.Acts.Examination;

public sealed class OtherPointsTests
{
    private static readonly ActRecord Act = SampleAct.Build();

    [Fact]
    public void An_agreement_found_in_the_file_settles_the_blocking_point() => Assert.DoesNotContain(
        "agreement.missing", Codes(Act with { Attachments = [new("agreement", true, [SampleAct.At(86, 86)])] }));

    [Fact]
    public void An_agreement_nobody_mentions_is_missing_all_the_same() =>
        Assert.Contains("agreement.missing", Codes(Act with { Attachments = [] }));

    [Fact]
    public void One_number_for_two_bodies_is_raised_and_one_body_is_not()
    {
        Assert.DoesNotContain("citation.two-bodies", Codes(Act with { Citations = [.. Act.Citations.SkipLast(1)] }));
        var point = Find(Act, "citation.two-bodies");
        Assert.Contains("à la même date et sous le même titre", point.Message.French, StringComparison.Ordinal);
        var otherDate = Act.Citations.SkipLast(1).Append(Act.Citations[^1] with { Date = new(2020, 12, 15) });
        Assert.DoesNotContain("à la même date",
            Find(Act with { Citations = [.. otherDate] }, "citation.two-bodies").Message.French,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-07-04", false)]
    [InlineData("2022-07-05", true)]
    public void Invariant_10_a_later_act_cannot_be_cited(string day, bool raised)
    {
        var cited = Act.Citations.SkipLast(1)
            .Append(Act.Citations[^1] with { Date = DateOnly.ParseExact(day, "yyyy-MM-dd") });
        Assert.Equal(raised, Codes(Act with { Citations = [.. cited] }).Contains("citation.later-act"));
    }

    [Theory]
    [InlineData(DecidingBody.StandingCommittee, "2022-06-30", "act.enforceable", false)]
    [InlineData(DecidingBody.StandingCommittee, "2022-07-01", "act.publication", true)]
    [InlineData(DecidingBody.StandingCommittee, "2022-07-04", "act.publication", true)]
    [InlineData(DecidingBody.MunicipalCouncil, "2022-07-04", null, false)]
    public void No_mention_of_publication_is_judged_by_the_rule_of_the_day(
        DecidingBody body, string day, string? rule, bool reform)
    {
        var act =
            Act with { Body = SampleAct.Say(body, 3), Date = SampleAct.Say(DateOnly.ParseExact(day, "yyyy-MM-dd"), 6) };
        var point = Find(act, "act.no-publication-mention");
        Assert.Equal(rule, point.Rule?.Code);
        Assert.Equal(reform, point.Message.French.Contains("réforme", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mention_of_publication_settles_it() => Assert.DoesNotContain(
        "act.no-publication-mention",
        Codes(Act with { PublicationMentions = [SampleAct.Say("Publié le 5 juillet 2022", 120)] }));

    [Theory]
    [InlineData("Pour le Président", false, true)]
    [InlineData("Pour le Président", true, false)]
    [InlineData(null, false, false)]
    public void A_signature_on_behalf_needs_its_delegation(string? onBehalfOf, bool cited, bool raised) => Assert.Equal(
        raised,
        Codes(Act with { Signature = Act.Signature! with { OnBehalfOf = onBehalfOf, DelegationCited = cited } })
            .Contains("signature.delegation-not-cited"));

    [Theory]
    [InlineData("2022-07-03", true)]
    [InlineData("2022-07-04", false)]
    public void A_signature_follows_the_vote(string day, bool raised) => Assert.Equal(
        raised,
        Codes(Act with { Signature = Act.Signature! with { Date = DateOnly.ParseExact(day, "yyyy-MM-dd") } })
            .Contains("signature.before-vote"));

    [Fact]
    public void An_opinion_with_its_sense_settles_it() => Assert.DoesNotContain(
        "opinion.sense-missing",
        Codes(Act with { Opinions = [.. Act.Opinions.Select(opinion => opinion with { Favourable = true })] }));

    [Fact]
    public void As_many_actions_as_lines_settle_it() => Assert.DoesNotContain(
        "plan.actions-differ",
        Codes(Act with { Actions = [.. Act.Actions, SampleAct.Action("Autre", null, 220)] }));

    [Fact]
    public void An_european_regulation_cited_settles_it() => Assert.DoesNotContain(
        "citation.no-eu-regulation",
        Codes(Act with
        {
            Citations = [.. Act.Citations,
                new(14, "regulation", "2020/2221", null, null, new(2020, 12, 23), null, SampleAct.At(60, 60))],
        }));

    [Fact]
    public void A_grant_that_is_not_european_is_not_asked_for_a_regulation() => Assert.DoesNotContain(
        "citation.no-eu-regulation",
        Codes(Act with { Grant = Act.Grant! with { Programme = SampleAct.Say("Dotation de l'État", 85) } }));

    [Fact]
    public void Nothing_done_yet_asks_nothing_and_all_done_asks_harder()
    {
        ActRecord With(ActionState state) => Act with { Actions = [.. Act.Actions.Select(action => action with { State = state })] };
        Assert.DoesNotContain("operation.completed-before-application", Codes(With(ActionState.Running)));
        Assert.Contains("toute l'aide serait en cause",
            Find(With(ActionState.Done), "operation.completed-before-application").Effect.French,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Services_and_other_financers_are_read_from_labels()
    {
        var actions = Act.Actions.SkipLast(1)
            .Append(SampleAct.Action("Ordinateurs pour le travail à distance", ActionState.Done, 217));
        Assert.DoesNotContain("plan.services-as-capital", Codes(Act with { Actions = [.. actions] }));
        var lines = Act.Plan!.Lines.Select(
            (line, i) => i == 2 ? SampleAct.Line("Ateliers", Section.Operating, 50_000_000, 250) : line);
        Assert.DoesNotContain("funding.double-risk", Codes(Act with { Plan = Act.Plan with { Lines = [.. lines] } }));
        var financed = Act.Plan with
        {
            Resources = [new(SampleAct.Say("FEDER", 267), SampleAct.Say(new Acquit.Core.Common.Money(1), 267)),
                new(SampleAct.Say("État", 268), SampleAct.Say(new Acquit.Core.Common.Money(1), 268))],
        };
        Assert.DoesNotContain("funding.double-risk", Codes(Act with { Plan = financed }));
    }

    [Fact]
    public void Labels_that_agree_and_clean_typography_raise_no_form()
    {
        var clean = Act with
        {
            BudgetImpactTable = null,
            Typography = [],
            Citations = [.. Act.Citations.SkipLast(1)],
        };
        Assert.Equal(0, ActExamination.Examine(clean).Count(Severity.Form));
    }

    [Fact]
    public void What_the_reader_could_not_take_becomes_a_point()
    {
        var remark = new ReadingRemark("date.impossible", new("31 février", "31 February"), SampleAct.At(9, 9));
        Assert.Equal(Severity.Reserve, Find(ActExamination.Examine(Act, [remark]), "date.impossible").Severity);
    }

    [Fact]
    public void An_empty_act_raises_only_what_is_true_of_any_text()
    {
        var report = ActExamination.Examine(new() { Ordinal = 1, Extent = SampleAct.At(1, 1) });
        Assert.Equal(["act.no-publication-mention"], report.Points.Select(point => point.Code));
        Assert.Null(report.Quorum.Rule);
        Assert.Equal(new ActDays(null, null, null, null, null), report.Days);
    }

    [Fact]
    public void Questions_bear_their_pack_and_vanish_without_it()
    {
        var asked = ActExamination.Examine(Act).Points.Where(point => point.Pack is not null).ToList();
        Assert.Equal(6, asked.Count);
        Assert.All(asked, point => Assert.Contains("2026.1", point.Pack!.English, StringComparison.Ordinal));
        Assert.DoesNotContain(ActExamination.Examine(Act, [], []).Points, point => point.Pack is not null);
    }

    [Fact]
    public void Keys_of_points_are_distinct() =>
        Assert.Equal(
            ActExamination.Examine(Act).Points.Count,
            ActExamination.Examine(Act).Points.Select(point => point.Key).Distinct().Count());

    [Fact]
    public void Rules_of_the_points_are_in_force_that_day() => Assert.All(
        ActExamination.Examine(Act).Points,
        point => Assert.True(point.Rule?.InForce.Contains(Act.Date!.Value.Value) ?? true));

    private static Point Find(ActRecord act, string code) => Find(ActExamination.Examine(act), code);

    private static Point Find(ActReport report, string code) => report.Points.Single(point => point.Code == code);

    private static List<string> Codes(ActRecord act) =>
        [.. ActExamination.Examine(act).Points.Select(point => point.Code)];
}
