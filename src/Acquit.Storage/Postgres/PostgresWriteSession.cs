using Acquit.Storage.Journal;
using Acquit.Storage.Rows;
using Acquit.Storage.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Acquit.Storage.Postgres;

/// <summary>
/// Writes to PostgreSQL: the head row is locked first, so that two nodes take turns by the batch; rows go in a few
/// round trips at the end. A batch that fails is tried again one request at a time, so that one bad request spoils no
/// other.
/// </summary>
internal sealed class PostgresWriteSession : WriteSession
{
    private readonly PostgresRowWriter _rows;

    public PostgresWriteSession(Database database, NpgsqlConnection connection)
        : base(database, connection) => _rows = new PostgresRowWriter(connection, Tables);

    public override RowWriter Rows => _rows;

    public override bool HasSavepoints => false;

    public override async Task<HeadRow> Begin(CancellationToken cancellation)
    {
        await Use(await Connection.BeginTransactionAsync(cancellation), cancellation);
        var heads = await Db.Heads.FromSql($"select * from head where id = 1 for update").AsNoTracking()
            .ToListAsync(cancellation);
        return heads[0];
    }

    public override string? DuplicateIn(Exception problem) =>
        problem is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } unique
            ? unique.ConstraintName ?? unique.TableName ?? ""
            : null;
}
