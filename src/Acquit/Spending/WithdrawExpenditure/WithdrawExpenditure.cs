using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Withdraws an expenditure from what is claimed; its record stays.</summary>
internal sealed class WithdrawExpenditure(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(
        ExpenditureWithdrawn proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.WithdrawExpenditure,
            known => ExpenditureDecisions.WithdrawExpenditure(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
