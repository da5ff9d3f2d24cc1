using System.CommandLine;
using Acquit.Access;
using Acquit.Cli;
using Acquit.Components.Recorders;
using Acquit.Core.Common;
using Acquit.Formats.Csv;
using Acquit.Storage;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>
/// <c>import FILE... [--yes] [--grant ID]</c>: the dry run of each file, then its recording, all or nothing.
/// </summary>
internal static class ImportExpendituresCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "Fichiers CSV ou XLSX de mandats / CSV or XLSX files of payment orders",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Yes = new("--yes")
    {
        Description = "Enregistre sans demander / Records without asking",
    };

    public static Command Create()
    {
        var command =
            new Command("import", "Importe des dépenses / Imports expenditures") { Files, Yes, GrantOptions.Grant };
        command.SetAction((parsed, cancel) => Run(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, TimeProvider clock, CancellationToken cancel)
    {
        var language = CommandLine.LanguageOf(parsed);
        var errors = parsed.InvocationConfiguration.Error;
        return await OpenedData.Run(
            parsed,
            async database => await (await ActingAccount.Find(database, parsed, clock, cancel)).Match(
                acting => Import(parsed, database, acting, language, cancel),
                refusals => Task.FromResult(Refusals.Print(refusals, language, errors))),
            cancel);
    }

    private static async Task<int> Import(
        ParseResult parsed, Database database, Acting acting, Language language, CancellationToken cancel)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        using var grants = new GrantsFacade(database);
        var vault = OpenedData.Documents(parsed);
        var spending = new SpendingFacade(database, grants);
        var unitOfWork = new UnitOfWork(database);
        var recorder = new Recorder(unitOfWork);
        var imports = new ImportExpenditures(
            spending, new(database), grants, vault, new DocumentsFacade(database), recorder);
        try
        {
            var asOf = AsOf.Known(acting.Today);
            return await (await ChosenGrant.Find(grants, parsed.GetValue(GrantOptions.Grant), asOf, cancel)).Match(
                async report =>
                {
                    var worst = ExitCode.Clean;
                    foreach (var file in parsed.GetValue(Files) ?? [])
                    {
                        var shell = new Shell(imports, vault, output, errors, language, parsed.GetValue(Yes));
                        worst = Math.Max(worst, await shell.Take(file, report, acting, cancel));
                    }

                    return worst;
                },
                refusals => Task.FromResult(Refusals.Print(refusals, language, errors)));
        }
        finally
        {
            await unitOfWork.Close();
        }
    }

    /// <summary>One file at a time, said on a terminal.</summary>
    private sealed class Shell(
        ImportExpenditures imports, DocumentVault vault, TextWriter output, TextWriter errors, Language language,
        bool yes)
    {
        public async Task<int> Take(FileInfo file, GrantReport report, Acting acting, CancellationToken cancel)
        {
            if (!file.Exists)
            {
                await errors.WriteLineAsync(new Wording(
                    $"Le fichier {file.Name} n'existe pas.", $"The file {file.Name} does not exist.").In(language));
                return ExitCode.Unreadable;
            }

            await using var stream = file.OpenRead();
            var stored = await vault.Store(stream, ImportLimits.Bytes, cancel);
            if (stored is not Decision<VaultedFile>.Accepted { Value: var kept })
            {
                return Unreadable(file, ((Decision<VaultedFile>.Refused)stored).Refusals);
            }

            var command = new ImportExpenditures.Command(report.Grant, kept.Sha256, file.Name, null, null);
            using var progress = new ImportTicker(errors, language);
            return await (await imports.Read(command, acting, cancel, progress)).Match(
                reading => Record(reading, progress, acting, cancel),
                refusals => Task.FromResult(Unreadable(file, refusals)));
        }

        private async Task<int> Record(
            ImportReading reading, ImportTicker progress, Acting acting, CancellationToken cancel)
        {
            progress.Clear();
            await Summarise(reading);
            if (reading.DefectCount > 0)
            {
                foreach (var defect in reading.Defects)
                {
                    await errors.WriteLineAsync(defect.Sentence(reading.File.File).In(language));
                }

                await errors.WriteLineAsync(new Wording(
                    $"{reading.DefectCount} défaut(s) : rien n'a été importé.",
                    $"{reading.DefectCount} defect(s): nothing was imported.").In(language));
                return ExitCode.Blocking;
            }

            if (reading.Refusals.Count > 0)
            {
                return Refusals.Print(reading.Refusals, language, errors);
            }

            if (!yes && !await Confirmed())
            {
                await errors.WriteLineAsync(
                    new Wording("Rien n'a été enregistré.", "Nothing was recorded.").In(language));
                return ExitCode.Clean;
            }

            var recorded = await imports.Record(reading, new(acting), cancel);
            progress.Clear();
            return recorded.Match(
                done =>
                {
                    output.WriteLine(new Wording(
                        $"Enregistré à partir de la position {done.Position} du journal.",
                        $"Recorded from position {done.Position} of the journal.").In(language));
                    return ExitCode.Clean;
                },
                refusals => Refusals.Print(refusals, language, errors));
        }

        private async Task Summarise(ImportReading reading)
        {
            var (file, sums) = (reading.File.File, reading.File.Sums);
            await output.WriteLineAsync(new Wording(
                $"{file} : {sums.Rows} dépense(s), {Amounts.Print(sums.Net, Language.French)} HT, "
                    + $"{sums.CreditNotes} avoir(s), {reading.File.WarningCount} point(s) à regarder.",
                $"{file}: {sums.Rows} expenditure(s), {Amounts.Print(sums.Net, Language.English)} net, "
                    + $"{sums.CreditNotes} credit note(s), {reading.File.WarningCount} point(s) to look at.").In(language));
            foreach (var warning in reading.File.Warnings)
            {
                await errors.WriteLineAsync(warning.Sentence(file).In(language));
            }

            if (reading.Findings > 0)
            {
                await output.WriteLineAsync(new Wording(
                    $"{reading.Findings} constat(s) 4.5 s'ouvrent : {Amounts.Print(reading.Exposed, Language.French)} "
                        + "de TVA peut-être déclarée.",
                    $"{reading.Findings} finding(s) 4.5 open: {Amounts.Print(reading.Exposed, Language.English)} of "
                        + "VAT possibly declared.").In(language));
            }
        }

        private async Task<bool> Confirmed()
        {
            await errors.WriteAsync(new Wording("Enregistrer ? [o/N] ", "Record? [y/N] ").In(language));
            var answer = (await Console.In.ReadLineAsync())?.Trim();
            return answer is "o" or "O" or "oui" or "y" or "Y" or "yes";
        }

        // Several files may be given: each refusal names its own.
        private int Unreadable(FileInfo file, IReadOnlyList<Refusal> refusals)
        {
            Refusals.Print(
                [.. refusals.Select(refusal => refusal with
                {
                    Message = new(
                        $"{file.Name} : {refusal.Message.French}", $"{file.Name}: {refusal.Message.English}"),
                })],
                language, errors);
            return ExitCode.Unreadable;
        }
    }
}
