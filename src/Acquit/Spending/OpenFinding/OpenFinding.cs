using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Opens a finding: amount x rate is exposed until it is closed.</summary>
internal sealed class OpenFinding(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(FindingOpened proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.RecordFinding,
            known => FindingDecisions.OpenFinding(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
