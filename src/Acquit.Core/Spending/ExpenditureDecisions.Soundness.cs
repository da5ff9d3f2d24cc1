using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Spending;

/// <summary>What is known when expenditures are recorded.</summary>
/// <param name="Lines">Every line that any plan of the grant holds.</param>
/// <param name="KnownOrders">Folded numbers (<see cref="Folding.Key"/>) of the grant's payment orders.</param>
/// <param name="Actor">Who records.</param>
/// <param name="Today">The day, in Paris.</param>
/// <param name="AssumedVatRate">The rate supposed inside an amount that may be gross.</param>
public sealed record RecordingContext(
    IReadOnlySet<PlanLineId> Lines, IReadOnlySet<string> KnownOrders, Actor Actor, DateOnly Today,
    Ratio AssumedVatRate);

public static partial class ExpenditureDecisions
{
    /// <summary>Most characters of an order's or an invoice's number, as written and folded.</summary>
    public const int LongestNumber = 100;

    /// <summary>Most characters of a supplier's name, as written and folded.</summary>
    public const int LongestName = 250;

    /// <summary>Most characters of what an expenditure is for.</summary>
    public const int LongestLabel = 1000;

    /// <summary>
    /// No expenditure reaches a thousand million euros: beyond, a number stands in the wrong column. A million of them
    /// still add up in 64 bits.
    /// </summary>
    public static Money Implausible { get; } = Money.Euros(1_000_000_000);

    /// <summary>
    /// True when a source that tells no VAT gives the same amount net and gross: PES writes gross where VAT is not
    /// filled.
    /// </summary>
    public static bool IsVatSuspected(ExpenditureRecorded expenditure) =>
        expenditure.Vat is null && expenditure.Net == expenditure.Gross;

    private static void RequireSound(
        ExpenditureRecorded proposed, IReadOnlyList<PaymentRecorded> payments, RecordingContext context,
        RefusalList refusals)
    {
        refusals
            .Require(
                context.Lines.Contains(proposed.Line), "expenditure.unknown-line",
                "Choisir un poste du plan de financement.", "Choose a line of the financing plan.", "line")
            .RequireText(
                proposed.OrderNumber, "order-number", "Donner le numéro du mandat.", "Give the payment order's number.")
            .Require(
                !context.KnownOrders.Contains(Folding.Key(proposed.OrderNumber)), "expenditure.duplicate-order",
                $"Le mandat {proposed.OrderNumber} est déjà enregistré : une dépense ne se déclare qu'une fois.",
                $"Payment order {proposed.OrderNumber} is already recorded: an expenditure is claimed once.",
                "order-number", GrantRules.NoDoubleFinancing)
            .RequireText(proposed.Label, "label", "Dire ce qui est acheté.", "Say what is bought.")
            .RequireLength(proposed.OrderNumber, LongestNumber, "order-number", folded: true)
            .RequireLength(proposed.InvoiceNumber, LongestNumber, "invoice-number", folded: true)
            .RequireLength(proposed.Supplier.Value ?? "", LongestName, "supplier", folded: true)
            .RequireLength(proposed.Label.Value ?? "", LongestLabel, "label", folded: false)
            .RequirePast(proposed.InvoicedOn, context.Today, "invoiced-on")
            .RequirePast(proposed.DeliveredOn, context.Today, "delivered-on");
        RequireSoundAmounts(proposed, refusals);
        RequireSoundPayments(proposed, payments, context.Today, refusals);
    }

    private static void RequireSoundAmounts(ExpenditureRecorded proposed, RefusalList refusals) => refusals
        .Require(
            proposed.Net > Money.Zero, "expenditure.net",
            "Le montant HT est positif : un avoir s'enregistre sur la dépense qu'il réduit.",
            "The net amount is positive: a credit note is recorded on the expenditure that it reduces.", "net")
        .Require(
            proposed.Gross < Implausible, "expenditure.amount-implausible",
            "Un montant d'un milliard d'euros ou plus n'est pas une dépense : vérifier la colonne ou la virgule.",
            "An amount of a thousand million euros or more is not an expenditure: check the column or the comma.",
            "gross")
        .Require(
            proposed.Net <= proposed.Gross, "expenditure.net-above-gross",
            "Le montant HT dépasse le montant TTC : les deux sont peut-être échangés.",
            "The net amount exceeds the gross amount: the two may be swapped.", "net", GrantRules.NetOfVat)
        .Require(
            proposed.Vat is not { } vat || !vat.IsNegative, "expenditure.vat", "La TVA ne peut pas être négative.",
            "VAT cannot be negative.", "vat")
        .Require(
            proposed.Vat is not { } known || proposed.Net + known == proposed.Gross, "expenditure.vat-differs",
            "HT plus TVA ne fait pas le TTC : reprendre les trois montants sur la facture.",
            "Net plus VAT is not gross: take the three amounts from the invoice.", "vat",
            GrantRules.NetOfVat);

    private static void RequireSoundPayments(
        ExpenditureRecorded proposed, IReadOnlyList<PaymentRecorded> payments, DateOnly today, RefusalList refusals)
    {
        var paid = Money.Zero;
        foreach (var payment in payments)
        {
            paid += payment.Gross;
            refusals.RequirePast(payment.PaidOn, today, "paid-on").Require(
                payment.Gross > Money.Zero, "payment.amount", "Le montant payé est un montant positif, TTC.",
                "The amount paid is a positive amount, with VAT.", "paid");
        }

        refusals.Require(
            paid <= proposed.Gross, "payment.above-gross",
            $"Il est payé {Amounts.Print(paid, Language.French)} pour "
                + $"{Amounts.Print(proposed.Gross, Language.French)} TTC : "
                + "les intérêts moratoires ne s'enregistrent pas ici.",
            $"{Amounts.Print(paid, Language.English)} are paid for "
                + $"{Amounts.Print(proposed.Gross, Language.English)} gross: "
                + "interest for delay is not recorded here.",
            "paid", GrantRules.Paid);
    }

    private static IEnumerable<Fact> FactsOf(
        ExpenditureRecorded proposed, IReadOnlyList<PaymentRecorded> payments, RecordingContext context,
        FindingId vatFinding)
    {
        var from = EarliestDay(proposed, payments) ?? context.Today;
        yield return new ExpenditureRecorded(
            proposed.Expenditure, proposed.Grant, proposed.Line, proposed.OrderNumber, proposed.InvoiceNumber,
            proposed.Supplier, proposed.Label, proposed.Net, proposed.Vat, proposed.Gross, proposed.InvoicedOn,
            proposed.DeliveredOn, proposed.Import, from);
        foreach (var payment in payments)
        {
            yield return payment;
        }

        if (IsVatSuspected(proposed))
        {
            yield return new FindingOpened(
                vatFinding, proposed.Expenditure, "4.5", Vat.Within(proposed.Net, context.AssumedVatRate), Ratio.One,
                from, FindingCause.VatUntold, PersonalText.None);
        }
    }

    private static DateOnly? EarliestDay(ExpenditureRecorded proposed, IReadOnlyList<PaymentRecorded> payments)
    {
        var days = payments.Select(payment => payment.PaidOn).ToList();
        days.AddRange(new[] { proposed.InvoicedOn, proposed.DeliveredOn }.OfType<DateOnly>());
        return days.Count == 0 ? null : days.Min();
    }
}
