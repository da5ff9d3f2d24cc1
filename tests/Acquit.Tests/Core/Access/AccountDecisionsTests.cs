using Acquit.Core.Access;
using Xunit;

namespace Acquit.Tests.Core.Access;

/// <summary>Somebody who can sign in always administers the others.</summary>
public sealed class AccountDecisionsTests
{
    private static readonly Guid Account = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    private static readonly Guid Other = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);

    public static TheoryData<Role[], bool, Guid[], string?> Cases => new()
    {
        { [Role.Administrator], true, [Account], null },
        { [Role.Administrator], false, [Account], "account.last-administrator" },
        { [Role.Rapporteur], true, [Account], "account.last-administrator" },
        { [Role.Rapporteur], true, [Account, Other], null },
        { [Role.Administrator], false, [Other], null },
        { [Role.Rapporteur], true, [Other], null },
        { [], true, [Account, Other], "account.role-missing" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_last_administrator_stays(Role[] held, bool active, Guid[] administrators, string? refused) =>
        Assert.Equal(refused, AccountDecisions.Change(Account, held, active, administrators)?.Code);
}
