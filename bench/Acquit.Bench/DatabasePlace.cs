using Acquit.Storage;
using Npgsql;

namespace Acquit.Bench;

/// <summary>A database of its own for one measure.</summary>
internal sealed class DatabasePlace : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly string? _name;

    private DatabasePlace(Database database, string? folder, string? name)
    {
        Database = database;
        _folder = folder;
        _name = name;
    }

    public Database Database { get; }

    public static async Task<DatabasePlace> Open(bool server)
    {
        DatabasePlace place;
        if (server)
        {
            var name = $"acquit_bench_{Guid.CreateVersion7():N}";
            await Maintain($"create database {name}");
            var connection = new NpgsqlConnectionStringBuilder(
                Environment.GetEnvironmentVariable("ACQUIT_TEST_POSTGRES"))
            { Database = name };
            place = new(Database.Server(connection.ToString()), null, name);
        }
        else
        {
            var folder = Directory.CreateDirectory(Path.Combine(
                Machine.Root(), "artifacts", "bench", Guid.CreateVersion7().ToString("N"))).FullName;
            place = new(Database.EmbeddedIn(Path.Combine(folder, "acquit.db")), folder, null);
        }

        return await place.Database.Prepare() is { } refusal
            ? throw new InvalidOperationException(refusal.Message.English)
            : place;
    }

    public async ValueTask DisposeAsync()
    {
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

    private static async Task Maintain(string statement)
    {
        await using var connection =
            new NpgsqlConnection(Environment.GetEnvironmentVariable("ACQUIT_TEST_POSTGRES"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
