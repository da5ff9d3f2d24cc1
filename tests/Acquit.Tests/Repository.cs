using System.Runtime.CompilerServices;
using Xunit;

namespace Acquit.Tests;

/// <summary>The checked-out repository, found by walking up to the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the shared folder beside the repository; without it the test is a named skip.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"../shared/{string.Join('/', parts)} is not here");
        return path;
    }

    private static string Find([CallerFilePath] string here = "")
    {
        foreach (var start in (string[])[AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? ""])
        {
            for (var folder = start.Length == 0 ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Acquit.slnx")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("Acquit.slnx was not found above the tests");
    }
}
