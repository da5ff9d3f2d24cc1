using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Grants;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Spending;

/// <summary>Sums of what a list shows.</summary>
/// <param name="Count">Expenditures.</param>
/// <param name="Amount">Their net amount, or the euros that the reason keeps from counting.</param>
public sealed record SelectionTotals(long Count, Money Amount);

/// <summary>An expenditure as a decision on it takes it.</summary>
/// <param name="Grant">Its grant file.</param>
/// <param name="Facts">Its facts in journal order, the one that entered it first.</param>
/// <param name="Version">Its version, for a commit that rests on this reading.</param>
public sealed record DecidableExpenditure(GrantId Grant, IReadOnlyList<AttributedFact> Facts, long Version);

/// <summary>What is asked of many expenditures at once.</summary>
/// <param name="database">The database.</param>
public sealed class ExpenditureSelections(Database database)
{
    private static readonly DateOnly EveryDay = DateOnly.MaxValue;

    /// <summary>
    /// Sums of a whole selection, from the running totals: they cost the same at a hundred expenditures and at a
    /// million. A selection by number or supplier is summed over what the index finds.
    /// </summary>
    public async Task<SelectionTotals> Totals(
        GrantReport report, ExpenditureQuery query, CancellationToken cancellation = default)
    {
        if (query.IsNarrowed)
        {
            return await Narrowed(report, query, cancellation);
        }

        var measure = query.Reason is { } reason ? new(MeasureKind.Uncounted, reason) : new Measure(MeasureKind.Net);
        var lines = report.TotalsOn(EveryDay).Where(line => query.Line is null || line.Key == query.Line).ToList();
        return new(
            lines.Sum(line => line.Value.CountOf(measure)), new(lines.Sum(line => line.Value.Of(measure).Cents)));
    }

    private async Task<SelectionTotals> Narrowed(
        GrantReport report, ExpenditureQuery query, CancellationToken cancellation)
    {
        await using var db = database.Context();
        var (grant, recordedBy) = (report.Grant.Value, report.AsOf.RecordedBy);
        var found = SpendingFacade.Narrowed(
            db, db.Expenditures.AsNoTracking().Where(row => row.Grant == grant && row.RecordedOn <= recordedBy), query);
        found = query.Line is { } of ? found.Where(row => row.Line == of.Value) : found;
        var amounts = query.Reason is { } kept
            ? db.Uncounted.AsNoTracking()
                .Where(row => row.Grant == grant && row.Reason == kept)
                .Join(found, row => row.Expenditure, row => row.Position, (row, _) => row.Cents)
            : found.Select(row => row.NetCents);
        var sum = await amounts.GroupBy(_ => 1)
            .Select(all => new { Count = all.LongCount(), Cents = all.Sum() }).SingleOrDefaultAsync(cancellation);
        return new(sum?.Count ?? 0, new(sum?.Cents ?? 0));
    }

    /// <summary>Expenditures as decisions take them: three queries a thousand.</summary>
    public async Task<IReadOnlyDictionary<ExpenditureId, DecidableExpenditure>> Decidable(
        IEnumerable<ExpenditureId> expenditures, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var found = new Dictionary<ExpenditureId, DecidableExpenditure>();
        foreach (var chunk in expenditures.Select(id => id.Value).Distinct().Chunk(1000))
        {
            var rows = await db.Expenditures.AsNoTracking()
                .Where(row => EF.Parameter(chunk).Contains(row.Expenditure)).ToListAsync(cancellation);
            var versions = await db.ObjectVersions.AsNoTracking().Where(row => EF.Parameter(chunk).Contains(row.Object))
                .ToDictionaryAsync(row => row.Object, row => row.Version, cancellation);
            var events = await ExpenditureReading.Events(db, rows, EveryDay, cancellation);
            foreach (var row in rows)
            {
                found.Add(new(row.Expenditure), new(
                    new(row.Grant),
                    [
                        new(ExpenditureReading.Entry(row), row.Account),
                        .. events[row.Position].Select(happened =>
                            new AttributedFact(ExpenditureReading.Fact(row, happened), happened.Account)),
                    ],
                    versions[row.Expenditure]));
            }
        }

        return found;
    }

    /// <summary>
    /// What a statement of the accountant would cover: each expenditure with the day of its first payment.
    /// </summary>
    public async Task<IReadOnlyList<CoveredPayment>> Coverable(
        IEnumerable<ExpenditureId> expenditures, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var covered = new List<CoveredPayment>();
        foreach (var chunk in expenditures.Select(id => id.Value).Distinct().Chunk(1000))
        {
            var rows = await db.Expenditures.AsNoTracking().Where(row => EF.Parameter(chunk).Contains(row.Expenditure))
                .Select(row => new
                {
                    row.Expenditure,
                    row.Grant,
                    row.OrderNumber,
                    Paid = db.ExpenditureEvents
                        .Where(happened => happened.Expenditure == row.Position
                            && happened.Kind == ExpenditureEventKind.Payment)
                        .Min(happened => (DateOnly?)happened.EffectiveOn),
                })
                .ToListAsync(cancellation);
            covered.AddRange(rows.Select(row =>
                new CoveredPayment(new(row.Expenditure), new(row.Grant), row.OrderNumber, row.Paid)));
        }

        return covered;
    }

    /// <summary>
    /// The expenditures of an import that are still claimed, each with its version, in the order of the file.
    /// </summary>
    public async Task<IReadOnlyList<ReadVersion>> ClaimedOf(ImportId import, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var rows = await db.Expenditures.AsNoTracking().Where(row => row.Import == import.Value)
            .OrderBy(row => row.Position)
            .Select(row => new
            {
                row.Expenditure,
                Version = db.ObjectVersions.Where(version => version.Object == row.Expenditure)
                    .Select(version => version.Version).Single(),
                Latest = db.ExpenditureEvents
                    .Where(happened => happened.Expenditure == row.Position
                        && (happened.Kind == ExpenditureEventKind.Withdrawal
                            || happened.Kind == ExpenditureEventKind.Reinstatement))
                    .OrderByDescending(happened => happened.Position)
                    .Select(happened => (ExpenditureEventKind?)happened.Kind).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => row.Latest != ExpenditureEventKind.Withdrawal)
                .Select(row => new ReadVersion(row.Expenditure, row.Version)),
        ];
    }

    /// <summary>
    /// An attestation in force; null where it is unknown or taken back. Its list of expenditures is left out.
    /// </summary>
    public async Task<PaymentAttested?> Attestation(AttestationId attestation, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var row = await db.Attestations.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Attestation == attestation.Value, cancellation);
        var revoked = row is null || await db.ExpenditureEvents.AsNoTracking().AnyAsync(
            happened => happened.Reference == attestation.Value
                && happened.Kind == ExpenditureEventKind.AttestationRevocation, cancellation);
        return row is null || revoked ? null : new(attestation, new(row.Grant), row.Document, row.EffectiveOn, []);
    }
}
