using System.Net;
using Acquit.Access;
using Acquit.Core.Access;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class DemonstrationSignInTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private readonly TestSite site = demonstration.Site;

    [Fact]
    public void Each_role_is_a_person_once() => Assert.Equal(
        Enum.GetValues<Role>().Order(), DemonstrationPerson.All.Select(person => person.Role).Order());

    [Fact]
    public async Task Picking_a_person_signs_in_and_the_page_says_who_acts()
    {
        var client = await site.SignedIn(Role.FinanceOfficer);
        var page = await client.GetStringAsync("/");
        Assert.Contains("Hugo Marquant", page, StringComparison.Ordinal);
        Assert.Contains("FICTIF", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task A_request_that_a_proxy_passed_on_is_refused(string header)
    {
        var client = site.Visitor();
        client.DefaultRequestHeaders.Add(header, "127.0.0.1");
        Assert.Equal(HttpStatusCode.NotFound, (await Pick(client)).StatusCode);
    }

    [Fact]
    public async Task A_person_who_is_none_is_refused() => Assert.Equal(
        HttpStatusCode.NotFound, (await Pick(site.Visitor(), Guid.Empty)).StatusCode);

    [Theory]
    [InlineData("/composants", "/composants")]
    [InlineData("https://ailleurs.example/", "/")]
    [InlineData("//ailleurs.example/", "/")]
    public async Task One_returns_to_the_page_asked_on_this_site_only(string asked, string reached)
    {
        var answer = await Pick(site.Visitor(), back: asked);
        Assert.Equal(reached, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Outside_the_demonstration_there_is_no_such_way_in()
    {
        await using var real = await TestSite.Start(demonstration: false);
        Assert.Equal(HttpStatusCode.NotFound, (await real.Visitor().GetAsync("/composants")).StatusCode);
        var person = DemonstrationPerson.All[0].Account.ToString();
        var answer = await TestSite.Post(
            real.Visitor(), "/premier-demarrage", "/connexion/personne", new() { ["personne"] = person });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_closes_every_page()
    {
        var client = await site.SignedIn(Role.Auditor);
        await TestSite.Post(client, "/", "/deconnexion", []);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/")).StatusCode);
    }

    private static Task<HttpResponseMessage> Pick(HttpClient client, Guid? person = null, string? back = null) =>
        TestSite.Post(client, "/connexion", "/connexion/personne", new()
        {
            ["personne"] = (person ?? DemonstrationPerson.All[0].Account).ToString(),
            ["retour"] = back ?? "",
        });
}
