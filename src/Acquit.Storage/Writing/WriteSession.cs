using System.Data.Common;
using Acquit.Journal.Merkle;
using Acquit.Storage.Journal;
using Acquit.Storage.Rows;

namespace Acquit.Storage.Writing;

/// <summary>
/// The writer's connection to one of the databases. A session outlives many transactions; each begins by locking the
/// head.
/// </summary>
internal abstract class WriteSession : IAsyncDisposable
{
    private DbTransaction? _transaction;

    protected WriteSession(Database database, DbConnection connection)
    {
        Connection = connection;
        Db = database.ContextOn(connection);
        Tables = RowTable.Of(Db);
    }

    public Db Db { get; }

    public abstract RowWriter Rows { get; }

    /// <summary>True where a failed request can be undone alone, in the midst of a batch.</summary>
    public abstract bool HasSavepoints { get; }

    protected DbConnection Connection { get; }

    protected IReadOnlyList<RowTable> Tables { get; }

    /// <summary>Begins a transaction, locks the head against other writers and reads it.</summary>
    public abstract Task<HeadRow> Begin(CancellationToken cancellation);

    /// <summary>Tells how many facts are to come, before they do: an import may take more memory for a while.</summary>
    public virtual void Expect(int facts)
    {
    }

    public virtual void Savepoint()
    {
    }

    public virtual void Release()
    {
    }

    public virtual void RollbackToSavepoint()
    {
    }

    /// <summary>What must be unique and was not, in words; null when the problem is another.</summary>
    public abstract string? DuplicateIn(Exception problem);

    public async Task Commit(CancellationToken cancellation)
    {
        await _transaction!.CommitAsync(cancellation);
        await Forget();
    }

    public async Task Rollback()
    {
        Rows.Discard();
        if (_transaction is not null)
        {
            try
            {
                await _transaction.RollbackAsync();
            }
            catch (DbException)
            {
                // The connection is gone, and the transaction with it.
            }

            await Forget();
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Rollback();
        await Db.DisposeAsync();
        await Connection.DisposeAsync();
    }

    /// <summary>The head as rows keep it.</summary>
    public static HeadRow Head(MerkleFrontier frontier, long recordedAt) => new()
    {
        Id = 1,
        Size = frontier.Size,
        Frontier = frontier.ToBytes(),
        Root = frontier.Root(),
        RecordedAt = recordedAt,
    };

    protected async Task Use(DbTransaction transaction, CancellationToken cancellation)
    {
        _transaction = transaction;
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.UseTransactionAsync(
            Db.Database, transaction, cancellation);
    }

    private async Task Forget()
    {
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.UseTransactionAsync(Db.Database, null);
        await _transaction!.DisposeAsync();
        _transaction = null;
    }
}
