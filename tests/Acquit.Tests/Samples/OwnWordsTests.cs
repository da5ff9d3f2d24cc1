using System.Text.RegularExpressions;
using Xunit;

namespace Acquit.Tests.Samples;

/// <summary>Facts and figures of the real act are shared; its sentences are not.</summary>
public sealed partial class OwnWordsTests
{
    private const int LongestShared = 60;

    [Fact]
    public void No_line_of_the_real_act_stands_in_the_repository()
    {
        var real = LongLines(File.ReadAllText(Repository.Shared("acts", "deliberation-2022-284.txt")));
        Assert.NotEmpty(real);
        foreach (var folder in (string[])["samples", "tests", "docs", "src"])
        {
            foreach (var path in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".txt" or ".cs" or ".md" or ".json" or ".csv"))
            {
                Assert.DoesNotContain(
                    LongLines(File.ReadAllText(path)),
                    line => real.Exists(sentence => line.Contains(sentence, StringComparison.Ordinal)));
            }
        }
    }

    private static List<string> LongLines(string text) =>
    [
        .. text.Split('\n').Select(line => Spaces().Replace(line, " ").Trim())
        .Where(line => line.Length > LongestShared),
    ];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
