using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Grants;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Takes an attestation back.</summary>
public sealed class RevokeAttestationPage : GrantPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day.</summary>
        public string? On { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The attestation.</summary>
    [FromRoute(Name = "attestation")]
    public Guid Number { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Retirer une attestation", "Take an attestation back");

    /// <inheritdoc />
    public override string Lede => T(
        "Les dépenses qu'elle couvrait ne seront plus attestées à partir de ce jour ; le document reste.",
        "What it covered is no longer attested from that day; the document stays.");

    /// <inheritdoc />
    public override string Back => $"{Address}/preuves";

    /// <inheritdoc />
    protected override Right Right => Right.AttestPayment;

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
            ? await Service<RevokeAttestation>().Handle(
                new(new(Number), on, new(Typed.Text(Input.Reason))), recording, Cancel)
            : new Decision<Recorded>.Refused(typed.Refusals);
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts) =>
    [
        new(T("À partir du", "From"), Print(facts[0].EffectiveOn)), new(T("Motif", "Reason"), Input.Reason ?? ""),
    ];
}
