using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Access;

/// <summary>
/// The first account, its administrator: only while no account exists, from this machine or with the console's code.
/// </summary>
[AllowAnonymous]
public sealed class SetUpAdministratorPage : SitePage
{
    // Two first accounts asked at once: the second sees the first.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Code of the console.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What is typed to sign in.</summary>
    [BindProperty]
    public string? Login { get; set; }

    /// <summary>Name shown to colleagues.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Password once more.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>True from another machine.</summary>
    public bool CodeNeeded => !Loopback.Is(HttpContext);

    /// <summary>Shows the page while no account exists.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel) =>
        await IsOpen(cancel) ? Page() : NotFound();

    /// <summary>Creates the administrator and signs in.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Turn.WaitAsync(cancel);
        try
        {
            return await IsOpen(cancel) ? await Create() : NotFound();
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<IActionResult> Create()
    {
        if (CodeNeeded && !Service<FirstStart>().Accepts(Code))
        {
            return Refused(new Refusal("set-up.code-wrong", new(
                "Ce code n'est pas celui de la console. Après dix essais, redémarrez Acquit.",
                "This is not the console's code. After ten attempts, restart Acquit."), Field: nameof(Code)));
        }

        if (NewPassword.Check(Password, Again) is { } refusal)
        {
            return Refused(refusal);
        }

        var own = Guid.CreateVersion7();
        var opened = await Service<AccountDirectory>().Open(
            Login, Name, [Role.Administrator],
            new(own, Service<TimeProvider>().GetUtcNow(), nameof(Role.Administrator), Channels.Web), Password, own);
        if (opened is Decision<Account>.Refused refused)
        {
            return Refused(refused.Refusals);
        }

        var account = ((Decision<Account>.Accepted)opened).Value;
        await Service<SignInManager<Account>>().SignInAsync(account, isPersistent: false);
        return LocalRedirect("/reglages/personnes");
    }

    private async Task<bool> IsOpen(CancellationToken cancel) =>
        !Fictitious && await Service<FirstStart>().IsNow(cancel);
}
