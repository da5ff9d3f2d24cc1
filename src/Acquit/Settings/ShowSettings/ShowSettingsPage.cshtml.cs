using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Serve;

namespace Acquit.Settings;

/// <summary>Réglages: what can be set, and who may.</summary>
public sealed class ShowSettingsPage : SitePage
{
    /// <summary>True for who may keep accounts.</summary>
    public bool MayManagePeople => AccessRules.Check(Person.Roles.ToHashSet(), Right.ManageAccounts) is null;

    /// <summary>Version of the program.</summary>
    public string Version => Service<SiteSettings>().Version;

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
    }
}
