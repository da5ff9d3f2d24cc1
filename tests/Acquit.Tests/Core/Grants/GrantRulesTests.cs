using System.Text.RegularExpressions;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Grants;

/// <summary>A rule of grants stands in one place: whatever names it reads it there, in both languages.</summary>
public sealed partial class GrantRulesTests
{
    [Fact]
    public void No_other_source_file_names_a_text_that_grants_rest_on()
    {
        var named = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("GrantRules.cs", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(path).Where(Names).Select(line => $"{Path.GetFileName(path)}: {line}"));
        Assert.Empty(named);
        Assert.Contains(
            File.ReadLines(Repository.PathOf("src", "Acquit.Core", "Grants", "GrantRules.cs")), line => Names(line));
    }

    [Fact]
    public void Every_reason_rests_on_a_rule_of_the_table() =>
        Assert.All(ReasonRule.All, reason => Assert.Contains(reason.Law, GrantRules.All));

    [Fact]
    public void A_refusal_gives_its_basis_in_both_languages_with_what_is_to_be_confirmed()
    {
        var refused = Assert.IsType<Decision<IReadOnlyList<Fact>>.Refused>(GrantDecisions.RecordAgreement(
            StusnPlan.Agreement with { Ceiling = StusnPlan.Agreement.Base + new Money(1) },
            Actor.With(Guid.Empty, Role.EuFundsOfficer), new(2022, 7, 4)));
        var basis = Assert.Single(refused.Refusals, one => one.Code == "agreement.ceiling-above-base").LegalBasis!;
        Assert.Equal(GrantRules.NoDoubleFinancing.Cited, basis);
        Assert.Contains("à confirmer", basis.French, StringComparison.Ordinal);
        Assert.Contains("to be confirmed", basis.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500_000_00, true, false)]
    [InlineData(500_000_01, true, true)]
    [InlineData(500_000_01, false, false)]
    public void A_plaque_is_due_above_its_threshold_where_objects_are_bought(long support, bool buys, bool due) =>
        Assert.Equal(due, GrantRules.Plaque.AppliesTo(new(support), buys));

    /// <summary>Comments give the article (house style); words that a person reads take it from the table.</summary>
    private static bool Names(string line) => Text().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"1303/2013|C\(2019\)|2016-279|[Aa]nnexe? XII|L\.1111-10|CGI, art\.|M52")]
    private static partial Regex Text();
}
