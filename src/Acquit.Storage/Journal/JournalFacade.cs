using System.Text;
using Acquit.Core.Common;
using Acquit.Storage.Facts;
using Acquit.Storage.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Journal;

/// <summary>What other modules ask about the journal.</summary>
/// <param name="database">The database.</param>
public sealed class JournalFacade(Database database)
{
    /// <summary>Number of facts and root of their tree.</summary>
    public async Task<JournalHead> Head(CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var head = await db.Heads.AsNoTracking().SingleAsync(cancellation);
        return new(head.Size, Convert.ToHexStringLower(head.Root), Instant.FromMicroseconds(head.RecordedAt));
    }

    /// <summary>Versions of objects, for a commit that rests on reading them; 0 for what does not exist.</summary>
    public async Task<IReadOnlyList<ReadVersion>> Versions(
        IReadOnlyCollection<Guid> objects, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var ids = objects.Distinct().ToArray();
        var known = await db.ObjectVersions.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Object))
            .ToDictionaryAsync(row => row.Object, row => row.Version, cancellation);
        return [.. ids.Select(id => new ReadVersion(id, known.GetValueOrDefault(id)))];
    }

    /// <summary>A page of the facts that a filter lets through, the latest first.</summary>
    public async Task<KeysetPage<JournalEntry>> Latest(
        JournalFilter? filter = null, string? cursor = null, int size = 50, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var rows = db.Facts.AsNoTracking();
        if (filter?.Kind is { } kind)
        {
            var tags = FactTypes.All.Where(type => type.Kind == kind).Select(type => type.Tag).ToArray();
            rows = rows.Where(row => EF.Parameter(tags).Contains(row.Schema));
        }

        rows = filter?.On is { } day ? rows.Where(row => row.RecordedOn == day) : rows;
        return await Page(rows, cursor, size, cancellation);
    }

    /// <summary>Kinds of objects that facts are about.</summary>
    public static IReadOnlyList<string> ObjectKinds { get; } =
        [.. FactTypes.All.Select(type => type.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// A page of the facts on an object, the latest first. Those on an expenditure include attestations that cover it.
    /// </summary>
    public async Task<KeysetPage<JournalEntry>> On(
        Guid subject, string? cursor = null, int size = 50, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var attestations = db.Expenditures.Where(row => row.Expenditure == subject)
            .Join(db.ExpenditureEvents, row => row.Position, row => row.Expenditure, (_, happened) => happened)
            .Where(row => row.Kind == ExpenditureEventKind.Attestation
                || row.Kind == ExpenditureEventKind.AttestationRevocation)
            .Select(row => row.Position);
        return await Page(
            db.Facts.AsNoTracking().Where(row => row.Subject == subject || attestations.Contains(row.Position)), cursor,
            size, cancellation);
    }

    /// <summary>One fact with its canonical bytes; null beyond the head.</summary>
    public async Task<JournalEntry?> Entry(long position, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var row = await db.Facts.AsNoTracking().SingleOrDefaultAsync(row => row.Position == position, cancellation);
        return row is null ? null : Read(row);
    }

    private static async Task<KeysetPage<JournalEntry>> Page(
        IQueryable<FactRow> rows, string? cursor, int size, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(cursor);
        rows = from switch
        {
            null => rows.OrderByDescending(row => row.Position),
            { Backwards: true } => rows.Where(row => row.Position > from.Position).OrderBy(row => row.Position),
            _ => rows.Where(row => row.Position < from.Position).OrderByDescending(row => row.Position),
        };
        var page = PageCursor.Cut(
            await rows.Take(size + 1).ToListAsync(cancellation), size, from, row => new(row.Position));
        return new([.. page.Items.Select(Read)], page.Next, page.Previous);
    }

    private static JournalEntry Read(FactRow row)
    {
        var (fact, header) = FactText.Read(row.Canonical, row.Sealed);
        return new(
            row.Position, row.Schema, fact, Instant.FromMicroseconds(row.RecordedAt), row.RecordedOn, row.Account,
            header.Authority, header.Channel, Encoding.UTF8.GetString(row.Canonical),
            Convert.ToHexStringLower(row.Leaf));
    }
}

/// <summary>Which facts a list shows.</summary>
/// <param name="Kind">Only on this kind of object, one of <see cref="JournalFacade.ObjectKinds"/>; null for
/// all.</param>
/// <param name="On">Only recorded on this day, in Europe/Paris; null for all.</param>
public sealed record JournalFilter(string? Kind, DateOnly? On);

/// <summary>Where the journal stands.</summary>
/// <param name="Size">Number of facts.</param>
/// <param name="Root">Root of their tree, in lower-case hexadecimal.</param>
/// <param name="RecordedAt">Instant of the last fact.</param>
public sealed record JournalHead(long Size, string Root, DateTimeOffset RecordedAt);

/// <summary>A fact as the journal holds it.</summary>
/// <param name="Position">Its position, from 1.</param>
/// <param name="Schema">Its schema tag.</param>
/// <param name="Fact">The fact.</param>
/// <param name="RecordedAt">The instant it became known.</param>
/// <param name="RecordedOn">That day in Europe/Paris.</param>
/// <param name="Account">Who recorded it.</param>
/// <param name="Authority">Under which role or rule.</param>
/// <param name="Channel">By which way in.</param>
/// <param name="Canonical">The text that is hashed; personal fields stand in it as commitments.</param>
/// <param name="Leaf">Its leaf hash, in lower-case hexadecimal.</param>
public sealed record JournalEntry(
    long Position, string Schema, Fact Fact, DateTimeOffset RecordedAt, DateOnly RecordedOn, Guid Account,
    string Authority, string Channel, string Canonical, string Leaf)
{
    /// <summary>The kind of object that it is about, one of <see cref="JournalFacade.ObjectKinds"/>.</summary>
    public string Kind => FactTypes.Of(Fact).Kind;
}
