using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Journal;

/// <summary>What a fact says, in a few words of the trade.</summary>
internal static class FactWords
{
    public static Wording Of(Fact fact) => fact switch
    {
        DocumentStored => new("Fichier mis au coffre", "File stored in the vault"),
        ActRecorded act => new($"Acte {act.Number} enregistré", $"Act {act.Number} recorded"),
        PointSettled point => new($"Point réglé : {point.Point}", $"Point settled: {point.Point}"),
        PointReopened point => new($"Point rouvert : {point.Point}", $"Point reopened: {point.Point}"),
        AgreementRecorded agreement => new(
            $"Convention enregistrée, plafond {Amounts.Print(agreement.Ceiling, Language.French)}",
            $"Agreement recorded, ceiling {Amounts.Print(agreement.Ceiling, Language.English)}"),
        TermsSet => new("Paramètres de la convention fixés", "Parameters of the agreement set"),
        PlanRecorded => new("Plan de financement enregistré", "Financing plan recorded"),
        CodingsRecorded => new("Imputations enregistrées", "Budget codings recorded"),
        OperationRecorded => new("Opération et actions enregistrées", "Operation and actions recorded"),
        LineDeducted deducted => new(
            $"Déduction d'un poste : {Amounts.Print(deducted.Amount, Language.French)}",
            $"Deduction from a line: {Amounts.Print(deducted.Amount, Language.English)}"),
        ExpenditureRecorded spent => new(
            $"Dépense enregistrée : {Amounts.Print(spent.Net, Language.French)} HT",
            $"Expenditure recorded: {Amounts.Print(spent.Net, Language.English)} net"),
        PaymentRecorded paid => new(
            $"Paiement enregistré : {Amounts.Print(paid.Gross, Language.French)}",
            $"Payment recorded: {Amounts.Print(paid.Gross, Language.English)}"),
        DeliveryDeclared => new("Livraison déclarée", "Delivery declared"),
        CreditNoteRecorded => new("Avoir enregistré", "Credit note recorded"),
        ExpenditureWithdrawn => new("Dépense retirée", "Expenditure withdrawn"),
        ExpenditureReinstated => new("Dépense réintégrée", "Expenditure reinstated"),
        DeliveryCertified => new("Service fait certifié", "Delivery certified"),
        CertificationRevoked => new("Certification retirée", "Certification revoked"),
        PaymentAttested => new("Paiements attestés", "Payments attested"),
        AttestationRevoked => new("Attestation retirée", "Attestation revoked"),
        FindingOpened => new("Constat ouvert", "Finding opened"),
        FindingClosed => new("Constat clos", "Finding closed"),
        ImportRecorded => new("Fichier de dépenses importé", "Expenditure file imported"),
        _ => new(fact.GetType().Name, fact.GetType().Name),
    };

    /// <summary>The reason that a person typed; null where the fact has none, or where it was erased.</summary>
    public static string? Reason(Fact fact) => fact switch
    {
        PointSettled point => point.Reason.Value,
        PointReopened point => point.Reason.Value,
        TermsSet terms => terms.Reason.Value,
        ExpenditureWithdrawn withdrawn => withdrawn.Reason.Value,
        ExpenditureReinstated reinstated => reinstated.Reason.Value,
        CertificationRevoked revoked => revoked.Reason.Value,
        AttestationRevoked revoked => revoked.Reason.Value,
        DeliveryCertified certified => certified.Derogation.Value,
        FindingOpened opened => opened.Reason.Value,
        FindingClosed closed => closed.Reason.Value,
        LineDeducted deducted => deducted.Reason.Value,
        _ => null,
    };
}
