using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>
/// Imports expenditures, all or nothing, in one commit. The same file changes nothing the second time, and a payment
/// order already recorded is refused by its number.
/// </summary>
internal sealed class ImportExpenditures(
    SpendingFacade spending, ExpenditureSelections selections, GrantsFacade grants, DocumentVault vault,
    DocumentsFacade documents, Recorder recorder)
{
    /// <summary>What an import is made of.</summary>
    /// <param name="Grant">The grant file.</param>
    /// <param name="Document">SHA-256 of the file, in the vault.</param>
    /// <param name="FileName">Name it came with.</param>
    /// <param name="Mapping">Which column feeds which field; null to propose.</param>
    /// <param name="WholeFileLine">The plan line of every row, where the file has no such column.</param>
    public sealed record Command(
        GrantId Grant, string Document, string FileName, ColumnMapping? Mapping, PlanLineId? WholeFileLine);

    /// <summary>Reads and decides; nothing is recorded.</summary>
    public async Task<Decision<ImportReading>> Read(
        Command command, Access.Acting acting, CancellationToken cancel, IProgress<ImportProgress>? progress = null)
    {
        if (await grants.Find(command.Grant, AsOf.Known(acting.Today), cancel) is not { } report)
        {
            return GrantRecorder.Unknown;
        }

        if (!vault.Holds(command.Document))
        {
            return new Refusal(
                "import.no-file", new("Choisissez un fichier CSV ou XLSX.", "Choose a CSV or XLSX file."),
                Field: "File");
        }

        var imported = (await spending.Imports(command.Grant, cancel)).Any(one => one.Document == command.Document);
        var context = new RecordingContext(
            report.File.Lines.Select(line => line.Id).ToHashSet(), new HashSet<string>(), acting.Actor, acting.Today,
            Vat.StandardRate);
        Fact[] last = await documents.Find(command.Document, cancel) is null
            ? [vault.Known(command.Document, command.FileName, acting.Today)]
            : [];
        var reader = new ImportReader(
            command, report, context, () => vault.Open(command.Document)!, spending, selections);
        return await reader.Read(imported, last, progress, cancel);
    }

    /// <summary>Records what was read, or says why not.</summary>
    public async Task<Decision<Recorded>> Record(ImportReading reading, Recording recording,
        CancellationToken cancel) =>
        !reading.IsAcceptable ? new Decision<Recorded>.Refused(reading.AllRefusals)
            : recording.DryRun ? new Recorded([], null)
            : await recorder.Commit(reading.Facts, recording, Right.EnterExpenditure, reading.Read, cancel);

    /// <summary>Reads, decides and records.</summary>
    public async Task<Decision<Recorded>> Handle(
        Command command, Recording recording, CancellationToken cancel, IProgress<ImportProgress>? progress = null) =>
        await (await Read(command, recording.Acting, cancel, progress)).Match(
            reading => Record(reading, recording, cancel),
            refusals => Task.FromResult<Decision<Recorded>>(new Decision<Recorded>.Refused(refusals)));
}
