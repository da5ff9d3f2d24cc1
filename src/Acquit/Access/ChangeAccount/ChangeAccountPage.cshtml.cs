using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquit.Access;

/// <summary>Réglages, Personnes: one account, its roles, its closing, its password link.</summary>
[Needs(Right.ManageAccounts)]
public sealed class ChangeAccountPage : SitePage
{
    /// <summary>The account.</summary>
    public AccountSummary Account { get; private set; } = null!;

    /// <summary>What the person does.</summary>
    [BindProperty]
    public string[] Roles { get; set; } = [];

    /// <summary>False closes the account.</summary>
    [BindProperty]
    public bool Active { get; set; }

    /// <summary>The link to hand over, shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>True after a change.</summary>
    public bool Changed { get; private set; }

    /// <summary>Every handler starts from the account; the demonstration's do not change.</summary>
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = (string?)RouteData.Values["id"];
        if (Fictitious || await Service<AccountDirectory>().Find(Guid.Parse(id!)) is not { } account)
        {
            context.Result = NotFound();
            return;
        }

        Account = account;
        await next();
    }

    /// <summary>Shows the account.</summary>
    public void OnGet() => Show();

    /// <summary>Changes roles and state.</summary>
    public async Task<IActionResult> OnPost()
    {
        var directory = Service<AccountDirectory>();
        var changed = await directory.Change(Account.Id, RoleChoices.Read(Roles), Active, By);
        if (changed is Decision<Storage.Accounts.Account>.Refused refused)
        {
            return Refused(refused.Refusals);
        }

        Account = (await directory.Find(Account.Id))!;
        Changed = true;
        return Page();
    }

    /// <summary>Makes the link by which the person chooses a password.</summary>
    public async Task<IActionResult> OnPostLink()
    {
        Show();
        if (await Service<AccountDirectory>().PasswordToken(Account.Id, By) is not { } token)
        {
            return Refused(new Refusal("account.closed", new(
                "Ce compte est fermé : rouvrez-le d'abord.", "This account is closed: reopen it first.")));
        }

        Link = PasswordLink.Of($"{Request.Scheme}://{Request.Host}", Account.Id, token);
        return Page();
    }

    private Attribution By => Acting.Under(Right.ManageAccounts);

    private void Show()
    {
        Roles = [.. Account.Roles.Select(role => role.ToString())];
        Active = Account.Active;
    }
}
