using Acquit.Components;
using Acquit.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>Signs in as a person of the demonstration: on its database, from this machine, and nowhere else.</summary>
[AllowAnonymous]
public sealed class PickPersonPage : SitePage
{
    /// <summary>Page asked before signing in.</summary>
    [BindProperty(Name = "retour")]
    public string? Return { get; set; }

    /// <summary>The person's account.</summary>
    [BindProperty(Name = "personne")]
    public Guid Picked { get; set; }

    /// <summary>Signs in, or refuses as if the page did not exist.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!Fictitious || !Loopback.Is(HttpContext))
        {
            return NotFound();
        }

        var account = await Service<UserManager<Account>>().FindByIdAsync(Picked.ToString());
        if (account is not { Fictitious: true, Active: true })
        {
            return NotFound();
        }

        await Service<SignInManager<Account>>().SignInAsync(account, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/");
    }

    /// <summary>Nothing to see: the choice is on the sign-in page.</summary>
    public IActionResult OnGet() => LocalRedirect("/connexion");
}
