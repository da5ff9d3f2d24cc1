using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage;

namespace Acquit.Acts;

/// <summary>What a person asks about a point of an act.</summary>
/// <param name="Act">The act.</param>
/// <param name="Version">Its version when the person read it.</param>
/// <param name="Point">Key of the point.</param>
/// <param name="Reason">Why.</param>
/// <param name="Reopen">True to make a settled point stand again.</param>
/// <param name="By">Who, when, under which role.</param>
/// <param name="Today">The day.</param>
/// <param name="Key">The request's own key: sent twice, it records once.</param>
internal sealed record SettlePointRequest(
    ActId Act, long Version, string Point, string? Reason, bool Reopen, Attribution By, DateOnly Today, string Key);

/// <summary>Settles a point of an act, or reopens it: load, decide, commit. The act itself never changes.</summary>
internal sealed class SettlePoint(ReadAct acts, UnitOfWork door)
{
    public async Task<Decision<Committed>> Handle(SettlePointRequest request, CancellationToken cancel = default)
    {
        if (await acts.Handle(request.Act, cancel) is not { Report: { } report } act)
        {
            return new Refusal("act.unreadable", new(
                "L'acte n'est pas là, ou son texte ne peut plus être relu. Rien n'a été enregistré.",
                "The act is not there, or its text can no longer be read. Nothing was recorded."));
        }

        var settled = act.File.Settled.Keys.ToHashSet(StringComparer.Ordinal);
        Decision<Fact> decision = request.Reopen
            ? Up(ActDecisions.Reopen(request.Act, settled, request.Point, request.Reason, request.Today))
            : Up(ActDecisions.Settle(request.Act, report, settled, request.Point, request.Reason, request.Today));
        return decision switch
        {
            Decision<Fact>.Accepted accepted => await door.Commit(
                request.By, [accepted.Value], [new(request.Act.Value, request.Version)], request.Key, cancel),
            // Sent twice, the second finds the point settled by the first: the door knows its key and answers as it did.
            Decision<Fact>.Refused refused => await door.Answered(request.By.Account, request.Key, cancel) is { } done
                ? done
                : refused.Refusals.ToList(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Decision<Fact> Up<T>(Decision<T> decision)
        where T : Fact => decision.Match<Decision<Fact>>(fact => fact, refusals => refusals.ToList());
}
