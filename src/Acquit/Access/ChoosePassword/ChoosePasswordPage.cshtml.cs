using Acquit.Components;
using Acquit.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>A person chooses a password by the link that the administrator handed over.</summary>
[AllowAnonymous]
public sealed class ChoosePasswordPage : SitePage
{
    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true, Name = "compte")]
    public Guid Account { get; set; }

    /// <summary>The link's token.</summary>
    [BindProperty(SupportsGet = true, Name = "jeton")]
    public string? Token { get; set; }

    /// <summary>Password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Password once more.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet() => Fictitious ? NotFound() : Page();

    /// <summary>Keeps the password; the person then signs in with it.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Fictitious)
        {
            return NotFound();
        }

        if (NewPassword.Check(Password, Again) is { } refusal)
        {
            return Refused(refusal);
        }

        var accounts = Service<UserManager<Account>>();
        var account = await accounts.FindByIdAsync(Account.ToString());
        var result = account is { Active: true }
            ? await accounts.ResetPasswordAsync(account, Token ?? "", Password!)
            : IdentityResult.Failed(new IdentityErrorDescriber().InvalidToken());
        if (!result.Succeeded)
        {
            return Refused(IdentityRefusals.Of(result));
        }

        await accounts.SetLockoutEndDateAsync(account!, null);
        await accounts.ResetAccessFailedCountAsync(account!);
        return LocalRedirect("/connexion");
    }
}
