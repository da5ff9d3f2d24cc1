using System.Net;
using Acquit.Core.Grants;
using Acquit.Tests.Core.Grants;
using Acquit.Tests.Storage;
using AngleSharp.Dom;
using Xunit;

namespace Acquit.Tests.Web.Today;

/// <summary>Every figure of the specification's hypotheses, through the page and its address.</summary>
public sealed class WhatIfPageTests
{
    private const string Passes = "poste.pass-numeriques";
    private const string Telework = "poste.teletravail";

    [Fact]
    public async Task The_figures_come_out_of_the_page()
    {
        await using var site = await Start();
        foreach (var (query, due) in new[]
        {
            ("", "2 101 975,00"), ($"{Passes}=0", "1 748 252,38"), ($"{Passes}=250000", "1 925 113,69"),
            ($"{Passes}=320 000,00", "1 974 634,86"), ($"{Passes}=400%C2%A0000%20%E2%82%AC", "2 031 230,48"),
            ($"{Passes}=312000&{Telework}=1273403,70&postes=fongibles", "2 101 975,00"),
            ($"{Passes}=312000&{Telework}=1273403,70&postes=plafonnes", "1 968 975,29"),
            ("de=pass-numeriques&vers=teletravail&transfert=100000&postes=fongibles", "2 101 975,00"),
            ("de=pass-numeriques&vers=teletravail&transfert=100000", "2 031 230,48"),
            ("de=pass-numeriques&vers=teletravail&transfert=100000&tolerance=10", "2 101 975,00"),
            ("brut=tous", "1 751 645,84"), ("brut=investissement", "1 810 599,61"),
            ("correction.teletravail=5", "2 063 581,81"), ("correction.teletravail=10", "2 025 188,63"),
            ("correction.teletravail=25", "1 910 009,08"), ("correction.teletravail=100", "1 334 111,32"),
        })
        {
            using var page = await site.Open($"{RecordedSite.Grant}/hypotheses?{query}");
            Assert.Equal(due + " €", Plain(page.QuerySelector(".amount-card[data-kind=due] .amount")!));
            var parts = page.QuerySelectorAll("#difference table");
            Assert.Equal(query.Length == 0, parts.Length == 0);
        }
    }

    [Fact]
    public async Task The_interim_cap_the_difference_and_its_parts_are_told()
    {
        await using var site = await Start();
        using var capped = await site.Open($"{RecordedSite.Grant}/hypotheses?acompte=80");
        Assert.Contains("1 681 580,00 €", Plain(capped.QuerySelector("#difference")!), StringComparison.Ordinal);
        Assert.Contains("420 395,00 €", Plain(capped.QuerySelector("#difference")!), StringComparison.Ordinal);

        var address = $"{RecordedSite.Grant}/hypotheses?{Passes}=320000&correction.teletravail=25";
        using var page = await site.Open(address);
        var rows = page.QuerySelectorAll("#difference tbody tr").Select(row => Plain(row.Children[1])).ToList();
        Assert.Equal(["−127 340,14 €", "−191 965,93 €"], rows);
        Assert.Equal("−319 306,07 €", Plain(page.QuerySelector("#difference tfoot td:nth-child(2)")!));
        Assert.Contains("319 306,07 € de moins", Plain(page.QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.Equal("320000", page.QuerySelector("input[name='poste.pass-numeriques']")!.GetAttribute("value"));
        var csv = await site.Reader.GetStringAsync(address + "&format=csv&table=parts");
        Assert.Contains("-319306,07", csv.Replace("\u202F", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poste.pass-numeriques=1.234,5,6", "poste.pass-numeriques")]
    [InlineData("poste.pass-numeriques=-5", "line")]
    [InlineData("tolerance=abc", "tolerance")]
    [InlineData("acompte=101", "acompte")]
    [InlineData("de=pass-numeriques&transfert=5", "de")]
    [InlineData("de=pass-numeriques&vers=teletravail&transfert=500000,01", "transfer")]
    [InlineData("correction.teletravail=101", "correction")]
    public async Task What_makes_no_sense_is_said_beside_its_field_and_keeps_what_was_typed(string query, string field)
    {
        await using var site = await Start();
        var answer = await site.Reader.GetAsync($"{RecordedSite.Grant}/hypotheses?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var page = await FormJourney.Read(answer);
        var link = page.QuerySelector("#error-summary a")!.GetAttribute("href")!;
        Assert.Equal("#" + field, link);
        Assert.NotNull(page.All.FirstOrDefault(element => element.Id == field));
        Assert.Null(page.QuerySelector("#difference"));
        Assert.Contains("tolerance", page.QuerySelector("main form")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_the_page_says_what_to_do_and_from_the_actual_it_keeps_what_is_proved()
    {
        await using var site = await RecordedSite.Start(Engine.Sqlite, SampleFacts.Agreement);
        using var none = await site.Open($"{RecordedSite.Grant}/hypotheses");
        Assert.NotNull(none.QuerySelector(".empty"));
        await site.Record([SampleFacts.Plan, .. RecordedSite.Whole(1, new(2022, 6, 10))]);
        using var actual = await site.Open($"{RecordedSite.Grant}/hypotheses?base=reel&poste.equipements=5000");
        Assert.Equal("3 537,23 €", Plain(actual.QuerySelector(".amount-card[data-kind=due] .amount")!));
        Assert.Equal("0,00 €", Plain(actual.QuerySelector(".amount-card[data-kind=defensible] .amount")!));
    }

    private static Task<RecordedSite> Start() => RecordedSite.Start(
        Engine.Sqlite,
        SampleFacts.Agreement with { Ceiling = StusnPlan.Capped.Ceiling, Base = StusnPlan.Capped.Base },
        new PlanRecorded(SampleFacts.Grant, StusnPlan.Lines, SampleFacts.Agreement.On));

    private static string Plain(IElement element) =>
        element.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();
}
