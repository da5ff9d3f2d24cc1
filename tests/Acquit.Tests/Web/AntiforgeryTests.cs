using System.Net;
using Acquit.Core.Access;
using AngleSharp;
using AngleSharp.Html.Dom;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class AntiforgeryTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private readonly TestSite site = demonstration.Site;

    [Theory]
    [InlineData("/composants")]
    [InlineData("/connexion/personne")]
    [InlineData("/deconnexion")]
    public async Task A_form_without_its_token_is_refused_and_says_that_nothing_was_recorded(string path)
    {
        using var content = new FormUrlEncodedContent([]);
        var answer = await site.Visitor().PostAsync(path, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "Rien n&#x27;a été enregistré", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_visitor_is_refused()
    {
        var other = await site.Visitor().GetStringAsync("/connexion");
        var token = System.Text.RegularExpressions.Regex
            .Match(other, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.NotEmpty(token);
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().PostAsync("/composants", content)).StatusCode);
    }

    [Theory]
    [InlineData("/composants")]
    [InlineData("/connexion")]
    public async Task Every_form_that_changes_something_bears_a_token(string path)
    {
        var html = await (await site.SignedIn(Role.Rapporteur)).GetStringAsync(path);
        using var page = await BrowsingContext.New().OpenAsync(request => request.Content(html));
        var forms = page.Forms.OfType<IHtmlFormElement>().Where(form => form.Method == "post").ToList();
        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
    }
}
