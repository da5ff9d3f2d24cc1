using Acquit.Core.Access;
using Acquit.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>
/// The grant file and its expenditures, from an empty site: no defect that axe can see at any step, keyboard alone.
/// </summary>
public sealed class GrantPagesTests(BrowserSite browser) : BrowserTest(browser)
{
    private const string File = """
        Mandat;Facture;Fournisseur;Objet;Poste;Montant HT;TVA;Montant TTC;Date de facture;Service fait;Date de paiement
        2022-1;F-1;FICTIF Alizé;Tablettes de 10 pouces;Équipements collégiens;4 000,00;800,00;4 800,00;01/02/2022;03/02/2022;01/03/2022
        2022-2;F-2;FICTIF Brise;Étuis et stylets;Équipements collégiens;500,00;100,00;600,00;01/02/2022;03/02/2022;
        2022-3;F-3;FICTIF Alizé;Licences de téléphonie;Télétravail;1 500,00;300,00;1 800,00;01/02/2022;;02/03/2022
        """;

    /// <summary>On a phone; at a desk's width EveryRouteTests opens the same pages with the programme loaded.</summary>
    [Fact]
    public async Task Every_page_of_the_journey_is_sound()
    {
        const int width = 360;
        var page = await Page(width);
        await using var site = await TestSite.Start();
        await SignIn(page, site, Role.EuFundsOfficer);
        await Look(page, site, "/financements", width, "vide");
        await Look(page, site, "/financements/nouveau", width);
        await Fill(page, ("Title", "Programme FICTIF"), ("ManagingAuthority", "Région"), ("Beneficiary", "Département"),
            ("Ceiling", "7 000,00"), ("Base", "10 000,00"), ("PeriodFrom", "2020-03-01"), ("PeriodTo", "2023-12-31"),
            ("On", "2020-03-01"));
        await Press(page, "verifier");
        await Sound(page, "verification", width);
        await Press(page, "enregistrer");
        await Sound(page, "recu", width);
        var grant = new Uri(page.Url).AbsolutePath.Split("/recu/")[0];
        await Look(page, site, $"{grant}/plan", width, "plan");
        await Rows(page, "Label", "Équipements collégiens", "Télétravail");
        await Rows(page, "Planned", "6 000,00", "4 000,00");
        await Press(page, "verifier");
        await Press(page, "enregistrer");
        await Look(page, site, $"{grant}/importer", width, "importer");
        await page.Locator("#File").SetInputFilesAsync(new FilePayload
        {
            Name = "mandats.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(File),
        });
        await Press(page, "lire");
        await Sound(page, "essai-a-blanc", width);
        await Press(page, "enregistrer");
        await page.WaitForURLAsync("**/recu/**");
        foreach (var (path, name) in new[]
        {
            ("", "fiche"), ("/preuves", "preuves"), ("/chaine", "chaine"), ("/journal", "journal"),
            ("/depenses", "depenses"),
            ("/depenses?motif=payment.missing", "motif"), ("/parametres", "parametres"),
            ("/imputations", "imputations"),
            ("/operation", "operation"), ("/deductions/nouvelle", "deduction"), ("/depenses/nouvelle", "saisie"),
            ("/attester", "refus"), ("/certifier", "refus-certifier"),
        })
        {
            await Look(page, site, grant + path, width, name);
        }

        await page.GotoAsync(new Uri(site.Address, $"{grant}/depenses").ToString());
        await page.Locator("tbody th a").First.ClickAsync();
        var expenditure = new Uri(page.Url).AbsolutePath;
        foreach (var path in new[] { "", "/preuves", "/chaine", "/journal", "/constat", "/retirer" })
        {
            await Look(page, site, expenditure + path, width, "depense" + path.Replace('/', '-'));
        }
    }

    [Fact]
    public async Task One_enters_an_expenditure_with_the_keyboard_alone()
    {
        var page = await Page();
        await using var site = await TestSite.Start();
        await SignIn(page, site, Role.EuFundsOfficer);
        await page.GotoAsync(new Uri(site.Address, "/financements/nouveau").ToString());
        await Type(page, ("Title", "Programme FICTIF"), ("ManagingAuthority", "Région"), ("Beneficiary", "Département"),
            ("Ceiling", "7000"), ("Base", "10000"));
        await TypeDay(page, "PeriodFrom", "01", "03", "2020");
        await TypeDay(page, "PeriodTo", "31", "12", "2023");
        await Record(page);

        await Follow(page, "main a[href*='/financements/']");
        await Follow(page, "main a[href$='/plan']");
        await Reach(page, "input[name='Input.Lines[0].Label']");
        await page.Keyboard.TypeAsync("Équipements");
        await Reach(page, "input[name='Input.Lines[0].Planned']");
        await page.Keyboard.TypeAsync("10000");
        await Record(page);

        await Follow(page, "main a[href*='/financements/']");
        await Follow(page, "main a[href$='/depenses/nouvelle']");
        await Reach(page, "#Line");
        await page.Keyboard.PressAsync("ArrowDown");
        await Type(page, ("OrderNumber", "2022-77"), ("Label", "Tablettes FICTIVES"), ("Net", "4000"), ("Vat", "800"),
            ("Gross", "4800"));
        await TypeDay(page, "InvoicedOn", "01", "02", "2022");
        await TypeDay(page, "DeliveredOn", "03", "02", "2022");
        await TypeDay(page, "PaidOn", "01", "03", "2022");
        await Record(page);

        await Follow(page, "main a[href*='/depenses/']");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Tablettes FICTIVES");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2022-77");
    }

    /// <summary>Checks, then records, by the keys.</summary>
    private static async Task Record(IPage page)
    {
        await Follow(page, "button[value=verifier]");
        await Assertions.Expect(page.Locator("#check")).ToBeVisibleAsync();
        await Follow(page, "button[value=enregistrer]");
        await page.WaitForURLAsync("**/recu/**");
    }

    private static async Task Look(IPage page, TestSite site, string path, int width, string? name = null)
    {
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        await Sound(page, name ?? path.Trim('/').Replace('/', '-'), width);
    }

    private static async Task Sound(IPage page, string name, int width)
    {
        await Shoot(page, $"grants-{name}-{width}");
        await NotWider(page, $"{name} at {width}");
        await Clean(page, $"{name} {width}");
    }

    private static async Task Fill(IPage page, params (string Id, string Value)[] fields)
    {
        foreach (var (id, value) in fields)
        {
            await page.Locator("#" + id).FillAsync(value);
        }
    }

    private static async Task Rows(IPage page, string name, params string[] values)
    {
        foreach (var (index, value) in values.Index())
        {
            await page.Locator($"input[name='Input.Lines[{index}].{name}']").FillAsync(value);
        }
    }

    private static async Task Press(IPage page, string step) =>
        await page.Locator($"button[value={step}]").First.ClickAsync();

    private static async Task Type(IPage page, params (string Id, string Value)[] fields)
    {
        foreach (var (id, value) in fields)
        {
            await Reach(page, "#" + id);
            await page.Keyboard.TypeAsync(value);
        }
    }

    /// <summary>Types a day in the order that the field shows, which is the browser's own and not the page's.</summary>
    private static async Task TypeDay(IPage page, string id, string day, string month, string year)
    {
        await Reach(page, "#" + id);
        await page.Keyboard.TypeAsync(day + month + year);
        if (await page.Locator("#" + id).InputValueAsync() != $"{year}-{month}-{day}")
        {
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.TypeAsync(month + day + year);
        }

        await Assertions.Expect(page.Locator("#" + id)).ToHaveValueAsync($"{year}-{month}-{day}");
    }
}
