using Acquit.Core.Common;
using Acquit.Storage;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Access;

/// <summary>
/// Names behind the journal's opaque accounts, for whoever may read the page. The journal itself holds none: a name
/// that was erased from its account is gone everywhere.
/// </summary>
internal sealed class AccountNames(Database database)
{
    /// <summary>What an account without a name is called.</summary>
    public static Wording Unknown { get; } = new(
        "une personne dont le nom a été effacé", "a person whose name was erased");

    /// <summary>The names of accounts, in one query.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(
        IEnumerable<Guid> accounts, CancellationToken cancel = default)
    {
        var wanted = accounts.Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return new Dictionary<Guid, string>();
        }

        await using var db = database.Context();
        return await db.Users.AsNoTracking().Where(account => wanted.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
    }
}
