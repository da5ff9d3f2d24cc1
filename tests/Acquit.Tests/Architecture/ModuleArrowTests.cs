using ArchUnitNET.Domain;
using Xunit;
using static Acquit.Tests.Architecture.ArrowTests;

namespace Acquit.Tests.Architecture;

/// <summary>
/// Inside the program a module asks another through its surface only; the arrows of ARCHITECTURE.md, "Modules".
/// </summary>
public class ModuleArrowTests
{
    private const string PlantedProgram = "Acquit.Tests.Architecture.Planted.Program";

    /// <summary>What each module shows to every other; a module that is not named shows nothing.</summary>
    private static readonly Dictionary<string, string[]> Surfaces = new(StringComparer.Ordinal)
    {
        ["Access"] =
            [
                "Acting", "ICurrentPerson", "AccountNames", "NeedsAttribute", "NeedsTagHelper", "RoleNames",
                "DemonstrationPerson", "Loopback",
            ],
        ["Acts"] = ["ActsDesk", "ActAnswer", "ActsOfFile"],
        ["Demonstration"] = ["DemonstrationBoundary"],
        ["Grants"] = ["GrantPage", "GrantViewPage", "GrantRecorder"],
        ["Journal"] = ["ObjectJournal", "ObjectJournalView", "FactWords", "FactPlaces"],
    };

    /// <summary>They draw pages, read command lines and start the program: every module may use them.</summary>
    private static readonly string[] Shared = ["Components", "Cli", "Serve"];

    /// <summary>They put the modules together, so they see what each registers and each verb.</summary>
    private static readonly string[] Composers = ["Cli", "Serve"];

    [Fact]
    public void A_module_asks_another_through_its_surface() => Assert.Equal([], Violations("Acquit"));

    [Fact]
    public void Every_name_of_a_surface_is_a_type_that_another_module_uses()
    {
        var used = Arrows("Acquit").Select(arrow => $"{arrow.To}.{arrow.Target}").ToHashSet();

        Assert.Empty(Surfaces.SelectMany(module => module.Value.Select(name => $"{module.Key}.{name}")).Except(used));
    }

    [Fact]
    public void The_rule_finds_planted_arrows_and_lets_the_surface_pass()
    {
        var found = Violations(PlantedProgram);

        Assert.Equal(
            [
                "Components.TagThatKnowsAHandler -> Acts.RecordPlanted",
                "Demonstration.LoaderThatReadsInside -> Acts.PlantedLibrary",
                "Today.PageThatReadsInside -> Acts.PlantedLibrary",
            ],
            found);
    }

    private static List<string> Violations(string root) =>
    [
        .. Arrows(root).Where(arrow => !IsAllowed(arrow))
            .Select(arrow => $"{arrow.From}.{arrow.Origin} -> {arrow.To}.{arrow.Target}")
            .Distinct().Order(StringComparer.Ordinal),
    ];

    // The demonstration does what persons do, through the same handlers: RecordAct and its Command, not what they use.
    private static bool IsAllowed(Arrow arrow) =>
        Shared.Contains(arrow.To) || Composers.Contains(arrow.From)
        || (Surfaces.TryGetValue(arrow.To, out var surface) && surface.Contains(arrow.Target))
        || (arrow.From == "Demonstration" && IsHandler(arrow.FullTarget));

    private static IEnumerable<Arrow> Arrows(string root) =>
        from type in House.Types
        let module = ModuleOf(type, root)
        where module is not null
        from dependency in type.Dependencies
        let target = dependency.Target
        where target is not GenericParameter
        let owner = ModuleOf(target, root)
        where owner is not null && owner != module
        select new Arrow(module, type.Name, owner, Outermost(target).Split('.')[^1], Outermost(target));

    /// <summary>The folder of a type; a Razor view has no namespace of ours and bears its path as its name.</summary>
    private static string? ModuleOf(IType type, string root)
    {
        var name = type.FullName;
        if (name.StartsWith("AspNetCoreGeneratedDocument.", StringComparison.Ordinal))
        {
            var folder = type.Name.Split('_')[0];
            return folder.Length == 0 ? null : folder;
        }

        var prefix = root + ".";
        return name.StartsWith(prefix, StringComparison.Ordinal) && name[prefix.Length..].Split('.') is [var module, _, ..]
            && !OfOtherProject(type, root) ? module : null;
    }

    // Acquit.Journal is a project and a module of the program.
    private static bool OfOtherProject(IType type, string root) =>
        root != PlantedProgram && type.Assembly?.Name.StartsWith("Acquit.", StringComparison.Ordinal) == true;

    private static string Outermost(IType type) => type.FullName.Split('+')[0].Split('`')[0];

    private static bool IsHandler(string fullName) => House.Types.Where(type => type.FullName == fullName)
        .SelectMany(type => type.Members)
        .Any(member => member.Name.StartsWith("Handle(", StringComparison.Ordinal));

    private sealed record Arrow(string From, string Origin, string To, string Target, string FullTarget);
}
