using Acquit.Components;

namespace Acquit.Today;

/// <summary>Aujourd'hui: the first page.</summary>
public sealed class ShowTodayPage : SitePage
{
    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
    }
}
