using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage;

/// <summary>One moment of the database for several queries: what is committed meanwhile is not seen, and nobody
/// waits.</summary>
internal static class ReadSnapshot
{
    public static async Task<DbTransaction> Begin(Db db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();

        // Deferred on SQLite: it shuts no writer out.
        DbTransaction snapshot = connection is SqliteConnection embedded
            ? embedded.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.UseTransactionAsync(snapshot, cancellation);
        return snapshot;
    }
}
