using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Grants;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Spending;

/// <summary>What other modules ask about spending. A page of a list takes two queries, whatever its number.</summary>
/// <param name="database">The database.</param>
/// <param name="grants">The grant files, whose terms judge expenditures.</param>
public sealed class SpendingFacade(Database database, GrantsFacade grants)
{
    /// <summary>
    /// A page of a grant file's expenditures, each with its standing as of the two dates of the report.
    /// </summary>
    public async Task<KeysetPage<ExpenditureItem>> Page(
        GrantReport report, ExpenditureQuery query, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var asOf = report.AsOf;
        var cursor = PageCursor.Parse(query.Cursor);
        var rows = query.Reason is { } reason
            ? await ByReason(db, report, query, reason, cursor).ToListAsync(cancellation)
            : await ByPosition(db, report, query, cursor).ToListAsync(cancellation);
        var page = PageCursor.Cut(
            rows, query.Size, cursor, row => query.Reason is null ? new(row.Row.Position) : new(row.Row.Position, row.Cents));
        var events = await ExpenditureReading.Events(
            db, [.. page.Items.Select(row => row.Row)], asOf.RecordedBy, cancellation);
        var timelines = page.Items.Select(row => row.Row.Line).Distinct()
            .ToDictionary(line => line, line => report.File.TimelineOf(new(line)));
        var items = page.Items.Select(row => ExpenditureReading.Item(
            row.Row, [.. events[row.Row.Position]], timelines[row.Row.Line], asOf.At));
        return new([.. items], page.Next, page.Previous);
    }

    /// <summary>One expenditure in full; null when it did not exist by the second date.</summary>
    public async Task<ExpenditureFile?> Find(
        ExpenditureId expenditure, AsOf asOf, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var found = await db.Expenditures.AsNoTracking()
            .Where(row => row.Expenditure == expenditure.Value && row.RecordedOn <= asOf.RecordedBy)
            .Join(db.ObjectVersions, row => row.Expenditure, row => row.Object, (row, version) => new { row, version.Version })
            .SingleOrDefaultAsync(cancellation);
        if (found is null || await grants.Find(new(found.row.Grant), asOf, cancellation) is not { } report)
        {
            return null;
        }

        var row = found.row;
        List<ExpenditureEventRow> events =
            [.. (await ExpenditureReading.Events(db, [row], asOf.RecordedBy, cancellation))[row.Position]];
        var timeline = report.File.TimelineOf(new(row.Line));
        var told = events.ConvertAll(happened => new ExpenditureEvent(
            happened.Position, ExpenditureReading.Fact(row, happened), happened.EffectiveOn, happened.RecordedOn,
            happened.Account));
        return new(
            ExpenditureReading.Item(row, events, timeline, asOf.At), found.Version, timeline.At(asOf.At), told,
            [ExpenditureReading.Entry(row), .. told.Select(one => one.Fact)]);
    }

    /// <summary>Those of some payment orders that a grant holds already, by their folded number.</summary>
    public async Task<IReadOnlyDictionary<string, ExpenditureId>> KnownOrders(
        GrantId grant, IEnumerable<string> orderNumbers, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var known = new Dictionary<string, ExpenditureId>(StringComparer.Ordinal);
        foreach (var keys in orderNumbers.Select(Folding.Key).Distinct(StringComparer.Ordinal).Chunk(1000))
        {
            var rows = await db.Expenditures.AsNoTracking()
                .Where(row => row.Grant == grant.Value && EF.Parameter(keys).Contains(row.OrderKey))
                .Select(row => new { row.OrderKey, row.Expenditure }).ToListAsync(cancellation);
            rows.ForEach(row => known[row.OrderKey] = new(row.Expenditure));
        }

        return known;
    }

    /// <summary>
    /// The grant file of expenditures, attestations and imports; other objects are left out. One query.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, GrantId>> GrantsOf(
        IEnumerable<Guid> subjects, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var ids = subjects.Distinct().ToArray();
        return await db.Expenditures.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Expenditure))
            .Select(row => new { Subject = row.Expenditure, row.Grant })
            .Concat(db.Attestations.Where(row => EF.Parameter(ids).Contains(row.Attestation))
                .Select(row => new { Subject = row.Attestation, row.Grant }))
            .Concat(db.Imports.Where(row => EF.Parameter(ids).Contains(row.Import))
                .Select(row => new { Subject = row.Import, row.Grant }))
            .ToDictionaryAsync(row => row.Subject, row => new GrantId(row.Grant), cancellation);
    }

    /// <summary>True where an attestation or an import of a grant rests on a stored file. One query.</summary>
    public async Task<bool> RestsOn(GrantId grant, string sha256, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        return await db.Attestations.Where(row => row.Grant == grant.Value && row.Document == sha256).Select(row => row.Position)
            .Concat(db.Imports.Where(row => row.Grant == grant.Value && row.Document == sha256).Select(row => row.Position))
            .AnyAsync(cancellation);
    }

    /// <summary>Imports of a grant, the latest first.</summary>
    public async Task<IReadOnlyList<ImportItem>> Imports(GrantId grant, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        return await db.Imports.AsNoTracking().Where(row => row.Grant == grant.Value)
            .OrderByDescending(row => row.Position)
            .Select(row => new ImportItem(
                new(row.Import), row.Position, row.Document, row.FileName, row.Rows, row.RecordedOn, row.Account))
            .ToListAsync(cancellation);
    }

    /// <summary>Attestations of a grant, the latest first.</summary>
    public async Task<IReadOnlyList<AttestationItem>> Attestations(
        GrantId grant, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        return await db.Attestations.AsNoTracking().Where(row => row.Grant == grant.Value)
            .OrderByDescending(row => row.Position)
            .Join(
                db.ObjectVersions, row => row.Attestation, row => row.Object,
                (row, version) => new AttestationItem(
                    new(row.Attestation), version.Version, row.Document, row.EffectiveOn, row.Count, row.RecordedOn,
                    row.Account, version.Version > row.Position))
            .ToListAsync(cancellation);
    }

    internal static IQueryable<ExpenditureRow> Narrowed(Db db, IQueryable<ExpenditureRow> rows, ExpenditureQuery query)
    {
        rows = query.Text is { Length: > 0 } text ? WithText(rows, text) : rows;
        if (query.SupplierOf is not { } of)
        {
            return rows;
        }

        var supplier = db.Expenditures.Where(row => row.Expenditure == of.Value).Select(row => row.SupplierKey);
        return rows.Where(row => supplier.Contains(row.SupplierKey));
    }

    private static IQueryable<ExpenditureRow> WithText(IQueryable<ExpenditureRow> rows, string text)
    {
        // A range, not LIKE: both databases take the index, and no character of the text is a wildcard.
        var key = Folding.Key(text);
        var end = key + '\uffff';
#pragma warning disable CA1309 // Translated to SQL, where the column's own order holds: by bytes, on both databases.
        return rows.Where(row =>
            (string.Compare(row.OrderKey, key) >= 0 && string.Compare(row.OrderKey, end) < 0)
            || (string.Compare(row.InvoiceKey, key) >= 0 && string.Compare(row.InvoiceKey, end) < 0));
#pragma warning restore CA1309
    }

    private static IQueryable<ListedRow> ByPosition(
        Db db, GrantReport report, ExpenditureQuery query, PageCursor? cursor)
    {
        var (grant, recordedBy) = (report.Grant.Value, report.AsOf.RecordedBy);
        var rows = db.Expenditures.AsNoTracking().Where(row => row.Grant == grant && row.RecordedOn <= recordedBy);
        rows = query.Line is { } line ? rows.Where(row => row.Line == line.Value) : rows;
        rows = Narrowed(db, rows, query);
        rows = cursor switch
        {
            null => rows.OrderBy(row => row.Position),
            { Backwards: true } => rows.Where(row => row.Position < cursor.Position).OrderByDescending(row => row.Position),
            _ => rows.Where(row => row.Position > cursor.Position).OrderBy(row => row.Position),
        };
        return rows.Take(query.Size + 1).Select(row => new ListedRow(row, 0));
    }

    private static IQueryable<ListedRow> ByReason(
        Db db, GrantReport report, ExpenditureQuery query, UncountedReason reason, PageCursor? cursor)
    {
        var (grant, recordedBy) = (report.Grant.Value, report.AsOf.RecordedBy);
        var kept = db.Uncounted.AsNoTracking().Where(row => row.Grant == grant && row.Reason == reason);
        kept = query.Line is { } line ? kept.Where(row => row.Line == line.Value) : kept;
        if (query.IsNarrowed)
        {
            var found = Narrowed(db, db.Expenditures.Where(row => row.Grant == grant), query)
                .Select(row => row.Position);
            kept = kept.Where(row => found.Contains(row.Expenditure));
        }

        kept = cursor switch
        {
            null => kept.OrderByDescending(row => row.Cents).ThenBy(row => row.Expenditure),
            { Backwards: true } => kept
                .Where(row => row.Cents > cursor.Cents || (row.Cents == cursor.Cents && row.Expenditure < cursor.Position))
                .OrderBy(row => row.Cents).ThenByDescending(row => row.Expenditure),
            _ => kept
                .Where(row => row.Cents < cursor.Cents || (row.Cents == cursor.Cents && row.Expenditure > cursor.Position))
                .OrderByDescending(row => row.Cents).ThenBy(row => row.Expenditure),
        };
        return kept
            .Join(db.Expenditures, row => row.Expenditure, row => row.Position, (row, expenditure) => new { row, expenditure })
            .Where(pair => pair.expenditure.RecordedOn <= recordedBy)
            .Take(query.Size + 1).Select(pair => new ListedRow(pair.expenditure, pair.row.Cents));
    }

    private sealed record ListedRow(ExpenditureRow Row, long Cents);
}
