using Acquit.Core.Common;

namespace Acquit.Core.Access;

/// <summary>What may become of an account.</summary>
public static class AccountDecisions
{
    /// <summary>An account does something.</summary>
    public static Refusal NoRole { get; } = new(
        "account.role-missing", new("Choisissez au moins un rôle.", "Choose at least one role."), Field: "Roles");

    /// <summary>
    /// Why an account cannot be changed so; null when it can. Somebody who can sign in always administers the others.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="held">Its roles from now on.</param>
    /// <param name="active">False to close it.</param>
    /// <param name="administrators">Open accounts that administer now.</param>
    public static Refusal? Change(
        Guid account, IReadOnlyCollection<Role> held, bool active, IReadOnlyCollection<Guid> administrators)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(administrators);
        if (held.Count == 0)
        {
            return NoRole;
        }

        var administers = active && held.Contains(Role.Administrator);
        return !administers && administrators.Contains(account) && administrators.All(each => each == account)
            ? new("account.last-administrator", new(
                "C'est le dernier administrateur : nommez-en un autre d'abord.",
                "This is the last administrator: name another one first."))
            : null;
    }
}
