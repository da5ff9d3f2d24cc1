using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Acquit.Browser;

/// <summary>Islands improve what works without them: each is tried with script and its page without.</summary>
public sealed class IslandTests(BrowserSite browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Moving_the_slider_moves_the_date_of_the_page()
    {
        var page = await Page();
        await page.GotoAsync("/composants?autre=1");
        var slider = page.Locator(".date-bar input[type=range]");
        await Assertions.Expect(slider).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".date-bar output")).ToHaveTextAsync("4 juillet 2022");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForURLAsync("**/composants?*au=2022-07-05*");
        Assert.Contains("autre=1", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_date_is_a_form_and_no_dead_control_shows()
    {
        var page = await Page(script: false);
        await page.GotoAsync("/composants");
        await Assertions.Expect(page.Locator(".date-bar input[type=range]")).ToBeHiddenAsync();
        await page.Locator(".date-bar input[type=date]").FillAsync("2023-01-31");
        await page.Locator(".date-bar button").ClickAsync();
        Assert.Contains("au=2023-01-31", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_lights_its_place_in_the_source()
    {
        var page = await Page();
        await page.GotoAsync("/composants");
        await page.Locator("a[href='#example-ceiling']").ClickAsync();
        var mark = page.Locator("#example-ceiling");
        await Assertions.Expect(mark).ToHaveAttributeAsync("data-hot", "");
        await Assertions.Expect(mark).ToHaveTextAsync("2 101 975 euros");
        await Assertions.Expect(mark).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Without_script_the_place_is_lit_too()
    {
        var page = await Page(script: false);
        await page.GotoAsync("/composants#example-base");
        var lit = await page.Locator("#example-base")
            .EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor");
        var quiet = await page.Locator("#example-for")
            .EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor");
        Assert.NotEqual(quiet, lit);
    }

    [Fact]
    public async Task The_chart_says_its_values_under_the_pointer()
    {
        var page = await Page();
        await page.GotoAsync("/composants");
        var box = await page.Locator(".chart svg").BoundingBoxAsync();
        await page.Mouse.MoveAsync(box!.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Assertions.Expect(page.Locator("[data-reading]")).ToContainTextAsync("défendable");
    }

    [Fact]
    public async Task A_page_weighs_less_than_100_kilobytes_all_told()
    {
        var page = await Page();
        Assert.InRange(await Weight(page, "/composants"), 1, 100_000);
    }

    [Fact]
    public async Task Printing_leaves_the_document_and_no_navigation()
    {
        var page = await Page();
        await page.GotoAsync("/composants");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".site-bar")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".exports").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".print-header")).ToContainTextAsync("FICTIF");
        await Assertions.Expect(page.Locator(".print-header")).ToContainTextAsync("4 juillet 2022");
        var file = Path.Combine(Artifacts.FullName, "composants.pdf");
        await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
        using var printed = PdfDocument.Open(file);
        Assert.True(printed.NumberOfPages > 1);
        Assert.All(printed.GetPages(), sheet => Assert.Contains("FICTIF", HeaderOf(sheet), StringComparison.Ordinal));
        Assert.All(printed.GetPages().Skip(1), sheet =>
        {
            Assert.Contains("Composants", HeaderOf(sheet), StringComparison.Ordinal);
            Assert.Contains("2022", HeaderOf(sheet), StringComparison.Ordinal);
        });
    }

    // What stands in the margin above the page: 18 mm, of 72 points an inch.
    private static string HeaderOf(Page sheet) => string.Join(' ', sheet.GetWords()
        .Where(word => word.BoundingBox.Bottom > sheet.Height - (18 / 25.4 * 72))
        .Select(word => word.Text));
}
