using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Claims a withdrawn expenditure again.</summary>
public sealed class ReinstateExpenditurePage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day.</summary>
        public string? On { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Réintégrer cette dépense", "Reinstate this expenditure");

    /// <inheritdoc />
    protected override Right Right => Right.WithdrawExpenditure;

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override async Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new ExpenditureReinstated(Id, typed.Day(Input.On, "On"), new(Typed.Text(Input.Reason)));
        return typed.IsSound
            ? await Service<ReinstateExpenditure>().Handle(proposed, recording, Cancel)
            : Unread(typed);
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var decided = facts.OfType<ExpenditureReinstated>().Single();
        return
        [
            new(T("À partir du", "From"), Print(decided.On)), new(T("Motif", "Reason"), decided.Reason.Value ?? ""),
        ];
    }
}
