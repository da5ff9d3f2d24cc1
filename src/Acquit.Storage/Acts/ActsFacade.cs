using Acquit.Core.Acts;
using Acquit.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Acts;

/// <summary>What other modules ask about acts.</summary>
/// <param name="database">The database.</param>
public sealed class ActsFacade(Database database)
{
    /// <summary>A page of the acts that a filter lets through, the latest meeting first.</summary>
    public async Task<KeysetPage<ActItem>> Page(
        ActFilter? filter = null, string? cursor = null, int size = 50, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var from = PageCursor.Parse(cursor);
        var rows = Selected(db, filter ?? ActFilter.All);
        var date = DateOnly.FromDayNumber((int)Math.Clamp(from?.Cents ?? 0, 0, DateOnly.MaxValue.DayNumber));
        rows = from switch
        {
            null => rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Position),
            { Backwards: true } => rows
                .Where(row => row.Date > date || (row.Date == date && row.Position > from.Position))
                .OrderBy(row => row.Date).ThenBy(row => row.Position),
            _ => rows
                .Where(row => row.Date < date || (row.Date == date && row.Position < from.Position))
                .OrderByDescending(row => row.Date).ThenByDescending(row => row.Position),
        };
        var page = PageCursor.Cut(
            await rows.Take(size + 1).ToListAsync(cancellation), size, from,
            row => new(row.Position, row.Date.DayNumber));
        var acts = page.Items.Select(row => row.Act).ToArray();
        var events = await db.PointEvents.AsNoTracking().Where(row => EF.Parameter(acts).Contains(row.Act))
            .OrderBy(row => row.Position).ToListAsync(cancellation);
        var byAct = events.ToLookup(row => row.Act);
        return new(
            [
                .. page.Items.Select(row =>
                {
                    var settled = SettledNow(byAct[row.Act]);
                    return Item(row, settled.Count) with { Settled = settled.Keys.ToHashSet(StringComparer.Ordinal) };
                }),
            ],
            page.Next, page.Previous);
    }

    /// <summary>How many acts a filter lets through.</summary>
    public async Task<int> Count(ActFilter filter, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        return await Selected(db, filter).CountAsync(cancellation);
    }

    /// <summary>
    /// Acts recorded after a position, in journal order: what an index kept elsewhere has not seen yet.
    /// </summary>
    public async Task<IReadOnlyList<ActItem>> Since(
        long position, int size = 500, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var rows = await db.Acts.AsNoTracking().Where(row => row.Position > position)
            .OrderBy(row => row.Position).Take(size).ToListAsync(cancellation);
        return rows.ConvertAll(row => Item(row, 0));
    }

    /// <summary>
    /// Acts that bear one of several numbers, however it is written, in one query: several for a number where bodies or
    /// texts contradict each other.
    /// </summary>
    public async Task<IReadOnlyList<ActItem>> Numbered(
        IEnumerable<string> numbers, CancellationToken cancellation = default)
    {
        var keys = numbers.Select(Folding.Key).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        if (keys.Length == 0)
        {
            return [];
        }

        await using var db = database.Context();
        var rows = await db.Acts.AsNoTracking().Where(row => EF.Parameter(keys).Contains(row.NumberKey))
            .OrderBy(row => row.Position).ToListAsync(cancellation);
        return rows.ConvertAll(row => Item(row, 0));
    }

    /// <summary>An act's record with the points settled on it; null when there is none.</summary>
    public async Task<ActFile?> Find(ActId act, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var found = await db.Acts.AsNoTracking().Where(row => row.Act == act.Value)
            .Join(db.ObjectVersions, row => row.Act, row => row.Object, (row, version) => new { row, version.Version })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var events = await db.PointEvents.AsNoTracking().Where(row => row.Act == act.Value)
            .OrderBy(row => row.Position).ToListAsync(cancellation);
        var settled = SettledNow(events);
        var history = events.ConvertAll(row => new PointEvent(
            row.Position, row.Point, row.Settled, row.EffectiveOn, row.RecordedOn, row.Account, row.Reason));
        return new(Item(found.row, settled.Count), found.Version, settled, history);
    }

    /// <summary>The acts read from a file: a file already taken in is never taken in twice.</summary>
    public async Task<IReadOnlyList<ActItem>> OfDocument(string sha256, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var rows = await db.Acts.AsNoTracking().Where(row => row.Document == sha256)
            .OrderBy(row => row.Ordinal).ToListAsync(cancellation);
        return rows.ConvertAll(row => Item(row, 0));
    }

    private static IQueryable<ActRow> Selected(Db db, ActFilter filter)
    {
        var rows = db.Acts.AsNoTracking();
        if (Folding.Key(filter.Text ?? "") is { Length: > 0 } text)
        {
            var (titled, numbers, end) = (Titled(db, text), SearchFacade.NumberKeys(text), SearchWords.End(text));
#pragma warning disable CA1309 // Translated to SQL, where the column's own order holds: by bytes, on both databases.
            rows = rows.Where(row => titled.Contains(row.Position)
                || EF.Parameter(numbers).Contains(row.NumberKey)
                || (string.Compare(row.NumberKey, text) >= 0 && string.Compare(row.NumberKey, end) < 0));
#pragma warning restore CA1309
        }

        if (filter.Body is { Length: > 0 } body)
        {
            rows = rows.Where(row => row.Body == body);
        }

        return filter.Year is { } year
            ? rows.Where(row => row.Date >= new DateOnly(year, 1, 1) && row.Date <= new DateOnly(year, 12, 31))
            : rows;
    }

    /// <summary>Positions of the acts of which each word of a folded text begins a word of the title.</summary>
    internal static IQueryable<long> Titled(Db db, string key) => SearchWords.Of(key).Take(SearchWords.Most)
        .Select(word => Worded(db, word)).Aggregate((all, one) => all.Where(position => one.Contains(position)));

    private static IQueryable<long> Worded(Db db, string word)
    {
        var end = SearchWords.End(word);
#pragma warning disable CA1309 // As above.
        return db.ActWords
            .Where(row => string.Compare(row.Word, word) >= 0 && string.Compare(row.Word, end) < 0)
            .Select(row => row.Position);
#pragma warning restore CA1309
    }

    internal static ActItem Item(ActRow row, int settled) => new(
        new(row.Act), row.Position, row.Document, row.Ordinal, row.Number, row.Body, row.Authority, row.Date, row.Title,
        row.Adopted, row.RecordedOn, row.Account, settled);

    // Of the events on a point the latest tells whether it is settled.
    private static Dictionary<string, PointEvent> SettledNow(IEnumerable<PointEventRow> events) => events
        .GroupBy(row => row.Point, StringComparer.Ordinal).Select(group => group.Last()).Where(row => row.Settled)
        .ToDictionary(
            row => row.Point,
            row => new PointEvent(
                row.Position, row.Point, row.Settled, row.EffectiveOn, row.RecordedOn, row.Account, row.Reason),
            StringComparer.Ordinal);
}

/// <summary>An act in a list.</summary>
/// <param name="Act">The act.</param>
/// <param name="Position">Position of the fact that recorded it.</param>
/// <param name="Document">SHA-256 of its source file.</param>
/// <param name="Ordinal">Which act of the file, from 1.</param>
/// <param name="Number">Its number; null where the text gives none.</param>
/// <param name="Body">The deciding body as code; null where unknown.</param>
/// <param name="Authority">The authority; null where unknown.</param>
/// <param name="Date">The day of the meeting.</param>
/// <param name="Title">Its title.</param>
/// <param name="Adopted">True when adopted, false when rejected, null when unsaid.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Account">Who recorded it.</param>
/// <param name="SettledPoints">How many points are settled on it.</param>
public sealed record ActItem(
    ActId Act, long Position, string Document, int Ordinal, string? Number, string? Body, string? Authority,
    DateOnly Date, string Title, bool? Adopted, DateOnly RecordedOn, Guid Account, int SettledPoints)
{
    /// <summary>Keys of the points settled on it; empty outside lists.</summary>
    public IReadOnlySet<string> Settled { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Which acts a list shows.</summary>
/// <param name="Text">Beginning of a number, or words of a title; null for any.</param>
/// <param name="Body">The deciding body as code; null for any.</param>
/// <param name="Year">Year of the meeting; null for any.</param>
public sealed record ActFilter(string? Text, string? Body, int? Year)
{
    /// <summary>Every act.</summary>
    public static ActFilter All { get; } = new(null, null, null);
}

/// <summary>An act's record.</summary>
/// <param name="Item">The act.</param>
/// <param name="Version">Its version, for a commit that rests on this reading.</param>
/// <param name="Settled">Points settled now, by code.</param>
/// <param name="History">All that happened to its points, in journal order.</param>
public sealed record ActFile(
    ActItem Item, long Version, IReadOnlyDictionary<string, PointEvent> Settled, IReadOnlyList<PointEvent> History);

/// <summary>A point was settled or reopened.</summary>
/// <param name="Position">Position in the journal.</param>
/// <param name="Point">The point.</param>
/// <param name="Settled">True when settled, false when reopened.</param>
/// <param name="EffectiveOn">The day.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Account">Who did.</param>
/// <param name="Reason">Why; null once erased.</param>
public sealed record PointEvent(
    long Position, string Point, bool Settled, DateOnly EffectiveOn, DateOnly RecordedOn, Guid Account, string? Reason);
