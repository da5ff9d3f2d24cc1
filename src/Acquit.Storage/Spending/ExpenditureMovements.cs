using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage.Grants;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Spending;

/// <summary>What an expenditure was worth on two days, and what happened to it between them.</summary>
/// <param name="Before">Its standing on the first day.</param>
/// <param name="After">Its standing on the second.</param>
/// <param name="Facts">What took effect after the first day, up to the second, in journal order.</param>
public sealed record ExpenditureMovement(
    ExpenditureItem Before, ExpenditureItem After, IReadOnlyList<Fact> Facts)
{
    /// <summary>What it adds to the eligible expenditure of its line.</summary>
    public Money Eligible => After.Standing.Eligible - Before.Standing.Eligible;

    /// <summary>What it adds to the defensible expenditure of its line.</summary>
    public Money Defensible => After.Standing.Defensible - Before.Standing.Defensible;
}

/// <summary>
/// Which expenditures moved between two days: what explains a step of the three numbers, fact by fact.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="grants">The grant files, whose terms judge expenditures.</param>
public sealed class ExpenditureMovements(Database database, GrantsFacade grants)
{
    /// <summary>
    /// A page of the expenditures on which something took effect after a day, up to another, in the order of entry:
    /// three queries.
    /// </summary>
    public async Task<KeysetPage<ExpenditureMovement>> Between(
        GrantId grant, DateOnly after, AsOf until, string? cursor = null, int size = 50,
        CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        if (await grants.Find(grant, until, cancellation) is not { } report)
        {
            return new([], null, null);
        }

        var from = PageCursor.Parse(cursor);
        var rows = await Touched(db, grant.Value, after, until, from).Take(size + 1).ToListAsync(cancellation);
        var page = PageCursor.Cut(rows, size, from, row => new(row.Position));
        var events = await ExpenditureReading.Events(db, [.. page.Items], until.RecordedBy, cancellation);
        return new(
            [.. page.Items.Select(row => Movement(row, [.. events[row.Position]], report.File, after, until.At))],
            page.Next, page.Previous);
    }

    private static IQueryable<ExpenditureRow> Touched(
        Db db, Guid grant, DateOnly after, AsOf until, PageCursor? cursor)
    {
        var (last, known) = (until.At, until.RecordedBy);
        var touched = db.Expenditures
            .Where(row => row.Grant == grant && row.EffectiveOn > after && row.EffectiveOn <= last)
            .Select(row => row.Position)
            .Union(db.Expenditures
                .Where(row => row.Grant == grant && row.DeliveredOn > after && row.DeliveredOn <= last)
                .Select(row => row.Position))
            .Union(db.ExpenditureEvents
                .Where(row => row.EffectiveOn > after && row.EffectiveOn <= last && row.RecordedOn <= known)
                .Select(row => row.Expenditure));
        var rows = db.Expenditures.AsNoTracking()
            .Where(row => row.Grant == grant && row.RecordedOn <= known && touched.Contains(row.Position));
        return cursor switch
        {
            null => rows.OrderBy(row => row.Position),
            { Backwards: true } => rows.Where(row => row.Position < cursor.Position).OrderByDescending(row => row.Position),
            _ => rows.Where(row => row.Position > cursor.Position).OrderBy(row => row.Position),
        };
    }

    private static ExpenditureMovement Movement(
        ExpenditureRow row, List<ExpenditureEventRow> events, GrantFile file, DateOnly after, DateOnly last)
    {
        var timeline = file.TimelineOf(new(row.Line));
        bool Fresh(DateOnly? day) => day > after && day <= last;
        return new(
            ExpenditureReading.Item(row, events, timeline, after), ExpenditureReading.Item(row, events, timeline, last),
            [
                .. Fresh(row.EffectiveOn) || Fresh(row.DeliveredOn) ? [ExpenditureReading.Entry(row)] : Array.Empty<Fact>(),
                .. events.Where(happened => Fresh(happened.EffectiveOn))
                    .Select(happened => ExpenditureReading.Fact(row, happened)),
            ]);
    }
}
