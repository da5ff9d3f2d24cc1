using System.Net;
using Acquit.Tests.Storage;
using Acquit.Tests.Web.Today;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>What pages that only read answer to a form, to dates at the ends of the calendar, to a text that is none.</summary>
public sealed class ReadingPagesTests
{
    private static readonly string[] Pages =
    [
        "/", "/financements", "/decisions", "/journal", "/reglages/regles", RecordedSite.Grant,
        RecordedSite.Grant + "/depenses", RecordedSite.Grant + "/preuves", RecordedSite.Grant + "/chaine",
        RecordedSite.Grant + "/journal", RecordedSite.Grant + "/demandable", RecordedSite.Grant + "/montants",
        RecordedSite.Grant + "/evolution", RecordedSite.Grant + "/raisons/du",
    ];

    [Fact]
    public async Task A_form_sent_to_a_page_that_only_reads_is_refused_and_says_so()
    {
        await using var site = await Start();
        foreach (var page in Pages)
        {
            var answer = await TestSite.Post(site.Reader, "/recherche", page, new() { ["x"] = "1" });
            Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{page}: {answer.StatusCode}");
            Assert.Contains(
                "Cette page se lit seulement", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "0001-01-01")]
    [InlineData("1900-01-01", "2199-12-31")]
    [InlineData("2199-12-31", "1900-01-01")]
    public async Task Dates_at_the_ends_of_the_calendar_are_answered(string at, string known)
    {
        await using var site = await Start();
        foreach (var page in Pages.Where(page => page != "/journal"))
        {
            foreach (var query in new[] { $"?au={at}", $"?au={at}&su={known}", $"?su={known}", $"?depuis={at}&au={known}" })
            {
                var answer = await site.Reader.GetAsync(page + query);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{page}{query}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_character_that_no_text_holds_is_not_a_form_too_long()
    {
        await using var site = await Start();
        var answer = await TestSite.Post(
            site.Reader, "/recherche", "/recherche", new() { ["q"] = "a\0b" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Task<RecordedSite> Start() => RecordedSite.Start(
        Engine.Sqlite, [SampleFacts.Agreement, SampleFacts.Plan, .. RecordedSite.Whole(1, new(2022, 2, 1))]);
}
