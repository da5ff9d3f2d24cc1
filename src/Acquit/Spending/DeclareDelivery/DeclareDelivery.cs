using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Declares delivery, or corrects its date.</summary>
internal sealed class DeclareDelivery(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(DeliveryDeclared proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.EnterExpenditure,
            known => ExpenditureDecisions.DeclareDelivery(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
