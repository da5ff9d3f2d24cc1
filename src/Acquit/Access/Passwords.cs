using Acquit.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Access;

/// <summary>Checks a login and its password without telling which of the two is wrong.</summary>
internal sealed class Passwords(
    UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher)
{
    // An unknown login takes as long as a known one: its time tells nothing.
    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    public async Task<PasswordOutcome> SignIn(string login, string password)
    {
        var account = await accounts.FindByNameAsync(login.Trim());
        if (account is null or { Active: false } or { PasswordHash: null })
        {
            nobodysHash ??= hasher.HashPassword(Nobody, "une phrase qui n'ouvre rien");
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return PasswordOutcome.Wrong;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? PasswordOutcome.SignedIn : PasswordOutcome.Wrong;
    }
}

/// <summary>What became of an attempt to sign in.</summary>
internal enum PasswordOutcome
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Login or password is wrong, or the account is locked for a while; which one is not said.</summary>
    Wrong,
}
