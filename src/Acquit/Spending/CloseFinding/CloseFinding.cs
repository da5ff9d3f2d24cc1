using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Closes a finding, saying how it was settled.</summary>
internal sealed class CloseFinding(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(FindingClosed proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.CloseFinding,
            known => FindingDecisions.CloseFinding(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
