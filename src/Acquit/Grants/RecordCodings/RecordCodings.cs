using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>Records the budget codings of the grant, with the plan lines behind each.</summary>
internal sealed class RecordCodings(GrantRecorder grants)
{
    public Task<Decision<Recorded>> Handle(CodingsRecorded proposed, Recording recording, CancellationToken cancel) =>
        grants.Record(
            proposed.Grant, recording, Right.RecordCodings,
            report => GrantDecisions.RecordCodings(
                proposed, report.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
