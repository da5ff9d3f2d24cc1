using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Demonstration;
using Acquit.Spending;
using Acquit.Storage;
using Acquit.Storage.Journal;
using Acquit.Tests.Demonstration;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>
/// Every page of the running site, with the programme loaded, by someone whom links lead there: no defect that axe can
/// see, nothing wider than 320 pixels. A page that no link reaches fails, unless it is named here with its reason.
/// </summary>
public sealed partial class EveryRouteTests(BrowserSite browser, LoadedDemonstration demonstration)
    : BrowserTest(browser), IClassFixture<LoadedDemonstration>
{
    private const string Expenditure = "/financements/{grant:guid}/depenses/{expenditure:guid}";

    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["/connexion/personne"] = "a form's address: it shows no page",
        ["/deconnexion"] = "a form's address: it shows no page",
        ["/etat/{code:int}"] = "shown at the address that failed: AccessibilityTests opens one",
        ["/composants"] = "AccessibilityTests opens it in both languages",
        ["/reglages/personnes/nouvelle"] = "no account is opened in the demonstration: AccessibilityTests",
        ["/reglages/personnes/{id:guid}"] = "no account is changed in the demonstration: AccessibilityTests",
        ["/premier-demarrage"] = "closed once an administrator exists: AccessibilityTests starts without",
        ["/connexion/mot-de-passe"] = "asks for a link of its own: AccessibilityTests has one made",
        ["/decisions/{id:guid}/source"] = "a document sent as a file: it shows no page",
        ["/financements/{grant:guid}/pieces/{sha256:length(64)}"] = "a document sent as a file: it shows no page",
        ["/decisions/verifier/{sha256:length(64)}"] = "follows a text sent: ActTests",
        ["/decisions/verifier/{sha256:length(64)}/recu"] = "follows a text sent: ActTests",
    };

    private readonly List<(string Route, Regex Address)> routes = [.. demonstration.Site.Application.Services
        .GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).Distinct()
        .OrderBy(route => Parameter().Count(route)).ThenBy(route => route.Contains("{code}", StringComparison.Ordinal))
        .Select(route => (route, Matching(route)))];

    private readonly List<string> doors = [];
    private readonly HashSet<string> looked = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Grant { get; } = $"/financements/{FictitiousIdentifiers.Of(1)}";

    [Fact]
    public async Task Every_page_is_sound_with_the_programme_loaded()
    {
        // These two follow something done: their addresses are in no link.
        var head = await Service<JournalFacade>().Head(Cancel);
        doors.AddRange(["/?au=2023-12-31", "/recherche?q=2022-284", $"{Grant}/recu/{head.Size}"]);
        var faults = new List<string>();
        foreach (var role in new Role?[]
        {
            null, Role.EuFundsOfficer, Role.DeliveryCertifier, Role.FinanceOfficer, Role.AssemblySecretary,
            Role.Administrator,
        })
        {
            var page = await Page();
            if (role is { } signed)
            {
                await SignIn(page, demonstration.Site, signed);
            }

            foreach (var (route, address) in await Reached(page.Context.APIRequest))
            {
                if (looked.Add(route))
                {
                    await Look(page, route, address, faults);
                }
            }

            if (role == Role.EuFundsOfficer)
            {
                await LookAtImportUnderWay(page, faults);
            }
        }

        faults.AddRange(routes.Select(each => each.Route).Except(looked).Except(Elsewhere.Keys)
            .Select(route => $"no link leads to {route}"));
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Fact]
    public async Task Home_and_grant_file_weigh_less_than_100_kilobytes_all_told()
    {
        var page = await Page();
        await SignIn(page, demonstration.Site, Role.EuFundsOfficer);
        foreach (var path in new[] { "/?au=2023-12-31", Grant })
        {
            var weight = await Weight(page, new Uri(demonstration.Site.Address, path).ToString());
            Assert.True(weight is > 50_000 and < 100_000, $"{path} weighs {weight} bytes");
        }
    }

    private async Task Look(IPage page, string route, Uri address, List<string> faults)
    {
        try
        {
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync(address.ToString());
            await Clean(page, route);
            await NotWider(page, $"{route} at 1280");
            await page.SetViewportSizeAsync(320, 900);
            await NotWider(page, $"{route} at 320");
        }
        catch (Xunit.Sdk.XunitException fault)
        {
            faults.Add(fault.Message);
        }
    }

    // The page asks to be read again every two seconds: judged without that, it stays what it was.
    private async Task LookAtImportUnderWay(IPage page, List<string> faults)
    {
        var account = DemonstrationPerson.All.Single(each => each.Role == Role.EuFundsOfficer).Account;
        var rows = string.Concat(Enumerable.Range(1, 200_000)
            .Select(row => $"{row};F-{row};FICTIF;Tablette;Poste inconnu;1,00;0,20;1,20;01/02/2022\n"));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            "Mandat;Facture;Fournisseur;Objet;Poste;Montant HT;TVA;Montant TTC;Date de facture\n" + rows));
        var stored = (await Service<DocumentVault>().Store(file, file.Length, Cancel)).Match(
            kept => kept.Sha256, refusals => throw new InvalidOperationException(refusals[0].Message.English));
        var key = $"{Guid.CreateVersion7():N}-{Guid.CreateVersion7():N}";
        Service<ImportsUnderWay>().Start(
            key, new(new(FictitiousIdentifiers.Of(1)), stored, "FICTIF.csv", null, null),
            new(new(Actor.With(account, Role.EuFundsOfficer), DateTimeOffset.UtcNow, Channels.Web), key));
        var address = new Uri(demonstration.Site.Address, $"{Grant}/importer/suivi/{key}");
        await page.RouteAsync(address.ToString(), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new()
            {
                Response = answer,
                Headers = answer.Headers.Where(header => header.Key != "refresh"),
            });
        });
        looked.Add(Route(address)!);
        await Look(page, "import under way", address, faults);
        if (await page.Locator("progress").CountAsync() == 0)
        {
            faults.Add("the import was over before its page was seen: " + await page.Locator("main").InnerTextAsync());
        }
    }

    /// <summary>The first address of each route, by links from the home.</summary>
    private async Task<Dictionary<string, Uri>> Reached(IAPIRequestContext visitor)
    {
        var reached = new Dictionary<string, Uri>();
        var waiting = new Queue<Uri>(doors.Select(door => new Uri(demonstration.Site.Address, door)));
        var met = new HashSet<string>();
        var counts = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var asked))
        {
            await using var answer = await visitor.GetAsync(asked.ToString());
            var address = new Uri(answer.Url);
            if (answer.Status != (int)HttpStatusCode.OK || !IsPage(answer) || Route(address) is not { } route)
            {
                continue;
            }

            reached.TryAdd(route, address);
            foreach (var link in Links(await answer.TextAsync(), address).Where(link => met.Add(link.AbsolutePath)))
            {
                if (Route(link) is { } next && (counts[next] = counts.GetValueOrDefault(next) + 1) <= Most(next))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return reached;
    }

    private static bool IsPage(IAPIResponse answer) =>
        answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal);

    // Every expenditure, to meet each of its states: certified, withdrawn, under a finding.
    private static int Most(string route) => route == Expenditure ? int.MaxValue : 2;

    private T Service<T>()
        where T : notnull => demonstration.Site.Application.Services.GetRequiredService<T>();

    private string? Route(Uri address) =>
        routes.FirstOrDefault(each => each.Address.IsMatch(address.AbsolutePath)).Route;

    private static IEnumerable<Uri> Links(string html, Uri here) => Link().Matches(html)
        .Select(link => new Uri(here, WebUtility.HtmlDecode(link.Groups[1].Value)))
        .Where(to => to.Authority == here.Authority && !to.Query.Contains("table=", StringComparison.Ordinal));

    private static Regex Matching(string route) => new("^" + Parameter().Replace(route, parameter =>
        parameter.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}"
            : Alternatives().Match(parameter.Value) is { Success: true } words ? words.Value
            : "[^/]+") + "$");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\([a-z]+(\|[a-z]+)+\)")]
    private static partial Regex Alternatives();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
