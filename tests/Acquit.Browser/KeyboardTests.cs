using Acquit.Core.Access;
using Microsoft.Playwright;
using Xunit;

namespace Acquit.Browser;

/// <summary>Journeys with the keyboard alone.</summary>
public sealed class KeyboardTests(BrowserSite browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_first_stop_leads_to_the_content()
    {
        var page = await Page();
        await page.GotoAsync("/composants");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".ds-skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task One_signs_in_and_out_without_a_pointer()
    {
        var page = await Page();
        await page.GotoAsync("/");
        await Reach(page, "ul.people button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/");
        await Assertions.Expect(page.Locator(".site-person strong")).ToHaveTextAsync("Camille Sagnier");
        await Reach(page, ".site-person button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/connexion");
    }

    [Fact]
    public async Task Focus_is_always_seen()
    {
        var page = await SignedIn(Role.EuFundsOfficer);
        await page.GotoAsync("/composants");
        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>(
                """
                (() => {
                  const focused = document.activeElement;
                  if (focused === document.body) return true;
                  const field = focused.closest(".ds-field");
                  const styles = [getComputedStyle(focused), ...(field ? [getComputedStyle(field)] : [])];
                  return styles.some((each) => each.outlineStyle !== "none" && parseFloat(each.outlineWidth) >= 2)
                    || focused.classList.contains("ds-skip-link");
                })()
                """);
            Assert.True(seen, await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)"));
        }
    }

    [Fact]
    public async Task A_printed_key_works_its_command_but_not_while_typing()
    {
        var page = await Page();
        await page.GotoAsync("/composants");
        await page.Locator("#Number").FocusAsync();
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("#error-summary")).ToHaveCountAsync(0);
        await page.Locator("#main").FocusAsync();
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("#error-summary")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_menu_unfolds_by_keyboard()
    {
        var page = await SignedIn(Role.EuFundsOfficer, 360);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".menu a").First).ToBeHiddenAsync();
        await Reach(page, ".menu summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".menu a").First).ToBeVisibleAsync();
    }
}
