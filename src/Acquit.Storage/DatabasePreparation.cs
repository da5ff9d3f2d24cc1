using System.Data.Common;
using Acquit.Core.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage;

/// <summary>
/// Brings a database to this program's schema before the first request, or says in a sentence why it cannot.
/// </summary>
internal sealed class DatabasePreparation(Database database)
{
    private const int NotADatabase = 26;

    public async Task<Refusal?> Run(CancellationToken cancellation)
    {
        if (database.File is { } file && Unwritable(file) is { } unwritable)
        {
            return unwritable;
        }

        try
        {
            await using var db = database.Context();
            await OpenLog(db, cancellation);
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            if (applied.Find(migration => !known.Contains(migration)) is not null)
            {
                return Newer;
            }

            if (applied.Count < known.Count)
            {
                await db.Database.MigrateAsync(cancellation);
            }

            return null;
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == NotADatabase)
        {
            return NotOurs(database.File!);
        }
        catch (DbException) when (database.File is null)
        {
            return Unreachable;
        }
    }

    private static Refusal Newer { get; } = new(
        "database.newer",
        new(
            "La base a été créée par une version plus récente d'Acquit. Rien n'a été modifié : mettez Acquit à jour.",
            "The database was made by a newer version of Acquit. Nothing was changed: update Acquit."));

    private static Refusal Unreachable { get; } = new(
        "database.unreachable",
        new(
            "Le serveur PostgreSQL ne répond pas, ou refuse l'accès. Vérifiez la chaîne de connexion et le serveur.",
            "The PostgreSQL server does not answer, or denies access. Check the connection string and the server."));

    private static Refusal NotOurs(string file) => new(
        "database.not-a-database",
        new(
            $"Le fichier {file} n'est pas une base d'Acquit. Rien n'a été modifié.",
            $"The file {file} is not a database of Acquit. Nothing was changed."));

    // Readers never wait for the writer; the mode is kept in the file.
    private async Task OpenLog(Db db, CancellationToken cancellation)
    {
        if (database.File is not null)
        {
            await db.Database.ExecuteSqlAsync($"pragma journal_mode = wal", cancellation);
        }
    }

    private static Refusal? Unwritable(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            PrivateFiles.CreateFolder(folder);
            var probe = Path.Combine(folder, $".acquit-{Guid.CreateVersion7():N}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose))
            {
            }

            if (System.IO.File.Exists(file))
            {
                using var opened = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            }
            else
            {
                // SQLite takes an empty file, and gives its rights to the log beside it.
                PrivateFiles.Ensure(file);
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(
                "data.unwritable",
                new(
                    $"Le dossier {folder} n'accepte pas l'écriture. Choisissez-en un autre avec --data, ou donnez-en "
                        + "le droit.",
                    $"The folder {folder} cannot be written to. Choose another with --data, or grant the right."));
        }
    }
}
