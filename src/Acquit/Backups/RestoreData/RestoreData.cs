using System.Data.Common;
using System.IO.Compression;
using Acquit.Core.Common;
using Acquit.Demonstration;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Verification;

namespace Acquit.Backups;

/// <summary>
/// Brings a backup back. All of it is read, checked by its digests and verified as a journal in a folder beside the
/// data; only then does its database take the place of the one there, in one step.
/// </summary>
internal sealed class RestoreData(DataDirectory directory)
{
    /// <summary>Folder of a restoration under way; left by one that was killed, and emptied by the next.</summary>
    public const string Unfinished = ".restoring";

    private readonly DataDirectory _beside = new(Path.Combine(directory.Folder, Unfinished), Demonstration: false);

    /// <summary>Restores.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="replace">True when the database there may be replaced.</param>
    /// <param name="progress">Told at each step.</param>
    /// <param name="cancel">Gives up: the database there stays as it was.</param>
    public async Task<Decision<Manifest>> Handle(
        string file, bool replace, IProgress<BackupProgress>? progress, CancellationToken cancel)
    {
        await using var held = DataHold.Alone(directory);
        if (held is null)
        {
            return BackupRefusals.InUse(directory.Folder);
        }

        if (File.Exists(directory.DatabaseFile) && !replace)
        {
            return BackupRefusals.Exists(directory.Folder);
        }

        try
        {
            RemoveUnfinished();
            return await Restore(file, progress, cancel);
        }
        catch (InvalidDataException)
        {
            return BackupRefusals.Damaged(file);
        }
        catch (DbException problem)
        {
            return DatabaseFile.IsBroken(problem)
                ? BackupRefusals.Damaged(file) : BackupRefusals.Unwritable(directory.Folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.Unwritable(directory.Folder);
        }
        finally
        {
            RemoveUnfinished();
        }
    }

    private async Task<Decision<Manifest>> Restore(
        string file, IProgress<BackupProgress>? progress, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        if (await Opened(stream, cancel) is not { } archive)
        {
            return BackupRefusals.NotABackup(file);
        }

        await using var closing = archive;
        var (schema, read) = await ManifestOf(archive, cancel);
        if (read is not { } manifest)
        {
            var newer = schema is not (null or Manifest.Version)
                && schema.StartsWith(Manifest.AnyVersion, StringComparison.Ordinal);
            return newer ? BackupRefusals.Newer(file) : BackupRefusals.NotABackup(file);
        }

        if (!await Unpack(archive, manifest, progress, cancel))
        {
            return BackupRefusals.Damaged(file);
        }

        if (await Verify(file, manifest, progress, cancel) is { } refusal)
        {
            return refusal;
        }

        progress?.Report(new(BackupProgress.Replacement, 0, null));
        await KeepDocuments(manifest, cancel);
        await DatabaseFile.Put(_beside.DatabaseFile, directory.DatabaseFile, cancel);
        return manifest;
    }

    // The list of an archive stands at its end: one that was cut has none.
    private static async Task<ZipArchive?> Opened(Stream stream, CancellationToken cancel)
    {
        try
        {
            return await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, false, null, cancel);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task<bool> Unpack(
        ZipArchive archive, Manifest manifest, IProgress<BackupProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new(BackupProgress.Database, 0, null));
        PrivateFiles.CreateFolder(_beside.Folder);
        await using (var database = PrivateFiles.CreateNew(_beside.DatabaseFile))
        {
            if (archive.GetEntry(Manifest.DatabaseEntry) is not { } entry
                || !await Copied(entry, database, manifest.Database, cancel))
            {
                return false;
            }
        }

        var vault = new DocumentVault(_beside.Documents);
        for (var i = 0; i < manifest.Documents.Count; i++)
        {
            progress?.Report(new(BackupProgress.Documents, i, manifest.Documents.Count));
            var told = manifest.Documents[i];
            if (archive.GetEntry(Manifest.DocumentEntry(told.Sha256)) is not { } entry)
            {
                return false;
            }

            await using var content = await entry.OpenAsync(cancel);
            if (await vault.Store(content, told.Length, cancel)
                    is not Decision<VaultedFile>.Accepted { Value: var kept }
                || (kept.Sha256, kept.Length) != (told.Sha256, told.Length))
            {
                return false;
            }
        }

        return true;
    }

    // Brought to this program's schema where it is older; refused where it is newer, the other kind's, or changed.
    private async Task<Refusal?> Verify(
        string file, Manifest manifest, IProgress<BackupProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new(BackupProgress.Verification, 0, null));
        if (!await DatabaseFile.IsOurs(_beside.DatabaseFile, cancel))
        {
            return BackupRefusals.NotABackup(file);
        }

        await using var database = Database.Embedded(_beside);
        var refusal = await database.Prepare(cancel)
            ?? await DemonstrationBoundary.Check(database, directory.Demonstration, cancel);
        if (refusal is not null)
        {
            return refusal;
        }

        var report = await new JournalVerifier(database, new DocumentVault(_beside.Documents))
            .Verify(cancellation: cancel);
        return report.IsIntact && (report.Facts, report.Root) == (manifest.Facts, manifest.Root)
            ? null
            : BackupRefusals.Changed(file, report.DefectCount);
    }

    // Files lie under their digests: adding some changes nothing for the database that is still there.
    private async Task KeepDocuments(Manifest manifest, CancellationToken cancel)
    {
        var (from, to) = (new DocumentVault(_beside.Documents), new DocumentVault(directory.Documents));
        foreach (var told in manifest.Documents)
        {
            if (await to.IsIntact(told.Sha256, cancel))
            {
                continue;
            }

            await using var content = from.Open(told.Sha256)!;
            await to.StoreAgain(content, told.Length, cancel);
        }
    }

    private void RemoveUnfinished()
    {
        if (Directory.Exists(_beside.Folder))
        {
            Directory.Delete(_beside.Folder, recursive: true);
        }
    }

    private static async Task<(string? Schema, Manifest? Read)> ManifestOf(
        ZipArchive archive, CancellationToken cancel)
    {
        if (archive.GetEntry(Manifest.Entry) is not { Length: <= Manifest.Longest } entry)
        {
            return (null, null);
        }

        await using var content = await entry.OpenAsync(cancel);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return Manifest.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    private static async Task<bool> Copied(
        ZipArchiveEntry entry, Stream to, ManifestPart told, CancellationToken cancel)
    {
        await using var content = await entry.OpenAsync(cancel);
        return await CheckedCopy.Run(content, to, told, cancel);
    }
}
