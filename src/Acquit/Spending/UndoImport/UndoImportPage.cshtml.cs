using System.Globalization;
using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>Undoes an import by new facts.</summary>
[Needs(Right.WithdrawExpenditure)]
public sealed class UndoImportPage : TakeBackGrantPage
{
    /// <inheritdoc />
    public override string Title => T("Annuler un import", "Undo an import");

    /// <inheritdoc />
    public override string Lede => T(
        "Chaque dépense du fichier encore déclarée est retirée, par un fait nouveau ; rien n'est effacé.",
        "Each expenditure of the file still claimed is withdrawn by a new fact; nothing is erased.");

    private protected override Task<Decision<Recorded>> Act(DateOnly on, PersonalText reason, Recording recording) =>
        Service<UndoImport>().Handle(new(new(Id), on, reason), recording, Cancel);

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts) =>
    [
        new(T("Dépenses retirées", "Expenditures withdrawn"), facts.Count.ToString(CultureInfo.InvariantCulture)),
        .. base.Understood(facts),
    ];
}
