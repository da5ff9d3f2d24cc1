using Acquit.Core.Common;

namespace Acquit.Storage.Writing;

/// <summary>A request that waits for the writer, with the promise of its answer.</summary>
internal sealed class CommitRequest(
    Attribution attribution, FactStream facts, IReadOnlyList<ReadVersion> reads, string? idempotencyKey,
    long recordedAt, IReadOnlyList<PreparedFact>? prepared)
{
    private readonly TaskCompletionSource<Decision<Committed>> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Attribution Attribution => attribution;

    public FactStream Facts => facts;

    public IReadOnlyList<ReadVersion> Reads => reads;

    public string? IdempotencyKey => idempotencyKey;

    public long RecordedAt => recordedAt;

    /// <summary>
    /// The facts in canonical bytes; null for an import too large to hold twice, prepared piece by piece.
    /// </summary>
    public IReadOnlyList<PreparedFact>? Prepared => prepared;

    /// <summary>Waits for the writer's answer.</summary>
    public async Task<Decision<Committed>> Answer(CancellationToken cancellation) =>
        await _answer.Task.WaitAsync(cancellation);

    public void Complete(Decision<Committed> answer) => _answer.TrySetResult(answer);

    public void Fail(Exception problem) => _answer.TrySetException(problem);
}
