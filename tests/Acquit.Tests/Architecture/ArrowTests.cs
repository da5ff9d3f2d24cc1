using System.Reflection;
using Acquit.Core.Common;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Acquit.Tests.Architecture;

/// <summary>The arrows of ARCHITECTURE.md; each rule is shown to bite on a planted violation.</summary>
public class ArrowTests
{
    private const string Program = "acquit";
    private const string Planted = "Acquit.Tests.Architecture.Planted";

    private static readonly Assembly[] Assemblies =
    [
        typeof(Money).Assembly, Assembly.Load("Acquit.Journal"), Assembly.Load("Acquit.Formats"),
        Assembly.Load("Acquit.Storage"), Assembly.Load("Acquit.Documents"), Assembly.Load("acquit"),
        typeof(ArrowTests).Assembly,
    ];

    /// <summary>Every project and these tests, read once.</summary>
    internal static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Assemblies).Build();

    public static TheoryData<string, string> Forbidden => new()
    {
        { "Core", "Journal" }, { "Core", "Formats" }, { "Core", "Storage" }, { "Core", "Documents" },
        { "Core", Program },
        { "Journal", "Core" }, { "Journal", "Formats" }, { "Journal", "Storage" }, { "Journal", "Documents" },
        { "Journal", Program },
        { "Formats", "Journal" }, { "Formats", "Storage" }, { "Formats", "Documents" }, { "Formats", Program },
        { "Documents", "Journal" }, { "Documents", "Formats" }, { "Documents", "Storage" }, { "Documents", Program },
        { "Storage", "Formats" }, { "Storage", "Documents" }, { "Storage", Program },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void No_arrow_points_there(string from, string to)
    {
        Assert.NotEmpty(In(from).GetObjects(House));
        Assert.NotEmpty(In(to).GetObjects(House));

        Assert.Empty(Violations(In(from), In(to)));
    }

    [Fact]
    public void The_rule_finds_an_arrow_that_is_there() => Assert.NotEmpty(Violations(In("Storage"), In("Core")));

    [Fact]
    public void The_rule_finds_a_planted_arrow()
    {
        var found = Violations(Below($"{Planted}.Core"), Below($"{Planted}.Storage"));

        Assert.Contains(found, violation => violation.Contains("RuleThatSaves", StringComparison.Ordinal));
        Assert.Empty(Violations(Below($"{Planted}.Storage"), Below($"{Planted}.Core")));
    }

    [Theory]
    [InlineData("Acquit.Core")]
    [InlineData("Acquit.Journal")]
    public void Core_and_Journal_need_the_framework_only(string name) => Assert.Empty(Foreign(Assembly.Load(name)));

    [Fact]
    public void The_framework_rule_finds_a_package() =>
        Assert.Contains("Microsoft.EntityFrameworkCore", Foreign(Assembly.Load("Acquit.Storage")));

    [Fact]
    public void The_core_never_waits()
    {
        Assert.Empty(Waiting(typeof(Money).Assembly.GetTypes()));
        Assert.NotEmpty(Waiting([typeof(Planted.Core.RuleThatSaves)]));
    }

    /// <summary>By assembly: a module of the program may bear a project's name.</summary>
    private static GivenTypesConjunction In(string project) => Types().That()
        .ResideInAssembly(Assembly.Load(project == Program ? Program : $"Acquit.{project}"));

    private static GivenTypesConjunction Below(string name) => Types().That()
        .ResideInNamespaceMatching($@"^{name.Replace(".", @"\.", StringComparison.Ordinal)}(\..*)?$");

    private static List<string> Violations(GivenTypesConjunction from, GivenTypesConjunction to)
    {
        var rule = from.Should().NotDependOnAny(to).WithoutRequiringPositiveResults();
        return [.. rule.Evaluate(House).Where(result => !result.Passed).Select(result => result.Description)];
    }

    private static List<string> Foreign(Assembly assembly) =>
    [
        .. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name != "System" && name != "netstandard"
                && !name.StartsWith("System.", StringComparison.Ordinal)),
    ];

    private static List<string> Waiting(IEnumerable<System.Type> types) =>
    [
        .. types.SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
                | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)
                || method.ReturnType.FullName?.StartsWith("System.Threading.Tasks.ValueTask", StringComparison.Ordinal) == true)
            .Select(method => $"{method.DeclaringType}.{method.Name}"),
    ];
}
