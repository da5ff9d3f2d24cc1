using System.Data.Common;
using System.IO.Compression;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Documents;
using Acquit.Storage.Journal;

namespace Acquit.Backups;

/// <summary>
/// Copies an embedded database and the files that its facts rest on into one file, while the application goes on. The
/// file appears whole or not at all.
/// </summary>
internal sealed class BackUpData(DataDirectory directory, TimeProvider clock)
{
    /// <summary>Backs up; gives what the file holds.</summary>
    public async Task<Decision<Manifest>> Handle(
        string file, IProgress<BackupProgress>? progress, CancellationToken cancel)
    {
        if (File.Exists(file) || Directory.Exists(file))
        {
            return Taken(file);
        }

        var part = $"{file}.{Guid.CreateVersion7():N}.part";
        var copy = part + ".db";
        try
        {
            progress?.Report(new(BackupProgress.Database, 0, null));

            // SQLite copies into an empty file, which keeps its rights.
            await PrivateFiles.CreateNew(copy).DisposeAsync();
            await DatabaseFile.Copy(directory.DatabaseFile, copy, cancel);
            var made = await Write(copy, part, progress, cancel);
            if (made is Decision<Manifest>.Accepted)
            {
                File.Move(part, file, overwrite: false);
            }

            return made;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Unwritable(file);
        }
        catch (DbException problem)
        {
            return DatabaseFile.IsBroken(problem) ? Broken(directory.DatabaseFile) : Unwritable(file);
        }
        finally
        {
            Leave(part);
            Leave(copy);
        }
    }

    private async Task<Decision<Manifest>> Write(
        string copy, string part, IProgress<BackupProgress>? progress, CancellationToken cancel)
    {
        var manifest = await Describe(copy, cancel);
        var vault = new DocumentVault(directory.Documents);
        await using var output = PrivateFiles.CreateNew(part);
        await using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var entry = await archive.CreateEntry(Manifest.Entry).OpenAsync(cancel))
            {
                await entry.WriteAsync(manifest.Bytes(), cancel);
            }

            await using (var database = File.OpenRead(copy))
            {
                await Add(archive, Manifest.DatabaseEntry, database, manifest.Database, cancel);
            }

            for (var i = 0; i < manifest.Documents.Count; i++)
            {
                progress?.Report(new(BackupProgress.Documents, i, manifest.Documents.Count));
                var told = manifest.Documents[i];
                await using var document = vault.Open(told.Sha256);
                if (document is null
                    || !await Add(archive, Manifest.DocumentEntry(told.Sha256), document, told, cancel))
                {
                    return NotWhole(told.Sha256);
                }
            }
        }

        output.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<Manifest> Describe(string copy, CancellationToken cancel)
    {
        await using var database = Database.EmbeddedIn(copy);
        var head = await new JournalFacade(database).Head(cancel);
        var documents = await new DocumentsFacade(database).All(cancel);
        return new(
            Manifest.Version, clock.GetUtcNow(), head.Size, head.Root, await CheckedCopy.Measure(copy, cancel),
            [.. documents.Select(document => new ManifestPart(document.Sha256, document.Length))]);
    }

    private static async Task<bool> Add(
        ZipArchive archive, string name, Stream content, ManifestPart told, CancellationToken cancel)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        return await CheckedCopy.Run(content, entry, told, cancel);
    }

    private static void Leave(string file)
    {
        foreach (var ending in (string[])["", "-wal", "-shm", "-journal"])
        {
            if (File.Exists(file + ending))
            {
                File.Delete(file + ending);
            }
        }
    }

    private static Refusal Taken(string file) => new("backup.exists", new(
        $"« {file} » existe déjà et n'est pas remplacé. Donnez un autre nom à la sauvegarde.",
        $"“{file}” exists already and is not replaced. Give the backup another name."));

    private static Refusal Unwritable(string file) => new("backup.unwritable", new(
        $"La sauvegarde « {file} » ne peut pas être écrite : dossier absent, droit refusé ou disque plein. Rien n'a "
            + "été gardé.",
        $"The backup “{file}” cannot be written: no such folder, no right to it, or a full disk. Nothing was kept."));

    private static Refusal Broken(string file) => new("backup.not-whole", new(
        $"La base {file} est abîmée : une sauvegarde ne serait pas entière. Rien n'a été écrit. Gardez une copie du "
            + "dossier des données, puis remettez en place la dernière sauvegarde.",
        $"The database {file} is damaged: a backup would not be whole. Nothing was written. Keep a copy of the data "
            + "folder, then restore the last backup."));

    private static Refusal NotWhole(string sha256) => new("backup.not-whole", new(
        $"La pièce {sha256} manque au coffre ou a été changée : une sauvegarde ne serait pas entière. Rien n'a été "
            + "écrit. "
            + "Gardez une copie du dossier des données et lancez « acquit journal verify ».",
        $"The document {sha256} is missing from the vault or was changed: a backup would not be whole. Nothing was "
            + "written. Keep a copy of the data folder and run “acquit journal verify”."));
}

/// <summary>How far a backup or a restoration is.</summary>
/// <param name="Step">What is done now.</param>
/// <param name="Done">Parts done.</param>
/// <param name="Of">Parts in all; null where unknown.</param>
internal sealed record BackupProgress(Wording Step, long Done, long? Of)
{
    public static Wording Database { get; } = new("Base de données", "Database");

    public static Wording Documents { get; } = new("Pièces", "Documents");

    public static Wording Verification { get; } = new("Vérification du journal", "Verification of the journal");

    public static Wording Replacement { get; } = new("Mise en place", "Putting in place");
}
