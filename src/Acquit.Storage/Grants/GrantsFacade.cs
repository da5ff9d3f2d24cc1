using Acquit.Core.Common;
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
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Snapshot _snapshot = Snapshot.Empty;

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

    /// <summary>
    /// The three numbers on each day asked for, as known by a date: what the chart draws. One query at most, however
    /// many days.
    /// </summary>
    public async Task<IReadOnlyList<SeriesPoint>> Series(
        GrantId grant, IReadOnlyList<DateOnly> days, DateOnly recordedBy, CancellationToken cancellation = default) =>
        await Known(grant, recordedBy, cancellation) is { } known ? [.. days.Select(known.At)] : [];

    /// <summary>
    /// The days on which one of the three numbers changes, each with the numbers from that day on: the table behind the
    /// chart.
    /// </summary>
    public async Task<IReadOnlyList<SeriesPoint>> Steps(
        GrantId grant, DateOnly recordedBy, CancellationToken cancellation = default)
    {
        if (await Known(grant, recordedBy, cancellation) is not { } known)
        {
            return [];
        }

        var steps = new List<SeriesPoint>();
        var last = new SeriesPoint(default, Money.Zero, Money.Zero, Money.Zero);
        foreach (var day in known.File.Changes.Concat(known.Totals.Days).Distinct().Order())
        {
            var point = known.At(day);
            if (point with { Day = last.Day } != last)
            {
                steps.Add(last = point);
            }
        }

        return steps;
    }

    private async Task<KnownCurves?> Known(GrantId grant, DateOnly recordedBy, CancellationToken cancellation)
    {
        await using var db = database.Context();
        var snapshot = await Refresh(db, cancellation);
        return snapshot.Grants.TryGetValue(grant.Value, out var known)
            ? new(
                known.File(recordedBy),
                recordedBy >= snapshot.LastRecordedOn
                    ? snapshot.Totals[grant.Value]
                    : await GrantTotals.LoadKnown(db, grant.Value, recordedBy, cancellation))
            : null;
    }

    private static async Task<GrantReport?> Report(
        Db db, Snapshot snapshot, KnownGrant grant, AsOf asOf, CancellationToken cancellation)
    {
        if (grant.RecordedOn > asOf.RecordedBy)
        {
            return null;
        }

        var totals = asOf.RecordedBy >= snapshot.LastRecordedOn
            ? snapshot.Totals[grant.Grant].At(asOf.At)
            : await GrantTotals.Read(db, grant.Grant, asOf, cancellation);
        var file = grant.File(asOf.RecordedBy);
        var state = file.At(asOf.At);
        return new GrantReport(
            new(grant.Grant), grant.Version, asOf, file, state, state.Position(totals),
            grant.Deductions(asOf.RecordedBy))
        {
            Title = state.Agreement?.Title ?? grant.FirstTitle,
            Totals = totals,
        };
    }

    /// <inheritdoc />
    public void Dispose() => _refreshing.Dispose();

    private async Task<Snapshot> Refresh(Db db, CancellationToken cancellation)
    {
        var head = await Head(db, cancellation);
        if (head.Size == _snapshot.Size)
        {
            return _snapshot;
        }

        await _refreshing.WaitAsync(cancellation);
        try
        {
            return head.Size <= _snapshot.Size ? _snapshot : _snapshot = await Read(db, _snapshot, cancellation);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    // The head is read first: what is read after it may show more, which the next change of the head reads again.
    private static async Task<Snapshot> Read(Db db, Snapshot known, CancellationToken cancellation)
    {
        var head = await Head(db, cancellation);
        var versions = await db.ObjectVersions.AsNoTracking().Where(row => row.Kind == Kinds.Grant)
            .ToDictionaryAsync(row => row.Object, row => row.Version, cancellation);
        var moved = versions.Where(version => known.Grants.GetValueOrDefault(version.Key)?.Version != version.Value)
            .Select(version => version.Key).ToArray();
        var grants = new Dictionary<Guid, KnownGrant>(known.Grants);
        if (moved.Length > 0)
        {
            foreach (var facts in (await GrantReading.Whole(db, moved, cancellation)).GroupBy(fact => fact.Fact.Subject))
            {
                grants[facts.Key] = new(facts.Key, versions[facts.Key], [.. facts]);
            }
        }

        var totals = new Dictionary<Guid, GrantTotals>(grants.Count);
        foreach (var grant in grants.Keys)
        {
            totals.Add(
                grant, await GrantTotals.Load(db, grant, known.Totals.GetValueOrDefault(grant), cancellation));
        }

        return new(head.Size, Instant.Day(head.RecordedAt), grants, totals);
    }

    private static Task<HeadPlace> Head(Db db, CancellationToken cancellation) =>
        db.Heads.AsNoTracking().Select(row => new HeadPlace(row.Size, row.RecordedAt)).SingleAsync(cancellation);

    /// <summary>A grant over effective days, as known by a date.</summary>
    private sealed record KnownCurves(GrantFile File, GrantTotals Totals)
    {
        public SeriesPoint At(DateOnly day)
        {
            var position = File.At(day).Position(Totals.At(day));
            return new(day, position.Ceiling, position.Due, position.Defensible);
        }
    }

    private sealed record HeadPlace(long Size, long RecordedAt);

    private sealed record Snapshot(
        long Size, DateOnly LastRecordedOn, IReadOnlyDictionary<Guid, KnownGrant> Grants,
        IReadOnlyDictionary<Guid, GrantTotals> Totals)
    {
        public static Snapshot Empty { get; } =
            new(0, default, new Dictionary<Guid, KnownGrant>(), new Dictionary<Guid, GrantTotals>());
    }

    /// <summary>A grant file's facts in memory.</summary>
    private sealed class KnownGrant(Guid grant, long version, IReadOnlyList<PlacedFact> facts)
    {
        private readonly GrantFile _file = new(facts.Select(fact => fact.Fact));

        public Guid Grant => grant;

        public long Version => version;

        public string? FirstTitle =>
            facts.Select(fact => fact.Fact).OfType<AgreementRecorded>().FirstOrDefault()?.Title;

        public long First { get; } = facts[0].Position;

        public DateOnly RecordedOn { get; } = facts[0].RecordedOn;

        public GrantFile File(DateOnly recordedBy) => recordedBy >= facts[^1].RecordedOn
            ? _file
            : new(facts.Where(fact => fact.RecordedOn <= recordedBy).Select(fact => fact.Fact));

        public IReadOnlyList<LineDeducted> Deductions(DateOnly recordedBy) =>
            [.. facts.Where(fact => fact.RecordedOn <= recordedBy).Select(fact => fact.Fact).OfType<LineDeducted>()];
    }
}
