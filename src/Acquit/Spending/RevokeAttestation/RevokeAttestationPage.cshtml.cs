using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>Takes an attestation back.</summary>
[Needs(Right.AttestPayment)]
public sealed class RevokeAttestationPage : TakeBackGrantPage
{
    /// <inheritdoc />
    public override string Title => T("Retirer une attestation", "Take an attestation back");

    /// <inheritdoc />
    public override string Lede => T(
        "Les dépenses qu'elle couvrait ne seront plus attestées à partir de ce jour ; le document reste.",
        "What it covered is no longer attested from that day; the document stays.");

    private protected override Task<Decision<Recorded>> Act(DateOnly on, PersonalText reason, Recording recording) =>
        Service<RevokeAttestation>().Handle(new(new(Id), on, reason), recording, Cancel);
}
