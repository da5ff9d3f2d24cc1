using Acquit.Core.Access;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>A test in a real browser: its visitors leave with it.</summary>
public abstract class BrowserTest(BrowserSite browser) : IAsyncDisposable
{
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

    private async Task<IPage> Open(int width, string language, bool script, Role? role)
    {
        var visitor = await browser.Visitor(width, language, script, role);
        visitors.Add(visitor);
        return await visitor.NewPageAsync();
    }
}
