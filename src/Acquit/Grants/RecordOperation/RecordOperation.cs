using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>Records the grant's one Operation and how far its Actions are.</summary>
internal sealed class RecordOperation(GrantRecorder grants)
{
    public Task<Decision<Recorded>> Handle(OperationRecorded proposed, Recording recording, CancellationToken cancel) =>
        grants.Record(
            proposed.Grant, recording, Right.RecordGrant,
            report => GrantDecisions.RecordOperation(
                proposed, report.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
