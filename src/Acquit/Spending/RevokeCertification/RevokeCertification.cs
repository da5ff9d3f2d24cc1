using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Takes a certification back.</summary>
internal sealed class RevokeCertification(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(
        CertificationRevoked proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.CertifyDelivery,
            known => EvidenceDecisions.RevokeCertification(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
