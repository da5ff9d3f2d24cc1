using System.CommandLine;
using Acquit.Cli;
using Acquit.Core.Common;

namespace Acquit.Backups;

/// <summary>
/// <c>restore FILE [--replace]</c>: brings a backup back. 0 restored, 2 refused, 3 damaged or changed, 65 no backup.
/// </summary>
internal static class RestoreDataCommand
{
    private static readonly Argument<FileInfo> From = new("FILE")
    {
        Description = "Fichier de la sauvegarde / File of the backup",
    };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Remplace la base qui s'y trouve / Replaces the database that is there",
    };

    public static Command Create()
    {
        var command = new Command("restore", "Remet en place une sauvegarde / Brings a backup back") { From, Replace };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (language, errors) = (CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration.Error);
        var file = parsed.GetRequiredValue(From).FullName;
        if (parsed.GetValue(GlobalOptions.Database) is not null)
        {
            return Refusals.Print(
                [BackupRefusals.Server(new("La restauration (restore)", "Restoring (restore)"))], language, errors);
        }

        if (!File.Exists(file))
        {
            Refusals.Print([BackupRefusals.NotABackup(file)], language, errors);
            return ExitCode.Unreadable;
        }

        var directory = OpenedData.Folder(parsed);
        var restored = await new RestoreData(directory)
            .Handle(file, parsed.GetValue(Replace), new BackupLines(errors, language), cancel);
        return restored.Match(
            manifest =>
            {
                parsed.InvocationConfiguration.Output.WriteLine(Restored(directory.Folder, manifest).In(language));
                return ExitCode.Clean;
            },
            refusals => Code(refusals[0].Code, Refusals.Print(refusals, language, errors)));
    }

    private static int Code(string refusal, int otherwise) =>
        refusal == BackupRefusals.Unreadable ? ExitCode.Unreadable
        : BackupRefusals.Invalid.Contains(refusal) ? ExitCode.Blocking
        : otherwise;

    private static Wording Restored(string folder, Manifest manifest) => new(
        $"Sauvegarde du {Days.Print(Of(manifest), Language.French)} remise en place dans {folder}, journal vérifié : "
            + $"{manifest.Facts} faits, "
            + $"{manifest.Documents.Count} pièces, racine {manifest.Root}.",
        $"Backup of {Days.Print(Of(manifest), Language.English)} restored into {folder}, journal verified: "
            + $"{manifest.Facts} facts, "
            + $"{manifest.Documents.Count} documents, root {manifest.Root}.");

    private static DateOnly Of(Manifest manifest) => DateOnly.FromDateTime(manifest.MadeAt.UtcDateTime);
}
