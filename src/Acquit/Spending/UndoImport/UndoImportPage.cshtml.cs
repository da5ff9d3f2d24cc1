using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Grants;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Undoes an import by new facts.</summary>
public sealed class UndoImportPage : GrantPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day.</summary>
        public string? On { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The import.</summary>
    [FromRoute(Name = "import")]
    public Guid Number { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Annuler un import", "Undo an import");

    /// <inheritdoc />
    public override string Lede => T(
        "Chaque dépense du fichier encore déclarée est retirée, par un fait nouveau ; rien n'est effacé.",
        "Each expenditure of the file still claimed is withdrawn by a new fact; nothing is erased.");

    /// <inheritdoc />
    public override string Back => $"{Address}/preuves";

    /// <inheritdoc />
    protected override Right Right => Right.WithdrawExpenditure;

    /// <inheritdoc />
    protected override async Task<bool> Load() =>
        await base.Load()
        && (await Service<SpendingFacade>().GrantsOf([Number], Cancel)).GetValueOrDefault(Number).Value == GrantNumber;

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override async Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var on = typed.Day(Input.On, "On");
        return typed.IsSound
            ? await Service<UndoImport>().Handle(
                new(new(Number), on, new(Typed.Text(Input.Reason))), recording, Cancel)
            : new Decision<Recorded>.Refused(typed.Refusals);
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts) =>
    [
        new(T("Dépenses retirées", "Expenditures withdrawn"), facts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new(T("À partir du", "From"), Print(facts[0].EffectiveOn)), new(T("Motif", "Reason"), Input.Reason ?? ""),
    ];
}
