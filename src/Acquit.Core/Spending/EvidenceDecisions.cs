using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Spending;

/// <summary>An expenditure that a statement of the accountant would cover.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="Grant">Its grant file.</param>
/// <param name="OrderNumber">Its payment order.</param>
/// <param name="FirstPaidOn">The day of its first payment; null while it is unpaid.</param>
public readonly record struct CoveredPayment(
    ExpenditureId Expenditure, GrantId Grant, string OrderNumber, DateOnly? FirstPaidOn);

/// <summary>What may be recorded as evidence: certifications of delivery, attestations of payment.</summary>
public static partial class EvidenceDecisions
{
    /// <summary>
    /// Certifies delivery. Who entered the expenditure does not certify it, unless the programme's policy allows it
    /// with a reason.
    /// </summary>
    /// <param name="proposed">The certification.</param>
    /// <param name="file">The expenditure.</param>
    /// <param name="terms">The programme's policy.</param>
    /// <param name="actor">Who certifies.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> CertifyDelivery(
        DeliveryCertified proposed, ExpenditureFile file, AgreementTerms terms, Actor actor, DateOnly today)
    {
        var own = file.EnteredBy == actor.Account;
        var explained = !string.IsNullOrWhiteSpace(proposed.Derogation.Value);
        var certified = new DeliveryCertified(
            proposed.Expenditure, proposed.CertifiedOn, own ? proposed.Derogation : PersonalText.None);
        return new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.CertifyDelivery))
            .RequirePast(proposed.CertifiedOn, today, "certified-on")
            .Require(
                !file.Delivery.IsCertified, "certification.already-done", "Le service fait est déjà certifié.",
                "Delivery is already certified.")
            .Require(
                file.Delivery is not Delivery.Undeclared, "certification.no-delivery",
                "Déclarer d'abord la date de livraison : il n'y a rien à certifier.",
                "Declare the delivery date first: there is nothing to certify.", "certified-on")
            .Require(
                file.Delivery.DeliveredOn is not { } delivered || delivered <= proposed.CertifiedOn,
                "certification.before-delivery",
                "La certification ne peut pas précéder la livraison.", "Certification cannot come before delivery.",
                "certified-on")
            .Require(
                !own || terms.SelfCertificationAllowed.Value, "certification.own-entry",
                "Qui a saisi une dépense ne la certifie pas : une autre personne doit le faire.",
                "Who entered an expenditure does not certify it: another person has to.",
                law: GrantRules.Separation)
            .Require(
                !own || !terms.SelfCertificationAllowed.Value || explained, "certification.derogation-missing",
                "Le programme permet de certifier sa propre saisie, avec un motif : le donner.",
                "The programme lets one certify one's own entry, with a reason: give it.", "derogation",
                GrantRules.Separation)
            .Or(certified);
    }

    /// <summary>Takes a certification back.</summary>
    public static Decision<IReadOnlyList<Fact>> RevokeCertification(
        CertificationRevoked proposed, ExpenditureFile file, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.CertifyDelivery))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                file.Delivery.IsCertified, "certification.none", "Aucune certification n'est en vigueur.",
                "No certification is in force.")
            .Require(
                file.Delivery is not Delivery.Certified { CertifiedOn: var on } || on <= proposed.On,
                "certification.revoked-before",
                "Une certification ne se retire pas avant sa date.",
                "A certification is not taken back before its date.",
                "on")
            .Or(proposed);

    /// <summary>
    /// Attests payments by a stored document of the public accountant, who does not sign in: only finance enters it.
    /// A statement covers nothing that was unpaid on its date.
    /// </summary>
    /// <param name="proposed">The attestation.</param>
    /// <param name="covered">What it covers, one for each of its expenditures.</param>
    /// <param name="documentStored">True when the document is in the vault.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> AttestPayments(
        PaymentAttested proposed, IReadOnlyList<CoveredPayment> covered, bool documentStored, Actor actor,
        DateOnly today)
    {
        var refusals = new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.AttestPayment))
            .RequirePast(proposed.On, today, "on")
            .Require(
                documentStored && proposed.Document.Length == 64, "attestation.no-document",
                "Joindre l'état signé du comptable : sans document, rien n'est attesté.",
                "Attach the accountant's signed statement: without a document nothing is attested.", "document",
                GrantRules.ProofOfPayment)
            .Require(
                proposed.Expenditures.Count > 0, "attestation.empty", "Choisir les dépenses que l'état couvre.",
                "Choose the expenditures that the statement covers.", "expenditures")
            .Require(
                covered.Select(payment => payment.Expenditure).ToHashSet().SetEquals(proposed.Expenditures)
                    && covered.All(payment => payment.Grant == proposed.Grant),
                "attestation.other-grant", "L'état couvre une dépense d'un autre dossier d'aide.",
                "The statement covers an expenditure of another grant file.", "expenditures");
        foreach (var unpaid in covered.Where(payment => payment.FirstPaidOn is not { } paid || paid > proposed.On))
        {
            refusals.Require(
                false, "attestation.unpaid",
                $"Le mandat {unpaid.OrderNumber} n'est pas payé à la date de l'état : l'en retirer ou enregistrer "
                    + "le paiement.",
                $"Payment order {unpaid.OrderNumber} is not paid on the statement's date: leave it out or record "
                    + "the payment.",
                "expenditures", GrantRules.ProofOfPayment);
        }

        return refusals.Or(proposed);
    }

    /// <summary>Takes an attestation back, whole.</summary>
    /// <param name="proposed">The revocation.</param>
    /// <param name="attested">The attestation; null where it is unknown or already taken back.</param>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> RevokeAttestation(
        AttestationRevoked proposed, PaymentAttested? attested, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.AttestPayment))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                attested is not null, "attestation.none", "Cette attestation n'est pas ou plus en vigueur.",
                "This attestation is not, or no longer, in force.")
            .Require(
                attested is null || attested.On <= proposed.On, "attestation.revoked-before",
                "Une attestation ne se retire pas avant sa date.", "An attestation is not taken back before its date.",
                "on")
            .Or(proposed);
}
