using Acquit.Backups;
using Acquit.Core.Common;
using Acquit.Journal;
using Acquit.Serve;
using Acquit.Storage;
using Microsoft.Data.Sqlite;

namespace Acquit.Demonstration;

/// <summary>
/// The folder <c>demo</c> of an embedded demonstration: what serves it holds it, and it is removed only when nothing
/// does.
/// </summary>
internal static class DemonstrationFolder
{
    /// <summary>All that Acquit writes there. Anything else belongs to someone, and then nothing is deleted.</summary>
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "acquit.db", "acquit.db-wal", "acquit.db-shm", "documents", "keys", DataHold.Mark, RestoreData.Unfinished,
        LastVerification.FileName,
    };

    /// <summary>Deletes the folder; true when there was one.</summary>
    public static async Task<Decision<bool>> Remove(DataDirectory directory, CancellationToken cancel)
    {
        var folder = new DirectoryInfo(directory.Folder);
        if (!directory.Demonstration || folder.LinkTarget is not null)
        {
            return NotOurs(folder.FullName, folder.Name);
        }

        if (!folder.Exists)
        {
            return false;
        }

        var others = folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Where(name => !Ours.Contains(name))
            .Order();
        if (others.FirstOrDefault() is { } other)
        {
            return NotOurs(folder.FullName, other);
        }

        await using var held = DataHold.Alone(directory);
        if (held is null)
        {
            return InUse;
        }

        if (await Mistaken(directory, cancel) is { } mistaken)
        {
            return mistaken;
        }

        Delete(directory);
        return true;
    }

    // The database goes first: killed between two files, what is left is no demonstration any more and is deleted next
    // time.
    private static void Delete(DataDirectory directory)
    {
        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(directory.DatabaseFile + ending);
        }

        Directory.Delete(directory.Folder, recursive: true);
    }

    private static async Task<Refusal?> Mistaken(DataDirectory directory, CancellationToken cancel)
    {
        if (!File.Exists(directory.DatabaseFile))
        {
            return null;
        }

        try
        {
            await using var database = Database.Embedded(directory);
            return await DemonstrationBoundary.Check(database, demonstration: true, cancel);
        }
        catch (SqliteException)
        {
            return NotOurs(directory.Folder, Path.GetFileName(directory.DatabaseFile));
        }
    }

    private static Refusal InUse { get; } = new("demonstration.in-use", new(
        "La démonstration est ouverte : arrêtez Acquit (Ctrl+C dans sa fenêtre), puis recommencez. Rien n'a été "
            + "supprimé.",
        "The demonstration is open: stop Acquit (Ctrl+C in its window), then try again. Nothing was deleted."));

    private static Refusal NotOurs(string folder, string name) => new("demonstration.not-ours", new(
        $"Le dossier {folder} contient « {name} », qui n'est pas de la démonstration. Rien n'a été supprimé : "
            + "déplacez-le d'abord, ou supprimez le dossier vous-même.",
        $"The folder {folder} holds “{name}”, which is not the demonstration's. Nothing was deleted: move it first, or "
            + "delete the folder yourself."));
}
