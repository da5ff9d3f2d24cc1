using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Projection;
using Acquit.Storage.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Grants;

/// <summary>
/// What the facts after a position changed in running totals, from the expenditures that they touch: before and after, by the
/// engine. Proportional to the change, however many expenditures a grant holds.
/// </summary>
internal static class ChangedContributions
{
    // Beyond, reading the totals again is quicker.
    private const int Most = 1000;

    /// <summary>
    /// The differences by grant: three queries. Null where so much changed that the totals are read again.
    /// </summary>
    /// <param name="db">Reads one moment, see <see cref="ReadSnapshot"/>.</param>
    /// <param name="files">Grant files that did not change themselves; expenditures of others are passed over.</param>
    /// <param name="after">Size of the journal when the totals were read; what comes later is a change.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<ILookup<Guid, GrantTotals.Difference>?> Since(
        Db db, IReadOnlyDictionary<Guid, GrantFile> files, long after, CancellationToken cancellation)
    {
        var entered = db.Expenditures.Where(row => row.Position > after).Select(row => row.Position);
        var happened = db.ExpenditureEvents.Where(row => row.Position > after).Select(row => row.Expenditure);
        var touched = files.Count == 0 ? [] : await entered.Concat(happened).Take(Most + 1).ToArrayAsync(cancellation);
        if (touched.Length > Most)
        {
            return null;
        }

        var rows = touched.Length == 0
            ? []
            : await db.Expenditures.AsNoTracking().Where(row => EF.Parameter(touched).Contains(row.Position))
                .ToListAsync(cancellation);
        rows.RemoveAll(row => !files.ContainsKey(row.Grant));
        var events = await ExpenditureReading.Events(db, rows, DateOnly.MaxValue, cancellation);
        var timelines = rows.Select(row => (row.Grant, row.Line)).Distinct()
            .ToDictionary(key => key, key => files[key.Grant].TimelineOf(new(key.Line)));
        var changes = new TotalsBuffer();
        foreach (var row in rows)
        {
            var timeline = timelines[(row.Grant, row.Line)];
            var all = events[row.Position].ToList();
            Add(all, sign: 1);
            if (row.Position <= after)
            {
                Add(all.Where(one => one.Position <= after), sign: -1);
            }

            void Add(IEnumerable<ExpenditureEventRow> known, int sign) => changes.Add(
                row.Grant, row.Line, row.RecordedOn, SpendingEngine.Steps(SpendingReading.History(row, known), timeline),
                sign);
        }

        return changes.Rows().ToLookup(
            row => row.Grant,
            row => new GrantTotals.Difference(row.Line, row.Measure, row.EffectiveOn, row.Cents, row.Count));
    }
}
