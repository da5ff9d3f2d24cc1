using System.Net;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Tests.Storage;
using Xunit;

namespace Acquit.Tests.Web.Today;

/// <summary>The table behind the chart, and what made each of its steps.</summary>
public sealed class AmountPagesTests
{
    private static readonly DateOnly From = new(2020, 3, 1);

    private static readonly AgreementTerms Unattested = AgreementTerms.Assumed with
    {
        PaymentAttestationRequired = new(false, ValueState.Declared),
    };

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Each_step_shows_the_three_amounts_and_opens_on_what_made_it(Engine engine)
    {
        await using var site = await RecordedSite.Start(
            engine,
            [
                SampleFacts.Agreement with { On = From, EffectiveOn = From },
                SampleFacts.Plan with { On = From, EffectiveOn = From },
                new TermsSet(SampleFacts.Grant, Unattested, From, PersonalText.None),
                .. RecordedSite.Whole(1, new(2022, 6, 10)), .. RecordedSite.Whole(2, new(2022, 7, 20)),
            ]);

        using var table = await site.Open(RecordedSite.Grant + "/montants?au=2022-07-04");
        var days = table.QuerySelectorAll("tbody tr").Select(row => row.Children[0].TextContent.Trim()).ToList();
        // The agreement, then for each expenditure its payment and its certification.
        Assert.Equal(5, days.Count);
        Assert.Contains("à la date choisie", days[2], StringComparison.Ordinal);
        var paid = table.QuerySelectorAll("tbody tr")[1];
        Assert.Equal("707,45 €", Plain(paid.Children[2].TextContent));
        Assert.Equal("0,00 €", Plain(paid.Children[3].TextContent));
        Assert.Equal("707,45 €", Plain(table.QuerySelectorAll("tbody tr")[2].Children[5].TextContent));

        using var step = await site.Open(paid.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Contains("Le dû gagne 707,45 €", Plain(step.QuerySelector("h1")!.TextContent), StringComparison.Ordinal);
        var moved = Assert.Single(step.QuerySelectorAll("#depenses tbody tr"));
        Assert.Contains("M 2022-0001", moved.TextContent, StringComparison.Ordinal);
        Assert.Contains("Paiement de 1 200,00 €", Plain(moved.TextContent), StringComparison.Ordinal);
        Assert.Equal("1 000,00 €", Plain(moved.Children[3].TextContent));

        using var both = await site.Open(RecordedSite.Grant + "/evolution?depuis=2022-06-01&au=2022-08-01");
        Assert.Equal(2, both.QuerySelectorAll("#depenses tbody tr").Length);
        Assert.Equal("2 000,00 €", Plain(both.QuerySelector("tfoot td:nth-child(2)")!.TextContent));
        using var none = await site.Open(RecordedSite.Grant + "/evolution?depuis=2022-08-01&au=2022-09-01");
        Assert.Contains("ne change pas", none.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deadlines_of_the_home_page_export_with_what_is_unknown_left_empty()
    {
        await using var site = await RecordedSite.Start(Engine.Sqlite, [SampleFacts.Agreement, SampleFacts.Plan]);
        using var home = await site.Open("/");
        var link = home.QuerySelectorAll(".exports a").Select(each => each.GetAttribute("href")!)
            .Single(each => each.Contains("table=echeances", StringComparison.Ordinal)
                && each.Contains("format=csv", StringComparison.Ordinal));
        var lines = (await site.Reader.GetStringAsync(link)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.StartsWith("Dernier paiement", StringComparison.Ordinal) && line.Contains("/20", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Demande de solde", StringComparison.Ordinal) && line.EndsWith(';'));
    }

    [Fact]
    public async Task The_table_exports_whole_and_is_as_known_on_a_day()
    {
        await using var site = await RecordedSite.Start(Engine.Sqlite, [SampleFacts.Agreement, SampleFacts.Plan]);
        await site.Record(
            [.. RecordedSite.Whole(1, new(2022, 6, 10))],
            SampleFacts.Attribution with { At = SampleFacts.Attribution.At.AddDays(30) });
        var csv = await site.Reader.GetStringAsync(RecordedSite.Grant + "/montants?format=csv");
        Assert.Contains("FICTIF", csv, StringComparison.Ordinal);
        Assert.Contains("04/07/2022", csv, StringComparison.Ordinal);
        Assert.Contains("707,45", csv, StringComparison.Ordinal);
        var before = await site.Reader.GetStringAsync(RecordedSite.Grant + "/montants?su=2022-07-10&format=csv");
        Assert.DoesNotContain("707,45", before, StringComparison.Ordinal);
        using var known = await site.Open(RecordedSite.Grant + "/montants?su=2022-07-10");
        Assert.All(
            known.QuerySelectorAll("tbody th a"),
            link => Assert.Contains("su=2022-07-10", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_or_a_file_is_opened_under_its_own_grant_only()
    {
        var other = new GrantId(SampleFacts.Id(900));
        await using var site = await RecordedSite.Start(
            Engine.Sqlite,
            [
                .. SampleFacts.All,
                SampleFacts.Agreement with { Grant = other, Subject = other.Value, Source = null },
            ]);
        using var finance = await site.Site.SignedIn(Role.FinanceOfficer);
        foreach (var tail in new[]
        {
            "/recu/12", "/recu/13", "/recu/1", $"/attestations/{SampleFacts.Attestation.Value}/retirer",
            $"/depenses/{SampleFacts.Expenditure.Value}",
        })
        {
            Assert.Equal(HttpStatusCode.OK, (await finance.GetAsync(RecordedSite.Grant + tail)).StatusCode);
            Assert.Equal(
                HttpStatusCode.NotFound, (await finance.GetAsync($"/financements/{other.Value}{tail}")).StatusCode);
        }

        Assert.Equal(
            HttpStatusCode.NotFound, (await finance.GetAsync($"{RecordedSite.Grant}/recu/24")).StatusCode);
    }

    private static string Plain(string text) =>
        text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();
}
