using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>The facts that the real act and the project's own sample share, each test on both.</summary>
public sealed class ActFactsTests
{
    private const string Real = "real act";
    private const string Sample = "sample";

    private static ActReading Read(string source) =>
        ActReader.Read(source == Real ? ActTexts.Real() : ActTexts.Sample());

    private static ActRecord Act(string source) => Assert.Single(Read(source).Acts);

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Identity(string source)
    {
        var act = Act(source);
        Assert.Equal("2022-284", act.Number?.Value);
        Assert.Equal(DecidingBody.StandingCommittee, act.Body?.Value);
        Assert.Equal("DEPARTEMENT DU PAS-DE-CALAIS", act.Authority?.Value);
        Assert.Equal(new DateOnly(2022, 7, 4), act.Date?.Value);
        Assert.Equal("24", act.Report?.Value);
        Assert.Equal("Adopté", act.Outcome?.Value);
        Assert.True(act.Adopted);
        Assert.Null(act.MembersInOffice);
        Assert.StartsWith("FEDER REACT-EU", act.Title?.Value, StringComparison.Ordinal);
        Assert.EndsWith("SANITAIRE", act.Title?.Value, StringComparison.Ordinal);
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Roll(string source)
    {
        var roll = Act(source).Roll;
        Assert.Equal(35, roll.Present.Count);
        Assert.Equal(9, roll.Apologies.Count);
        Assert.Equal(2, roll.NonVoting.Count);
        Assert.Single(roll.NonVotingApologies);
        Assert.Empty(roll.Proxies);
        Assert.StartsWith("Jean-Louis ", roll.NonVoting[1].Value, StringComparison.Ordinal);
        var all = roll.Present.Concat(roll.Apologies).Concat(roll.NonVoting).Concat(roll.NonVotingApologies);
        Assert.Equal(47, all.Select(name => Folding.Key(name.Value)).Distinct().Count());
        Assert.Contains(roll.Present, name => Folding.Same(name.Value, roll.Chair!.Value.Value));
        Assert.Contains(roll.Present, name => Folding.Same(name.Value, roll.Secretary!.Value.Value));
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Vote(string source)
    {
        var vote = Act(source).Vote!;
        Assert.Equal((44, 0, 0), (vote.For?.Value, vote.Against?.Value, vote.Abstentions?.Value));
        Assert.Equal(5, vote.Groups.Count);
        Assert.Equal("Non-inscrit", vote.Groups[4].Value);
        Assert.Null(vote.NotVoting);
        Assert.False(vote.Unanimous);
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Thirteen_visas_cite_seventeen_references(string source)
    {
        var citations = Act(source).Citations;
        Assert.Equal(Enumerable.Range(1, 13), citations.Select(citation => citation.Visa).Distinct());
        Assert.Equal(
            ["L.3121-14", "L.3121-14-1", "L.3211-1", "L.3211-2", "L.1111-4", "L.221-1", "L.233-1", "2020-1379",
                "2021-257",
                "2020-480", "2020-176", "2019-438", "2018-593", "2020-480", null, null, null],
            citations.Select(citation => citation.Number));
        Assert.Equal(
            [DecidingBody.DepartmentalCouncil, DecidingBody.StandingCommittee],
            citations.Where(citation => citation.Number == "2020-480").Select(citation => citation.Body!.Value));
        Assert.Single(citations.Where(citation => citation.Number == "2020-480").Select(citation => citation.Title)
            .Distinct());
        Assert.Equal(new DateOnly(2020, 12, 14), citations[9].Date);
        Assert.Equal(new DateOnly(2018, 12, 17), citations[12].Date);
        Assert.Equal(["report", "opinion", "opinion"], citations.TakeLast(3).Select(citation => citation.Kind));
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Opinions_without_sense_in_the_act_are_favourable_in_the_report(string source)
    {
        var opinions = Act(source).Opinions;
        Assert.Equal([(false, null), (false, null), (true, true), (true, (bool?)true)],
            opinions.Select(opinion => (opinion.InReport, opinion.Favourable)));
        Assert.All(opinions, opinion => Assert.Equal(new DateOnly(2022, 6, 21), opinion.Date));
        Assert.Equal(Folding.Key(opinions[0].Committee), Folding.Key(opinions[2].Committee));
        Assert.Equal(Folding.Key(opinions[1].Committee), Folding.Key(opinions[3].Committee));
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Articles_signature_and_papers(string source)
    {
        var act = Act(source);
        Assert.Equal(["1", "2"], act.Articles.Select(article => article.Number));
        var signature = act.Signature!;
        Assert.Equal("Pour le Président du Conseil départemental", signature.OnBehalfOf);
        Assert.Equal("La Directrice Générale des Services", signature.Capacity);
        Assert.False(signature.DelegationCited);
        Assert.Equal(("ARRAS", new DateOnly(2022, 7, 4)), (signature.Place, signature.Date));
        Assert.Empty(act.PublicationMentions);
        var agreement = Assert.Single(act.Attachments, paper => paper.What == "agreement");
        Assert.False(agreement.Found);
        Assert.Equal(2, agreement.Mentions.Count);
        Assert.True(Assert.Single(act.Attachments, paper => paper.What == "report").Found);
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Grant(string source)
    {
        var grant = Act(source).Grant!;
        Assert.Equal(4, grant.Ceilings.Count);
        Assert.All(grant.Ceilings, ceiling => Assert.Equal(Money.Euros(2_101_975), ceiling.Value));
        Assert.Equal(2, grant.Bases.Count);
        Assert.All(grant.Bases, eligible => Assert.Equal(new Money(297_121_936), eligible.Value));
        Assert.Equal("70.74", grant.RatePrinted?.Value);
        Assert.Equal(new Period(new(2020, 3, 1), new(2023, 12, 31)), grant.Periods?.Value);
        Assert.Equal(new DateOnly(2021, 8, 5), grant.FiledOn?.Value);
        Assert.Equal(new DateOnly(2021, 10, 22), grant.ProgrammedOn?.Value);
        Assert.Contains("axe 9 REACT-EU", grant.Programme?.Value, StringComparison.Ordinal);
        Assert.Null(grant.OwnContribution);
        Assert.Single(grant.NetOfVat);
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Plan(string source)
    {
        var plan = Act(source).Plan!;
        Assert.Equal(
            [
                ("equipements ehpad", Section.Capital, 5_735_625),
                ("equipements collegiens", Section.Capital, 122_823_250),
                ("pass numeriques", Section.Operating, 50_000_000),
                ("plateforme d echanges", Section.Capital, 10_022_691),
                ("teletravail", Section.Capital, 108_540_370L),
            ],
            plan.Lines.Select(line => (Folding.Key(line.Label.Value), line.Section!.Value, line.Eligible.Value.Cents)));
        Assert.Equal(247_121_936, plan.CapitalTotal?.Value.Cents);
        Assert.Equal(50_000_000, plan.OperatingTotal?.Value.Cents);
        Assert.Equal(Money.Euros(2_101_975), Assert.Single(plan.Aid).Value);
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Codings_and_the_empty_impact_table(string source)
    {
        var act = Act(source);
        (string, string, Section?)[] expected =
        [
            ("C06-020M01", "13172//900202", Section.Capital), ("C03-221J01", "13172//900202", Section.Capital),
            ("C06-020M02", "74772//930202", Section.Operating),
        ];
        Assert.Equal(expected, act.Codings.Select(coding => (coding.BudgetOperation, coding.Coding, coding.Section)));
        Assert.All(act.Codings, coding => Assert.Null(coding.Amount));
        var table = act.BudgetImpactTable!;
        Assert.Equal(["AP/AE", "CP", "Disponible", "Proposition", "Solde"], table.Columns);
        Assert.Equal(expected, table.Rows.Select(row =>
            (row.Coding.BudgetOperation, row.Coding.Coding, row.Coding.Section)));
        Assert.Equal(15, table.Rows.SelectMany(row => row.Amounts).Count(amount => amount is null));
        Assert.NotNull(table.EmptyExplained);
        Assert.Equal(act.Codings.Select(coding => Folding.Key(coding.Label)), table.Rows
            .Select(row => Folding.Key(row.Coding.Label)));
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Actions_and_their_states(string source) => Assert.Equal(
        [ActionState.Done, ActionState.Done, ActionState.Running, ActionState.Done],
        Act(source).Actions.Select(action => action.State!.Value));

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Mentions_outside_the_visas(string source)
    {
        var mentions = Act(source).Mentions;
        Assert.Equal(
            [(null, new(2018, 12, 17)), (null, new(2019, 11, 12)), (null, new(2020, 12, 14)), (null, new(2020, 12, 14)),
                ("12", new(2020, 7, 6)), ("70", new DateOnly(2020, 12, 14))],
            mentions.Select(mention => (mention.Number, mention.Date!.Value)));
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Everything_is_explained(string source)
    {
        var reading = Read(source);
        Assert.Empty(reading.UnreadLines);
        Assert.Equal(14, reading.Amounts.Count);
        Assert.All(reading.Amounts, amount => Assert.NotNull(amount.Role));
        Assert.Empty(reading.Remarks);
    }

    [Theory, InlineData(Real), InlineData(Sample)]
    public void Odd_typography_is_survived_and_told(string source) => Assert.Equal(
        ["L.233- 1", "2 971 219, 36", "70 ,74%", "Investissemen t C06-020M01 13172//90020 2",
            "Investissemen t C03-221J01 13172//90020 2", "Fonctionneme nt C06-020M02 74772//93020 2"],
        Act(source).Typography.Select(oddity => oddity.Value));

    /// <summary>Each fact of the real act stands where a person finds it.</summary>
    [Fact]
    public void Facts_stand_at_their_lines()
    {
        var act = ActTexts.Only(ActTexts.Real());
        Assert.Equal((6, 39, 105, 108, 109, 111), (act.Date!.Value.Span.Line, act.Number!.Value.Span.Line,
            act.Vote!.For!.Value.Span.Line,
            act.Vote.Against!.Value.Span.Line, act.Vote.Abstentions!.Value.Span.Line, act.Outcome!.Value.Span.Line));
        Assert.Equal([78, 234, 239, 288], act.Grant!.Ceilings.Select(ceiling => ceiling.Span.Line));
        Assert.Equal([235, 238], act.Grant.Bases.Select(eligible => eligible.Span.Line));
        Assert.Equal(236, act.Grant.RatePrinted!.Value.Span.Line);
        Assert.Equal([248, 253, 258, 263, 265], act.Plan!.Lines.Select(line => line.Eligible.Span.Line));
        Assert.Equal([94, 96, 101], act.Codings.Select(coding => coding.Span.Line));
        Assert.Equal(new(279, 59, 280, 82), act.BudgetImpactTable!.EmptyExplained!.Value);
        Assert.Equal([220, 221, 224, 227], act.Actions.Select(action => action.Label.Span.Line));
        Assert.Equal([64, 82, 283], act.Attachments.SelectMany(paper => paper.Mentions).Select(span => span.Line));
        Assert.Equal(new(28, 77, 29, 14), act.Roll.NonVoting[1].Span);
    }
}
