using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Grants;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>Who was in the room at the act's own item, how each voted, and who decides a tie.</summary>
public sealed class ActRoomTests
{
    private const string Region = "region-commission-permanente";
    private const string Ballot = "commune-scrutin-public";
    private const string Columns = "departement-plan-en-colonnes";

    [Fact]
    public void A_region_s_standing_committee_is_a_body_of_its_own()
    {
        var act = ActTexts.Only(ActTexts.Fixture(Region));
        Assert.Equal(DecidingBody.RegionalStandingCommittee, act.Body?.Value);
        Assert.Equal("REGION DES TROIS RIVIERES", act.Authority?.Value);
        var quorum = ActExamination.Examine(act).Quorum;
        Assert.Equal("quorum.regional-standing-committee", quorum.Rule?.Code);
        Assert.NotNull(quorum.Rule!.ToBeConfirmed);
    }

    [Fact]
    public void Presence_is_counted_at_the_act_s_own_item()
    {
        var report = Examine(Region);
        // Report 24: one left after report 23 and is represented from 24 on; one came at report 10.
        Assert.Equal(
            (6, 1, 4, 3), (report.Roll.Present, report.Roll.OutOfRoom, report.Roll.Apologies, report.Roll.Represented));
        Assert.Equal((10, 6, 9, true),
            (report.Quorum.MembersInOffice, report.Quorum.Required, report.Quorum.Counted, report.Quorum.Met));
        Assert.Equal(Reconciliation.Exact, report.Vote!.Reconciliation);
        Assert.Equal(["roll.partial-presence", "roll.partial-presence"], Codes(report, "roll."));
        Assert.Empty(Codes(report, "vote."));
        Assert.Empty(Codes(report, "proxy."));
    }

    [Theory]
    [InlineData("jusqu'au rapport n° 23", "jusqu'au rapport n° 24", 7, 0)]
    [InlineData("jusqu'au rapport n° 23", "départ avant le point 25", 7, 0)]
    [InlineData("jusqu'au rapport n° 23", "départ avant le point 24", 6, 1)]
    [InlineData("jusqu'au rapport n° 23", "départ au point 24", 7, 0)]
    [InlineData("à partir du rapport n° 10", "à partir du rapport n° 25", 5, 2)]
    [InlineData("à partir du rapport n° 10", "sauf pour le rapport n° 24", 5, 2)]
    [InlineData("à partir du rapport n° 10", "sauf pour le rapport n° 12", 6, 1)]
    [InlineData("à partir du rapport n° 10", "à partir de 11 h 50", 6, 1)]
    [InlineData("à partir du rapport n° 10", "pour les rapports 3 à 23", 6, 1)]
    [InlineData("à partir du rapport n° 10", "du rapport 3 au rapport 23", 5, 2)]
    public void Each_way_to_say_a_part_of_the_meeting(string said, string otherwise, int present, int outOfRoom)
    {
        var roll = Examine(Region, (said, otherwise)).Roll;
        Assert.Equal((present, outOfRoom), (roll.Present, roll.OutOfRoom));
    }

    [Fact]
    public void A_time_or_an_ambiguous_departure_is_told_and_counted_as_written()
    {
        var report = Examine(Region, ("à partir du rapport n° 10", "à partir de 11 h 50"));
        var point = report.Points.First(
            point => point.Code == "roll.partial-presence" && point.Severity == Severity.Reserve);
        Assert.Contains("CANNETTE", point.Message.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_report_s_number_nobody_leaves_the_roll()
    {
        var report = Examine(Region, ("Vu le rapport n° 24 du Président ;", ""));
        Assert.Equal((7, 0), (report.Roll.Present, report.Roll.OutOfRoom));
        Assert.All(report.Points.Where(point => point.Code == "roll.partial-presence"),
            point => Assert.Equal(Severity.Reserve, point.Severity));
    }

    [Fact]
    public void A_proxy_held_by_one_who_left_does_not_count()
    {
        var report = Examine(Region, ("Madame Rosine CANNETTE (à partir du rapport n° 10)",
            "Madame Rosine CANNETTE (jusqu'au rapport n° 10)"));
        Assert.Equal(["proxy.holder-absent"], Codes(report, "proxy."));
        Assert.Equal(2, report.Roll.Represented);
        // Her vote and that of the one she stood for are named all the same.
        Assert.Equal(2, Codes(report, "vote.by-absent").Count);
    }

    [Fact]
    public void Votes_by_name_are_read_and_reconciled()
    {
        var vote = ActTexts.Only(ActTexts.Fixture(Ballot)).Vote!;
        Assert.Equal((5, 5, 0), (vote.Names.Count(named => named.Choice == BallotChoice.For),
            vote.Names.Count(named => named.Choice == BallotChoice.Against),
            vote.Names.Count(named => named.Choice == BallotChoice.Abstention)));
        Assert.Equal("voix prépondérante", vote.CastingVote?.Value);
        var report = Examine(Ballot);
        Assert.Empty(Codes(report, "vote."));
        Assert.Equal((5, 5, Reconciliation.Exact), (report.Vote!.For, report.Vote.Against, report.Vote.Reconciliation));
    }

    [Theory]
    [InlineData("Mme CASTERAN, M. PERIGNAC,", "M. PERIGNAC,", "vote.does-not-reconcile#names-For")]
    [InlineData("M. ALBRET, Mme BRISSAC, M. RUFFEC.", "M. ALBRET, Mme BRISSAC, M. RUFFEC, Mme CASTERAN.",
        "vote.named-twice vote.does-not-reconcile#names-Against")]
    [InlineData("M. ALBRET, Mme BRISSAC, M. RUFFEC.", "M. QUERCY, Mme BRISSAC, M. RUFFEC.", "vote.by-absent")]
    [InlineData("5 pour, 5 contre", "6 pour, 5 contre", "vote.does-not-reconcile#names-For")]
    public void Each_defect_of_a_ballot_is_named(string said, string otherwise, string expected)
    {
        var keys = Examine(Ballot, (said, otherwise)).Points.Select(point => point.Key).ToList();
        Assert.All(
            expected.Split(' '), code => Assert.Contains(keys, key => key.StartsWith(code, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("La délibération est adoptée.>La délibération est rejetée.", "vote.does-not-reconcile#outcome Blocking")]
    [InlineData("Sous la présidence de Mme Ondine CASTERAN, maire.>", "vote.tie Reserve")]
    [InlineData(
        "Sous la présidence de Mme Ondine CASTERAN, maire.>|La voix prépondérante de la présidente emporte la "
            + "décision.>",
        "vote.tie Blocking")]
    [InlineData(
        "Ont voté pour : Mme CASTERAN, M. PERIGNAC>Ont voté pour : M. RUFFEC, M. PERIGNAC|Mme BRISSAC, M. RUFFEC.>"
        + "Mme BRISSAC, Mme CASTERAN.", "vote.does-not-reconcile#outcome Blocking")]
    public void A_tie_goes_to_the_chair(string changes, string expected)
    {
        (string, string)[] mutations =
        [
            .. changes.Split('|').Where(change => change.Length > 0)
                .Select(change => (change.Split('>')[0], change.Split('>')[1])),
        ];
        Assert.Equal(expected, string.Join(' ', Examine(Ballot, mutations).Points
            .Where(point => point.Code.StartsWith("vote.", StringComparison.Ordinal))
            .Select(point => $"{point.Key} {point.Severity}")));
    }

    [Fact]
    public void Groups_are_no_members()
    {
        var sample = ActTexts.Only(ActTexts.Sample()).Vote!;
        Assert.Empty(sample.Names);
        var group = ActTexts.SampleWith("Contre : 0 voix", "Contre : 2 voix (Rassemblement des Vallées)");
        Assert.Empty(ActTexts.Only(group).Vote!.Names);
    }

    [Fact]
    public void A_plan_printed_in_columns_is_read_by_position()
    {
        var plan = ActTexts.Only(ActTexts.Fixture(Columns)).Plan!;
        Assert.Equal(
            [("Rayonnages", Section.Capital, 40_000), ("Animation", Section.Operating, 30_000),
                ("Bornes de prêt", Section.Capital, 30_000L)],
            plan.Lines.Select(line => (line.Label.Value, line.Section!.Value, line.Eligible.Value.Cents / 100)));
        Assert.Equal((7_000_000, 3_000_000, 10_000_000L),
            (
                plan.CapitalTotal!.Value.Value.Cents, plan.OperatingTotal!.Value.Value.Cents,
                plan.Total!.Value.Value.Cents));
        Assert.Empty(Codes(Examine(Columns), "plan.sum"));
    }

    /// <summary>The sums alone cannot tell the two lines of 30 000 apart: only their place does.</summary>
    [Fact]
    public void A_cell_moved_to_the_other_column_changes_its_section()
    {
        var moved = ActTexts.Fixture(Columns).Select(line => line.StartsWith("Animation", StringComparison.Ordinal)
            ? "Animation                            30 000,00                           30 000,00" : line).ToList();
        var act = ActTexts.Only(moved);
        Assert.Equal(Section.Capital, act.Plan!.Lines[1].Section);
        Assert.Contains(ActExamination.Examine(act).Points, point => point.Key == "plan.sum-differs#capital");
    }

    private static ActReport Examine(string fixture, params (string Said, string Otherwise)[] changes)
    {
        var text = string.Join('\n', ActTexts.Fixture(fixture));
        foreach (var (said, otherwise) in changes)
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
            text = text.Replace(said, otherwise, StringComparison.Ordinal);
        }

        return ActExamination.Examine(Assert.Single(ActReader.Read(text.Split('\n')).Acts));
    }

    private static List<string> Codes(ActReport report, string prefix) =>
        [.. report.Points.Select(point => point.Code).Where(code => code.StartsWith(prefix, StringComparison.Ordinal))];
}
