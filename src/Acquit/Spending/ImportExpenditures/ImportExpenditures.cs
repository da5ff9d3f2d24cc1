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

/// <summary>What an import is made of.</summary>
/// <param name="Grant">The grant file.</param>
/// <param name="Document">SHA-256 of the file, in the vault.</param>
/// <param name="FileName">Name it came with.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Mapping">Which column feeds which field; null to propose.</param>
/// <param name="WholeFileLine">The plan line of every row, where the file has no such column.</param>
internal sealed record ImportCommand(
    GrantId Grant, string Document, string FileName, long Length, ColumnMapping? Mapping, PlanLineId? WholeFileLine);

/// <summary>A file read without recording anything: what it holds, and everything against recording it.</summary>
/// <param name="File">The dry run of the file.</param>
/// <param name="Decided">The facts, or why not.</param>
internal sealed record ImportReading(ExpenditureImport File, Decision<IReadOnlyList<Fact>> Decided);

/// <summary>
/// Imports expenditures, all or nothing, in one commit. The same file changes nothing the second time, and a payment order already
/// recorded is refused by its number.
/// </summary>
internal sealed class ImportExpenditures(
    SpendingFacade spending, GrantsFacade grants, ExpenditureRecorder expenditures, DocumentVault vault,
    DocumentsFacade documents, Recorder recorder)
{
    /// <summary>Reads and decides; nothing is recorded.</summary>
    public async Task<Decision<ImportReading>> Read(
        ImportCommand command, Access.Acting acting, CancellationToken cancel)
    {
        if (await grants.Find(command.Grant, AsOf.Known(acting.Today), cancel) is not { } report)
        {
            return GrantRecorder.Unknown;
        }

        var lines = report.File.Lines;
        var first = ReadFile(command, new(lines, command.Mapping, command.WholeFileLine));
        if (first is Decision<ExpenditureImport>.Refused refused)
        {
            return new Decision<ImportReading>.Refused(refused.Refusals);
        }

        var file = ((Decision<ExpenditureImport>.Accepted)first).Value;
        var known = await spending.KnownOrders(
            command.Grant,
            file.Expenditures.Select(row => row.OrderNumber).Concat(file.CreditNotes.Select(note => note.OrderNumber)), cancel);
        if (known.Count > 0 && file.CreditNotes.Count > 0)
        {
            var recorded = known.Keys.ToHashSet(StringComparer.Ordinal);
            file = ReadFile(command, new(lines, file.Mapping, command.WholeFileLine, recorded)).Match(again => again, _ => file);
        }

        var context = new RecordingContext(
            lines.Select(line => line.Id).ToHashSet(), known.Keys.ToHashSet(StringComparer.Ordinal), acting.Actor, acting.Today,
            Vat.StandardRate);
        return new ImportReading(file, await Decide(command, file, known, context, cancel));
    }

    /// <summary>Reads, decides and records.</summary>
    public async Task<Decision<Recorded>> Handle(ImportCommand command, Recording recording, CancellationToken cancel)
    {
        var read = await Read(command, recording.Acting, cancel);
        return read is Decision<ImportReading>.Accepted { Value: var reading }
            ? reading.File.IsClean
                ? await recorder.Commit(reading.Decided, recording, Right.EnterExpenditure, [], cancel)
                : new Decision<Recorded>.Refused([.. reading.File.Defects.Select(defect => new Refusal(
                    defect.Code, defect.Sentence(command.FileName)))])
            : new Decision<Recorded>.Refused(((Decision<ImportReading>.Refused)read).Refusals);
    }

    private Decision<ExpenditureImport> ReadFile(ImportCommand command, ImportOptions options)
    {
        using var stream = vault.Open(command.Document);
        return stream is null
            ? new Refusal("import.no-file", new("Choisissez un fichier CSV ou XLSX.", "Choose a CSV or XLSX file."), Field: "File")
            : ExpenditureSheet.Read(stream, command.FileName, options);
    }

    private async Task<Decision<IReadOnlyList<Fact>>> Decide(
        ImportCommand command, ExpenditureImport file, IReadOnlyDictionary<string, ExpenditureId> known,
        RecordingContext context, CancellationToken cancel)
    {
        var imported = (await spending.Imports(command.Grant, cancel)).Any(one => one.Document == command.Document);
        var import = new ImportId(Guid.CreateVersion7());
        var rows = file.Expenditures.Select(row => Row(row, command.Grant, import, context.Today)).ToList();
        var decided = ExpenditureDecisions.ImportExpenditures(
            new(import, command.Grant, command.Document, new(command.FileName), rows.Count, context.Today), rows, imported,
            context);
        if (decided is not Decision<IReadOnlyList<Fact>>.Accepted { Value: var facts })
        {
            return decided;
        }

        var credited = new CreditNotes(facts, context);
        foreach (var note in file.CreditNotes)
        {
            var key = Folding.Key(note.OrderNumber);
            if (!credited.Knows(key) && known.TryGetValue(key, out var id)
                && await expenditures.Find(id, context.Today, cancel) is { } before)
            {
                credited.Add(key, before);
            }

            credited.Take(note, key);
        }

        var all = new List<Fact>(facts);
        all.AddRange(credited.Facts);
        if (await documents.Find(command.Document, cancel) is null)
        {
            all.Add(new DocumentStored(
                command.Document, command.Length, KindOf(command.Document), new(command.FileName), context.Today));
        }

        return credited.Refusals.Count > 0 ? credited.Refusals.ToList() : all;
    }

    private static ImportedRow Row(ImportedExpenditure row, GrantId grant, ImportId import, DateOnly today)
    {
        var (expenditure, payments) = row.ToFacts(grant, import, new(Guid.CreateVersion7()), today);
        return new(row.Row, expenditure, payments, new(Guid.CreateVersion7()));
    }

    private string KindOf(string document)
    {
        using var stream = vault.Open(document);
        var start = new byte[4096];
        return stream is null ? MediaTypes.Unknown : MediaTypes.Of(start.AsSpan(0, stream.ReadAtLeast(start, 4096, false)));
    }
}
