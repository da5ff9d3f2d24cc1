using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage.Journal;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>Takes an attestation back, whole.</summary>
internal sealed class RevokeAttestation(ExpenditureSelections selections, JournalFacade journal, Recorder recorder)
{
    public async Task<Decision<Recorded>> Handle(
        AttestationRevoked proposed, Recording recording, CancellationToken cancel)
    {
        var read = await journal.Versions([proposed.Attestation.Value], cancel);
        var attested = await selections.Attestation(proposed.Attestation, cancel);
        return await recorder.Commit(
            EvidenceDecisions.RevokeAttestation(proposed, attested, recording.Acting.Actor, recording.Acting.Today),
            recording,
            Right.AttestPayment, read, cancel);
    }
}
