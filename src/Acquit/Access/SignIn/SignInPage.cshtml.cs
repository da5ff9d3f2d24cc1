using Acquit.Components;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>Where one signs in: by password, or in the demonstration by picking a person.</summary>
[AllowAnonymous]
public sealed class SignInPage : SitePage
{
    /// <summary>Page asked before signing in.</summary>
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Return { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public string? Login { get; set; }

    /// <summary>What was typed; never sent back.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Shows the page, or the set-up of the administrator while no account exists.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel) =>
        !Fictitious && await Service<FirstStart>().IsNow(cancel) ? LocalRedirect("/premier-demarrage") : Page();

    /// <summary>Signs in by password.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Fictitious)
        {
            return NotFound();
        }

        var outcome = await Service<Passwords>().SignIn(Login ?? "", Password ?? "");
        return outcome switch
        {
            PasswordOutcome.SignedIn => LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/"),
            PasswordOutcome.Wrong => Refused(Wrong),
        };
    }

    // One sentence for an unknown login, a wrong password and a locked account: none tells which logins exist.
    private static Refusal Wrong { get; } = new("sign-in.wrong", new(
        "Identifiant ou mot de passe inexact. Après plusieurs essais, attendez "
            + $"{SignInServices.Lockout.TotalMinutes:0} minutes.",
        "Wrong login or password. After several attempts, wait "
            + $"{SignInServices.Lockout.TotalMinutes:0} minutes."),
        Field: nameof(Login));
}
