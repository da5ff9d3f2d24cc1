using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>One fixture a layout, retold from real acts of several authorities (docs/decisions/0005).</summary>
public sealed class ActLayoutTests
{
    /// <summary>Fixture, number, body, day, present, absent (proxy givers included), proxies, for, against.</summary>
    public static TheoryData<string, string, DecidingBody, string, int, int, int, int?, int?> Layouts => new()
    {
        { "departement-absents-representes", "DIN/2022/87", DecidingBody.DepartmentalCouncil, "2022-03-14", 9, 5, 3,
            12, 0 },
        { "commission-delegations-de-vote", "CP-2021-11-204", DecidingBody.StandingCommittee, "2021-11-19", 5, 2, 2, 7,
            0 },
        { "ville-etaient-representes", "2022/031", DecidingBody.MunicipalCouncil, "2022-03-28", 6, 5, 2, 8, 0 },
        { "ville-pouvoir-remis", "CM/18/030", DecidingBody.MunicipalCouncil, "2018-03-27", 5, 3, 2, 6, 1 },
        { "communaute-tableau-des-nombres", "2019 03 A07", DecidingBody.IntermunicipalCouncil, "2019-03-19", 7, 5, 2,
            null, null },
        { "commune-noms-d-abord", "2014-41", DecidingBody.MunicipalCouncil, "2014-10-06", 7, 2, 0, null, null },
        { "communaute-par-commune", "2014-210", DecidingBody.IntermunicipalCouncil, "2014-12-04", 6, 4, 2, 7, 1 },
    };

    [Theory, MemberData(nameof(Layouts))]
    public void Reads(
        string fixture, string number, DecidingBody body, string day, int present, int absent, int proxies,
            int? inFavour, int? against)
    {
        var act = ActTexts.Only(ActTexts.Fixture(fixture));
        Assert.Equal(number, act.Number?.Value);
        Assert.Equal(body, act.Body?.Value);
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), act.Date?.Value);
        Assert.Equal((present, absent, proxies), (act.Roll.Present.Count, act.Roll.Apologies.Count,
            act.Roll.Proxies.Count));
        Assert.Equal((inFavour, against), (act.Vote?.For?.Value, act.Vote?.Against?.Value));
        Assert.NotNull(act.Authority);
        Assert.NotNull(act.Title);
    }

    [Theory]
    [InlineData("departement-absents-representes", 14, null, null, null)]
    [InlineData("ville-pouvoir-remis", 8, 5, 7, null)]
    [InlineData("communaute-tableau-des-nombres", 12, 7, 9, 2)]
    [InlineData("commune-noms-d-abord", 9, 7, 7, null)]
    [InlineData("communaute-par-commune", 10, 6, null, null)]
    [InlineData("ville-etaient-representes", null, null, null, null)]
    public void Reads_printed_counts(string fixture, int? inOffice, int? present, int? voters, int? proxies)
    {
        var act = ActTexts.Only(ActTexts.Fixture(fixture));
        Assert.Equal((inOffice, present, voters, proxies),
            (act.MembersInOffice?.Value, act.PresentPrinted?.Value, act.VotersPrinted?.Value,
                act.ProxiesPrinted?.Value));
    }

    [Theory]
    [InlineData("departement-absents-representes", "Rose HANGARD", "Blanche MARCASSIN")]
    [InlineData("commission-delegations-de-vote", "Yann KERSUZEC", "Mathias ANGEVILLE")]
    [InlineData("ville-etaient-representes", "Edern RENAUDIN", "Soizic PERENNOU")]
    [InlineData("ville-pouvoir-remis", "Anne Sophie TETAZ", "Jean Marie ALINGRE")]
    [InlineData("communaute-tableau-des-nombres", "Sylvie GAINARD", "Serge LUBERSAC")]
    [InlineData("communaute-par-commune", "MENOZZO Gaëtan", "COMBENOT Claude")]
    public void Names_giver_and_holder(string fixture, string giver, string holder) => Assert.Contains(
        ActTexts.Only(ActTexts.Fixture(fixture)).Roll.Proxies, proxy => proxy.Giver == giver && proxy.Holder == holder);

    [Theory]
    [InlineData("departement-absents-representes", true)]
    [InlineData("ville-pouvoir-remis", true)]
    [InlineData("communaute-tableau-des-nombres", true)]
    [InlineData("ville-etaient-representes", null)]
    public void Says_adopted_only_where_the_text_does(string fixture, bool? adopted) =>
        Assert.Equal(adopted, ActTexts.Only(ActTexts.Fixture(fixture)).Adopted);

    [Fact]
    public void Unanimity_is_no_number()
    {
        var vote = ActTexts.Only(ActTexts.Fixture("commune-noms-d-abord")).Vote!;
        Assert.True(vote.Unanimous);
        Assert.Null(vote.For);
    }

    [Fact]
    public void Presence_for_a_part_of_the_meeting_is_kept_and_no_item_is_guessed_from_a_time()
    {
        var part = Assert.Single(ActTexts.Only(ActTexts.Fixture("commission-delegations-de-vote")).Roll.Partial);
        Assert.Equal(("Marie-Cécile DERVAL", null), (part.Name, part.Items));
    }

    [Fact]
    public void A_plan_with_resources_names_the_financers_and_the_own_contribution()
    {
        var plan = ActTexts.Only(ActTexts.Fixture("ville-etaient-representes")).Plan!;
        Assert.Equal([("Travaux", 300_000), ("Maîtrise d'œuvre", 36_000), ("Contrôle technique", 14_000L)],
            plan.Lines.Select(line => (line.Label.Value, line.Eligible.Value.Cents / 100)));
        Assert.Equal([("FEDER", 175_000), ("État - DETR", 87_500), ("Autofinancement", 87_500L)],
            plan.Resources.Select(resource => (resource.Label.Value, resource.Amount.Value.Cents / 100)));
        Assert.Equal(Money.Euros(350_000), plan.Total?.Value);
        Assert.Equal(Money.Euros(350_000), plan.ResourcesTotal?.Value);
        Assert.All(plan.Lines, line => Assert.Null(line.Section));
    }

    [Fact]
    public void Texts_of_the_union_and_publication_are_found()
    {
        var act = ActTexts.Only(ActTexts.Fixture("departement-absents-representes"));
        Assert.Equal(("regulation", "1303/2013"), (act.Citations[2].Kind, act.Citations[2].Number));
        Assert.Equal(2, act.PublicationMentions.Count);
        Assert.Equal(("Valmeuse", "Agathe VILLEROUGE"), (act.Signature!.Place, act.Signature.Name));
        Assert.Equal(Money.Euros(120_000), Assert.Single(act.Grant!.Ceilings).Value);
        Assert.Equal("60", act.Grant.RatePrinted?.Value);
    }

    [Fact]
    public void Almost_every_line_of_every_layout_is_explained()
    {
        var readings = ActTexts.Fixtures.Select(name => ActReader.Read(ActTexts.Fixture(name))).ToList();
        var lines = readings.Sum(reading => reading.Lines.Count(line => !string.IsNullOrWhiteSpace(line)));
        Assert.InRange(readings.Sum(reading => reading.UnreadLines.Count), 0, lines * 2 / 100);
    }

    [Fact]
    public void A_collection_is_parted_into_its_acts_each_with_its_report()
    {
        var acts = ActReader.Read(ActTexts.Fixture("recueil-plusieurs-actes")).Acts;
        Assert.Equal([(1, "2022-101", "3"), (2, "2022-102", null)],
            acts.Select(act => (act.Ordinal, act.Number!.Value.Value, act.Report?.Value)));
        Assert.Equal([(1, 46), (48, 79)], acts.Select(act => (act.Extent.Line, act.Extent.EndLine)));
        Assert.Equal([(3, 0), (2, 1)], acts.Select(act => (act.Vote!.For!.Value.Value, act.Vote.Against!.Value.Value)));
    }

    [Fact]
    public void A_thousand_acts_cost_a_thousand_times_one_and_memory_stays_flat()
    {
        var act = ActTexts.Sample();
        IEnumerable<string> Thousand() => Enumerable.Range(0, 1000).SelectMany(_ => act);
        var read = new List<WeakReference>();
        long one = 0;
        var start = GC.GetAllocatedBytesForCurrentThread();
        foreach (var reading in ActReader.ReadEach(Thousand()))
        {
            read.Add(new(reading));
            Assert.Equal(read.Count, Assert.Single(reading.Acts).Ordinal);
            Assert.Equal(1 + ((read.Count - 1) * act.Length), reading.FirstLine);
            one = read.Count == 10 ? (GC.GetAllocatedBytesForCurrentThread() - start) / 10 : one;
        }

        Assert.Equal(1000, read.Count);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - start) / 1000, 0, one * 12 / 10);
        // Flat whatever other tests allocate meanwhile: no act read is held once the next one is asked for.
        GC.Collect();
        Assert.InRange(read.Count(reading => reading.IsAlive), 0, 2);
    }

    [Fact]
    public void A_text_that_is_no_act_gives_nothing()
    {
        var reading = ActReader.Read(["Recette du pot-au-feu", "", "Prendre 3 carottes et 2,50 € de navets.",
            "Cuire."]);
        Assert.Empty(reading.Acts);
        Assert.Equal([1, 3, 4], reading.UnreadLines);
        Assert.Equal("act.none", Assert.Single(reading.Remarks).Code);
        Assert.Null(Assert.Single(reading.Amounts).Role);
    }

    [Fact]
    public void No_line_at_all_gives_nothing() => Assert.Empty(ActReader.Read([]).Acts);
}
