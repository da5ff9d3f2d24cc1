using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>Claims a withdrawn expenditure again.</summary>
[Needs(Right.WithdrawExpenditure)]
public sealed class ReinstateExpenditurePage : TakeBackExpenditurePage
{
    /// <inheritdoc />
    public override string Title => T("Réintégrer cette dépense", "Reinstate this expenditure");

    private protected override Task<Decision<Recorded>> Act(DateOnly on, PersonalText reason, Recording recording) =>
        Service<ReinstateExpenditure>().Handle(new(Id, on, reason), recording, Cancel);
}
