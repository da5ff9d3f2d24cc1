using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Declares delivery.</summary>
[Needs(Right.EnterExpenditure)]
public sealed class DeclareDeliveryPage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day of delivery.</summary>
        public string? DeliveredOn { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Déclarer la livraison", "Declare delivery");

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.DeliveredOn = Known.File.Delivery.DeliveredOn is { } day ? Days.Iso(day) : null;
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new DeliveryDeclared(Id, typed.Day(Input.DeliveredOn, "DeliveredOn"));
        return typed.WhenSound(() => Service<DeclareDelivery>().Handle(proposed, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts) =>
        [new(T("Livré le", "Delivered on"), Print(facts.OfType<DeliveryDeclared>().Single().DeliveredOn))];
}
