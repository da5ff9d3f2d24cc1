using System.Collections.Frozen;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Spending;

/// <summary>Which of the three numbers a reason lowers first.</summary>
public enum ReasonStage
{
    /// <summary>Keeps euros from Due, and so from Defensible.</summary>
    Due,

    /// <summary>Keeps euros that are due from being defensible.</summary>
    Defensible,
}

/// <summary>The rule behind a reason: what it asks, where it is written, how an auditor calls a breach of it.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Code">Its stable code, such as <c>payment.missing</c>.</param>
/// <param name="Finding">
/// Number in the Commission's typology; null where the reason is no finding, or bears its own.
/// </param>
/// <param name="Stage">Which number it lowers first.</param>
/// <param name="Title">Its name in a few words.</param>
/// <param name="Law">What is asked and where it is written: a rule of <see cref="GrantRules"/>.</param>
/// <param name="Cure">What to do.</param>
public sealed record ReasonRule(
    UncountedReason Reason, string Code, string? Finding, ReasonStage Stage, Wording Title, LegalRule Law, Wording Cure)
{
    /// <summary>Every rule, in the order of <see cref="UncountedReason"/>.</summary>
    public static IReadOnlyList<ReasonRule> All { get; } =
    [
        new(
            UncountedReason.Withdrawn, "withdrawn", null, ReasonStage.Due,
            new("Dépense retirée", "Withdrawn expenditure"), GrantRules.Withdrawal,
            new("La réintégrer si le motif du retrait a disparu.", "Reinstate it if the reason no longer stands.")),
        new(
            UncountedReason.PaymentMissing, "payment.missing", "4.2", ReasonStage.Due,
            new("Pas encore payée", "Not paid yet"), GrantRules.Paid,
            new("Faire payer le mandat dans la période.", "Have the payment order paid within the period.")),
        new(
            UncountedReason.PaymentOutsideWindow, "payment.outside-window", "4.1", ReasonStage.Due,
            new("Payée hors période", "Paid outside the period"), GrantRules.PaidInPeriod,
            new(
                "Vérifier la date de paiement ; sinon demander un avenant sur la période.",
                "Check the payment date; otherwise ask for an amendment of the period.")),
        new(
            UncountedReason.DeliveryMissing, "delivery.missing", "4.12", ReasonStage.Due,
            new("Livraison non déclarée", "Delivery not declared"), GrantRules.Incurred,
            new("Déclarer la date de livraison.", "Declare the delivery date.")),
        new(
            UncountedReason.DeliveryOutsideWindow, "delivery.outside-window", "4.1", ReasonStage.Due,
            new("Livrée hors période", "Delivered outside the period"), GrantRules.IncurredInPeriod,
            new(
                "Vérifier la date de livraison ; sinon retirer la dépense.",
                "Check the delivery date; otherwise withdraw the expenditure.")),
        new(
            UncountedReason.DeliveryNotCertified, "delivery.not-certified", "9.2", ReasonStage.Defensible,
            new("Service fait non certifié", "Delivery not certified"), GrantRules.Separation,
            new("Faire certifier le service fait.", "Have the delivery certified.")),
        new(
            UncountedReason.PaymentNotAttested, "payment.not-attested", "9.1", ReasonStage.Defensible,
            new("Paiement non attesté", "Payment not attested"), GrantRules.ProofOfPayment,
            new(
                "Joindre l'état du comptable qui couvre ce paiement.",
                "Attach the accountant's statement that covers this payment.")),
        new(
            UncountedReason.EvidenceMissing, "evidence.missing", "9.1", ReasonStage.Defensible,
            new("Pièce justificative manquante", "Supporting document missing"), GrantRules.Evidence,
            new("Joindre les pièces manquantes.", "Attach the missing documents.")),
        new(
            UncountedReason.VatDeclared, "vat.declared", "4.5", ReasonStage.Defensible,
            new("TVA peut-être déclarée", "VAT possibly declared"), GrantRules.NetOfVat,
            new(
                "Reprendre le montant hors taxes de la facture, puis clore le constat.",
                "Take the net amount from the invoice, then close the finding.")),
        new(
            UncountedReason.FindingOpen, "finding.open", null, ReasonStage.Defensible,
            new("Constat ouvert", "Open finding"), GrantRules.Corrections,
            new("Répondre au constat, puis le clore.", "Answer the finding, then close it.")),
        new(
            UncountedReason.LineOverPlan, "line.over-plan", "10.1", ReasonStage.Due,
            new("Poste dépassé", "Line over its plan"), GrantRules.LineCap,
            new(
                "Vérifier si la convention rend les postes fongibles ; sinon demander un avenant.",
                "Check whether the agreement makes lines fungible; otherwise ask for an amendment.")),
        new(
            UncountedReason.CeilingReached, "ceiling.reached", "10.1", ReasonStage.Due,
            new("Plafond atteint", "Ceiling reached"), GrantRules.Ceiling,
            new("Rien : le plafond est acquis.", "Nothing: the ceiling is earned.")),
    ];

    private static readonly FrozenDictionary<string, ReasonRule> ByCode =
        All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>The rule of a reason.</summary>
    public static ReasonRule Of(UncountedReason reason) => All[(int)reason];

    /// <summary>The rule with a code; null where no reason bears it.</summary>
    public static ReasonRule? OfCode(string code) => ByCode.GetValueOrDefault(code);
}
