using Acquit.Core.Access;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>
/// Décisions in a real browser: from the text of an act to a point settled, by keyboard; no defect that axe can see.
/// </summary>
public sealed class ActTests(BrowserSite browser) : BrowserTest(browser)
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static string? recorded;

    private static string Sample { get; } = File.ReadAllText(
        Path.Combine(Artifacts.Parent!.Parent!.FullName, "samples", "stusn", "deliberation-2022-284-fictif.txt"));

    [Theory]
    [InlineData("", 1280, "fr-FR")]
    [InlineData("", 360, "fr-FR")]
    [InlineData("", 1280, "en-GB")]
    [InlineData("/preuves", 360, "fr-FR")]
    [InlineData("/chaine", 1280, "fr-FR")]
    [InlineData("/journal", 360, "fr-FR")]
    [InlineData("/points/agreement.missing/regler", 360, "fr-FR")]
    public async Task No_defect_in_the_pages_of_an_act(string tab, int width, string language)
    {
        var page = await SignedIn(Role.AssemblySecretary, width, language);
        var address = await Recorded();
        await page.GotoAsync(address + tab);
        await Looked(page, "act" + tab.Replace('/', '-'), width, language);
    }

    [Theory]
    [InlineData("/decisions", 360)]
    [InlineData("/decisions/deposer", 1280)]
    public async Task No_defect_around_the_list(string path, int width)
    {
        var page = await SignedIn(Role.AssemblySecretary, width);
        await Recorded();
        await page.GotoAsync(path);
        await Looked(page, path.Trim('/').Replace('/', '-').Replace('?', '-'), width, "fr-FR");
    }

    [Fact]
    public async Task An_act_is_taken_in_and_a_point_settled_by_the_keyboard_alone()
    {
        var page = await SignedIn(Role.AssemblySecretary);
        await page.GotoAsync("/decisions/deposer");
        await Reach(page, "#Text");
        await page.Keyboard.InsertTextAsync(Sample.Replace("2022-284", "2022-285", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/decisions/verifier/*");
        await NarrowAsWell(page, "act check");
        await Follow(page, "main form button");
        await page.WaitForURLAsync("**/recu");
        await NarrowAsWell(page, "act receipt");
        await Follow(page, "main .plain a");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("2022-285");

        await Follow(page, "#point-agreement\\.missing a[href$='/regler']");
        await Reach(page, "#Reason");
        await page.Keyboard.TypeAsync("Convention reçue.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#point-agreement\\.missing q")).ToHaveTextAsync("Convention reçue.");
        await Assertions.Expect(page.Locator(".lede .status").First).ToContainTextAsync("0");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_value_lights_its_place_with_and_without_script(bool script)
    {
        var page = await SignedIn(Role.AssemblySecretary, script: script);
        await page.GotoAsync(await Recorded());
        var ceiling = page.Locator("#aide a.cited").First;
        var mark = page.Locator($"[id='{(await ceiling.GetAttributeAsync("href"))![1..]}']");
        await ceiling.ClickAsync();
        await Assertions.Expect(mark).ToContainTextAsync("2 101 975");
        await Assertions.Expect(mark).ToHaveCSSAsync("outline-style", "solid");
        await Assertions.Expect(mark).ToBeInViewportAsync();
    }

    private static async Task Looked(IPage page, string name, int width, string language)
    {
        await Shoot(page, $"{name}-{width}-{language[..2]}");
        await NotWider(page, $"{name} at {width}");
        await Clean(page, $"{name} {width} {language}");
    }

    private static async Task NarrowAsWell(IPage page, string name)
    {
        await Clean(page, name);
        await page.SetViewportSizeAsync(320, 900);
        await NotWider(page, name);
        await page.SetViewportSizeAsync(1280, 900);
    }

    private async Task<string> Recorded()
    {
        await Once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return recorded ??= await Record();
        }
        finally
        {
            Once.Release();
        }
    }

    private async Task<string> Record()
    {
        var page = await SignedIn(Role.AssemblySecretary);
        await page.GotoAsync("/decisions/deposer");
        await page.Locator("#Text").FillAsync(Sample);
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/decisions/verifier/*");
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/recu");
        return (await page.Locator("main .plain a").First.GetAttributeAsync("href"))!;
    }
}
