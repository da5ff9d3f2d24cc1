using System.Globalization;
using Acquit.Storage.Journal;
using Acquit.Storage.Rows;
using Acquit.Storage.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Sqlite;

/// <summary>
/// Writes to SQLite: BEGIN IMMEDIATE shuts other writers out for the batch, each request has a savepoint, one fsync
/// ends it.
/// </summary>
internal sealed class SqliteWriteSession : WriteSession
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    // Kibibytes of page cache: a quarter of one a fact holds the indexes that the facts touch, or each of their pages
    // is written many times over.
    private const int UsualCache = 32_768;
    private const int ImportCache = 524_288;

    private readonly SqliteRowWriter _rows;
    private readonly SqliteCommand _savepoint;
    private readonly SqliteCommand _release;
    private readonly SqliteCommand _rollback;

    public SqliteWriteSession(Database database, SqliteConnection connection)
        : base(database, connection)
    {
        _rows = new SqliteRowWriter(connection, Tables);
        _savepoint = Command(connection, "savepoint request");
        _release = Command(connection, "release request");
        _rollback = Command(connection, "rollback to request; release request");
    }

    public override RowWriter Rows => _rows;

    public override bool HasSavepoints => true;

    public override async Task<HeadRow> Begin(CancellationToken cancellation)
    {
        var transaction = ((SqliteConnection)Connection).BeginTransaction(deferred: false);
        await Use(transaction, cancellation);
        _rows.Use(transaction);
        foreach (var command in (SqliteCommand[])[_savepoint, _release, _rollback])
        {
            command.Transaction = transaction;
        }

        return await Db.Heads.AsNoTracking().SingleAsync(cancellation);
    }

    public override void Expect(int facts)
    {
        using var command = Command(
            (SqliteConnection)Connection,
            string.Create(
                CultureInfo.InvariantCulture,
                $"pragma cache_size = -{Math.Clamp(facts / 4, UsualCache, ImportCache)}; pragma shrink_memory"));
        command.ExecuteNonQuery();
    }

    public override void Savepoint() => _savepoint.ExecuteNonQuery();

    public override void Release() => _release.ExecuteNonQuery();

    public override void RollbackToSavepoint() => _rollback.ExecuteNonQuery();

    public override string? DuplicateIn(Exception problem) =>
        problem is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey } unique
            ? unique.Message.Split(": ")[^1].TrimEnd('\'', '.')
            : null;

    public override async ValueTask DisposeAsync()
    {
        _rows.Dispose();
        _savepoint.Dispose();
        _release.Dispose();
        _rollback.Dispose();
        await base.DisposeAsync();
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
