using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Certifies delivery; the separation of duties is told before it is refused.</summary>
[Needs(Right.CertifyDelivery)]
public sealed class CertifyDeliveryPage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day of certification.</summary>
        public string? CertifiedOn { get; set; }

        /// <summary>Why the person who entered it certifies it.</summary>
        public string? Derogation { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Certifier le service fait", "Certify delivery");

    /// <summary>Declared delivery.</summary>
    public DateOnly? DeliveredOn => Known.File.Delivery.DeliveredOn;

    /// <summary>Who entered it, to be seen by who certifies.</summary>
    public string EnteredBy => OwnEntry ? T("vous", "you") : T("une autre personne", "another person");

    /// <summary>True when who certifies entered it.</summary>
    public bool OwnEntry => Known.File.EnteredBy == Person.Account;

    /// <summary>What the programme says of it.</summary>
    public string OwnEntryRule => Known.Grant.State.Terms.SelfCertificationAllowed.Value
        ? T(
            "Le programme permet de certifier sa propre saisie, à condition d'en donner le motif.",
            "The programme lets one certify one's own entry, provided a reason is given.")
        : T(
            "Qui saisit ne certifie pas : demandez à une autre personne. C'est la règle du programme, elle se change "
            + "dans ses paramètres avec un motif.",
            "Who enters does not certify: ask another person. It is the programme's rule; its parameters change it, "
            + "with a reason.");

    /// <inheritdoc />
    public override string RecordWords => T("Certifier", "Certify");

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.CertifiedOn = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new DeliveryCertified(Id, typed.Day(Input.CertifiedOn, "CertifiedOn"),
        new(Typed.Text(Input.Derogation)));
        return typed.WhenSound(() => Service<CertifyDelivery>().Handle(proposed, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var certified = facts.OfType<DeliveryCertified>().Single();
        List<CheckLine> lines =
        [
            new(T("Livré le", "Delivered on"), Print(DeliveredOn)),
            new(T("Certifié le", "Certified on"), Print(certified.CertifiedOn)),
        ];
        if (!string.IsNullOrEmpty(certified.Derogation.Value))
        {
            lines.Add(new(T("Dérogation", "Derogation"), certified.Derogation.Value));
        }

        return lines;
    }
}
