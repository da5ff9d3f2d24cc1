using System.Globalization;
using System.Text.RegularExpressions;
using Acquit.Core.Access;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using AngleSharp.Dom;
using Xunit;

namespace Acquit.Tests.Web;

/// <summary>Réglages, Règles: every dated rule with its days, its source and its doubt, in both languages.</summary>
public sealed partial class RulesPageTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private const string Address = "/reglages/regles";

    private readonly TestSite site = demonstration.Site;

    private static IReadOnlyList<LegalRule> Rules { get; } = [.. RuleBook.All, .. GrantRules.All];

    [Theory]
    [InlineData("fr", Language.French, "à confirmer : ", "par une nouvelle version d'Acquit")]
    [InlineData("en", Language.English, "to be confirmed: ", "by a new version of Acquit")]
    public async Task Every_rule_is_listed_with_its_source_and_its_doubt(
        string tag, Language language, string doubt, string correction)
    {
        using var reader = await site.SignedIn(Role.Rapporteur, tag);
        using var page = await FormJourney.Open(reader, Address);
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(
            row => row.Children[^1].TextContent.Trim(), row => row.Children.Select(cell => Plain(cell)).ToList());
        Assert.Equal(Rules.Select(rule => rule.Code).Order(), rows.Keys.Order());
        foreach (var rule in Rules)
        {
            var cells = rows[rule.Code];
            Assert.NotEqual("", cells[0]);
            Assert.Equal(Spaces().Replace(rule.Content.In(language), " "), cells[1]);
            Assert.Equal(Spaces().Replace(rule.Source.In(language), " "), cells[2]);
            Assert.Equal(rule.ToBeConfirmed is not null, cells[3].StartsWith(doubt, StringComparison.Ordinal));
            Assert.Contains(
                rule.InForce.From.Year.ToString(CultureInfo.InvariantCulture), cells[4], StringComparison.Ordinal);
            Assert.Equal(
                rule.InForce.To != DateOnly.MaxValue,
                cells[5].Contains(
                    rule.InForce.To.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        Assert.Contains(correction, Plain(page.QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_lead_to_the_rules_and_the_rules_export()
    {
        using var reader = await site.SignedIn(Role.Auditor);
        using var settings = await FormJourney.Open(reader, "/reglages");
        Assert.NotNull(settings.QuerySelector($"main a[href='{Address}']"));
        var csv = await reader.GetStringAsync(Address + "?format=csv");
        Assert.All(Rules, rule => Assert.Contains(rule.Code, csv, StringComparison.Ordinal));
        Assert.Contains("à confirmer : le premier jour, 10 novembre 2021", csv, StringComparison.Ordinal);
    }

    private static string Plain(IElement element) => Spaces().Replace(element.TextContent, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
