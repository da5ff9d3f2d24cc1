using Acquit.Core.Common;
using Acquit.Journal;
using Acquit.Journal.Merkle;
using Acquit.Storage.Facts;
using Acquit.Storage.Journal;
using Acquit.Storage.Projection;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Writing;

/// <summary>
/// Requests that share a transaction: each is checked against what stands, the earlier ones of the batch included.
/// </summary>
internal sealed class WriteBatch(WriteSession session, FillSalt fillSalt)
{
    private const int Piece = 8192;

    private readonly List<(CommitRequest Request, Decision<Committed> Answer)> _answers = [];
    private readonly List<(CommitRequest Request, Exception Problem)> _failures = [];
    private readonly Projector _projector = new(session.Db, new ProjectionState(session.Rows));
    private Dictionary<Guid, long> _versions = [];
    private Dictionary<(Guid, string), Committed> _answered = [];
    private MerkleFrontier _frontier = new();
    private long _recordedAt;
    private long _sizeBefore;

    /// <summary>Tells a request that it failed, or was refused for what exists already.</summary>
    public static void Fail(CommitRequest request, Exception problem, string? duplicate)
    {
        switch (problem)
        {
            case UnwritableTextException unwritable:
                request.Complete(CommitRefusals.Unwritable(unwritable.Field));
                break;
            case not null when duplicate is not null:
                request.Complete(CommitRefusals.Duplicate(duplicate));
                break;
            default:
                request.Fail(problem!);
                break;
        }
    }

    /// <summary>Writes the rows of all requests, up to but without COMMIT.</summary>
    public async Task Record(IReadOnlyList<CommitRequest> requests)
    {
        var head = await session.Begin(CancellationToken.None);
        _frontier = MerkleFrontier.Parse(head.Size, head.Frontier);
        (_recordedAt, _sizeBefore) = (head.RecordedAt, head.Size);
        await Load(requests);
        foreach (var request in requests)
        {
            if (Standing(request) is { } answer)
            {
                _answers.Add((request, answer));
            }
            else if (session.HasSavepoints && requests.Count > 1)
            {
                await RecordUnderSavepoint(request);
            }
            else
            {
                _answers.Add((request, await Record(request)));
            }
        }

        if (_frontier.Size != _sizeBefore)
        {
            session.Rows.Put(WriteSession.Head(_frontier, _recordedAt));
        }

        await _projector.State.Flush();
    }

    /// <summary>Ends the transaction: on return the facts are on disk.</summary>
    public async Task Commit()
    {
        if (_frontier.Size == _sizeBefore)
        {
            await session.Rollback();
            return;
        }

        await session.Commit(CancellationToken.None);
    }

    /// <summary>Answers all requests.</summary>
    public void Answer()
    {
        foreach (var (request, answer) in _answers)
        {
            request.Complete(answer);
        }

        foreach (var (request, problem) in _failures)
        {
            Fail(request, problem, session.DuplicateIn(problem));
        }
    }

    private async Task Load(IReadOnlyList<CommitRequest> requests)
    {
        var objects = requests.SelectMany(request => request.Reads).Select(read => read.Object).Distinct().ToArray();
        if (objects.Length > 0)
        {
            _versions = await session.Db.ObjectVersions.AsNoTracking()
                .Where(row => EF.Parameter(objects).Contains(row.Object))
                .ToDictionaryAsync(row => row.Object, row => row.Version);
        }

        var keys = requests.Select(request => request.IdempotencyKey).OfType<string>().Distinct().ToArray();
        if (keys.Length > 0)
        {
            _answered = await session.Db.Idempotency.AsNoTracking()
                .Where(row => EF.Parameter(keys).Contains(row.Key))
                .ToDictionaryAsync(row => (row.Account, row.Key), row => new Committed(row.FirstPosition, row.Count));
        }

        await _projector.Load(
            requests.SelectMany(request => request.Prepared ?? []).Select(prepared => prepared.Fact),
            CancellationToken.None);
    }

    /// <summary>The answer to a request that records nothing; null when it may go on.</summary>
    private Decision<Committed>? Standing(CommitRequest request)
    {
        if (request.IdempotencyKey is { } key
            && _answered.TryGetValue((request.Attribution.Account, key), out var first))
        {
            return first;
        }

        foreach (var read in request.Reads)
        {
            if (_versions.GetValueOrDefault(read.Object) != read.Version)
            {
                return CommitRefusals.Stale;
            }
        }

        return null;
    }

    private async Task RecordUnderSavepoint(CommitRequest request)
    {
        var (frontier, recordedAt) = (_frontier.Copy(), _recordedAt);
        session.Savepoint();
        try
        {
            var committed = await Record(request);
            await _projector.State.Flush();
            session.Release();
            _answers.Add((request, committed));
        }
        catch (Exception problem)
        {
            session.RollbackToSavepoint();
            session.Rows.Discard();
            _projector.State.Clear();
            (_frontier, _recordedAt) = (frontier, recordedAt);
            _failures.Add((request, problem));
        }
    }

    private async Task<Committed> Record(CommitRequest request)
    {
        var committed = new Committed(_frontier.Size + 1, request.Facts.Count);
        _recordedAt = Math.Max(_recordedAt, request.RecordedAt);
        if (request.Prepared is { } prepared)
        {
            await Record(prepared, request.RecordedAt);
        }
        else
        {
            await RecordInPieces(request);
        }

        Note(request, committed);
        return committed;
    }

    /// <summary>An act too large to hold: each piece is made and hashed while the piece before it is written.</summary>
    private async Task RecordInPieces(CommitRequest request)
    {
        session.Expect(request.Facts.Count);
        using var facts = request.Facts.Facts.GetEnumerator();
        var written = 0;
        var next = Prepare(request, facts);
        try
        {
            for (List<PreparedFact> piece; (piece = await next).Count > 0;)
            {
                next = Prepare(request, facts);
                await Record(piece, _recordedAt);
                await _projector.State.Flush();
                _projector.State.Clear();
                written += piece.Count;
                request.Facts.Written?.Invoke(written);
            }
        }
        finally
        {
            // The facts are not let go of while they are read.
            await next.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        session.Expect(0);
        request.Facts.Ended(written);
    }

    private Task<List<PreparedFact>> Prepare(CommitRequest request, IEnumerator<Fact> facts)
    {
        var recordedAt = _recordedAt;
        return Task.Run(() =>
        {
            var writer = new FactWriter(fillSalt);
            var piece = new List<PreparedFact>(Piece);
            while (piece.Count < Piece && facts.MoveNext())
            {
                piece.Add(PreparedFact.Prepare(facts.Current, request.Attribution, recordedAt, writer));
            }

            return piece;
        });
    }

    private async Task Record(IReadOnlyList<PreparedFact> facts, long preparedAt)
    {
        var recordedOn = Instant.Day(_recordedAt);
        var entries = new List<Entry>(facts.Count);
        foreach (var fact in facts)
        {
            var recorded = preparedAt == _recordedAt ? fact : fact.At(_recordedAt);
            _frontier.Append(recorded.Leaf);
            session.Rows.Insert(new FactRow
            {
                Position = _frontier.Size,
                Schema = recorded.Type.Tag,
                Subject = recorded.Fact.Subject,
                EffectiveOn = recorded.Fact.EffectiveOn,
                RecordedAt = _recordedAt,
                RecordedOn = recordedOn,
                Account = recorded.Account,
                Canonical = recorded.Canonical,
                Sealed = recorded.Sealed,
                Leaf = recorded.Leaf,
            });
            entries.Add(new(_frontier.Size, recordedOn, recorded.Account, recorded.Fact, recorded.Type));
        }

        await _projector.Load(facts.Select(fact => fact.Fact), CancellationToken.None);
        await _projector.Project(entries, CancellationToken.None);
    }

    private void Note(CommitRequest request, Committed committed)
    {
        // What comes in pieces has its batch alone: nothing after it reads these versions.
        for (var i = 0; i < request.Prepared?.Count; i++)
        {
            _versions[request.Prepared[i].Fact.Subject] = committed.FirstPosition + i;
        }

        if (request.IdempotencyKey is { } key)
        {
            var account = request.Attribution.Account;
            _answered[(account, key)] = committed;
            session.Rows.Insert(new IdempotencyRow
            {
                Account = account,
                Key = key,
                FirstPosition = committed.FirstPosition,
                Count = committed.Count,
            });
        }
    }
}
