using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Storage.Accounts;
using Acquit.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class AdministratorRaceTests
{
    private const string Password = "trois chevaux boivent";

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_last_two_administrators_do_not_remove_each_other_at_once(Engine engine)
    {
        await using var store = engine == Engine.Postgres ? await TestDatabase.Open(engine) : null;
        await using var site = await TestSite.Start(demonstration: false, database: store?.Connection);
        var (one, two) = (await Open(site, "one", Password), await Open(site, "two", Password));

        var done = await Task.WhenAll(Close(site, one, by: two), Close(site, two, by: one));

        Assert.Equal(["account.last-administrator", "done"], done.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_administrator_without_a_password_does_not_replace_the_last_one()
    {
        await using var site = await TestSite.Start(demonstration: false);
        var (one, two) = (await Open(site, "one", Password), await Open(site, "two", password: null));

        Assert.Equal("account.last-administrator", await Close(site, one, by: two));
        Assert.Equal("done", await Close(site, two, by: one));
    }

    private static async Task<Guid> Open(TestSite site, string login, string? password)
    {
        await using var scope = site.Application.Services.CreateAsyncScope();
        var opened = await scope.ServiceProvider.GetRequiredService<AccountDirectory>()
            .Open(login, login, [Role.Administrator], By(Guid.NewGuid()), password);
        return ((Decision<Account>.Accepted)opened).Value.Id;
    }

    private static async Task<string> Close(TestSite site, Guid account, Guid by)
    {
        await using var scope = site.Application.Services.CreateAsyncScope();
        var changed = await scope.ServiceProvider.GetRequiredService<AccountDirectory>()
            .Change(account, [Role.Administrator], active: false, By(by));
        return changed.Match(_ => "done", refusals => refusals[0].Code);
    }

    private static Attribution By(Guid account) =>
        new(account, DateTimeOffset.UtcNow, nameof(Role.Administrator), Channels.Web);
}
