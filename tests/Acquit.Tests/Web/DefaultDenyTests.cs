using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Acquit.Access;
using Acquit.Core.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class DefaultDenyTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    /// <summary>All that a stranger may reach. A page added here is a decision.</summary>
    private static readonly string[] Open =
    [
        "/accessibilite", "/ce-que-acquit-ne-fait-pas", "/composants", "/connexion",
        "/connexion/mot-de-passe", "/connexion/personne", "/deconnexion", "/demonstration/retirer", "/etat/{code:int}",
        "/premier-demarrage",
    ];

    /// <summary>What every role has: a home, its own settings, and the rules of law that Acquit applies.</summary>
    private static readonly string[] Everyone = ["/", "/reglages", "/reglages/regles"];

    private readonly TestSite site = demonstration.Site;

    [Fact]
    public void Only_the_listed_pages_are_open_to_strangers() => Assert.Equal(
        Open,
        Pages().Where(page => page.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Path).Distinct()
            .Order());

    [Fact]
    public async Task Every_other_page_leads_a_stranger_to_sign_in()
    {
        var closed = Pages().Select(Path).Distinct().Except(Open).ToList();
        Assert.NotEmpty(closed);
        foreach (var path in closed)
        {
            var answer = await site.Visitor().GetAsync(Filled(path));
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{path} answers {answer.StatusCode}");
            Assert.StartsWith("/connexion", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_of_a_closed_page_leads_a_stranger_to_sign_in_too()
    {
        using var content = new FormUrlEncodedContent([]);
        var answer = await site.Visitor().PostAsync("/", content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/connexion", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_needs_a_right_is_open_to_the_roles_that_have_it_and_to_no_other()
    {
        var guarded = Pages()
            .Select(page => (Path: Filled(Path(page)), Needs: page.Metadata.GetMetadata<NeedsAttribute>()))
            .Where(page => page.Needs is not null)
            .DistinctBy(page => page.Path)
            .ToList();
        Assert.Contains(guarded, page => page.Path == "/reglages/personnes");
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await site.SignedIn(role);
            foreach (var (path, needs) in guarded)
            {
                var answer = await client.GetAsync(path);
                var denied = answer.StatusCode == HttpStatusCode.Forbidden;
                var allowed = AccessRules.Check(new HashSet<Role> { role }, needs!.Right) is null;
                Assert.True(allowed != denied, $"{path} {role}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public void Every_other_page_names_the_right_it_needs_but_those_that_everyone_who_signed_in_has() => Assert.Equal(
        Everyone,
        Pages().Where(page => page.Metadata.GetMetadata<NeedsAttribute>() is null).Select(Path).Distinct().Except(Open)
            .Order());

    [Fact]
    public async Task A_signed_in_person_reads_them()
    {
        var client = await site.SignedIn(Role.EuFundsOfficer);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/nulle-part")).StatusCode);
    }

    private IEnumerable<RouteEndpoint> Pages() => site.Application.Services
        .GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private static string Filled(string route) => Regex.Replace(route, "{[^}]+}", match => match.Value switch
    {
        var number when number.Contains(":int", StringComparison.Ordinal)
            || number.Contains(":long", StringComparison.Ordinal) => "1",
        var digest when Regex.Match(digest, @":length\((\d+)\)") is { Success: true } length =>
            new string('0', int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture)),
        var amount when amount.Contains(":regex", StringComparison.Ordinal) => "du",
        _ => Guid.Empty.ToString(),
    });
}
