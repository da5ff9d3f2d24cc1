using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Journal;

/// <summary>
/// Requests already answered: a form sent again is led to its receipt before anything is decided anew.
/// </summary>
/// <param name="database">The database.</param>
public sealed class AnsweredRequests(Database database)
{
    /// <summary>What a request recorded the first time; null when its key is new.</summary>
    public async Task<Committed?> Find(Guid account, string key, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var row = await db.Idempotency.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Account == account && row.Key == key, cancellation);
        return row is null ? null : new(row.FirstPosition, row.Count);
    }

    /// <summary>The keys answered so far that begin with a text, whoever asked.</summary>
    public async Task<IReadOnlySet<string>> Keys(string beginning, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var keys = await db.Idempotency.AsNoTracking().Where(row => row.Key.StartsWith(beginning))
            .Select(row => row.Key).ToListAsync(cancellation);
        return keys.ToHashSet(StringComparer.Ordinal);
    }
}
