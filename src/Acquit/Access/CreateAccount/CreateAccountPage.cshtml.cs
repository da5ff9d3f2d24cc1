using Acquit.Components;
using Acquit.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>Réglages, Personnes: opens an account.</summary>
[Needs(Right.ManageAccounts)]
public sealed class CreateAccountPage : SitePage
{
    /// <summary>What the person types to sign in.</summary>
    [BindProperty]
    public string? Login { get; set; }

    /// <summary>Name shown to colleagues.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the person does.</summary>
    [BindProperty]
    public string[] Roles { get; set; } = [];

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet() => Fictitious ? NotFound() : Page();

    /// <summary>Opens the account and leads to its page, where the link is.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Fictitious)
        {
            return NotFound();
        }

        var opened = await Service<AccountDirectory>().Open(
            Login, Name, RoleChoices.Read(Roles), Acting.Under(Right.ManageAccounts));
        return opened.Match(
            account => LocalRedirect($"/reglages/personnes/{account.Id}?ouvert=1"),
            refusals => Refused(refusals));
    }
}
