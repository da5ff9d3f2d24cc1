using Acquit.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>Where one signs in.</summary>
[AllowAnonymous]
public sealed class SignInPage : SitePage
{
    /// <summary>Page asked before signing in.</summary>
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Return { get; set; }

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
    }
}
