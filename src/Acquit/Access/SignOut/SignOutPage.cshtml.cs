using Acquit.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>Signs out.</summary>
[AllowAnonymous]
public sealed class SignOutPage : SitePage
{
    /// <summary>Signs out, by a form only: a link of another site cannot.</summary>
    public async Task<IActionResult> OnPost()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/connexion");
    }

    /// <summary>Nothing to see.</summary>
    public IActionResult OnGet() => LocalRedirect("/");
}
