using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Records a payment.</summary>
[Needs(Right.EnterExpenditure)]
public sealed class RecordPaymentPage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day of payment.</summary>
        public string? PaidOn { get; set; }

        /// <summary>The amount, with VAT.</summary>
        public string? Gross { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Enregistrer un paiement", "Record a payment");

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.Gross = Amounts.PrintNumber(Known.Item.Gross - Known.File.Paid, Language);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new PaymentRecorded(Id, typed.Day(Input.PaidOn, "PaidOn"), typed.Money(Input.Gross, "Gross"));
        return typed.WhenSound(() => Service<RecordPayment>().Handle(proposed, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var payment = facts.OfType<PaymentRecorded>().Single();
        return [new(T("Payé le", "Paid on"), Print(payment.PaidOn)),
        new(T("Montant TTC", "Amount with VAT"), Print(payment.Gross))];
    }
}
