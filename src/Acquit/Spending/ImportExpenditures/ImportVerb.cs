using Acquit.Access;
using Acquit.Acts;
using Acquit.Cli;
using Acquit.Components.Recorders;
using Acquit.Core.Common;
using Acquit.Formats;
using Acquit.Formats.ActText;
using Acquit.Formats.Csv;
using Acquit.Storage;
using Acquit.Storage.Grants;

namespace Acquit.Spending;

/// <summary>What the verb <c>import</c> works with, for one command line.</summary>
/// <param name="Vault">Where files lie.</param>
/// <param name="Imports">Takes tables of payment orders.</param>
/// <param name="Certify">Takes lists of certifications.</param>
/// <param name="Acts">Takes acts.</param>
/// <param name="Grant">The grant file that the command line names, asked only where one is needed.</param>
/// <param name="Line">Name of the plan line of every row; null where the file says it.</param>
internal sealed record ImportParts(
    DocumentVault Vault, ImportExpenditures Imports, CertifyDeliveries Certify, ActsDesk Acts,
    Func<Task<Decision<GrantReport>>> Grant, string? Line);

/// <summary>One file at a time, of whatever kind its content tells, said on a terminal.</summary>
internal sealed class ImportVerb(ImportParts parts, TextWriter output, TextWriter errors, Language language, bool yes)
{
    public async Task<int> Take(FileInfo file, Acting acting, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await errors.WriteLineAsync(new Wording(
                $"Le fichier {file.Name} n'existe pas.", $"The file {file.Name} does not exist.").In(language));
            return ExitCode.Unreadable;
        }

        await using var stream = file.OpenRead();
        var kind = FileKinds.Of(stream);
        var most = kind == FileKind.Act ? ActFile.MostBytes : ImportLimits.Bytes;
        var stored = await parts.Vault.Store(stream, most, cancel);
        if (stored is not Decision<VaultedFile>.Accepted { Value: var kept })
        {
            return Unreadable(file, ((Decision<VaultedFile>.Refused)stored).Refusals);
        }

        return kind == FileKind.Act
            ? await TakeAct(file, kept, acting, cancel)
            : await (await parts.Grant()).Match(
                report => kind switch
                {
                    FileKind.Expenditures => TakeExpenditures(file, kept, report, acting, cancel),
                    FileKind.Certifications => TakeCertifications(file, kept, report, acting, cancel),
                    FileKind.Act => TakeAct(file, kept, acting, cancel),
                },
                refusals => Task.FromResult(Refusals.Print(refusals, language, errors)));
    }

    private async Task<int> TakeExpenditures(
        FileInfo file, VaultedFile kept, GrantReport report, Acting acting, CancellationToken cancel)
    {
        var line = report.File.Lines.FirstOrDefault(one => Folding.Key(one.Label) == Folding.Key(parts.Line ?? ""));
        if (parts.Line is not null && line is null)
        {
            return Refusals.Print([UnknownLine(parts.Line, report)], language, errors);
        }

        var command = new ImportExpenditures.Command(report.Grant, kept.Sha256, file.Name, null, line?.Id);
        using var progress = new ImportTicker(errors, language);
        return await (await parts.Imports.Read(command, acting, cancel, progress)).Match(
            reading => Record(reading, progress, acting, cancel),
            refusals => Task.FromResult(Unreadable(
                file, refusals is [{ Code: "import.no-headings" }] ? [.. refusals, NotAnAct] : refusals)));
    }

    private async Task<int> TakeCertifications(
        FileInfo file, VaultedFile kept, GrantReport report, Acting acting, CancellationToken cancel)
    {
        await using var list = parts.Vault.Open(kept.Sha256)!;
        var read = CertificationSheet.Read(list, file.Name);
        if (read is not Decision<IReadOnlyList<CertificationRow>>.Accepted { Value: var rows })
        {
            Refusals.Print(((Decision<IReadOnlyList<CertificationRow>>.Refused)read).Refusals, language, errors);
            return ExitCode.Blocking;
        }

        var command = new CertifyDeliveries.Command(report.Grant, rows, [], acting.Today, "");
        var decided = await parts.Certify.Handle(command, new(acting, DryRun: true), cancel);
        if (decided is Decision<Recorded>.Refused refused)
        {
            Refusals.Print(refused.Refusals, language, errors);
            return ExitCode.Blocking;
        }

        await output.WriteLineAsync(new Wording(
            $"{file.Name} : {rows.Count} service(s) fait(s) à certifier ; au "
                + $"{Days.Print(acting.Today, Language.French)} "
                + "où la liste ne donne pas de jour.",
            $"{file.Name}: {rows.Count} deliveries to certify; on {Days.Print(acting.Today, Language.English)} where "
                + "the "
                + "list gives no day.").In(language));
        return await Asked(() => parts.Certify.Handle(command, new(acting), cancel));
    }

    private async Task<int> TakeAct(FileInfo file, VaultedFile kept, Acting acting, CancellationToken cancel) =>
        await (await parts.Acts.ReadFile(kept, file.Name, cancel)).Match(
            acts => RecordActs(acts, acting, cancel),
            refusals => Task.FromResult(Unreadable(file, [.. refusals, NotAnAct])));

    private async Task<int> RecordActs(ActsOfFile file, Acting acting, CancellationToken cancel)
    {
        foreach (var act in file.Acts)
        {
            await output.WriteLineAsync(act.Said.In(language));
        }

        return await (await parts.Acts.Record(file, new(acting, DryRun: true), cancel)).Match(
            _ => Asked(() => parts.Acts.Record(file, new(acting), cancel)),
            refusals => Task.FromResult(Refusals.Print(refusals, language, errors)));
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

        return reading.Refusals.Count > 0
            ? Refusals.Print(reading.Refusals, language, errors)
            : await Asked(async () =>
            {
                var recorded = await parts.Imports.Record(reading, new(acting), cancel);
                progress.Clear();
                return recorded;
            });
    }

    private async Task<int> Asked(Func<Task<Decision<Recorded>>> record)
    {
        if (!yes && !await Confirmed())
        {
            await errors.WriteLineAsync(
                new Wording("Rien n'a été enregistré.", "Nothing was recorded.").In(language));
            return ExitCode.Clean;
        }

        return (await record()).Match(
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

    private static Refusal UnknownLine(string line, GrantReport report)
    {
        var known = string.Join(" ; ", report.File.Lines.Select(one => one.Label));
        return new("import.unknown-line", new(
            $"Le plan n'a pas de poste « {line} ». Ses postes : {known}.",
            $"The plan has no line “{line}”. Its lines: {known}."));
    }

    /// <summary>Where a file that is none of the kinds may belong.</summary>
    private static Refusal NotAnAct { get; } = new("import.not-an-act", new(
        "Une attestation du comptable se dépose à la page « Attester des paiements » du financement, qui la garde et "
            + "dit quelles dépenses elle couvre.",
        "A statement of the accountant is uploaded on the page “Attest payments” of the grant, which keeps it and says "
            + "which expenditures it covers."));
}
