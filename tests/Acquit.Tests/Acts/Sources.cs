using Xunit;

namespace Acquit.Tests.Acts;

/// <summary>Where the sources of acts lie.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    public static FileInfo Sample { get; } = new(
        Path.Combine(Root, "samples", "stusn", "deliberation-2022-284-fictif.txt"));

    private static string Real { get; } = Path.Combine(Root, "..", "shared", "acts", "deliberation-2022-284.txt");

    /// <summary>"sample", always there, or "real", whose absence is a named skip.</summary>
    public static FileInfo Of(string source)
    {
        if (source == "sample")
        {
            return Sample;
        }

        Assert.SkipUnless(File.Exists(Real), "../shared/acts/deliberation-2022-284.txt is missing");
        return new(Real);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Acquit.slnx not found above the tests");
        }

        return folder.FullName;
    }
}
