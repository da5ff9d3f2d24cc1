using Acquit.Components;
using Microsoft.AspNetCore.Authorization;

namespace Acquit.About;

/// <summary>How accessible Acquit is, and what was not checked.</summary>
[AllowAnonymous]
public sealed class AccessibilityStatementPage : SitePage
{
    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
    }
}
