using Acquit.Core.Access;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>Every page, at a desk's width and a phone's, in both languages: no defect that axe can see, nothing cut off.</summary>
public sealed class AccessibilityTests(BrowserSite browser)
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
        var page = await browser.SignedIn(Role.EuFundsOfficer, width, language);
        await page.GotoAsync(path);
        await Shoot(page, path, width, language);
        await Clean(page, $"{path} {width} {language}");
    }

    [Theory]
    [InlineData("/reglages", 360)]
    [InlineData("/reglages/personnes", 1280)]
    [InlineData("/reglages/personnes", 360)]
    public async Task No_defect_in_the_administrator_s_pages(string path, int width)
    {
        var page = await browser.SignedIn(Role.Administrator, width);
        await page.GotoAsync(path);
        await Shoot(page, path, width, "fr-FR");
        await Clean(page, $"{path} {width}");
    }

    [Fact]
    public async Task No_defect_from_the_first_start_to_a_person_s_account()
    {
        var page = await browser.Page(360);
        await using var real = await Tests.Web.TestSite.Start(demonstration: false);
        await page.GotoAsync(real.Address.ToString());
        await Shoot(page, "/premier-demarrage", 360, "fr-FR");
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
        await Shoot(page, "/reglages-personne", 360, "fr-FR");
        await Clean(page, "/reglages/personnes/{id}");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(real.Address + "connexion");
        await Shoot(page, "/connexion-mot-de-passe", 360, "fr-FR");
        await Clean(page, "/connexion by password");
    }

    [Fact]
    public async Task No_defect_in_a_refused_form()
    {
        var page = await browser.Page(360);
        await page.GotoAsync("/composants");
        await page.Locator("form.form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToBeVisibleAsync();
        await Shoot(page, "/composants-refused", 360, "fr-FR");
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
        var page = await browser.SignedIn(Role.EuFundsOfficer, width);
        await page.GotoAsync(path);
        await page.EvaluateAsync($"document.documentElement.style.fontSize = '{textPercent}%'");
        var overflow = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} pixels wider than {width} at {textPercent} % text");
    }

    /// <summary>Fails on whatever axe sees, and adds to the table of criteria.</summary>
    internal static async Task Clean(IPage page, string name)
    {
        var result = await page.RunAxe();
        RgaaTable.Add(name, result);
        var said = result.Violations.Select(each =>
            $"{each.Id}: {each.Help}\n  {string.Join("\n  ", each.Nodes.Take(5).Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, name + "\n" + string.Join('\n', said));
    }

    private static async Task Shoot(IPage page, string path, int width, string language)
    {
        var name = path == "/" ? "today" : path.Trim('/').Replace('/', '-').Replace('?', '-');
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(BrowserSite.Artifacts.FullName, $"{name}-{width}-{language[..2]}.png"),
            FullPage = true,
        });
    }
}
