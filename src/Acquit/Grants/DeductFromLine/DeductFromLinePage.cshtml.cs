using Acquit.Access;
using Acquit.Components.Fields;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Deducts a refund or declared revenue from a line.</summary>
[Needs(Right.RecordFinding)]
public sealed class DeductFromLinePage : GrantPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The plan line.</summary>
        public string? Line { get; set; }

        /// <summary>The amount.</summary>
        public string? Amount { get; set; }

        /// <summary>The day.</summary>
        public string? On { get; set; }

        /// <summary>What it is.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Lines of the plan.</summary>
    public IReadOnlyList<Choice> Choices => LineChoices;

    /// <inheritdoc />
    public override string Title => T("Déduire un remboursement ou une recette", "Deduct a refund or revenue");

    /// <inheritdoc />
    public override string Lede => T(
        "Seulement ce qui ne tient à aucune dépense ; un avoir s'enregistre sur la dépense qu'il réduit.",
        "Only what is tied to no expenditure; a credit note is recorded on the expenditure that it reduces.");

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var line = typed.Choice(Input.Line, "Line", "Choisissez un poste.", "Choose a line.");
        var proposed = new LineDeducted(
            new(GrantNumber), new(line), typed.Money(Input.Amount, "Amount"), typed.Day(Input.On, "On"),
            new(Typed.Text(Input.Reason)));
        return typed.WhenSound(() => Service<DeductFromLine>().Handle(proposed, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var deducted = facts.OfType<LineDeducted>().Single();
        return
        [
            new(T("Poste", "Line"), LabelOf(deducted.Line)),
            new(T("Somme déduite", "Amount deducted"), Print(deducted.Amount)),
            new(T("Date", "Date"), Print(deducted.On)), new(T("Motif", "Reason"), deducted.Reason.Value ?? ""),
        ];
    }
}
