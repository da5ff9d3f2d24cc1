using Acquit.Access;
using Acquit.Components.Fields;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Enters one expenditure.</summary>
[Needs(Right.EnterExpenditure)]
public sealed class RecordExpenditurePage : GrantPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>Plan line.</summary>
        public string? Line { get; set; }

        /// <summary>Payment order.</summary>
        public string? OrderNumber { get; set; }

        /// <summary>Seller's number.</summary>
        public string? InvoiceNumber { get; set; }

        /// <summary>Who is paid.</summary>
        public string? Supplier { get; set; }

        /// <summary>What is bought.</summary>
        public string? Label { get; set; }

        /// <summary>Net of VAT.</summary>
        public string? Net { get; set; }

        /// <summary>VAT.</summary>
        public string? Vat { get; set; }

        /// <summary>With VAT.</summary>
        public string? Gross { get; set; }

        /// <summary>Invoice date.</summary>
        public string? InvoicedOn { get; set; }

        /// <summary>Delivery date.</summary>
        public string? DeliveredOn { get; set; }

        /// <summary>Payment date.</summary>
        public string? PaidOn { get; set; }

        /// <summary>Amount paid.</summary>
        public string? Paid { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Lines of the plan.</summary>
    public IReadOnlyList<Choice> Choices => LineChoices;

    /// <inheritdoc />
    public override string Title => T("Saisir une dépense", "Enter an expenditure");

    /// <inheritdoc />
    public override string Lede => Report.Title ?? "";

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var id = new ExpenditureId(Guid.CreateVersion7());
        var line = typed.Choice(Input.Line, "Line", "Choisissez le poste du plan.", "Choose the plan line.");
        var (net, vat, gross) = (
            typed.Money(Input.Net, "Net"), typed.OptionalMoney(Input.Vat, "Vat"), typed.Money(Input.Gross, "Gross"));
        var proposed = new ExpenditureRecorded(
            id, new(GrantNumber), new(line), Typed.Text(Input.OrderNumber), Typed.Text(Input.InvoiceNumber),
            new(Typed.Text(Input.Supplier)), new(Typed.Text(Input.Label)), net, vat, gross,
            typed.OptionalDay(Input.InvoicedOn, "InvoicedOn"), typed.OptionalDay(Input.DeliveredOn, "DeliveredOn"),
            null, Today);
        var paidOn = typed.OptionalDay(Input.PaidOn, "PaidOn");
        var paid = typed.OptionalMoney(Input.Paid, "Paid");
        if (paid is not null && paidOn is null)
        {
            typed.Refuse(new(
                "payment.no-date", new("Un paiement a une date.", "A payment has a date."), Field: "PaidOn"));
        }

        return typed.WithAll(recording, tried => Service<RecordExpenditure>().Handle(
            proposed, paidOn is { } day ? [new(id, day, paid ?? gross)] : [], tried, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var recorded = facts.OfType<ExpenditureRecorded>().Single();
        return
        [
            new(T("Poste", "Line"), LabelOf(recorded.Line)), new(T("Mandat", "Payment order"), recorded.OrderNumber),
            new(
                T("Facture", "Invoice"),
                recorded.InvoiceNumber.Length == 0 ? T("inconnue", "unknown") : recorded.InvoiceNumber),
            new(T("Fournisseur", "Supplier"), recorded.Supplier.Value ?? ""),
            new(T("Objet", "Label"), recorded.Label.Value ?? ""),
            new(T("Montant HT", "Net amount"), Print(recorded.Net)), new(T("TVA", "VAT"), Print(recorded.Vat)),
            new(T("Montant TTC", "Gross amount"), Print(recorded.Gross)),
            new(T("Facture du", "Invoiced on"), Print(recorded.InvoicedOn)),
            new(T("Livré le", "Delivered on"), Print(recorded.DeliveredOn)),
            .. facts.OfType<PaymentRecorded>().Select(payment => new CheckLine(
                T("Payé le", "Paid on"), $"{Print(payment.PaidOn)}, {Print(payment.Gross)}")),
            .. facts.OfType<FindingOpened>().Select(finding => new CheckLine(
                T("Constat ouvert d'office", "Finding opened by itself"),
                T(
                    $"HT égal au TTC sans TVA dite : {Print(finding.Amount)} exposés (4.5) jusqu'à vérification de la "
                        + "facture.",
                    $"Net equals gross and no VAT told: {Print(finding.Amount)} exposed (4.5) until the invoice is "
                        + "checked."))),
        ];
    }
}
