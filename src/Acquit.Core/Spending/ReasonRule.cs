using System.Collections.Frozen;
using Acquit.Core.Common;

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
/// <param name="Rule">What is asked.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Cure">What to do.</param>
/// <param name="ToBeConfirmed">True where the source was read in an older or secondary text.</param>
public sealed record ReasonRule(
    UncountedReason Reason, string Code, string? Finding, ReasonStage Stage, Wording Title, Wording Rule,
    Wording Source,
    Wording Cure, bool ToBeConfirmed = false)
{
    private static readonly Wording Incurred = new(
        "Règlement (UE) n° 1303/2013, art. 65, § 2", "Regulation (EU) No 1303/2013, Art. 65(2)");

    private static readonly Wording Agreement = new(
        "Convention attributive (paramètre supposé tant qu'elle n'est pas connue)",
        "Grant agreement (assumed parameter until it is known)");

    /// <summary>Every rule, in the order of <see cref="UncountedReason"/>.</summary>
    public static IReadOnlyList<ReasonRule> All { get; } =
    [
        new(
            UncountedReason.Withdrawn, "withdrawn", null, ReasonStage.Due,
            new("Dépense retirée", "Withdrawn expenditure"),
            new("Une dépense retirée n'est plus déclarée.", "A withdrawn expenditure is no longer claimed."),
            new("Décision du bénéficiaire", "The beneficiary's decision"),
            new("La réintégrer si le motif du retrait a disparu.", "Reinstate it if the reason no longer stands.")),
        new(
            UncountedReason.PaymentMissing, "payment.missing", "4.2", ReasonStage.Due,
            new("Pas encore payée", "Not paid yet"),
            new(
                "Seule compte une dépense payée par le comptable, à proportion de ce qui est payé.",
                "Only expenditure paid by the public accountant counts, in proportion to what is paid."),
            Incurred,
            new("Faire payer le mandat dans la période.", "Have the payment order paid within the period.")),
        new(
            UncountedReason.PaymentOutsideWindow, "payment.outside-window", "4.1", ReasonStage.Due,
            new("Payée hors période", "Paid outside the period"),
            new(
                "La date de paiement doit tomber dans la période, bornes comprises ; ni la facture ni la commande "
                    + "ne comptent.",
                "The payment date must lie in the period, both bounds included; neither invoice nor order date "
                    + "counts."),
            Incurred,
            new(
                "Vérifier la date de paiement ; sinon demander un avenant sur la période.",
                "Check the payment date; otherwise ask for an amendment of the period.")),
        new(
            UncountedReason.DeliveryMissing, "delivery.missing", "4.12", ReasonStage.Due,
            new("Livraison non déclarée", "Delivery not declared"),
            new(
                "Une dépense n'est effectuée que livrée ou, pour un pass, utilisée.",
                "Expenditure is incurred only once delivered or, for a pass, redeemed."),
            Incurred,
            new("Déclarer la date de livraison.", "Declare the delivery date.")),
        new(
            UncountedReason.DeliveryOutsideWindow, "delivery.outside-window", "4.1", ReasonStage.Due,
            new("Livrée hors période", "Delivered outside the period"),
            new(
                "La livraison ou le service doit tomber dans la période, bornes comprises.",
                "Delivery or service must lie in the period, both bounds included."),
            Incurred,
            new(
                "Vérifier la date de livraison ; sinon retirer la dépense.",
                "Check the delivery date; otherwise withdraw the expenditure.")),
        new(
            UncountedReason.DeliveryNotCertified, "delivery.not-certified", "9.2", ReasonStage.Defensible,
            new("Service fait non certifié", "Delivery not certified"),
            new(
                "Une autre personne que celle qui a saisi la dépense certifie le service fait.",
                "Another person than who entered the expenditure certifies the delivery."),
            Agreement,
            new("Faire certifier le service fait.", "Have the delivery certified.")),
        new(
            UncountedReason.PaymentNotAttested, "payment.not-attested", "9.1", ReasonStage.Defensible,
            new("Paiement non attesté", "Payment not attested"),
            new(
                "Le paiement se prouve par un état signé du comptable public, un relevé ou une facture acquittée.",
                "Payment is proved by a signed statement of the public accountant, a bank statement or a "
                    + "receipted invoice."),
            new("Décret n° 2016-279 et arrêté du 8 mars 2016", "Décret no. 2016-279 and arrêté of 8 March 2016"),
            new(
                "Joindre l'état du comptable qui couvre ce paiement.",
                "Attach the accountant's statement that covers this payment.")),
        new(
            UncountedReason.EvidenceMissing, "evidence.missing", "9.1", ReasonStage.Defensible,
            new("Pièce justificative manquante", "Supporting document missing"),
            new(
                "Chaque dépense porte toutes les pièces que la convention demande.",
                "Each expenditure bears every document that the agreement asks for."),
            Agreement,
            new("Joindre les pièces manquantes.", "Attach the missing documents.")),
        new(
            UncountedReason.VatDeclared, "vat.declared", "4.5", ReasonStage.Defensible,
            new("TVA peut-être déclarée", "VAT possibly declared"),
            new(
                "La base est hors taxes : la TVA est enregistrée, jamais déclarée.",
                "The base is net of VAT: VAT is recorded, never claimed."),
            new(
                "Convention (« HT ») ; règlement (UE) n° 1303/2013, art. 69, § 3, c (à confirmer)",
                "Agreement (\"HT\"); Regulation (EU) No 1303/2013, Art. 69(3)(c) (to be confirmed)"),
            new(
                "Reprendre le montant hors taxes de la facture, puis clore le constat.",
                "Take the net amount from the invoice, then close the finding."),
            ToBeConfirmed: true),
        new(
            UncountedReason.FindingOpen, "finding.open", null, ReasonStage.Defensible,
            new("Constat ouvert", "Open finding"),
            new(
                "Ce qu'un contrôle retirerait n'est pas défendable tant que le constat est ouvert.",
                "What a verification would take back is not defensible while the finding is open."),
            new(
                "Règlement (UE) n° 1303/2013, art. 143 ; décision C(2019) 3452",
                "Regulation (EU) No 1303/2013, Art. 143; Decision C(2019) 3452"),
            new("Répondre au constat, puis le clore.", "Answer the finding, then close it.")),
        new(
            UncountedReason.LineOverPlan, "line.over-plan", "10.1", ReasonStage.Due,
            new("Poste dépassé", "Line over its plan"),
            new(
                "Un poste ne compte que jusqu'à son montant prévu, augmenté de la tolérance.",
                "A line counts up to its planned amount plus the tolerance."),
            Agreement,
            new(
                "Vérifier si la convention rend les postes fongibles ; sinon demander un avenant.",
                "Check whether the agreement makes lines fungible; otherwise ask for an amendment.")),
        new(
            UncountedReason.CeilingReached, "ceiling.reached", "10.1", ReasonStage.Due,
            new("Plafond atteint", "Ceiling reached"),
            new(
                "L'aide ne dépasse jamais le plafond de la convention.",
                "The grant never exceeds the agreement's ceiling."),
            new("Convention attributive", "Grant agreement"),
            new("Rien : le plafond est acquis.", "Nothing: the ceiling is earned.")),
    ];

    private static readonly FrozenDictionary<string, ReasonRule> ByCode =
        All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>The rule of a reason.</summary>
    public static ReasonRule Of(UncountedReason reason) => All[(int)reason];

    /// <summary>The rule with a code; null where no reason bears it.</summary>
    public static ReasonRule? OfCode(string code) => ByCode.GetValueOrDefault(code);
}
