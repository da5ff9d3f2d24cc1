using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Spending;

/// <summary>
/// What may be recorded on expenditures. Each decision takes the fact that would be, checks everything, and returns
/// the facts or every reason why not.
/// </summary>
public static partial class ExpenditureDecisions
{
    /// <summary>
    /// Records an expenditure with the payments known of it. It is true from the earliest date known. Where the
    /// source tells no VAT and net equals gross, the amount is suspected to be gross: a finding coded 4.5 is opened
    /// with it.
    /// </summary>
    /// <param name="proposed">The expenditure; its effective date is computed here.</param>
    /// <param name="payments">Its payments.</param>
    /// <param name="context">What is already known.</param>
    /// <param name="vatFinding">Identifier for the finding, should one be opened.</param>
    public static Decision<IReadOnlyList<Fact>> RecordExpenditure(
        ExpenditureRecorded proposed, IReadOnlyList<PaymentRecorded> payments, RecordingContext context,
        FindingId vatFinding)
    {
        var refusals = new RefusalList().Add(AccessRules.Check(context.Actor.Roles, Right.EnterExpenditure));
        RequireSound(proposed, payments, context, refusals);
        return refusals.IsEmpty ? refusals.Or([.. FactsOf(proposed, payments, context, vatFinding)]) : refusals.Or();
    }

    /// <summary>
    /// Records a payment of the accountant. What exceeds the invoice, such as interest for delay, is never eligible.
    /// </summary>
    public static Decision<IReadOnlyList<Fact>> RecordPayment(
        PaymentRecorded proposed, ExpenditureFile file, Actor actor, DateOnly today)
    {
        var open = file.Recorded.Gross - file.Paid;
        return new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.EnterExpenditure))
            .RequirePast(proposed.PaidOn, today, "paid-on")
            .Require(
                proposed.Gross > Money.Zero, "payment.amount", "Le montant payé est un montant positif, TTC.",
                "The amount paid is a positive amount, with VAT.", "gross")
            .Require(
                proposed.Gross <= open, "payment.above-gross",
                $"Il reste {Amounts.Print(open, Language.French)} à payer : les intérêts moratoires ne "
                    + "s'enregistrent pas ici.",
                $"{Amounts.Print(open, Language.English)} remain to be paid: interest for delay is not recorded here.",
                "gross", GrantRules.Paid)
            .Or(proposed);
    }

    /// <summary>Declares delivery, or corrects its date while it is not certified.</summary>
    public static Decision<IReadOnlyList<Fact>> DeclareDelivery(
        DeliveryDeclared proposed, ExpenditureFile file, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.EnterExpenditure))
            .RequirePast(proposed.DeliveredOn, today, "delivered-on")
            .Require(
                !file.Delivery.IsCertified, "delivery.already-certified",
                "Le service fait est certifié : retirer d'abord la certification pour corriger la date.",
                "Delivery is certified: take the certification back first to correct the date.", "delivered-on")
            .Or(proposed);

    /// <summary>Records a credit note, within what remains of the expenditure.</summary>
    public static Decision<IReadOnlyList<Fact>> RecordCreditNote(
        CreditNoteRecorded proposed, ExpenditureFile file, Actor actor, DateOnly today)
    {
        var open = file.Recorded.Net - file.CreditedNet;
        return new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.EnterExpenditure))
            .RequireText(proposed.Number, "number", "Donner le numéro de l'avoir.", "Give the credit note's number.")
            .Require(
                !file.HasCreditNote(proposed.Number), "credit-note.duplicate",
                $"L'avoir {proposed.Number} est déjà enregistré sur cette dépense.",
                $"Credit note {proposed.Number} is already recorded on this expenditure.", "number")
            .RequirePast(proposed.On, today, "on")
            .Require(
                proposed.Net > Money.Zero && proposed.Gross >= proposed.Net, "credit-note.amount",
                "Un avoir porte un montant HT positif et un montant TTC au moins égal.",
                "A credit note has a positive net amount and a gross amount no lower.", "net")
            .Require(
                proposed.Net <= open && proposed.Gross <= file.Recorded.Gross - file.CreditedGross,
                "credit-note.above-remaining",
                $"Il reste {Amounts.Print(open, Language.French)} HT sur cette dépense : un avoir ne peut pas les "
                    + "dépasser.",
                $"{Amounts.Print(open, Language.English)} net remain on this expenditure: a credit note cannot "
                    + "exceed them.",
                "net")
            .Or(proposed);
    }

    /// <summary>Withdraws an expenditure from what is claimed; its record stays.</summary>
    public static Decision<IReadOnlyList<Fact>> WithdrawExpenditure(
        ExpenditureWithdrawn proposed, ExpenditureFile file, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.WithdrawExpenditure))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                !file.IsWithdrawn, "expenditure.already-withdrawn", "Cette dépense est déjà retirée.",
                "This expenditure is already withdrawn.")
            .Or(proposed);

    /// <summary>Claims a withdrawn expenditure again.</summary>
    public static Decision<IReadOnlyList<Fact>> ReinstateExpenditure(
        ExpenditureReinstated proposed, ExpenditureFile file, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.WithdrawExpenditure))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                file.IsWithdrawn, "expenditure.not-withdrawn", "Cette dépense n'est pas retirée.",
                "This expenditure is not withdrawn.")
            .Or(proposed);

    /// <summary>Deducts from a line a refund or declared revenue tied to no expenditure.</summary>
    public static Decision<IReadOnlyList<Fact>> DeductFromLine(
        LineDeducted proposed, GrantFile grant, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.RecordFinding))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                proposed.Amount > Money.Zero, "deduction.amount", "La somme déduite est un montant positif.",
                "The amount deducted is positive.", "amount", GrantRules.NetRevenue)
            .Require(
                grant.Lines.Any(line => line.Id == proposed.Line), "expenditure.unknown-line",
                "Choisir un poste du plan de financement.", "Choose a line of the financing plan.", "line")
            .Or(proposed);
}
