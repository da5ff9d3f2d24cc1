using System.Collections.Concurrent;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Grants;

/// <summary>
/// What other modules ask about grant files. Files and totals are kept in memory and refreshed from the journal: each
/// request asks where the journal's head is, in one query, and reads again only what moved, so that a page costs the
/// same at a hundred facts and at a million, on whichever node it is served.
/// </summary>
/// <param name="database">The database.</param>
public sealed class GrantsFacade(Database database) : IDisposable
{
    // Curves of the past are large and seldom asked for.
    private const int MostPasts = 8;

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly ConcurrentDictionary<(Guid Grant, DateOnly RecordedBy), GrantCurves> _pasts = new();
    private volatile Snapshot _snapshot = new(0, default, new Dictionary<Guid, KnownGrant>());

    /// <summary>All grant files with their three numbers, in the order in which they were entered.</summary>
    public async Task<IReadOnlyList<GrantReport>> List(AsOf asOf, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var snapshot = await Refresh(db, cancellation);
        var reports = new List<GrantReport>(snapshot.Grants.Count);
        foreach (var grant in snapshot.Grants.Values.OrderBy(grant => grant.First))
        {
            if (await Report(db, snapshot, grant, asOf, cancellation) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }

    /// <summary>A grant file with its three numbers; null when it did not exist by the second date.</summary>
    public async Task<GrantReport?> Find(GrantId grant, AsOf asOf, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var snapshot = await Refresh(db, cancellation);
        return snapshot.Grants.TryGetValue(grant.Value, out var known)
            ? await Report(db, snapshot, known, asOf, cancellation)
            : null;
    }

    /// <inheritdoc />
    public void Dispose() => _refreshing.Dispose();

    private async Task<GrantReport?> Report(
        Db db, Snapshot snapshot, KnownGrant grant, AsOf asOf, CancellationToken cancellation)
    {
        if (grant.RecordedOn > asOf.RecordedBy)
        {
            return null;
        }

        var curves = asOf.RecordedBy >= snapshot.LastRecordedOn
            ? grant.Now
            : await Past(db, grant, asOf.RecordedBy, cancellation);
        var (state, _, position) = curves.At(asOf.At);
        return new(
            new(grant.Grant), grant.Version, asOf, curves.File, state, position, grant.Deductions(asOf.RecordedBy))
        {
            Title = state.Agreement?.Title ?? grant.FirstTitle,
            JournalSize = snapshot.Size,
            Curves = curves,
        };
    }

    // A day that is over is never added to: what was known by its end stays.
    private async Task<GrantCurves> Past(
        Db db, KnownGrant grant, DateOnly recordedBy, CancellationToken cancellation)
    {
        if (_pasts.TryGetValue((grant.Grant, recordedBy), out var kept))
        {
            return kept;
        }

        if (_pasts.Count >= MostPasts)
        {
            _pasts.Clear();
        }

        var totals = await GrantTotals.Load(db, grant.Grant, recordedBy, cancellation);
        return _pasts.GetOrAdd((grant.Grant, recordedBy), new GrantCurves(grant.File(recordedBy), totals));
    }

    private async Task<Snapshot> Refresh(Db db, CancellationToken cancellation)
    {
        if (await Size(db, cancellation) == _snapshot.Size)
        {
            return _snapshot;
        }

        await _refreshing.WaitAsync(cancellation);
        try
        {
            return _snapshot = await Read(db, _snapshot, cancellation);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private static async Task<Snapshot> Read(Db db, Snapshot known, CancellationToken cancellation)
    {
        await using var moment = await ReadSnapshot.Begin(db, cancellation);
        var head = await db.Heads.AsNoTracking().Select(row => new { row.Size, row.RecordedAt })
            .SingleAsync(cancellation);
        if (head.Size == known.Size)
        {
            return known;
        }

        var versions = await db.ObjectVersions.AsNoTracking().Where(row => row.Kind == Kinds.Grant)
            .ToDictionaryAsync(row => row.Object, row => row.Version, cancellation);
        var grants = known.Grants.Where(grant => versions[grant.Key] == grant.Value.Version).ToDictionary();
        var changes = await ChangedContributions.Since(
            db, grants.ToDictionary(grant => grant.Key, grant => grant.Value.Now.File), known.Size, cancellation);
        foreach (var (id, grant) in grants.ToList())
        {
            if (changes is null)
            {
                grants[id] = grant.With(await GrantTotals.Load(db, id, DateOnly.MaxValue, cancellation));
            }
            else if (changes.Contains(id))
            {
                grants[id] = grant.With(grant.Now.Totals.With(changes[id]));
            }
        }

        var moved = versions.Keys.Except(grants.Keys).ToArray();
        foreach (var facts in (await GrantReading.Whole(db, moved, cancellation)).GroupBy(fact => fact.Fact.Subject))
        {
            grants[facts.Key] = new(
                facts.Key, versions[facts.Key], [.. facts],
                await GrantTotals.Load(db, facts.Key, DateOnly.MaxValue, cancellation));
        }

        return new(head.Size, Instant.Day(head.RecordedAt), grants);
    }

    private static Task<long> Size(Db db, CancellationToken cancellation) =>
        db.Heads.AsNoTracking().Select(row => row.Size).SingleAsync(cancellation);

    private sealed record Snapshot(long Size, DateOnly LastRecordedOn, IReadOnlyDictionary<Guid, KnownGrant> Grants);

    /// <summary>A grant file's facts in memory, and its totals as known now.</summary>
    private sealed class KnownGrant(Guid grant, long version, IReadOnlyList<PlacedFact> facts, GrantTotals totals)
    {
        public Guid Grant => grant;

        public long Version => version;

        public GrantCurves Now { get; } = new(new(facts.Select(fact => fact.Fact)), totals);

        public string? FirstTitle =>
            facts.Select(fact => fact.Fact).OfType<AgreementRecorded>().FirstOrDefault()?.Title;

        public long First => facts[0].Position;

        public DateOnly RecordedOn => facts[0].RecordedOn;

        public KnownGrant With(GrantTotals changed) => new(grant, version, facts, changed);

        public GrantFile File(DateOnly recordedBy) =>
            new(facts.Where(fact => fact.RecordedOn <= recordedBy).Select(fact => fact.Fact));

        public IReadOnlyList<LineDeducted> Deductions(DateOnly recordedBy) =>
            [.. facts.Where(fact => fact.RecordedOn <= recordedBy).Select(fact => fact.Fact).OfType<LineDeducted>()];
    }
}
