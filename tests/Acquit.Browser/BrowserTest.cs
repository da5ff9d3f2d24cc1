using Acquit.Core.Access;
using Acquit.Tests.Web;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>A test in a real browser: its visitors leave with it.</summary>
public abstract class BrowserTest(BrowserSite browser) : IAsyncDisposable
{
    // The links of a whole act or a table of fields come before some buttons.
    private const int MostStops = 200;

    private readonly List<IBrowserContext> visitors = [];

    protected static DirectoryInfo Artifacts => BrowserSite.Artifacts;

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.CloseAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A page of a new visitor.</summary>
    protected Task<IPage> Page(int width = 1280, string language = "fr-FR", bool script = true) =>
        Open(width, language, script, role: null);

    /// <summary>A page of the demonstration's person of a role.</summary>
    protected Task<IPage> SignedIn(Role role, int width = 1280, string language = "fr-FR", bool script = true) =>
        Open(width, language, script, role);

    /// <summary>Leaves a picture of the whole page among the artifacts, when ACQUIT_PICTURES asks for them.</summary>
    protected static async Task Shoot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ACQUIT_PICTURES") is { Length: > 0 })
        {
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(Artifacts.FullName, $"{name}.png"), FullPage = true });
        }
    }

    /// <summary>Fails on whatever axe sees, and adds what it judged to the table of criteria.</summary>
    protected static async Task Clean(IPage page, string name)
    {
        // Rules that passed name one node each: the table counts rules, and naming every node costs a third of the
        // time.
        var result = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
        RgaaTable.Add(name, result);
        var said = result.Violations.Select(each =>
            $"{each.Id}: {each.Help}\n  {string.Join("\n  ", each.Nodes.Take(5).Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, name + "\n" + string.Join('\n', said));
    }

    /// <summary>Fails when the page asks to be scrolled sideways.</summary>
    protected static async Task NotWider(IPage page, string name)
    {
        var overflow = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} pixels wider than its window");
    }

    /// <summary>Signs in at another site than the shared one, as the demonstration's person of a role.</summary>
    protected static async Task SignIn(IPage page, TestSite site, Role role)
    {
        await page.GotoAsync(new Uri(site.Address, "/connexion").ToString());
        var person = Access.DemonstrationPerson.All.Single(each => each.Role == role);
        await page.Locator($"button[value='{person.Account}']").ClickAsync();
        await Assertions.Expect(page.Locator(".site-person")).ToBeVisibleAsync();
    }

    /// <summary>Goes there by the Tab key alone.</summary>
    protected static async Task Reach(IPage page, string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached by the Tab key");
    }

    /// <summary>Goes there by the Tab key, presses Enter and waits until this page is left.</summary>
    protected static async Task Follow(IPage page, string selector)
    {
        await Reach(page, selector);
        await page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("html[data-left]")).ToHaveCountAsync(0);
    }

    /// <summary>Bytes that a page costs whoever has nothing of it yet: style sheet, script and font with it.</summary>
    protected static async Task<double> Weight(IPage page, string address)
    {
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("Network.enable");
        await cdp.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var total = 0.0;
        cdp.Event("Network.loadingFinished").OnEvent += (_, json) =>
            total += json!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return total;
    }

    private async Task<IPage> Open(int width, string language, bool script, Role? role)
    {
        var visitor = await browser.Visitor(width, language, script, role);
        visitors.Add(visitor);
        return await visitor.NewPageAsync();
    }
}
