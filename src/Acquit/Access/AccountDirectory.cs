using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Access;

/// <summary>An account as the settings show it.</summary>
/// <param name="Id">Opaque identifier.</param>
/// <param name="Login">What is typed to sign in.</param>
/// <param name="Name">Name shown to colleagues.</param>
/// <param name="Roles">What the person does.</param>
/// <param name="Active">False once closed.</param>
/// <param name="Fictitious">True for a person of the demonstration.</param>
/// <param name="Ready">True once the person has chosen a password.</param>
public sealed record AccountSummary(
    Guid Id, string Login, string Name, IReadOnlyList<Role> Roles, bool Active, bool Fictitious, bool Ready);

/// <summary>Accounts: opened, changed, closed; never deleted, since the journal names them.</summary>
/// <remarks>
/// What an account may do goes through the one door first, then to Identity's tables: a change without its fact cannot
/// be; a fact whose change a crash lost is seen, and made again by doing it again.
/// </remarks>
internal sealed class AccountDirectory(
    UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, Db db, UnitOfWork door)
{
    // Administrators who remove each other at once: the second sees what the first did, its tables of Identity included.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Every account, by name; two queries whatever their number.</summary>
    public async Task<IReadOnlyList<AccountSummary>> All(CancellationToken cancel)
    {
        var held = await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            select new { link.UserId, role.Name }).AsNoTracking().ToListAsync(cancel);
        var byAccount = held.ToLookup(each => each.UserId, each => Enum.Parse<Role>(each.Name!));
        var all = await db.Users.AsNoTracking().OrderBy(account => account.DisplayName).ToListAsync(cancel);
        return [.. all.Select(account => Summary(account, byAccount[account.Id]))];
    }

    /// <summary>One account; null when there is none.</summary>
    public async Task<AccountSummary?> Find(Guid id) =>
        await accounts.FindByIdAsync(id.ToString()) is { } account
            ? Summary(account, (await accounts.GetRolesAsync(account)).Select(Enum.Parse<Role>))
            : null;

    /// <summary>Opens an account, with a password or without one yet.</summary>
    /// <param name="login">What is typed to sign in.</param>
    /// <param name="name">Name shown to colleagues.</param>
    /// <param name="held">What the person does.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="password">Their password; null until they choose one.</param>
    /// <param name="id">The account's number; null for a new one.</param>
    public async Task<Decision<Account>> Open(
        string? login, string? name, IReadOnlyCollection<Role> held, Attribution by, string? password = null,
        Guid? id = null)
    {
        var refusals = Missing(login, name, held);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var account = new Account
        {
            Id = id ?? Guid.CreateVersion7(),
            UserName = login!.Trim(),
            DisplayName = name!.Trim(),
        };
        var problems = await Problems(account, password);
        if (problems.Count > 0)
        {
            return problems;
        }

        return await Journaled(Set(account.Id, held, active: true, by), by) is { } refused
            ? new Decision<Account>.Refused(refused)
            : await Create(account, held, password);
    }

    /// <summary>
    /// Changes what a person does, or closes and reopens the account; open sessions follow within a minute.
    /// </summary>
    public async Task<Decision<Account>> Change(
        Guid id, IReadOnlyCollection<Role> held, bool active, Attribution by)
    {
        await Turn.WaitAsync();
        try
        {
            return await ChangeInTurn(id, held, active, by);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<Decision<Account>> ChangeInTurn(
        Guid id, IReadOnlyCollection<Role> held, bool active, Attribution by)
    {
        var account = await accounts.FindByIdAsync(id.ToString());
        if (account is null)
        {
            return new Refusal("account.unknown", new("Ce compte n'existe pas.", "This account does not exist."));
        }

        if (AccountDecisions.Change(id, held, active, await OpenAdministrators()) is { } impossible)
        {
            return impossible;
        }

        if (await Journaled(Set(id, held, active, by), by) is { } refused)
        {
            return new Decision<Account>.Refused(refused);
        }

        account.Active = active;
        await accounts.UpdateAsync(account);
        await accounts.RemoveFromRolesAsync(account, await accounts.GetRolesAsync(account));
        await Give(account, held);
        await accounts.UpdateSecurityStampAsync(account);
        return account;
    }

    /// <summary>The token of a link by which the person chooses a password; it works once, for a day.</summary>
    public async Task<string?> PasswordToken(Guid id, Attribution by) =>
        await accounts.FindByIdAsync(id.ToString()) is { Active: true } account
            && await Journaled(new PasswordLinkMade(id, ParisClock.Day(by.At)), by) is null
                ? await accounts.GeneratePasswordResetTokenAsync(account)
                : null;

    /// <summary>The demonstration's people, once.</summary>
    public async Task EnsureDemonstration(CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(account => account.Fictitious, cancel))
        {
            return;
        }

        foreach (var person in DemonstrationPerson.All)
        {
            await Create(
                new() { Id = person.Account, UserName = person.Login, DisplayName = person.Name, Fictitious = true },
                [person.Role], null);
        }
    }

    private static AccountSet Set(Guid id, IEnumerable<Role> held, bool active, Attribution by) =>
        new(id, [.. held.Distinct().Order()], active, ParisClock.Day(by.At));

    private async Task<IReadOnlyList<Refusal>?> Journaled(Fact fact, Attribution by) =>
        (await door.Commit(by, [fact])).Match<IReadOnlyList<Refusal>?>(_ => null, refusals => refusals);

    private async Task<Decision<Account>> Create(Account account, IEnumerable<Role> held, string? password)
    {
        var created = password is null
            ? await accounts.CreateAsync(account)
            : await accounts.CreateAsync(account, password);
        if (!created.Succeeded)
        {
            return IdentityRefusals.Of(created);
        }

        await Give(account, held);
        return account;
    }

    /// <summary>What Identity would refuse, asked before anything is journaled.</summary>
    private async Task<List<Refusal>> Problems(Account account, string? password)
    {
        var problems = new List<Refusal>();
        foreach (var validator in accounts.UserValidators)
        {
            problems.AddRange(IdentityRefusals.Of(await validator.ValidateAsync(accounts, account)));
        }

        foreach (var validator in password is null ? [] : accounts.PasswordValidators)
        {
            problems.AddRange(IdentityRefusals.Of(await validator.ValidateAsync(accounts, account, password)));
        }

        return problems;
    }

    // Read as they stand, whatever this request holds in memory; one who has no password yet administers nothing.
    private async Task<IReadOnlyCollection<Guid>> OpenAdministrators() => await (
        from link in db.UserRoles
        join role in db.Roles on link.RoleId equals role.Id
        join account in db.Users on link.UserId equals account.Id
        where role.Name == nameof(Role.Administrator) && account.Active
            && (account.PasswordHash != null || account.Fictitious)
        select account.Id).ToListAsync();

    private async Task Give(Account account, IEnumerable<Role> held)
    {
        foreach (var role in held.Distinct())
        {
            if (!await roles.RoleExistsAsync(role.ToString()))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role.ToString()) { Id = Guid.CreateVersion7() });
            }

            await accounts.AddToRoleAsync(account, role.ToString());
        }
    }

    private static List<Refusal> Missing(string? login, string? name, IReadOnlyCollection<Role> held)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(login))
        {
            refusals.Add(
                new("account.login-missing", new("Indiquez un identifiant.", "Give a login."), Field: "Login"));
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            refusals.Add(new("account.name-missing", new("Indiquez un nom.", "Give a name."), Field: "Name"));
        }

        if (held.Count == 0)
        {
            refusals.Add(AccountDecisions.NoRole);
        }

        return refusals;
    }

    private static AccountSummary Summary(Account account, IEnumerable<Role> held) => new(
        account.Id, account.UserName ?? "", account.DisplayName, [.. held.Order()], account.Active, account.Fictitious,
        account.PasswordHash is not null || account.Fictitious);
}
