using System.Net;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class ExportTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private readonly TestSite site = demonstration.Site;

    [Fact]
    public async Task A_table_exports_to_CSV_named_FICTIF()
    {
        var answer = await site.Visitor().GetAsync("/composants?format=csv&table=plan");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("plan-FICTIF.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Contains(lines, line => line.StartsWith("Équipements EHPAD;", StringComparison.Ordinal)
            && line.EndsWith(";57356,25", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("FICTIF", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_exports_to_a_workbook()
    {
        var answer = await site.Visitor().GetAsync("/composants?format=xlsx&table=plan");
        Assert.Equal("plan-FICTIF.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData("/composants?format=csv")]
    [InlineData("/composants?format=csv&table=autre")]
    [InlineData("/composants?format=exe&table=plan")]
    public async Task What_is_not_offered_shows_the_page(string path)
    {
        var answer = await site.Visitor().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Export_links_keep_the_filters_of_the_page()
    {
        var page = await site.Visitor().GetStringAsync("/composants?au=2022-07-04");
        Assert.Contains("/composants?au=2022-07-04&amp;format=csv&amp;table=plan", page, StringComparison.Ordinal);
    }
}
