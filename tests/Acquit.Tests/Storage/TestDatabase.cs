using System.Globalization;
using Acquit.Storage;
using Npgsql;
using Xunit;

namespace Acquit.Tests.Storage;

/// <summary>The two databases that every storage test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A fresh database of one test, removed at its end. PostgreSQL is the server of ACQUIT_TEST_POSTGRES, a connection
/// string with the right to create databases; without it those tests are named skips.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public const string Variable = "ACQUIT_TEST_POSTGRES";

    private static readonly SemaphoreSlim TemplateLock = new(1, 1);
    private static string? template;

    private readonly string? _folder;
    private readonly string? _name;

    private TestDatabase(Database database, string connection, string? folder, string? name)
    {
        Database = database;
        Connection = connection;
        _folder = folder;
        _name = name;
        UnitOfWork = new UnitOfWork(database);
    }

    public static TheoryData<Engine> Both => [Engine.Sqlite, Engine.Postgres];

    public Database Database { get; }

    /// <summary>Path of the file, or connection string of the server.</summary>
    public string Connection { get; }

    public UnitOfWork UnitOfWork { get; }

    public static async Task<TestDatabase> Open(Engine engine)
    {
        if (engine == Engine.Postgres)
        {
            return await OpenPostgres();
        }

        var folder = Directory.CreateTempSubdirectory("acquit-test-").FullName;
        var file = Path.Combine(folder, "acquit.db");
        var database = Database.EmbeddedIn(file);
        Assert.Null(await database.Prepare(TestContext.Current.CancellationToken));
        return new(database, file, folder, null);
    }

    /// <summary>Another process's way in to the same database.</summary>
    public Database OpenAgain() => _folder is null ? Database.Server(Connection) : Database.EmbeddedIn(Connection);

    /// <summary>Runs a statement behind the product's back.</summary>
    public async Task<int> Tamper(string statement)
    {
        await using var connection = Database.Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The single value of a query.</summary>
    public async Task<T> Scalar<T>(string query)
    {
        await using var connection = Database.Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await UnitOfWork.Close();
        await Database.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            await Maintain($"drop database if exists {_name} with (force)");
        }
    }

    private static async Task<TestDatabase> OpenPostgres()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"PostgreSQL: {Variable} not set");
        var from = await Template(server!);
        var name = $"acquit_test_{Guid.CreateVersion7():N}";
        await Maintain($"create database {name} template {from}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
        return new(Database.Server(connection), connection, null, name);
    }

    // Migrated once a run: every test then begins from a copy.
    private static async Task<string> Template(string server)
    {
        await TemplateLock.WaitAsync();
        try
        {
            if (template is null)
            {
                var name = $"acquit_template_{Environment.ProcessId}";
                await Maintain($"drop database if exists {name} with (force)");
                await Maintain($"create database {name}");
                var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false };
                await using var database = Database.Server(connection.ToString());
                Assert.Null(await database.Prepare());
                template = name;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(name);
            }

            return template;
        }
        finally
        {
            TemplateLock.Release();
        }
    }

    private static async Task Maintain(string statement)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable(Variable));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Drop(string name)
    {
        using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable(Variable));
        connection.Open();
        using var command = new NpgsqlCommand($"drop database if exists {name} with (force)", connection);
        command.ExecuteNonQuery();
    }
}
