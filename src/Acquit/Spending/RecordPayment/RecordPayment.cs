using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Records a payment of the public accountant.</summary>
internal sealed class RecordPayment(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(PaymentRecorded proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.EnterExpenditure,
            known => ExpenditureDecisions.RecordPayment(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
