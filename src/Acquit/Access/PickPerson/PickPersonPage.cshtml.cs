using System.Security.Claims;
using Acquit.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
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
        var person = DemonstrationPerson.All.FirstOrDefault(each => each.Account == Picked);
        if (person is null || !Fictitious || !Loopback.Is(HttpContext))
        {
            return NotFound();
        }

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Account.ToString()),
                new(PersonClaims.DisplayName, person.Name),
                new(ClaimTypes.Role, person.Role.ToString()),
            ],
            PersonClaims.Scheme);
        await HttpContext.SignInAsync(PersonClaims.Scheme, new ClaimsPrincipal(identity));
        return LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/");
    }

    /// <summary>Nothing to see: the choice is on the sign-in page.</summary>
    public IActionResult OnGet() => RedirectToPage("/Access/SignIn/SignInPage");
}
