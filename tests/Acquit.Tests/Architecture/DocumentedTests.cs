using System.Text.RegularExpressions;
using Xunit;

namespace Acquit.Tests.Architecture;

/// <summary>What the documentation lists is what the program has.</summary>
public sealed partial class DocumentedTests
{
    /// <summary>Invariants of the specification whose objects are due with acts and grants.</summary>
    private static readonly int[] Due = [1, 2, 4, 6, 8, 9, 10, .. Enumerable.Range(12, 19)];

    [Fact]
    public void Every_code_that_an_examination_can_raise_is_listed_and_no_other()
    {
        var documented = Codes(File.ReadAllText(Repository.PathOf("docs", "points.md")), '`');
        var raised = Sources().SelectMany(path => Codes(File.ReadAllText(path), '"')).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        Assert.Contains("number.implausible", raised);
        Assert.Equal(raised, documented.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_invariant_due_names_property_tests_that_exist()
    {
        var rows = File.ReadAllLines(Repository.PathOf("docs", "invariants.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2]))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.Empty(Due.Except(rows.SelectMany(row => row[1].Split(',').Select(int.Parse))));
        foreach (var named in rows.Select(row => row[3]))
        {
            Assert.True(IsTest(named) || named is "no revenue order yet" or "no claim yet", $"no such test: {named}");
        }

        Assert.False(IsTest("`ActInvariants.No_such_method`"));
        Assert.False(IsTest("`NoSuchClass.Any_gap_in_lines_sections_or_total_blocks`"));
    }

    private static bool IsTest(string named)
    {
        var parts = named.Trim('`').Split('.');
        return parts.Length == 2 && typeof(DocumentedTests).Assembly.GetTypes()
            .Any(type => type.Name == parts[0] && type.GetMethod(parts[1])?
                .GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0);
    }

    /// <summary>Where points are made; the dated rules and the decisions of a person bear codes of their own.</summary>
    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.PathOf("src", "Acquit.Core", "Acts", "Examination"), "*.cs")
            .Where(path => !path.EndsWith("GrantRules.cs", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("src", "Acquit.Formats", "ActText"), "*.cs"))
            .Append(Repository.PathOf("src", "Acquit.Core", "Acts", "Rules", "Proxies.cs"))
            .Append(Repository.PathOf("src", "Acquit.Core", "Grants", "BudgetCoding.cs"));

    private static IEnumerable<string> Codes(string text, char quote) => Code().Matches(text)
        .Where(match => match.Value[0] == quote && match.Value[^1] == quote)
        .Select(match => match.Value.Trim(quote)).Where(code => code != "h.t");

    [GeneratedRegex("[\"`][a-z]+\\.[a-z-]+[\"`]")]
    private static partial Regex Code();
}
