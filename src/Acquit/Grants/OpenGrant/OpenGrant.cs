using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>
/// Opens a grant file: the agreement, with the plan, the codings and the operation where an act already gives them.
/// </summary>
internal sealed class OpenGrant(Recorder recorder)
{
    /// <summary>What opens a grant file.</summary>
    /// <param name="Agreement">The agreement.</param>
    /// <param name="Plan">The plan; null to record it later.</param>
    /// <param name="Codings">The codings; null to record them later.</param>
    /// <param name="Operation">The operation; null to record it later.</param>
    public sealed record Command(
        AgreementRecorded Agreement, PlanRecorded? Plan = null, CodingsRecorded? Codings = null,
        OperationRecorded? Operation = null);

    public Task<Decision<Recorded>> Handle(Command command, Recording recording, CancellationToken cancel) =>
        recorder.Commit(
            Decide(command, recording.Acting.Actor, recording.Acting.Today), recording, Right.RecordGrant,
            [new(command.Agreement.Grant.Value, recording.Version ?? 0)], cancel);

    private static Decision<IReadOnlyList<Fact>> Decide(Command command, Actor actor, DateOnly today)
    {
        var facts = new List<Fact>();
        var refusals = new List<Refusal>();
        Take(GrantDecisions.RecordAgreement(command.Agreement, actor, today));
        if (command.Plan is { } plan)
        {
            Take(GrantDecisions.RecordPlan(plan, new([command.Agreement]), new HashSet<PlanLineId>(), actor, today));
        }

        var file = new GrantFile([command.Agreement, .. command.Plan is null ? [] : new Fact[] { command.Plan }]);
        if (command.Codings is { } codings)
        {
            Take(GrantDecisions.RecordCodings(codings, file, actor, today));
        }

        if (command.Operation is { } operation)
        {
            Take(GrantDecisions.RecordOperation(operation, file, actor, today));
        }

        return refusals.Count > 0 ? refusals.DistinctBy(refusal => refusal.Message).ToList() : facts;

        void Take(Decision<IReadOnlyList<Fact>> decision) => _ = decision.Match(
            more =>
            {
                facts.AddRange(more);
                return 0;
            },
            found =>
            {
                refusals.AddRange(found);
                return 0;
            });
    }
}
