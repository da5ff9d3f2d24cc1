using System.Net;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class HeadersTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private readonly TestSite site = demonstration.Site;

    [Theory]
    [InlineData("/connexion", HttpStatusCode.OK)]
    [InlineData("/etat/404", HttpStatusCode.NotFound)]
    [InlineData("/nulle-part", HttpStatusCode.Redirect)]
    [InlineData("/", HttpStatusCode.Redirect)]
    public async Task Every_answer_forbids_foreign_script_frames_and_storage(string path, HttpStatusCode expected)
    {
        var answer = await site.Visitor().GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_page_holds_inline_script_or_style()
    {
        var html = await site.Visitor().GetStringAsync("/composants");
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Built_files_are_named_by_content_and_kept_for_ever()
    {
        var html = await site.Visitor().GetStringAsync("/connexion");
        var match = System.Text.RegularExpressions.Regex.Match(html, "href=\"(/build/style-[A-Z0-9]{8}\\.css)\"");
        Assert.SkipUnless(match.Success, "front end not built: npm ci && npm run build");
        var answer = await site.Visitor().GetAsync(match.Groups[1].Value);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_foreign_host_name_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connexion");
        request.Headers.Host = "ailleurs.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().SendAsync(request)).StatusCode);
    }
}
