using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Grants;

/// <summary>Deducts from a line a refund or declared revenue tied to no expenditure.</summary>
internal sealed class DeductFromLine(GrantRecorder grants)
{
    public Task<Decision<Recorded>> Handle(LineDeducted proposed, Recording recording, CancellationToken cancel) =>
        grants.Record(
            proposed.Grant, recording, Right.RecordFinding,
            report => ExpenditureDecisions.DeductFromLine(
                proposed, report.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
