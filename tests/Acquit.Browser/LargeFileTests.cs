using Acquit.Core.Access;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>
/// A file too large: said in the field before it is sent, and by a page after it was sent where there is no script.
/// </summary>
public sealed class LargeFileTests(BrowserSite browser) : BrowserTest(browser), IAsyncLifetime
{
    private readonly FileInfo large = new(Path.Combine(Path.GetTempPath(), $"acquit-{Guid.CreateVersion7():N}.txt"));

    public ValueTask InitializeAsync()
    {
        using var stream = large.Create();
        stream.SetLength(200 * 1024 * 1024);
        return ValueTask.CompletedTask;
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        large.Delete();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("fr-FR", "pèse 200 Mio, et cette page prend 64\u00A0Mio au plus")]
    [InlineData("en-GB", "weighs 200 MiB, and this page takes 64\u00A0MiB at most")]
    public async Task The_field_says_it_and_nothing_leaves(string language, string words)
    {
        var page = await SignedIn(Role.AssemblySecretary, language: language);
        await page.GotoAsync("/decisions/deposer");
        await page.Locator("#Sent").SetInputFilesAsync(large.FullName);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#Sent")).ToBeFocusedAsync();
        await Clean(page, "fichier-trop-grand");
        await Shoot(page, "fichier-trop-grand");
        await page.Locator("#Sent").SetInputFilesAsync(Array.Empty<string>());
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_a_page_says_it_once_all_was_sent()
    {
        var page = await SignedIn(Role.AssemblySecretary, script: false);
        await page.GotoAsync("/decisions/deposer");
        await page.Locator("#Sent").SetInputFilesAsync(large.FullName);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("un fichier de 64\u00A0Mio au plus");
        await Shoot(page, "etat-413");
        await page.GetByText("Revenir au formulaire").ClickAsync();
        await Assertions.Expect(page.Locator("#Sent")).ToBeVisibleAsync();
    }
}
