using System.CommandLine;
using System.Globalization;
using Acquit.Cli;
using Acquit.Core.Common;

namespace Acquit.Backups;

/// <summary><c>backup FILE</c>: one file with the database and its documents. 0 made, 2 refused, 3 not whole.</summary>
internal static class BackUpDataCommand
{
    private static readonly Argument<FileInfo> Into = new("FILE")
    {
        Description = "Fichier de la sauvegarde, qui n'existe pas encore / File of the backup, not there yet",
    };

    public static Command Create()
    {
        var command = new Command(
            "backup", "Sauvegarde la base et ses pièces, même en service / Backs up database and documents, even while "
                + "serving")
        { Into };
        command.SetAction((parsed, cancel) => parsed.GetValue(GlobalOptions.Database) is not null
            ? Task.FromResult(Refusals.Print(
                [BackupRefusals.Server(new("La sauvegarde (backup)", "Backing up (backup)"))],
                CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration.Error))
            : OpenedData.Run(parsed, _ => Run(parsed, cancel), cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (language, errors) = (CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration.Error);
        var file = parsed.GetRequiredValue(Into).FullName;
        var made = await new BackUpData(OpenedData.Folder(parsed), TimeProvider.System)
            .Handle(file, new BackupLines(errors, language), cancel);
        return made.Match(
            manifest =>
            {
                parsed.InvocationConfiguration.Output.WriteLine(Made(file, manifest).In(language));
                return ExitCode.Clean;
            },
            refusals =>
            {
                var refused = Refusals.Print(refusals, language, errors);
                return refusals[0].Code == "backup.not-whole" ? ExitCode.Blocking : refused;
            });
    }

    private static Wording Made(string file, Manifest manifest) => new(
        $"Sauvegarde faite : {file}. {Number(manifest.Facts)} faits, {Number(manifest.Documents.Count)} pièces, racine "
            + $"{manifest.Root}. Elle contient tout, comptes compris : gardez-la en lieu sûr.",
        $"Backup made: {file}. {Number(manifest.Facts)} facts, {Number(manifest.Documents.Count)} documents, root "
            + $"{manifest.Root}. It holds everything, accounts included: keep it in a safe place.");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
