using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>Takes a certification of delivery back.</summary>
[Needs(Right.CertifyDelivery)]
public sealed class RevokeCertificationPage : TakeBackExpenditurePage
{
    /// <inheritdoc />
    public override string Title => T("Retirer la certification", "Take the certification back");

    private protected override Task<Decision<Recorded>> Act(DateOnly on, PersonalText reason, Recording recording) =>
        Service<RevokeCertification>().Handle(new(Id, on, reason), recording, Cancel);
}
