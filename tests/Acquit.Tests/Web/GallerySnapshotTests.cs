using System.Text;
using AngleSharp;
using AngleSharp.Html;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>
/// The markup of each named example. To accept a wanted change: ACQUIT_ACCEPT_SNAPSHOTS=1, run, read the difference,
/// commit.
/// </summary>
public sealed class GallerySnapshotTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_components_draw_what_they_drew(string language)
    {
        var html = await demonstration.Site.Visitor(language).GetStringAsync("/composants");
        using var page = await BrowsingContext.New().OpenAsync(request => request.Content(html));
        var drawn = new StringBuilder();
        var formatter = new PrettyMarkupFormatter { Indentation = " ", NewLine = "\n" };
        foreach (var example in page.QuerySelectorAll("[data-example]"))
        {
            drawn.Append("=== ").Append(example.GetAttribute("data-example")).Append('\n');
            await using var writer = new StringWriter(drawn);
            example.ToHtml(writer, formatter);
            drawn.Append('\n');
        }

        var file = Path.Combine(RepositoryRoot(), "tests/Acquit.Tests/Web/Snapshots", $"components.{language}.html");
        if (Environment.GetEnvironmentVariable("ACQUIT_ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, drawn.ToString());
        }

        Assert.Equal(await File.ReadAllTextAsync(file), drawn.ToString());
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Acquit.slnx not found above the tests");
        }

        return folder.FullName;
    }
}
