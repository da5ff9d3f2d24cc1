using Acquit.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Demonstration;

/// <summary>How the demonstration programme is removed; only the demonstration has this page.</summary>
[AllowAnonymous]
public sealed class RemoveDemonstrationPage : SitePage
{
    /// <summary>Shows the page.</summary>
    public IActionResult OnGet() => Fictitious ? Page() : NotFound();
}
