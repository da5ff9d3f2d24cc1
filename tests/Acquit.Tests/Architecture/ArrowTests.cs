using System.Reflection;
using Acquit.Core.Common;
using ArchUnitNET.Loader;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Acquit.Tests.Architecture;

/// <summary>The arrows of ARCHITECTURE.md; each rule is shown to bite on a planted violation.</summary>
public class ArrowTests
{
    private const string Program = @"^Acquit(\.(?!Core|Journal|Formats|Storage|Documents|Tests)\w+)*$";
    private const string Planted = "Acquit.Tests.Architecture.Planted";

    private static readonly Assembly[] Assemblies =
    [
        typeof(Money).Assembly, Assembly.Load("Acquit.Journal"), Assembly.Load("Acquit.Formats"),
        Assembly.Load("Acquit.Storage"), Assembly.Load("Acquit.Documents"), Assembly.Load("acquit"),
        typeof(ArrowTests).Assembly,
    ];

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Assemblies).Build();

    public static TheoryData<string, string> Forbidden => new()
    {
        { "Core", "Journal" }, { "Core", "Formats" }, { "Core", "Storage" }, { "Core", "Documents" }, { "Core", Program },
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
        var target = to == Program ? Program : Below($"Acquit.{to}");
        Assert.NotEmpty(Types().That().ResideInNamespaceMatching(Below($"Acquit.{from}")).GetObjects(House));

        Assert.Empty(Violations(Below($"Acquit.{from}"), target));
    }

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

    private static string Below(string name) => $@"^{name.Replace(".", @"\.", StringComparison.Ordinal)}(\..*)?$";

    private static List<string> Violations(string from, string to)
    {
        var rule = Types().That().ResideInNamespaceMatching(from)
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(to).WithoutRequiringPositiveResults();
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
