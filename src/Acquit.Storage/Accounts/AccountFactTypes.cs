using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Storage.Facts;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Accounts;

/// <summary>
/// Facts on accounts make no row of their own: names, logins and passwords may not stand in the journal, so that the
/// tables of Identity cannot be rebuilt from it.
/// </summary>
internal sealed class AccountSetType() : FactType<AccountSet>("account-set/1", Kinds.Account)
{
    public override Fact Read(FactReader from) => new AccountSet(
        from.Subject, from.List("role", item => item.Choice<Role>("name")), from.Flag("active"), from.On);

    protected override void Write(AccountSet fact, FactWriter to) => to
        .List("role", fact.Roles, (item, role) => item.Choice("name", role))
        .Flag("active", fact.Active);

    protected override void Project(AccountSet fact, Entry entry, ProjectionState to)
    {
    }
}

internal sealed class PasswordLinkMadeType() : FactType<PasswordLinkMade>("password-link-made/1", Kinds.Account)
{
    public override Fact Read(FactReader from) => new PasswordLinkMade(from.Subject, from.On);

    protected override void Write(PasswordLinkMade fact, FactWriter to)
    {
    }

    protected override void Project(PasswordLinkMade fact, Entry entry, ProjectionState to)
    {
    }
}
