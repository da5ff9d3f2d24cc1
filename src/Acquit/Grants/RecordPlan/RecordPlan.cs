using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>Records the financing plan, whole; a line that bears expenditure stays.</summary>
internal sealed class RecordPlan(GrantRecorder grants)
{
    public Task<Decision<Recorded>> Handle(PlanRecorded proposed, Recording recording, CancellationToken cancel) =>
        grants.Record(
            proposed.Grant, recording, Right.RecordGrant,
            report =>
            {
                var used = report.Position.Lines.Where(line => line.Net != Money.Zero).Select(line => line.Line)
                    .Concat(report.Deductions.Select(deduction => deduction.Line)).ToHashSet();
                return GrantDecisions.RecordPlan(
                    proposed, report.File, used, recording.Acting.Actor, recording.Acting.Today);
            },
        cancel);
}
