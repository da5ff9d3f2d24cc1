using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Serve;

namespace Acquit.Settings;

/// <summary>Réglages: what can be set, and who may.</summary>
public sealed class ShowSettingsPage : SitePage
{
    /// <summary>True for an administrator.</summary>
    public bool MayManagePeople => Person.Roles.Contains(Role.Administrator);

    /// <summary>Version of the program.</summary>
    public string Version => Service<SiteSettings>().Version;

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
    }
}
