using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage.Journal;

namespace Acquit.Acts;

/// <summary>Settles a point of an act, or reopens it: load, decide, commit. The act itself never changes.</summary>
internal sealed class SettlePoint(ReadAct acts, AnsweredRequests answered, Recorder recorder)
{
    /// <summary>What a person asks about a point of an act.</summary>
    /// <param name="Act">The act.</param>
    /// <param name="Point">Key of the point.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Reopen">True to make a settled point stand again.</param>
    public sealed record Command(ActId Act, string Point, string? Reason, bool Reopen);

    public async Task<Decision<Recorded>> Handle(Command command, Recording recording, CancellationToken cancel)
    {
        if (await acts.Handle(command.Act, cancel) is not { Report: { } report } act)
        {
            return new Refusal("act.unreadable", new(
                "L'acte n'est pas là, ou son texte ne peut plus être relu. Rien n'a été enregistré.",
                "The act is not there, or its text can no longer be read. Nothing was recorded."));
        }

        // Sent twice, the second finds the point settled by the first: it is answered as the first was.
        if (recording.Key is { } key && await answered.Find(recording.Acting.Actor.Account, key, cancel) is { } before)
        {
            return new Recorded([], before.FirstPosition);
        }

        var settled = act.File.Settled.Keys.ToHashSet(StringComparer.Ordinal);
        var (actor, today) = (recording.Acting.Actor, recording.Acting.Today);
        var decided = command.Reopen
            ? One(ActDecisions.Reopen(command.Act, settled, command.Point, command.Reason, actor, today))
            : One(ActDecisions.Settle(command.Act, report, settled, command.Point, command.Reason, actor, today));
        return await recorder.Commit(
            decided, recording, Right.RecordAct, [new(command.Act.Value, recording.Version ?? act.File.Version)],
            cancel);
    }

    private static Decision<IReadOnlyList<Fact>> One<T>(Decision<T> decision)
        where T : Fact =>
        decision.Match<Decision<IReadOnlyList<Fact>>>(fact => new List<Fact> { fact }, refusals => refusals.ToList());
}
