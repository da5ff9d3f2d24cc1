using System.Net;
using Acquit.Cli;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web.Today;

public sealed class JournalPageTests
{
    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_latest_facts_come_first_page_after_page_each_leading_to_its_object(Engine engine)
    {
        await using var site = await RecordedSite.Start(
            engine,
            [
                .. SampleFacts.All,
                .. Enumerable.Range(2, 20).SelectMany(number => RecordedSite.Whole(number, new(2022, 6, 10))),
            ]);
        using var first = await site.Open("/journal");
        Assert.StartsWith("85 faits", first.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("aucune trace", first.QuerySelector(".definitions")!.TextContent, StringComparison.Ordinal);
        var link = first.QuerySelector("tbody tr td:last-child a")!.GetAttribute("href")!;
        Assert.StartsWith(RecordedSite.Grant + "/depenses/", link, StringComparison.Ordinal);
        using var last = await site.Open(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(35, last.QuerySelectorAll("tbody tr").Length);
        Assert.Null(last.QuerySelector("a[rel=next]"));
        using var opened = await site.Open(link);

        using var acts = await site.Open("/journal?objet=act&jour=2022-07-04");
        Assert.Equal(3, acts.QuerySelectorAll("tbody tr").Length);
        Assert.All(
            acts.QuerySelectorAll("tbody tr td:last-child a"),
            act => Assert.Equal($"/decisions/{SampleFacts.Act.Value}", act.GetAttribute("href")));
        using var none = await site.Open("/journal?objet=act&jour=2022-07-05");
        Assert.NotNull(none.QuerySelector(".empty"));
        var csv = await site.Reader.GetStringAsync("/journal?objet=attestation&format=csv");
        Assert.Contains("Attestation retirée", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Dépense saisie", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_verification_is_told_with_what_came_since()
    {
        await using var site = await RecordedSite.Start(Engine.Sqlite, SampleFacts.Agreement, SampleFacts.Plan);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(
            ["journal", "verify", "--data", site.Site.Data.FullName, "--demo"], output, errors);
        Assert.True(code == ExitCode.Clean, errors + output.ToString());
        using var fresh = await site.Open("/journal");
        Assert.Contains(
            "2 faits hachés à nouveau", fresh.QuerySelector(".definitions")!.TextContent, StringComparison.Ordinal);
        await site.Record([.. RecordedSite.Whole(1, new(2022, 6, 10))]);
        using var later = await site.Open("/journal");
        Assert.Contains(
            "3 faits sont venus depuis", later.QuerySelector(".definitions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_no_grant_reads_no_page_of_one_and_still_has_a_home()
    {
        await using var site = await RecordedSite.Start(Engine.Sqlite, SampleFacts.All);
        using var mediator = await site.Site.SignedIn(Role.Mediator);
        using var home = await FormJourney.Open(mediator, "/");
        Assert.DoesNotContain("Inclusion numérique", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(home.QuerySelector(".empty"));
        foreach (var path in Closed(site.Site))
        {
            var answer = await mediator.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }
    }

    private static IEnumerable<string> Closed(TestSite site) => site.Application.Services
        .GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints
        .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'))
        .Where(route => route.StartsWith("/financements", StringComparison.Ordinal)
            || route.StartsWith("/decisions", StringComparison.Ordinal) || route is "/journal" or "/recherche")
        .Distinct()
        .Select(route => System.Text.RegularExpressions.Regex.Replace(route, "{(?<name>[^}:]+)[^}]*}", match =>
            match.Groups["name"].Value switch
            {
                "grant" => SampleFacts.Grant.Value.ToString(),
                "expenditure" => SampleFacts.Expenditure.Value.ToString(),
                "number" or "code" => "du",
                "position" => "5",
                "sha256" => SampleFacts.Sha256,
                "key" => $"{SampleFacts.Sha256[..32]}-{SampleFacts.Sha256[..32]}",
                "id" => SampleFacts.Act.Value.ToString(),
                _ => SampleFacts.Attestation.Value.ToString(),
            }));
}
