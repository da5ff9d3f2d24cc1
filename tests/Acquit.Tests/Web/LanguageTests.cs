using System.Net;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class LanguageTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private readonly TestSite site = demonstration.Site;

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("en", "en")]
    [InlineData("en-GB,en;q=0.9,fr;q=0.8", "en")]
    [InlineData("de,fr;q=0.5,en;q=0.4", "fr")]
    [InlineData("de", "fr")]
    public async Task The_browser_s_language_decides_at_first(string accepted, string expected) =>
        Assert.Contains(
            $"<html lang=\"{expected}\" ",
            await site.Visitor(accepted).GetStringAsync("/ce-que-acquit-ne-fait-pas"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_link_changes_the_language_and_the_choice_is_remembered()
    {
        var visitor = site.Visitor();
        var answer = await visitor.GetAsync("/composants?au=2022-07-04&langue=en");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/composants?au=2022-07-04", answer.Headers.Location!.ToString());
        var page = await visitor.GetStringAsync("/composants");
        Assert.Contains("<html lang=\"en\" ", page, StringComparison.Ordinal);
        Assert.Contains("€1,612,408.77 are defensible today", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_is_ignored() => Assert.Equal(
        HttpStatusCode.OK, (await site.Visitor().GetAsync("/composants?langue=xx")).StatusCode);

    [Theory]
    [InlineData("//ailleurs.example/x?langue=en")]
    [InlineData("/%5Cailleurs.example?langue=en")]
    public async Task A_language_link_never_leads_to_another_site(string path)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(site.Address.OriginalString.TrimEnd('/') + path));
        var answer = await site.Visitor().SendAsync(request);
        var location = answer.Headers.Location!.ToString();
        Assert.StartsWith("/", location, StringComparison.Ordinal);
        Assert.False(location.StartsWith("//", StringComparison.Ordinal) || location.StartsWith("/\\", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/etat/404", "Cette page n&#x27;existe pas", "This page does not exist")]
    [InlineData("/accessibilite", "Signaler un obstacle", "Report an obstacle")]
    [InlineData("/connexion", "Choisissez une personne", "Choose a person")]
    public async Task Every_open_page_speaks_both_languages(string path, string french, string english)
    {
        Assert.Contains(french, await Read("fr", path), StringComparison.Ordinal);
        Assert.Contains(english, await Read("en", path), StringComparison.Ordinal);
    }

    private async Task<string> Read(string language, string path) =>
        await (await site.Visitor(language).GetAsync(path)).Content.ReadAsStringAsync();
}
