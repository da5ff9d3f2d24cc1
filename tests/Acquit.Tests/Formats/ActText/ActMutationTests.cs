using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>Nothing is hard-wired to one act: change the text and the reading changes with it.</summary>
public sealed class ActMutationTests
{
    [Fact]
    public void A_dropped_name_is_one_less() =>
        Assert.Equal(34, ActTexts.Only(ActTexts.SampleWith("Mme Capucine LESTOCQUOY, ", "")).Roll.Present.Count);

    [Theory]
    [InlineData("44  voix", "43  voix", 43)]
    [InlineData("44  voix", "144 voix", 144)]
    [InlineData("44  voix", "44,31 voix", null)]
    public void A_changed_vote_is_read(string old, string replacement, int? expected) =>
        Assert.Equal(expected, ActTexts.Only(ActTexts.SampleWith(old, replacement)).Vote!.For?.Value);

    [Fact]
    public void A_moved_date_is_read() => Assert.Equal(
        new DateOnly(2022, 8, 1), ActTexts.Only(ActTexts.SampleWith("REUNION DU 4 JUILLET",
            "REUNION DU 1er AOUT")).Date!.Value.Value);

    [Theory]
    [InlineData("13172//90020\n\n2", "13172//9002\n\n02")]
    [InlineData("13172//90020\n\n2", "13172//900202")]
    [InlineData("C06-020M01\n13172//90020\n\n2", "C06-020M01\n1317\n2//900202")]
    [InlineData("C06-020M01\n13172//90020\n\n2", "C06-\n020M01\n13172//900202")]
    [InlineData("Investissemen\nt\n\nC06", "Inves\ntissement\n\nC06")]
    [InlineData("Investissemen\nt\n\nC06", "Investissement\nC06")]
    public void A_cell_split_otherwise_reads_the_same(string old, string replacement)
    {
        var row = ActTexts.Only(ActTexts.SampleWith(old, replacement)).BudgetImpactTable!.Rows[0].Coding;
        Assert.Equal(("C06-020M01", "13172//900202", Section.Capital), (row.BudgetOperation, row.Coding, row.Section));
    }

    [Fact]
    public void A_filled_impact_table_gives_its_amounts()
    {
        var act = ActTexts.Only(ActTexts.SampleWith(
            "Equipement et\n\nétudes\n\nInvestissemen",
            "Equipement et\n\nétudes\n\n900,00 800,00 700,00 600,00 100,00\n\nInvestissemen"));
        Assert.Equal([90_000, 80_000, 70_000, 60_000, 10_000], act.BudgetImpactTable!.Rows[0].Amounts
            .Select(cell => cell!.Value.Value.Cents));
        Assert.All(act.BudgetImpactTable.Rows[1].Amounts, cell => Assert.Null(cell));
    }

    [Fact]
    public void Fewer_amounts_than_columns_cannot_be_placed()
    {
        var reading = ActReader.Read(ActTexts.SampleWith(
            "Equipement et\n\nétudes\n\nInvestissemen", "Equipement et\n\nétudes\n\n900,00 €\n\nInvestissemen"));
        Assert.All(Assert.Single(reading.Acts).BudgetImpactTable!.Rows[0].Amounts, cell => Assert.Null(cell));
        Assert.Null(Assert.Single(reading.Amounts, amount => amount.Amount == Money.Euros(900)).Role);
    }

    [Fact]
    public void Sums_that_no_longer_match_leave_sections_unknown()
    {
        var plan = ActTexts.Only(ActTexts.SampleWith("57 356,25", "57 356,35")).Plan!;
        Assert.Equal(5_735_635, plan.Lines[0].Eligible.Value.Cents);
        Assert.All(plan.Lines, line => Assert.Null(line.Section));
    }

    [Theory]
    [InlineData("100,00", "100,00", null, null)]
    [InlineData("100,00", "250,00", Section.Capital, Section.Operating)]
    public void A_section_is_inferred_only_where_one_choice_fits(string first, string second, Section? one,
        Section? two)
    {
        string[] plan =
        [
            "COMMUNE DE SAINT-FICTIF", "DELIBERATION DU CONSEIL MUNICIPAL", "Séance du 4 mai 2022", "",
            "Vu le code général des collectivités territoriales ;", "", "Investissement Fonctionnement", "", "Bornes",
            "", first, "",
            "Ateliers", "", second, "", $"TOTAL {first} {second}", "", "Article 1 : approuve le plan.",
        ];
        Assert.Equal([one, two], ActTexts.Only(plan).Plan!.Lines.Select(line => line.Section));
    }

    [Fact]
    public void Two_totals_that_disagree_are_both_kept() => Assert.Equal(
        [297_121_936, 297_121_938],
        ActTexts.Only(ActTexts.SampleWith("2 971 219,36€", "2 971 219,38€")).Grant!.Bases
            .Select(eligible => eligible.Value.Cents));

    [Fact]
    public void An_ambiguous_amount_is_told_and_not_taken()
    {
        var reading = ActReader.Read(ActTexts.SampleWith("montant maximum de 2 101 975 €",
            "montant maximum de 1.234,5,6 €"));
        var remark = Assert.Single(reading.Remarks);
        Assert.Equal("amount.ambiguous", remark.Code);
        Assert.Contains("1.234,5,6", remark.Message.French, StringComparison.Ordinal);
        Assert.Equal("1.234,5,6 €", ActSpans.Text(reading.Lines, remark.Span));
        Assert.Equal(3, Assert.Single(reading.Acts).Grant!.Ceilings.Count);
    }

    [Fact]
    public void A_day_that_does_not_exist_is_told_and_not_taken()
    {
        var reading = ActReader.Read(ActTexts.SampleWith("REUNION DU 4 JUILLET 2022", "REUNION DU 31 FEVRIER 2022"));
        var remark = Assert.Single(reading.Remarks);
        Assert.Equal("date.impossible", remark.Code);
        Assert.Equal("31 FEVRIER 2022", ActSpans.Text(reading.Lines, remark.Span));
    }

    [Fact]
    public void A_name_both_present_and_excused_stays_in_both()
    {
        var roll = ActTexts.Only(ActTexts.SampleWith("M. Hector PAVILLARD",
            "Mme Odile  RIEN, Mme NADÈGE Tournemine")).Roll;
        Assert.Equal(10, roll.Apologies.Count);
        Assert.Single(roll.Apologies, away => roll.Present.Any(present => Folding.Same(present.Value, away.Value)));
    }

    [Theory]
    [InlineData("(Adopté)", "(Rejeté)", false)]
    [InlineData("(Adopté)", "", null)]
    public void The_outcome_is_what_is_printed(string old, string replacement, bool? expected) =>
        Assert.Equal(expected, ActTexts.Only(ActTexts.SampleWith(old, replacement)).Adopted);

    [Fact]
    public void A_publication_mention_is_found() => Assert.Equal(
        "Publié le 6 juillet 2022",
        Assert.Single(ActTexts.Only(ActTexts.SampleWith("3 / 3",
            "Publié le 6 juillet 2022\n\n3 / 3")).PublicationMentions).Value);

    [Fact]
    public void A_delegation_of_signature_is_found() => Assert.True(ActTexts.Only(ActTexts.SampleWith(
        "Pour le Président du Conseil départemental,",
        "Pour le Président du Conseil départemental et par délégation,")).Signature!.DelegationCited);

    [Fact]
    public void An_annexed_agreement_is_found()
    {
        var lines = ActTexts.SampleWith("SIGNE\n\nArmand BELLECOMBE",
            "SIGNE\n\nArmand BELLECOMBE\n\nCONVENTION ATTRIBUTIVE\n\nEntre la Région, et le Département");
        Assert.True(Assert.Single(ActTexts.Only(lines).Attachments, paper => paper.What == "agreement").Found);
    }

    [Fact]
    public void A_line_of_noise_is_listed_as_unread()
    {
        var lines = ActTexts.SampleWith("Après en avoir délibéré,", "Après en avoir délibéré,\n\nxqz wvk 12 zzt !!\n");
        var unread = Assert.Single(ActReader.Read(lines).UnreadLines);
        Assert.Equal("xqz wvk 12 zzt !!", lines[unread - 1]);
    }

    [Fact]
    public void An_amount_that_no_reading_claims_is_listed()
    {
        var reading = ActReader.Read(ActTexts.SampleWith("Je vous prie de bien vouloir en délibérer.",
            "Le café coûte 3,20 €."));
        Assert.Equal(new Money(320), Assert.Single(reading.Amounts, amount => amount.Role is null).Amount);
    }
}
