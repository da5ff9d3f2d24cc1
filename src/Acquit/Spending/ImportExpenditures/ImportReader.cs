using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>
/// One reading of a file: rows are decided in pieces beside what is already recorded, so that memory grows neither with
/// the file nor with the database. The facts come from a second reading, while they are written.
/// </summary>
/// <param name="command">What is imported.</param>
/// <param name="report">The grant file.</param>
/// <param name="context">Who imports, when; what is already recorded is asked by the piece.</param>
/// <param name="open">Opens the file, whose bytes never change.</param>
/// <param name="spending">What is already recorded.</param>
/// <param name="selections">What credit notes of already recorded expenditures rest on.</param>
internal sealed class ImportReader(
    ImportExpenditures.Command command, GrantReport report, RecordingContext context, Func<Stream> open,
    SpendingFacade spending,
    ExpenditureSelections selections)
{
    private const int Piece = 4096;
    private const int SampleRows = 8;

    private readonly ImportOptions options = new(report.File.Lines, command.Mapping, command.WholeFileLine);
    private readonly ImportId import = new(Guid.CreateVersion7());
    private readonly Dictionary<string, ExpenditureId> credited = new(StringComparer.Ordinal);
    private readonly List<ImportedExpenditure> sample = [];
    private readonly List<ImportDefect> defects = [];
    private readonly List<ReadVersion> read = [new(report.Grant.Value, report.Version)];
    private int defectCount;
    private int rowFacts;
    private int findings;
    private Money exposed;

    /// <summary>Reads and decides every row.</summary>
    /// <param name="alreadyImported">True when a file of the same content was imported before.</param>
    /// <param name="last">What is recorded after the rows.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Decision<ImportReading>> Read(
        bool alreadyImported, IReadOnlyList<Fact> last, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        await using var stream = open();
        return await ExpenditureSheet.Open(stream, command.FileName, options).Match(
            async reading =>
            {
                using (reading)
                {
                    foreach (var piece in reading.Expenditures().Chunk(Piece))
                    {
                        await Decide(piece, reading, alreadyImported, cancel);
                        progress?.Report(new(ImportStage.Reading, reading.Line, reading.Thousandths));
                    }

                    return await reading.End().Match<Task<Decision<ImportReading>>>(
                        async file => Conclude(
                            file,
                            alreadyImported ? new(context, file.Mapping) : await Credit(file, reading, cancel),
                            alreadyImported, last, progress),
                        Refused);
                }
            },
            Refused);
    }

    private static Task<Decision<ImportReading>> Refused(IReadOnlyList<Refusal> refusals) =>
        Task.FromResult<Decision<ImportReading>>(new Decision<ImportReading>.Refused(refusals));

    private async Task Decide(
        ImportedExpenditure[] piece, ExpenditureReading reading, bool alreadyImported, CancellationToken cancel)
    {
        sample.AddRange(piece.Take(SampleRows - sample.Count));

        // Of a file imported already, that is said once, and not again of each of its orders.
        var known = await spending.KnownOrders(
            command.Grant, alreadyImported ? [] : piece.Select(row => row.OrderNumber), cancel);
        var beside = context with { KnownOrders = known.Keys.ToHashSet(StringComparer.Ordinal) };
        foreach (var row in piece)
        {
            switch (ExpenditureDecisions.ImportRow(Row(row, new(Guid.Empty)), beside))
            {
                case Decision<IReadOnlyList<Fact>>.Accepted { Value: var facts }:
                    Count(facts);
                    break;
                case Decision<IReadOnlyList<Fact>>.Refused { Refusals: var refusals }:
                    Note(refusals.Select(refusal => ImportDefect.Of(refusal, row.Row, reading.Mapping)));
                    break;
            }
        }
    }

    private void Count(IReadOnlyList<Fact> facts)
    {
        rowFacts += facts.Count;
        foreach (var finding in facts.OfType<FindingOpened>())
        {
            findings++;
            exposed += finding.Amount.Times(finding.Rate);
        }
    }

    private void Note(IEnumerable<ImportDefect> found)
    {
        foreach (var defect in found)
        {
            if (defectCount++ < ImportLimits.Listed)
            {
                defects.Add(defect);
            }
        }
    }

    /// <summary>Decides the credit notes; those on orders of this file need their rows, read a second time.</summary>
    private async Task<CreditNotes> Credit(ExpenditureImport file, ExpenditureReading reading, CancellationToken cancel)
    {
        var notes = new CreditNotes(context, file.Mapping);
        var orders = file.CreditNotes.Select(note => Folding.Key(note.OrderNumber)).ToHashSet(StringComparer.Ordinal);
        var inFile = orders.Where(reading.Holds).ToHashSet(StringComparer.Ordinal);
        foreach (var row in inFile.Count == 0 ? [] : Again().Where(row =>
            inFile.Contains(Folding.Key(row.OrderNumber))))
        {
            var (key, id) = (Folding.Key(row.OrderNumber), new ExpenditureId(Guid.CreateVersion7()));
            if (credited.TryAdd(key, id)
                && ExpenditureDecisions.ImportRow(Row(row, id),
                    context) is Decision<IReadOnlyList<Fact>>.Accepted accepted)
            {
                notes.Add(key, accepted.Value);
            }
        }

        var known = await spending.KnownOrders(command.Grant, orders.Except(inFile), cancel);
        var recorded = await selections.Decidable(known.Values, cancel);
        foreach (var (key, id) in known)
        {
            notes.Add(key, recorded[id].Facts);
            read.Add(new(id.Value, recorded[id].Version));
        }

        foreach (var note in file.CreditNotes)
        {
            notes.Take(note);
        }

        Note(notes.Defects);
        return notes;
    }

    private ImportReading Conclude(
        ExpenditureImport file, CreditNotes notes, bool alreadyImported, IReadOnlyList<Fact> last,
        IProgress<ImportProgress>? progress)
    {
        var proposed = new ImportRecorded(
            import, command.Grant, command.Document, new(command.FileName), file.Sums.Rows, context.Today);
        var whole = ExpenditureDecisions.ImportExpenditures(proposed, alreadyImported, context.Actor, context.Today);
        var count = 1 + rowFacts + notes.Facts.Count + last.Count;
        var facts = new FactStream(
            count, Facts(proposed, notes.Facts, last),
            written => progress?.Report(new(ImportStage.Writing, written, (int)(1000L * written / count))));
        ImportDefect[] all =
            [.. file.Defects.Concat(defects).OrderBy(defect => defect.Line).Take(ImportLimits.Listed)];
        return new(
            command, file, sample, whole.Match(_ => [], refusals => refusals), all, file.DefectCount + defectCount,
            findings,
            exposed, facts, read);
    }

    private IEnumerable<Fact> Facts(ImportRecorded proposed, IReadOnlyList<Fact> notes, IReadOnlyList<Fact> last)
    {
        yield return proposed;
        foreach (var row in Again())
        {
            var id = credited.GetValueOrDefault(
                credited.Count == 0 ? "" : Folding.Key(row.OrderNumber), new(Guid.CreateVersion7()));
            foreach (var fact in ((Decision<IReadOnlyList<Fact>>.Accepted)ExpenditureDecisions
                .ImportRow(Row(row, id), context)).Value)
            {
                yield return fact;
            }
        }

        foreach (var fact in notes.Concat(last))
        {
            yield return fact;
        }
    }

    private IEnumerable<ImportedExpenditure> Again()
    {
        using var stream = open();
        using var reading = ((Decision<ExpenditureReading>.Accepted)ExpenditureSheet.Open(
            stream, command.FileName, options)).Value;
        foreach (var row in reading.Expenditures())
        {
            yield return row;
        }
    }

    private ImportedRow Row(ImportedExpenditure row, ExpenditureId id)
    {
        var (expenditure, payments) = row.ToFacts(command.Grant, import, id, context.Today);
        return new(row.Row, expenditure, payments, new(Guid.CreateVersion7()));
    }
}
