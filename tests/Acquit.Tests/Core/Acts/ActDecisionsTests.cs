using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Core.Acts;

public sealed class ActDecisionsTests
{
    private static readonly Actor Secretary = Actor.With(Guid.Empty, Role.AssemblySecretary);
    private const string Here = "aa";
    private const string Elsewhere = "bb";

    private static readonly DateOnly Today = new(2022, 7, 5);
    private static readonly ActId Fresh = new(Guid.Parse("01890000-0000-7000-8000-000000000001"));

    private static ActRecord Sample { get; } =
        ActReader.Read(File.ReadAllLines(Repository.PathOf("samples", "stusn", "deliberation-2022-284-fictif.txt")))
            .Acts[0];

    private static ActReport Report { get; } = ActExamination.Examine(Sample);

    [Theory]
    [InlineData("Département du Pas-de-Calais", "StandingCommittee", "2022-284", true)]
    [InlineData("DEPARTEMENT DU PAS DE CALAIS", "StandingCommittee", "2022 - 284", true)]
    [InlineData("Département du Pas-de-Calais", "DepartmentalCouncil", "2022-284", false)]
    [InlineData("Département du Pas-de-Calais", "StandingCommittee", "2022-285", false)]
    [InlineData("Département du Nord", "StandingCommittee", "2022-284", false)]
    public void One_identity_gives_one_identifier(string authority, string body, string number, bool same)
    {
        var first = ActIdentity.Of("Département du Pas-de-Calais", "StandingCommittee", "2022-284");
        Assert.Equal(same, first == ActIdentity.Of(authority, body, number));
        Assert.Equal('8', first!.Value.Value.ToString("D")[14]);
    }

    [Theory]
    [InlineData(null, "2022-284")]
    [InlineData("StandingCommittee", null)]
    [InlineData("StandingCommittee", " - ")]
    public void Without_number_or_body_nothing_tells_an_act_from_another(string? body, string? number) =>
        Assert.Null(ActIdentity.Of("Département", body, number));

    [Fact]
    public void A_checked_act_is_recorded_as_read()
    {
        var recorded = Assert.Single(Accepted(ActDecisions.Record(Here, [Sample], [], () => Fresh, Secretary)));
        Assert.Equal(("2022-284", "StandingCommittee", Here, 1), (recorded.Number, recorded.Body, recorded.Document, recorded.Ordinal));
        Assert.Equal(new DateOnly(2022, 7, 4), recorded.Date);
        Assert.True(recorded.Adopted);
        Assert.NotEqual(Fresh, recorded.Act);
    }

    [Fact]
    public void Without_a_number_the_act_is_recorded_under_a_fresh_identifier() =>
        Assert.Equal(
            Fresh,
            Accepted(ActDecisions.Record(Here, [Sample with { Number = null }], [], () => Fresh, Secretary))[0].Act);

    [Fact]
    public void Who_may_not_records_settles_and_reopens_nothing()
    {
        var auditor = Actor.With(Guid.Empty, Role.Auditor);
        var settled = new HashSet<string> { "form.typography" };
        Assert.Equal("access.denied", Code(ActDecisions.Record(Here, [Sample], [], () => Fresh, auditor)));
        Assert.Equal("access.denied", ActDecisions.Settle(
            Fresh, Report, settled, "agreement.missing", "Motif", auditor, Today).Match(_ => "", refusals => refusals[0].Code));
        Assert.Equal("access.denied", ActDecisions.Reopen(
            Fresh, settled, "form.typography", "Motif", auditor, Today).Match(_ => "", refusals => refusals[0].Code));
    }

    [Fact]
    public void Nothing_chosen_is_refused() =>
        Assert.Equal("act.none-chosen", Code(ActDecisions.Record(Here, [], [], () => Fresh, Secretary)));

    [Fact]
    public void Without_its_date_an_act_is_refused_since_the_rule_of_the_day_is_unknown() =>
        Assert.Equal(
            "act.date-unknown",
            Code(ActDecisions.Record(Here, [Sample with { Date = null }], [], () => Fresh, Secretary)));

    [Theory]
    [InlineData(Here, 1, "2022-284", "StandingCommittee", "act.recorded-already")]
    [InlineData(Elsewhere, 1, "2022-284", "StandingCommittee", "act.contradiction")]
    [InlineData(Elsewhere, 1, "2022-284", "DepartmentalCouncil", null)]
    [InlineData(Elsewhere, 1, "2022-285", "StandingCommittee", null)]
    [InlineData(Here, 2, "2022-285", "StandingCommittee", null)]
    public void The_same_act_is_never_recorded_twice_nor_merged(
        string document, int ordinal, string number, string body, string? refusal)
    {
        var known = new KnownAct(Fresh, document, ordinal, number, body, Sample.Authority?.Value);
        var decision = ActDecisions.Record(Here, [Sample], [known], () => Fresh, Secretary);
        Assert.Equal(refusal, decision.Match<string?>(_ => null, refusals => refusals[0].Code));
        Assert.Equal(refusal is not null, ActDecisions.Conflicting(Here, Sample, [known]) is not null);
    }

    [Fact]
    public void Two_acts_of_one_file_with_one_identity_contradict_each_other() =>
        Assert.Equal("act.contradiction", Code(
            ActDecisions.Record(Here, [Sample, Sample with { Ordinal = 2 }], [], () => Fresh, Secretary)));

    [Theory]
    [InlineData("agreement.missing", "La convention signée est jointe au dossier.", null)]
    [InlineData("agreement.missing", "  ", "reason.missing")]
    [InlineData("agreement.missing", null, "reason.missing")]
    [InlineData("nothing.such", "Motif", "point.unknown")]
    [InlineData("form.typography", "Motif", "point.already-settled")]
    public void A_point_is_settled_once_with_a_reason(string point, string? reason, string? refusal)
    {
        var decision = ActDecisions.Settle(
            Fresh, Report, new HashSet<string> { "form.typography" }, point, reason, Secretary, Today);
        Assert.Equal(refusal, decision.Match<string?>(_ => null, refusals => refusals[0].Code));
    }

    [Theory]
    [InlineData(ActDecisions.LongestReason, true)]
    [InlineData(ActDecisions.LongestReason + 1, false)]
    public void A_reason_has_a_limit(int length, bool accepted) => Assert.Equal(accepted, ActDecisions.Settle(
        Fresh, Report, new HashSet<string>(), "agreement.missing", new string('a', length), Secretary, Today).Match(_ => true, _ => false));

    [Theory]
    [InlineData("form.typography", true)]
    [InlineData("agreement.missing", false)]
    public void Only_a_settled_point_is_reopened(string point, bool accepted) => Assert.Equal(accepted, ActDecisions.Reopen(
        Fresh, new HashSet<string> { "form.typography" }, point, "Motif", Secretary, Today).Match(_ => true, _ => false));

    [Fact]
    public void No_key_of_a_point_holds_a_name()
    {
        var present = Sample.Roll.Present;
        var doubled = Sample with { Roll = Sample.Roll with { Apologies = [.. Sample.Roll.Apologies, present[0]] } };
        var point = ActExamination.Examine(doubled).Points.First(point => point.Code == "roll.duplicate-name");
        foreach (var word in Folding.Key(present[0].Value).Split(' ').Where(word => word.Length > 2))
        {
            Assert.DoesNotContain(word, Folding.Key(point.Key), StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<ActRecorded> Accepted(Decision<IReadOnlyList<ActRecorded>> decision) =>
        Assert.IsType<Decision<IReadOnlyList<ActRecorded>>.Accepted>(decision).Value;

    private static string? Code(Decision<IReadOnlyList<ActRecorded>> decision) =>
        decision.Match<string?>(_ => null, refusals => refusals[0].Code);
}
