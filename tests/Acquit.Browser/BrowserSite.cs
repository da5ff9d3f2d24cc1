using System.Collections.Concurrent;
using Acquit.Core.Access;
using Acquit.Tests.Web;
using Microsoft.Playwright;
using Xunit;

// Two pages at a time: one draws while the other is judged.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 2)]
[assembly: AssemblyFixture(typeof(Acquit.Browser.BrowserSite))]

namespace Acquit.Browser;

/// <summary>
/// The demonstration on a real Kestrel and a real Chromium; without Chromium every test is a named skip.
/// </summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentDictionary<Role, Task<string>> sessions = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public TestSite Site { get; private set; } = null!;

    /// <summary>Where pictures and the table of criteria are left.</summary>
    public static DirectoryInfo Artifacts { get; } = Directory.CreateDirectory(
        Path.Combine(Root(), "artifacts", "browser"));

    private static string Chromium => Environment.GetEnvironmentVariable("ACQUIT_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        Site = await TestSite.Start();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000);
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

    /// <summary>A new visitor's browser, or one already signed in as the demonstration's person of a role.</summary>
    public async Task<IBrowserContext> Visitor(int width, string language, bool script, Role? role)
    {
        Assert.SkipWhen(browser is null, $"Chromium: {Chromium} is missing (ACQUIT_TEST_CHROMIUM names another)");
        return await browser.NewContextAsync(new()
        {
            BaseURL = Site.Address.ToString(),
            Locale = language,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
            StorageState = role is { } signed ? await sessions.GetOrAdd(signed, SignIn) : null,
        });
    }

    private async Task<string> SignIn(Role role)
    {
        var context = await Visitor(1280, "fr-FR", script: true, role: null);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/connexion");
        var person = Access.DemonstrationPerson.All.Single(each => each.Role == role);
        await page.Locator($"button[value='{person.Account}']").ClickAsync();
        await Assertions.Expect(page.Locator(".site-person")).ToBeVisibleAsync();
        var session = await context.StorageStateAsync();
        await context.CloseAsync();
        return session;
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
