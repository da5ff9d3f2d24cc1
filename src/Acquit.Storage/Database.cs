using System.Data.Common;
using Acquit.Core.Common;
using Acquit.Storage.Postgres;
using Acquit.Storage.Sqlite;
using Acquit.Storage.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Acquit.Storage;

/// <summary>One of the two databases: an embedded SQLite file, or a PostgreSQL server. One a process.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly string? _file;
    private readonly NpgsqlDataSource? _server;
    private readonly PooledDbContextFactory<SqliteDb>? _sqlite;
    private readonly PooledDbContextFactory<PostgresDb>? _postgres;

    private Database(string file)
    {
        _file = file;
        _sqlite = new PooledDbContextFactory<SqliteDb>(
            new DbContextOptionsBuilder<SqliteDb>().UseSqlite(ConnectionString(file, pooling: true)).Options, 64);
    }

    private Database(NpgsqlDataSource server)
    {
        _server = server;
        _postgres = new PooledDbContextFactory<PostgresDb>(
            new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(server).Options, 64);
    }

    /// <summary>The file of an embedded database; null on a server.</summary>
    public string? File => _file;

    /// <summary>The embedded database of a folder.</summary>
    public static Database Embedded(DataDirectory directory) => new(directory.DatabaseFile);

    /// <summary>An embedded database by its file.</summary>
    public static Database EmbeddedIn(string file) => new(file);

    /// <summary>A PostgreSQL server's database.</summary>
    /// <param name="connectionString">As Npgsql reads it.</param>
    public static Database Server(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 64;
        }

        return new(NpgsqlDataSource.Create(settings));
    }

    /// <summary>A context to read with; dispose of it after the request.</summary>
    public Db Context() => _sqlite is not null ? _sqlite.CreateDbContext() : _postgres!.CreateDbContext();

    /// <summary>Creates the database or brings it to this program's schema; says why it cannot.</summary>
    public Task<Refusal?> Prepare(CancellationToken cancellation = default) =>
        new DatabasePreparation(this).Run(cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
        else
        {
            using var connection = new SqliteConnection(ConnectionString(_file!, pooling: true));
            SqliteConnection.ClearPool(connection);
        }
    }

    internal Db ContextOn(DbConnection connection) => _sqlite is not null
        ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).Options)
        : new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options);

    internal DbConnection Connection() =>
        _server is not null
            ? _server.CreateConnection()
            : new SqliteConnection(ConnectionString(_file!, pooling: true));

    internal WriteSession OpenWriteSession()
    {
        if (_server is not null)
        {
            return new PostgresWriteSession(this, _server.OpenConnection());
        }

        var connection = new SqliteConnection(ConnectionString(_file!, pooling: false));
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText =
            "pragma synchronous = full; pragma wal_autocheckpoint = 4000; pragma cache_size = -32768";
        settings.ExecuteNonQuery();
        return new SqliteWriteSession(this, connection);
    }

    private static string ConnectionString(string file, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = pooling, DefaultTimeout = 30 }.ToString();
}
