using Acquit.Core.Access;
using Acquit.Tests.Web;
using Microsoft.Playwright;
using Xunit;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Acquit.Browser.BrowserSite))]

namespace Acquit.Browser;

/// <summary>The demonstration on a real Kestrel and a real Chromium; without Chromium every test is a named skip.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public TestSite Site { get; private set; } = null!;

    /// <summary>Where screenshots and the table of criteria are left.</summary>
    public static DirectoryInfo Artifacts { get; } = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "browser"));

    private static string Chromium => Environment.GetEnvironmentVariable("ACQUIT_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        Site = await TestSite.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        await RgaaTable.Write(Path.Combine(Artifacts.FullName, "rgaa.txt"));
        if (browser is not null)
        {
            await browser.DisposeAsync();
            playwright?.Dispose();
            await Site.DisposeAsync();
        }
    }

    /// <summary>A page of a new visitor.</summary>
    public async Task<IPage> Page(int width = 1280, string language = "fr-FR", bool script = true)
    {
        Assert.SkipWhen(browser is null, $"Chromium: {Chromium} is missing (ACQUIT_CHROMIUM names another)");
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Site.Address.ToString(),
            Locale = language,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>A page of the demonstration's person of a role.</summary>
    public async Task<IPage> SignedIn(
        Role role, int width = 1280, string language = "fr-FR", bool script = true)
    {
        var page = await Page(width, language, script);
        await page.GotoAsync("/connexion");
        var person = Access.DemonstrationPerson.All.Single(each => each.Role == role);
        await page.Locator($"button[value='{person.Account}']").ClickAsync();
        return page;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Acquit.slnx not found above the tests");
        }

        return folder.FullName;
    }
}
