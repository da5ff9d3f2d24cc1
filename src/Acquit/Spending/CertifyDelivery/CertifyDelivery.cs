using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>
/// Certifies delivery: another person than who entered the expenditure, unless the programme allows it.
/// </summary>
internal sealed class CertifyDelivery(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(DeliveryCertified proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.CertifyDelivery,
            known => EvidenceDecisions.CertifyDelivery(
                proposed, known.File, known.Grant.State.Terms, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
