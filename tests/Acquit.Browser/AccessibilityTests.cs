using Acquit.Core.Access;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>
/// Every page, at a desk's width and a phone's, in both languages: no defect that axe can see, nothing cut off.
/// </summary>
public sealed class AccessibilityTests(BrowserSite browser) : BrowserTest(browser)
{
    /// <summary>Pages looked at. A new page is added here.</summary>
    public static TheoryData<string, int, string> Views
    {
        get
        {
            var views = new TheoryData<string, int, string>();
            foreach (var path in new[] { "/", "/composants", "/connexion", "/ce-que-acquit-ne-fait-pas", "/accessibilite", "/nulle-part" })
            {
                views.Add(path, 1280, "fr-FR");
                views.Add(path, 360, "fr-FR");
            }

            views.Add("/composants", 1280, "en-GB");
            views.Add("/journal", 360, "fr-FR");
            views.Add("/recherche?q=2022-284", 360, "fr-FR");
            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task No_defect(string path, int width, string language)
    {
        var page = await SignedIn(Role.EuFundsOfficer, width, language);
        await page.GotoAsync(path);
        await Shoot(page, Name(path, width, language));
        await Clean(page, $"{path} {width} {language}");
    }

    [Theory]
    [InlineData("/reglages", 360)]
    [InlineData("/reglages/personnes", 1280)]
    [InlineData("/reglages/personnes", 360)]
    public async Task No_defect_in_the_administrator_s_pages(string path, int width)
    {
        var page = await SignedIn(Role.Administrator, width);
        await page.GotoAsync(path);
        await Shoot(page, Name(path, width, "fr-FR"));
        await Clean(page, $"{path} {width}");
    }

    [Fact]
    public async Task No_defect_from_the_first_start_to_a_person_s_account()
    {
        var page = await Page(360);
        await using var real = await Tests.Web.TestSite.Start(demonstration: false);
        await page.GotoAsync(real.Address.ToString());
        await Shoot(page, Name("/premier-demarrage", 360, "fr-FR"));
        await Clean(page, "/premier-demarrage");
        await page.Locator("#Login").FillAsync("admin");
        await page.Locator("#Name").FillAsync("Alex Premier");
        await page.Locator("#Password").FillAsync("trois chevaux boivent");
        await page.Locator("#Again").FillAsync("trois chevaux boivent");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/reglages/personnes");
        await page.GotoAsync(real.Address + "reglages/personnes/nouvelle");
        await Clean(page, "/reglages/personnes/nouvelle");
        await page.Locator("#Login").FillAsync("camille");
        await page.Locator("#Name").FillAsync("Camille Essai");
        await page.Locator("#Roles").CheckAsync();
        await page.Locator("form.form button").ClickAsync();
        await page.WaitForURLAsync("**/reglages/personnes/*-*");
        await page.Locator("form[action*='handler=Link'] button").ClickAsync();
        await Assertions.Expect(page.Locator("code")).ToContainTextAsync("/connexion/mot-de-passe");
        await Shoot(page, Name("/reglages-personne", 360, "fr-FR"));
        await Clean(page, "/reglages/personnes/{id}");
        var link = (await page.Locator("code").First.InnerTextAsync()).Split("/connexion/")[1].Trim();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(real.Address + "connexion");
        await Shoot(page, Name("/connexion-mot-de-passe", 360, "fr-FR"));
        await Clean(page, "/connexion by password");
        await page.GotoAsync(real.Address + "connexion/" + link);
        await Assertions.Expect(page.Locator("input[type=password]").First).ToBeVisibleAsync();
        await Clean(page, "/connexion/mot-de-passe");
    }

    [Fact]
    public async Task No_defect_in_a_refused_form()
    {
        var page = await Page(360);
        await page.GotoAsync("/composants");
        await page.Locator("form.form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToBeVisibleAsync();
        await Shoot(page, Name("/composants-refused", 360, "fr-FR"));
        await Clean(page, "/composants refused");
    }

    [Theory]
    [InlineData("/composants", 320, 100)]
    [InlineData("/composants", 640, 200)]
    [InlineData("/", 320, 100)]
    [InlineData("/connexion", 320, 200)]
    [InlineData("/ce-que-acquit-ne-fait-pas", 320, 200)]
    public async Task Nothing_is_cut_off(string path, int width, int textPercent)
    {
        var page = await SignedIn(Role.EuFundsOfficer, width);
        await page.GotoAsync(path);
        await page.EvaluateAsync($"document.documentElement.style.fontSize = '{textPercent}%'");
        await NotWider(page, $"{path} at {width}, {textPercent} % text");
    }

    private static string Name(string path, int width, string language) =>
        $"{(path == "/" ? "today" : path.Trim('/').Replace('/', '-').Replace('?', '-'))}-{width}-{language[..2]}";
}
