using System.Threading.Channels;
using Acquit.Journal;

namespace Acquit.Storage.Writing;

/// <summary>
/// The group-commit writer: what waits is written in one transaction, at most 256 requests at a time, and answered only
/// once that transaction is on disk. One fsync is shared by all that wait.
/// </summary>
internal sealed class CommitWriter
{
    /// <summary>Most requests of one transaction.</summary>
    public const int MostRequests = 256;

    private const int MostFacts = 8192;

    private readonly Database _database;
    private readonly FillSalt _fillSalt;
    private readonly int _mostRequests;
    private readonly Channel<CommitRequest> _waiting = Channel.CreateBounded<CommitRequest>(
        new BoundedChannelOptions(16 * MostRequests) { SingleReader = true });

    private readonly Task _loop;
    private WriteSession? _session;

    public CommitWriter(Database database, FillSalt fillSalt, int mostRequests)
    {
        _database = database;
        _fillSalt = fillSalt;
        _mostRequests = mostRequests;
        _loop = Task.Run(Run);
    }

    public ValueTask Enqueue(CommitRequest request, CancellationToken cancellation) =>
        _waiting.Writer.WriteAsync(request, cancellation);

    public async ValueTask Close()
    {
        _waiting.Writer.TryComplete();
#pragma warning disable VSTHRD003 // The loop is this writer's own.
        await _loop;
#pragma warning restore VSTHRD003
        await Drop();
    }

    private async Task Run()
    {
        var batch = new List<CommitRequest>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            var facts = 0;
            while (batch.Count < _mostRequests && _waiting.Reader.TryPeek(out var next)
                && (batch.Count == 0 || facts + next.Facts.Count <= MostFacts))
            {
                facts += next.Facts.Count;
                batch.Add(next);
                _waiting.Reader.TryRead(out _);
            }

            await Write(batch);
        }
    }

    private async Task Write(IReadOnlyList<CommitRequest> requests)
    {
        var onDisk = false;
        try
        {
            _session ??= _database.OpenWriteSession();
            var batch = new WriteBatch(_session, _fillSalt);
            await batch.Record(requests);
            onDisk = true;
            await batch.Commit();
            batch.Answer();
        }
        catch (Exception problem)
        {
            await Recover(requests, problem, onDisk);
        }
    }

    // Before COMMIT nothing is recorded, and each request may be tried alone. Once COMMIT was asked the outcome is
    // unknown: trying again could record twice, so the requests fail, and their idempotency keys tell on retry.
    private async Task Recover(IReadOnlyList<CommitRequest> requests, Exception problem, bool maybeOnDisk)
    {
        var duplicate = _session?.DuplicateIn(problem);
        await Drop();
        if (maybeOnDisk || requests.Count == 1)
        {
            foreach (var request in requests)
            {
                WriteBatch.Fail(request, problem, maybeOnDisk ? null : duplicate);
            }

            return;
        }

        foreach (var request in requests)
        {
            await Write([request]);
        }
    }

    private async Task Drop()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync();
        }
    }
}
