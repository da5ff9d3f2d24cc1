using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Acquit.Storage;

/// <summary>The file of an embedded database as a whole: copied while it is written to, or put in the place of
/// another.</summary>
public static class DatabaseFile
{
    // Result codes of SQLite.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>
    /// Writes the database as it stands now into a new file: all of each transaction or none, though a server goes on
    /// writing.
    /// </summary>
    /// <param name="from">The database's file.</param>
    /// <param name="to">The file to write; there is none yet.</param>
    /// <param name="cancellation">Gives up before it starts.</param>
    public static async Task Copy(string from, string to, CancellationToken cancellation = default)
    {
        await using var connection = await Open(from, cancellation);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "vacuum into $file";
        copy.Parameters.AddWithValue("$file", to);
        copy.CommandTimeout = 0;
        await copy.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Puts a database in the place of another, in one step of the file system: killed at any instant, one of the two
    /// stands whole. Nobody has either open.
    /// </summary>
    /// <param name="source">The new one; gone from there afterwards.</param>
    /// <param name="place">Where it goes; there may be none yet.</param>
    /// <param name="cancellation">Gives up before the step.</param>
    public static async Task Put(string source, string place, CancellationToken cancellation = default)
    {
        await Fold(source, cancellation);
        await Flush(source, cancellation);
        if (File.Exists(place))
        {
            // A log left beside the old file would be played into the new one.
            await Fold(place, cancellation);
        }

        File.Move(source, place, overwrite: true);
    }

    /// <summary>
    /// True when the file's pages are no sound database; false when the disk is full or takes nothing.
    /// </summary>
    /// <param name="problem">What reading or writing it met.</param>
    public static bool IsBroken(DbException problem) =>
        problem is SqliteException { SqliteErrorCode: Corrupt or NotADatabase };

    /// <summary>True for a database that Acquit made, of whatever version.</summary>
    public static async Task<bool> IsOurs(string file, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = await Open(file, cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from sqlite_master where name in ('fact', 'head', 'document')";
            return (long)(await command.ExecuteScalarAsync(cancellation))! == 3;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    // All of the log goes into the file, and the log disappears.
    private static async Task Fold(string file, CancellationToken cancellation)
    {
        await using var connection = await Open(file, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = delete";
        if (await command.ExecuteScalarAsync(cancellation) is not "delete")
        {
            throw new IOException($"{file} is in use");
        }
    }

    private static async Task Flush(string file, CancellationToken cancellation)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        await stream.FlushAsync(cancellation);
        stream.Flush(flushToDisk: true);
    }

    private static async Task<SqliteConnection> Open(string file, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
