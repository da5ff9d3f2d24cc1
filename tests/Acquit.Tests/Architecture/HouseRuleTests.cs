using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Acquit.Tests.Architecture;

/// <summary>Rules on files; each is a function of (path, text) that a planted text shows to bite.</summary>
public partial class HouseRuleTests
{
    private const int LongestFile = 500;

    private static readonly Lazy<List<(string Path, string Text)>> Files = new(Read);

    [Fact]
    public void Source_files_hold_one_idea()
    {
        Assert.Empty(Broken(TooLong));
        Assert.NotEmpty(TooLong("src/Acquit.Core/X.cs", string.Join('\n', Enumerable.Repeat("//", LongestFile + 1))));
        Assert.Empty(TooLong("src/Acquit.Core/X.cs", string.Join('\n', Enumerable.Repeat("//", LongestFile))));
    }

    [Fact]
    public void No_file_names_a_machine_path_or_a_registry()
    {
        Assert.Empty(Broken(NamesAMachine));
        foreach (var path in MachineWords())
        {
            Assert.NotEmpty(NamesAMachine("README.md", $"see {path} there"));
        }
    }

    [Fact]
    public void A_page_never_commits_and_a_slice_bears_its_folder_s_name()
    {
        Assert.Empty(Broken(PageThatCommits));
        Assert.NotEmpty(PageThatCommits(
            "src/Acquit/Grants/OpenGrant/OpenGrantPage.cshtml.cs", "await unitOfWork.Commit(facts);"));
        Assert.Empty(SlicesWithout(Files.Value.Select(file => file.Path)));
        Assert.NotEmpty(SlicesWithout(["src/Acquit/Grants/OpenGrant/Handler.cs"]));
        Assert.Empty(SlicesWithout(["src/Acquit/Grants/OpenGrant/OpenGrant.cs"]));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Files.Value.Single(file => file.Path == "Acquit.slnx").Text;
        var projects = Files.Value.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Contains(project.Path, solution, StringComparison.Ordinal));
    }

    private static List<string> Broken(Func<string, string, string> rule) =>
        [.. Files.Value.Select(file => rule(file.Path, file.Text)).Where(broken => broken.Length > 0)];

    private static bool IsOurSource(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)
        && !path.Contains("/Migrations/", StringComparison.Ordinal)
        && !path.Contains("/Model/", StringComparison.Ordinal);

    private static string TooLong(string path, string text)
    {
        var lines = text.AsSpan().TrimEnd('\n').Count('\n') + 1;
        return IsOurSource(path) && lines > LongestFile ? $"{path}: {lines} lines" : "";
    }

    private static string NamesAMachine(string path, string text)
    {
        var found = Array.Find(MachineWords(), word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        return found is null ? "" : $"{path}: {found}";
    }

    /// <summary>Written in two halves, so that this file does not name them.</summary>
    private static string[] MachineWords() =>
    [
        "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/tm" + "p/", "api.nuget" + ".org", "registry.npmjs" + ".org",
        "registry.yarnpkg" + ".com", "deb.debian" + ".org", "ghcr" + ".io",
    ];

    private static string PageThatCommits(string path, string text) =>
        path.StartsWith("src/Acquit/", StringComparison.Ordinal)
            && path.EndsWith(".cshtml.cs", StringComparison.Ordinal)
        && CommitCall().IsMatch(text) ? path : "";

    private static List<string> SlicesWithout(IEnumerable<string> paths)
    {
        string[] shared = ["Components", "Islands", "Cli", "wwwroot", "Properties"];
        return
        [
            .. paths.Select(path => path.Split('/'))
                .Where(parts => parts.Length >= 5 && parts[0] == "src" && parts[1] == "Acquit" && !shared.Contains(parts[2]))
                .GroupBy(parts => (Module: parts[2], Slice: parts[3]))
                .Where(slice => !slice.Any(parts => parts[4].StartsWith(slice.Key.Slice, StringComparison.Ordinal)))
                .Select(slice => $"{slice.Key.Module}/{slice.Key.Slice}"),
        ];
    }

    private static List<(string Path, string Text)> Read()
    {
        var binary = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            { ".png", ".pdf", ".xlsx", ".woff2", ".woff", ".ico", ".db", ".zip" };
        return
        [
            .. Tracked().Where(path => !binary.Contains(Path.GetExtension(path)))
                .Select(path => (path, File.ReadAllText(Repository.PathOf(path)))),
        ];
    }

    /// <summary>The committed files; without git (a source archive) every file outside what builds make.</summary>
    private static List<string> Tracked()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "-z"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            var listed = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            if (listed.Length > 0)
            {
                return [.. listed.Where(path => File.Exists(Repository.PathOf(path)))];
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git here: fall through to the folders.
        }

        string[] made = ["artifacts", "node_modules", ".git", "data", "TestResults"];
        return
        [
            .. Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Where(path => !made.Contains(path.Split('/')[0])
                    && !path.StartsWith("src/Acquit/wwwroot/build/", StringComparison.Ordinal)),
        ];
    }

    [GeneratedRegex(@"\bSaveChanges|\.Commit\(", RegexOptions.NonBacktracking)]
    private static partial Regex CommitCall();
}
