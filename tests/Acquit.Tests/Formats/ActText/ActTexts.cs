using Acquit.Core.Acts;
using Acquit.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>The texts that the tests read.</summary>
internal static class ActTexts
{
    public static readonly string[] Fixtures =
    [
        "departement-absents-representes", "commission-delegations-de-vote", "ville-etaient-representes",
        "ville-pouvoir-remis", "communaute-tableau-des-nombres", "commune-noms-d-abord", "communaute-par-commune",
        "recueil-plusieurs-actes", "region-commission-permanente", "commune-scrutin-public",
        "departement-plan-en-colonnes",
    ];

    private static readonly string Root = FindRoot();

    public static string[] Sample() =>
        File.ReadAllLines(Path.Combine(Root, "samples", "stusn", "deliberation-2022-284-fictif.txt"));

    public static string[] Fixture(string name) =>
        File.ReadAllLines(Path.Combine(Root, "tests", "Acquit.Tests", "Fixtures", "Acts", name + ".txt"));

    /// <summary>The act whose facts the sample retells; it lies beside the repository and may be missing.</summary>
    public static string[] Real()
    {
        var path = Path.Combine(Root, "..", "shared", "acts", "deliberation-2022-284.txt");
        Assert.SkipUnless(File.Exists(path), "../shared/acts/deliberation-2022-284.txt is missing");
        return File.ReadAllLines(path);
    }

    public static ActRecord Only(IReadOnlyList<string> lines) => Assert.Single(ActReader.Read(lines).Acts);

    /// <summary>The sample with one piece of text replaced; the piece must be there.</summary>
    public static string[] SampleWith(string old, string replacement, int occurrence = 1)
    {
        var text = string.Join('\n', Sample());
        var at = -1;
        for (var i = 0; i < occurrence; i++)
        {
            at = text.IndexOf(old, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"the sample does not hold: {old}");
        }

        return (text[..at] + replacement + text[(at + old.Length)..]).Split('\n');
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Acquit.slnx not found above the tests");
    }
}
