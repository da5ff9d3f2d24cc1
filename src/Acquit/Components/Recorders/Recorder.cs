using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Storage;

namespace Acquit.Components.Recorders;

/// <summary>How something is to be recorded.</summary>
/// <param name="Acting">Who acts.</param>
/// <param name="Key">The form's own key: sent twice, it records once.</param>
/// <param name="Version">The version that the person read; null where the handler's own reading decides.</param>
/// <param name="DryRun">True to decide only: what a check page shows.</param>
internal sealed record Recording(Acting Acting, string? Key = null, long? Version = null, bool DryRun = false);

/// <summary>What was decided, and where it stands in the journal.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Position">Position of the first; null after a dry run.</param>
internal sealed record Recorded(IReadOnlyList<Fact> Facts, long? Position);

/// <summary>The end of every handler: what was decided goes through the one door.</summary>
internal sealed class Recorder(UnitOfWork unitOfWork)
{
    public async Task<Decision<Recorded>> Commit(
        Decision<IReadOnlyList<Fact>> decided, Recording recording, Right right, IReadOnlyList<ReadVersion> reads,
        CancellationToken cancel)
    {
        if (decided is Decision<IReadOnlyList<Fact>>.Refused refused)
        {
            return new Decision<Recorded>.Refused(refused.Refusals);
        }

        var facts = ((Decision<IReadOnlyList<Fact>>.Accepted)decided).Value;
        if (recording.DryRun)
        {
            return new Recorded(facts, null);
        }

        var committed = await unitOfWork.Commit(recording.Acting.Under(right), facts, reads, recording.Key, cancel);
        return committed.Match<Decision<Recorded>>(
            done => new Recorded(facts, done.FirstPosition), refusals => new Decision<Recorded>.Refused(refusals));
    }

    /// <summary>Records facts too many to hold, all or nothing; what is answered names none of them.</summary>
    public async Task<Decision<Recorded>> Commit(
        FactStream facts, Recording recording, Right right, IReadOnlyList<ReadVersion> reads, CancellationToken cancel) =>
        (await unitOfWork.Commit(recording.Acting.Under(right), facts, reads, recording.Key, cancel))
            .Match<Decision<Recorded>>(
                done => new Recorded([], done.FirstPosition), refusals => new Decision<Recorded>.Refused(refusals));
}
