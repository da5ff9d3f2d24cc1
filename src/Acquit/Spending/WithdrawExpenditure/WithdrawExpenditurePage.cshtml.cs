using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>Withdraws an expenditure; its record and its history stay.</summary>
[Needs(Right.WithdrawExpenditure)]
public sealed class WithdrawExpenditurePage : TakeBackExpenditurePage
{
    /// <inheritdoc />
    public override string Title => T("Retirer cette dépense", "Withdraw this expenditure");

    private protected override Task<Decision<Recorded>> Act(DateOnly on, PersonalText reason, Recording recording) =>
        Service<WithdrawExpenditure>().Handle(new(Id, on, reason), recording, Cancel);
}
