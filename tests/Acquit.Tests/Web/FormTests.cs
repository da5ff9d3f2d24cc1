using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class FormTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private readonly TestSite site = demonstration.Site;

    [Fact]
    public async Task A_refused_form_answers_422_with_its_summary_first_and_keeps_what_was_typed()
    {
        using var page = await Refused();
        var main = page.QuerySelector("main")!;
        Assert.Equal("error-summary", main.FirstElementChild!.Id);
        Assert.StartsWith("Erreur : ", page.Title, StringComparison.Ordinal);
        Assert.Equal("12,5 <b>", page.QuerySelector("#Net")!.GetAttribute("value"));
        Assert.Contains("art. 69(3)(c)", page.QuerySelector("#error-summary small")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_of_the_summary_leads_to_its_field_which_says_the_same()
    {
        using var page = await Refused();
        var links = page.QuerySelectorAll("#error-summary a");
        Assert.Equal(3, links.Length);
        foreach (var link in links)
        {
            var field = page.QuerySelector(link.GetAttribute("href")!);
            Assert.NotNull(field);
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            var message = page.GetElementById(field.Id + "-error");
            Assert.EndsWith(message!.TextContent[1..], link.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_field_without_fault_bears_no_message()
    {
        using var page = await Refused();
        Assert.Null(page.QuerySelector("#Number")!.GetAttribute("aria-invalid"));
        Assert.Null(page.GetElementById("Number-error"));
        Assert.Equal("Number-hint", page.QuerySelector("#Number")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Every_control_has_a_label()
    {
        using var page = await Refused();
        var controls = page.QuerySelectorAll("main form.form :is(input:not([type=hidden]), select, textarea)");
        Assert.True(controls.Length > 10);
        Assert.All(controls, control => Assert.NotNull(page.QuerySelector($"label[for='{control.Id}']")));
    }

    private async Task<IDocument> Refused()
    {
        var client = site.Visitor();
        var answer = await TestSite.Post(
            client, "/composants", "/composants", new() { ["Input.Net"] = "12,5 <b>", ["Input.Number"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(request => request.Content(html));
    }
}
