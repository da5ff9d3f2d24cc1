using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Claims a withdrawn expenditure again.</summary>
internal sealed class ReinstateExpenditure(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(
        ExpenditureReinstated proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.WithdrawExpenditure,
            known => ExpenditureDecisions.ReinstateExpenditure(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
