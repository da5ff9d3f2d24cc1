using System.Text;
using Acquit.Core.Access;
using Acquit.Tests.Storage;
using AngleSharp.Dom;
using Xunit;

namespace Acquit.Tests.Web.Acts;

/// <summary>A grant file opened from an act: what the act says is cited, what it does not is marked assumed.</summary>
public sealed class ActGrantTests
{
    private const string Supposed = "(supposé";

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Fact]
    public async Task What_the_act_does_not_print_is_assumed_on_the_check_page()
    {
        await using var site = await ActSite.Start(Engine.Sqlite);
        var text = Encoding.UTF8.GetString(ActSite.Sample)
            .Replace("sécurisés (opération réalisée) ;", "sécurisés ;", StringComparison.Ordinal)
            .Replace("Plateforme\nd’échanges", "Passerelle\nd’échanges", StringComparison.Ordinal);
        Assert.Contains("Passerelle", text, StringComparison.Ordinal);
        using var officer = await site.Site.SignedIn(Role.EuFundsOfficer);
        using var check = await FormJourney.Check(officer, await Address(site, text), Typed);
        var lines = Lines(check);
        Assert.Contains("(supposé : la période éligible)", lines["Fenêtre du programme"], StringComparison.Ordinal);
        Assert.Equal(
            "Pass numériques (supposé : le libellé dit « pass »)", lines["Postes comptés comme des pass"]);
        var actions = lines["Actions"].Split(" ; ");
        Assert.Equal(4, actions.Length);
        Assert.EndsWith("en cours (supposé : l'acte ne le dit pas)", actions[0], StringComparison.Ordinal);
        Assert.EndsWith(": réalisée", actions[1], StringComparison.Ordinal);
        Assert.EndsWith(": en cours", actions[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_is_typed_is_not_assumed_and_half_a_window_is_refused()
    {
        await using var site = await ActSite.Start(Engine.Sqlite);
        using var officer = await site.Site.SignedIn(Role.EuFundsOfficer);
        var address = await Address(site, Encoding.UTF8.GetString(ActSite.Sample));
        using var whole = await FormJourney.Check(
            officer, address,
            [.. Typed, ("Input.ProgrammeWindowFrom", "2020-02-01"), ("Input.ProgrammeWindowTo", "2023-12-31")]);
        Assert.DoesNotContain(Supposed, Lines(whole)["Fenêtre du programme"], StringComparison.Ordinal);
        using var half = await FormJourney.Check(
            officer, address, [.. Typed, ("Input.ProgrammeWindowFrom", "2020-02-01")]);
        Assert.NotNull(half.QuerySelector("#error-summary"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_file_cites_the_lines_of_its_act_and_declares_what_was_changed(Engine engine)
    {
        await using var site = await ActSite.Start(engine);
        using var officer = await site.Site.SignedIn(Role.EuFundsOfficer);
        var address = await Address(site, Encoding.UTF8.GetString(ActSite.Sample));
        var receipt = await FormJourney.Record(
            officer, address, [.. Typed, ("Input.Base", "2 971 219,35"), ("Input.TakePlan", "false")]);
        var grant = receipt[..receipt.IndexOf("/recu/", StringComparison.Ordinal)];
        using var page = await FormJourney.Open(officer, grant);
        Assert.Equal("cited", State(page, "Plafond").GetAttribute("data-state"));
        Assert.StartsWith("cité, ligne ", State(page, "Plafond").TextContent, StringComparison.Ordinal);
        Assert.Equal("declared", State(page, "Assiette hors taxes").GetAttribute("data-state"));
        Assert.Null(State(page, "Assiette hors taxes").QuerySelector("a"));
        Assert.Equal("cited", State(page, "Période éligible").GetAttribute("data-state"));
        Assert.Equal("assumed", State(page, "Fenêtre du programme").GetAttribute("data-state"));
        await Lights(officer, State(page, "Plafond").QuerySelector("a")!, "2 101 975");
        await Lights(officer, State(page, "Période éligible").QuerySelector("a")!, "2020");

        using var reasons = await FormJourney.Open(officer, grant + "/raisons/plafond");
        var said = reasons.QuerySelectorAll("main a").First(link =>
            link.GetAttribute("href")!.StartsWith("/decisions/", StringComparison.Ordinal));
        Assert.StartsWith("Article ", said.TextContent, StringComparison.Ordinal);
        await Lights(officer, said, "2 101 975");
    }

    private static (string, string)[] Typed => [("Input.ManagingAuthority", "Région"), ("Input.On", "2022-07-04")];

    private static async Task<string> Address(ActSite site, string text)
    {
        using var secretary = await site.Secretary();
        var act = (await ActSite.Record(secretary, Encoding.UTF8.GetBytes(text)))[0];
        return "/financements/nouveau?acte=" + act["/decisions/".Length..];
    }

    private static async Task Lights(HttpClient client, IElement link, string words)
    {
        var href = link.GetAttribute("href")!;
        Assert.Contains("?lieu=", href, StringComparison.Ordinal);
        using var act = await FormJourney.Open(client, href[..href.IndexOf('#', StringComparison.Ordinal)]);
        var line = act.GetElementById(href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        Assert.NotNull(line);
        var shown = string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, shown, StringComparison.Ordinal);
    }

    private static IElement State(IDocument page, string term) => page.QuerySelectorAll("main dt")
        .First(each => each.TextContent.Trim() == term).NextElementSibling!.QuerySelector(".value-state")!;

    private static Dictionary<string, string> Lines(IDocument check)
    {
        Assert.True(check.QuerySelector("#check") is not null, check.QuerySelector("main")!.TextContent);
        return check.QuerySelectorAll("main dt").ToDictionary(
            term => term.TextContent.Trim(), term => term.NextElementSibling!.TextContent.Trim());
    }
}
