using Acquit.Core.Common;
using Acquit.Journal;
using Acquit.Storage.Facts;
using Acquit.Storage.Writing;

namespace Acquit.Storage;

/// <summary>
/// The one door: facts, the rows that they move, the journal's head and the answer to a repeated request land in one
/// transaction, or nothing does.
/// </summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    // Beyond this a request is prepared piece by piece within its transaction, so that memory stays bounded.
    private const int PrepareWhole = 20_000;

    private readonly CommitWriter _writer;
    private readonly FillSalt _fillSalt;

    /// <summary>A door to a database; one a process, as it holds the writer's queue.</summary>
    public UnitOfWork(Database database)
        : this(database, Salts.Random)
    {
    }

    internal UnitOfWork(Database database, FillSalt fillSalt, int mostRequests = CommitWriter.MostRequests)
    {
        _writer = new CommitWriter(database, fillSalt, mostRequests);
        _fillSalt = fillSalt;
    }

    /// <summary>
    /// Records facts. Answered only once they are on disk. Refused with <c>stale</c> when an object that was read has
    /// moved, with
    /// <c>duplicate</c> when what must be unique is there already, with <c>text.unwritable</c> when a text cannot be
    /// kept.
    /// </summary>
    /// <param name="attribution">Who acts, when, under which role, by which way in.</param>
    /// <param name="facts">At least one fact.</param>
    /// <param name="reads">The objects that the decision rests on, as they were read.</param>
    /// <param name="idempotencyKey">The request's own key: asked again, it is answered again and records
    /// nothing.</param>
    /// <param name="cancellation">Gives up waiting; what is already with the writer may still be recorded.</param>
    public Task<Decision<Committed>> Commit(
        Attribution attribution, IReadOnlyList<Fact> facts, IReadOnlyList<ReadVersion>? reads = null,
        string? idempotencyKey = null, CancellationToken cancellation = default) =>
        Commit(attribution, new FactStream(facts.Count, facts), reads, idempotencyKey, cancellation);

    /// <summary>
    /// Records many facts as one act, all or nothing, as
    /// <see cref="Commit(Attribution, IReadOnlyList{Fact}, IReadOnlyList{ReadVersion}?, string?, CancellationToken)"/>
    /// does.
    /// </summary>
    public async Task<Decision<Committed>> Commit(
        Attribution attribution, FactStream facts, IReadOnlyList<ReadVersion>? reads = null,
        string? idempotencyKey = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(facts.Count, nameof(facts));
        var recordedAt = Instant.ToMicroseconds(attribution.At);
        IReadOnlyList<PreparedFact>? prepared = null;
        if (facts.Count <= PrepareWhole)
        {
            try
            {
                var writer = new FactWriter(_fillSalt);
                prepared = [.. facts.Facts.Select(fact => PreparedFact.Prepare(fact, attribution, recordedAt, writer))];
                facts.Ended(prepared.Count);
            }
            catch (UnwritableTextException problem)
            {
                return CommitRefusals.Unwritable(problem.Field);
            }
        }

        var request = new CommitRequest(attribution, facts, reads ?? [], idempotencyKey, recordedAt, prepared);
        await _writer.Enqueue(request, cancellation);
        return await request.Answer(cancellation);
    }

    /// <summary>Waits until everything asked so far is answered, then closes the door.</summary>
    public ValueTask Close() => _writer.Close();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Close();
}
