using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acquit.Storage;
using Acquit.Storage.Journal;
using Acquit.Tests.Formats.ActText;
using Acquit.Tests.Storage;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web.Acts;

/// <summary>From the file of an act to its record, its points settled, on both databases.</summary>
public sealed class ActJourneyTests
{
    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Fact]
    public async Task A_page_that_is_only_an_image_is_said_before_anything_is_recorded()
    {
        await using var site = await ActSite.Start(Engine.Sqlite);
        using var client = await site.Secretary();
        var pdf = SmallPdf.Of([.. ActTexts.Fixture("departement-absents-representes")], []);
        using var page = await ActSite.Read(client, (await ActSite.Upload(client, pdf)).Headers.Location!.ToString());
        Assert.Contains("rien n'a été lu : 2.", Plain(page.QuerySelector("#non-lu")!), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_act_is_checked_then_recorded_once_then_shown_beside_its_source(Engine engine)
    {
        await using var site = await ActSite.Start(engine);
        using var client = await site.Secretary();
        var check = (await ActSite.Upload(client, ActSite.Sample)).Headers.Location!.ToString();
        using var page = await ActSite.Read(client, check);
        Assert.Equal(0, await Facts(site));
        var first = await ActSite.Confirm(client, page, check, ["1"]);
        var second = await ActSite.Confirm(client, page, check, ["1"]);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(2, await Facts(site));

        using var receipt = await ActSite.Read(client, first.Headers.Location!.ToString());
        var address = receipt.QuerySelector("main .plain a")!.GetAttribute("href")!;
        using var record = await ActSite.Read(client, address);
        Assert.StartsWith(
            "Délibération 2022-284, commission permanente du", record.QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal);
        foreach (var figure in new[] { "869 244,36", "70,7445242", "2 101 840,58", "353 722,62", "868 907,24", "879 345,14" })
        {
            Assert.Contains(figure, Plain(record.QuerySelector("main")!), StringComparison.Ordinal);
        }

        await Each_cited_value_leads_to_its_place(record);
        using var list = await ActSite.Read(client, "/decisions");
        Assert.Equal(address, list.QuerySelector("tbody th a")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_settled_point_stays_visible_and_can_be_reopened(Engine engine)
    {
        await using var site = await ActSite.Start(engine);
        using var client = await site.Secretary();
        var address = (await ActSite.Record(client, ActSite.Sample))[0];
        var settle = address + "/points/agreement.missing/regler";
        Assert.Equal("1 point bloquant", await Blocking(client, address));
        var recorded = await Recorded(site);

        using var form = await ActSite.Read(client, settle);
        using var without = await ActSite.Parse(
            await (await ActSite.Settle(client, form, settle, " ")).Content.ReadAsStringAsync());
        Assert.Contains(
            "Écrivez le motif", without.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await ActSite.Settle(client, form, settle, "Convention reçue le 12 juillet.")).StatusCode);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await ActSite.Settle(client, form, settle, "Convention reçue le 12 juillet.")).StatusCode);
        Assert.Equal(3, await Facts(site));
        Assert.Equal("0 point bloquant", await Blocking(client, address));
        using var record = await ActSite.Read(client, address);
        var point = Plain(record.GetElementById("point-agreement.missing")!);
        Assert.Contains("Réglé par Maud Carlier", point, StringComparison.Ordinal);
        Assert.Contains("Convention reçue le 12 juillet.", point, StringComparison.Ordinal);

        using var again = await ActSite.Read(client, settle);
        await ActSite.Settle(client, again, settle, "La convention reçue n'est pas signée.");
        Assert.Equal("1 point bloquant", await Blocking(client, address));
        Assert.Equal(4, await Facts(site));
        Assert.Equal(recorded, await Recorded(site));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Another_text_of_the_same_number_is_reported_and_never_merged(Engine engine)
    {
        await using var site = await ActSite.Start(engine);
        using var client = await site.Secretary();
        await ActSite.Record(client, ActSite.Sample);
        var text = Encoding.UTF8.GetString(ActSite.Sample)
            .Replace("REUNION DU 4 JUILLET 2022", "REUNION DU 11 JUILLET 2022", StringComparison.Ordinal);
        var check = (await ActSite.Upload(client, Encoding.UTF8.GetBytes(text))).Headers.Location!.ToString();
        using var page = await ActSite.Read(client, check);
        Assert.Contains(
            "Un autre texte porte déjà ce numéro", Plain(page.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form button"));
        Assert.Equal(2, await Facts(site));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_a_file_of_several_acts_only_the_chosen_ones_are_recorded(Engine engine)
    {
        await using var site = await ActSite.Start(engine);
        using var client = await site.Secretary();
        var several = await File.ReadAllBytesAsync(
            Repository.PathOf("tests", "Acquit.Tests", "Fixtures", "Acts", "recueil-plusieurs-actes.txt"));
        var check = (await ActSite.Upload(client, several)).Headers.Location!.ToString();
        using var page = await ActSite.Read(client, check);
        Assert.True(page.QuerySelectorAll("input[name='Chosen']").Length > 1);
        using var none = await ActSite.Parse(
            await (await ActSite.Confirm(client, page, check, [])).Content.ReadAsStringAsync());
        Assert.Contains(
            "Choisissez au moins un acte", none.QuerySelector("#error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActSite.Confirm(client, page, check, ["2"])).StatusCode);
        Assert.Equal(2, await Facts(site));
    }

    // The act's own fact, its row and its file: what settling a point must leave as it was (invariant 8).
    private static async Task<string> Recorded(ActSite site)
    {
        var services = site.Site.Application.Services;
        await using var db = services.GetRequiredService<Database>().Context();
        var row = await db.Acts.AsNoTracking().SingleAsync();
        var fact = await db.Facts.AsNoTracking().SingleAsync(one => one.Position == row.Position);
        await using var file = services.GetRequiredService<DocumentVault>().Open(row.Document);
        return JsonSerializer.Serialize(row) + JsonSerializer.Serialize(fact)
            + Convert.ToHexString(await SHA256.HashDataAsync(file!));
    }

    private static async Task<string> Blocking(HttpClient client, string address)
    {
        using var page = await ActSite.Read(client, address);
        return Plain(page.QuerySelector(".lede .status")!);
    }

    private static async Task<long> Facts(ActSite site) =>
        (await site.Site.Application.Services.GetRequiredService<JournalFacade>().Head()).Size;

    // Invariant 30, in the page: a value's link reaches a mark that holds what the source says.
    private static Task Each_cited_value_leads_to_its_place(IDocument record)
    {
        var links = record.QuerySelectorAll("a.cited");
        Assert.True(links.Length > 40, $"{links.Length} cited values");
        foreach (var link in links)
        {
            var mark = record.GetElementById(link.GetAttribute("href")![1..]);
            Assert.True(
                mark is { LocalName: "mark" }, $"{link.TextContent} leads nowhere: {link.GetAttribute("href")}");
        }

        var ceiling = record.QuerySelector("#aide dd a.cited")!;
        Assert.StartsWith(
            "2 101 975", Plain(record.GetElementById(ceiling.GetAttribute("href")![1..])!), StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    private static string Plain(IElement element) => string.Join(
        ' ',
        element.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' ')
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
