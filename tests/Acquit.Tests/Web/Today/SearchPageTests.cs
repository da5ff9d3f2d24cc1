using System.Net;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Search;
using Acquit.Storage;
using Acquit.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web.Today;

/// <summary>
/// One box finds an amount, a number or a name wherever it stands; no name ever stands in an address.
/// </summary>
public sealed class SearchPageTests
{
    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_amount_a_number_and_a_name_lead_to_what_they_are(Engine engine)
    {
        await using var site = await RecordedSite.Start(engine, SampleFacts.All);
        await StoreAct(site);
        foreach (var (text, what) in new[]
        {
            ("2 101 975,00", "Plafond de la convention"), ("2 101 975,00", "plafond de l'aide"),
            ("869 244,36", "Autofinancement"), ("500 000", "Poste du plan"), ("1 000,00", "Montant HT"),
            ("1 200,00 €", "Paiement"), ("900", "Constat"), ("50,00", "Somme déduite d'un poste"),
            ("2022/0284", "Acte"), ("m 2022 1", "Mandat"), ("FA-0017", "Facture"),
            ("c06-020m01", "Imputation budgétaire"),
        })
        {
            var answer = await Ask(site, text);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            using var page = await site.Open(answer.Headers.Location!.ToString());
            var row = page.QuerySelectorAll("tbody tr")
                .First(each => each.Children[1].TextContent.Trim().Equals(what, StringComparison.OrdinalIgnoreCase));
            using var opened = await site.Open(row.QuerySelector("th a")!.GetAttribute("href")!);
        }

        foreach (var (text, what) in new[]
        {
            ("société fic", "Fournisseur"), ("fictive", "Fournisseur"), ("Tablettes", "Objet"),
            ("tabl societe", "Objet"), ("pass num", "Poste du plan"), ("équiper", "Action de l'opération"),
            ("inclusion", "Financement"), ("avenant", "Acte"),
        })
        {
            var answer = await Ask(site, text);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var page = await FormJourney.Read(answer);
            Assert.Contains(
                page.QuerySelectorAll("tbody tr"), row => row.Children[1].TextContent.Trim() == what);
            Assert.Empty(page.QuerySelectorAll("a[href*='format=']"));
            var form = page.QuerySelector("form.exports")!;
            var file = await TestSite.Post(
                site.Reader, "/recherche", form.QuerySelector("button")!.GetAttribute("formaction")!,
                new() { ["q"] = form.QuerySelector("[name=q]")!.GetAttribute("value")! });
            Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
            Assert.Contains(
                what, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
            using var opened = await site.Open(page.QuerySelector("tbody th a")!.GetAttribute("href")!);
            Assert.DoesNotContain(
                page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!),
                link => link.Contains("fic", StringComparison.OrdinalIgnoreCase));
        }

        using var none = await FormJourney.Read(await Ask(site, "personne de ce nom"));
        Assert.NotNull(none.QuerySelector(".empty"));
        using var empty = await site.Open("/recherche");
        Assert.NotNull(empty.QuerySelector(".empty"));
        var csv = await site.Reader.GetStringAsync("/recherche?q=1200&format=csv&table=depenses");
        Assert.Contains("Paiement", csv, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_list_combines_line_number_reason_and_supplier(Engine engine)
    {
        var elsewhere = RecordedSite.Whole(40, new(2022, 6, 10)).ToList();
        elsewhere[0] = (ExpenditureRecorded)elsewhere[0] with { Supplier = new("Autre Société") };
        await using var site = await RecordedSite.Start(
            engine,
            [
                SampleFacts.Agreement, SampleFacts.Plan, .. elsewhere,
                .. Enumerable.Range(31, 3).SelectMany(number => RecordedSite.Whole(number, new(2022, 6, 10))),
            ]);
        var list = RecordedSite.Grant + "/depenses";
        var first = SampleFacts.Id(2031);
        foreach (var (query, count) in new[]
        {
            ("", 4), ("?texte=M+2022-003", 3), ("?motif=payment.not-attested&texte=M+2022-003", 3),
            ("?motif=payment.not-attested&texte=FA-31", 1), ("?motif=payment.missing&texte=FA-31", 0),
            ($"?comme={first}", 3), ($"?comme={first}&texte=FA-32&motif=payment.not-attested", 1),
            ($"?poste={SampleFacts.Passes.Value}&comme={first}", 0), ($"?comme={SampleFacts.Id(999)}", 0),
        })
        {
            using var page = await site.Open(list + query);
            Assert.Equal(count, page.QuerySelectorAll("main tbody tr").Length);
            Assert.Contains($"{count} dépenses", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2 101 975,00 €", true)]
    [InlineData("2022-284", true)]
    [InlineData("M 2022-0001", true)]
    [InlineData("C06-020M01", true)]
    [InlineData("Dupont", false)]
    [InlineData("12 rue Dupont", false)]
    [InlineData("", false)]
    public void Only_amounts_and_numbers_may_stand_in_an_address(string text, bool may) =>
        Assert.Equal(may, SearchEverywhere.MayStandInAddress(text));

    private static Task<HttpResponseMessage> Ask(RecordedSite site, string text) =>
        TestSite.Post(site.Reader, "/recherche", "/recherche", new() { ["q"] = text });

    // The sample act itself, so that its text says amounts.
    private static async Task StoreAct(RecordedSite site)
    {
        using var bytes = new MemoryStream(Acts.ActSite.Sample);
        var stored = await site.Site.Application.Services.GetRequiredService<DocumentVault>()
            .Store(bytes, 10_000_000, TestContext.Current.CancellationToken);
        var file = Assert.IsType<Decision<VaultedFile>.Accepted>(stored, exactMatch: false).Value;
        await site.Record(
        [
            new DocumentStored(file.Sha256, file.Length, "text/plain", new("acte.txt"), SampleFacts.Agreement.On),
            new ActRecorded(
                new(SampleFacts.Id(61)), file.Sha256, 1, "2022-284", "StandingCommittee", "Département",
                SampleFacts.Agreement.On, "Aide REACT-EU", true),
        ]);
    }
}
