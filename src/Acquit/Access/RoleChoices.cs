using Acquit.Components.Fields;
using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Access;

/// <summary>Roles as the answers of a form.</summary>
internal static class RoleChoices
{
    public static IReadOnlyList<Choice> All(Language language) =>
    [
        .. Enum.GetValues<Role>().Select(role =>
            new Choice(role.ToString(), RoleNames.Of(role).In(language), RoleNames.Job(role).In(language))),
    ];

    /// <summary>The roles chosen; what is no role is left out.</summary>
    public static IReadOnlyCollection<Role> Read(IEnumerable<string> chosen) =>
    [
        .. Enum.GetValues<Role>().Where(role => chosen.Contains(role.ToString(), StringComparer.Ordinal)),
    ];
}
