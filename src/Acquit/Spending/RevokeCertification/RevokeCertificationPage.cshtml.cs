using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Takes a certification of delivery back.</summary>
public sealed class RevokeCertificationPage : ExpenditurePage
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
    public override string Title => T("Retirer la certification", "Take the certification back");

    /// <inheritdoc />
    protected override Right Right => Right.CertifyDelivery;

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override async Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new CertificationRevoked(Id, typed.Day(Input.On, "On"), new(Typed.Text(Input.Reason)));
        return typed.IsSound ? await Service<RevokeCertification>().Handle(proposed, recording, Cancel) : Unread(typed);
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var decided = facts.OfType<CertificationRevoked>().Single();
        return
        [
            new(T("À partir du", "From"), Print(decided.On)), new(T("Motif", "Reason"), decided.Reason.Value ?? ""),
        ];
    }
}
