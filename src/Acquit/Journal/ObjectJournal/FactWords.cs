using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Journal;

/// <summary>What a fact says, in a few words of the trade.</summary>
internal static class FactWords
{
    /// <summary>The fact in a line, with its amount where it has one.</summary>
    public static Wording Of(Fact fact) => fact switch
    {
        DocumentStored => new("Fichier mis au coffre", "File stored in the vault"),
        ActRecorded act => new($"Acte {act.Number} enregistré", $"Act {act.Number} recorded"),
        PointSettled point => new($"Point réglé : {point.Point}", $"Point settled: {point.Point}"),
        PointReopened point => new($"Point rouvert : {point.Point}", $"Point reopened: {point.Point}"),
        ImportRecorded import => new($"Import de {import.Rows} dépenses", $"Import of {import.Rows} expenditures"),
        PaymentAttested attested => new(
            $"Paiement attesté par le comptable ({attested.Expenditures.Count} dépenses)",
            $"Payment attested by the accountant ({attested.Expenditures.Count} expenditures)"),
        AccountSet { Active: false } => new("Compte fermé", "Account closed"),
        AccountSet account => new(
            "Compte ouvert à ces rôles : "
                + $"{string.Join(", ", account.Roles.Select(role => RoleWording.Of(role).French))}",
            "Account open with these roles: "
                + $"{string.Join(", ", account.Roles.Select(role => RoleWording.Of(role).English))}"),
        PasswordLinkMade => new("Lien de mot de passe remis", "Password link handed over"),
        AttestationRevoked => new("Attestation retirée", "Attestation taken back"),
        _ => OfGrant(fact) ?? OfExpenditure(fact) ?? new(fact.GetType().Name, fact.GetType().Name),
    };

    /// <summary>Why, as a person or the rule says it; null where the fact has no reason, or where it was erased.</summary>
    public static string? Reason(Fact fact, Language language) => fact switch
    {
        PointSettled point => point.Reason.Value,
        PointReopened point => point.Reason.Value,
        TermsSet terms => terms.Reason.Value,
        ExpenditureWithdrawn withdrawn => withdrawn.Reason.Value,
        ExpenditureReinstated reinstated => reinstated.Reason.Value,
        CertificationRevoked revoked => revoked.Reason.Value,
        AttestationRevoked revoked => revoked.Reason.Value,
        DeliveryCertified certified => certified.Derogation.Value,
        FindingOpened opened => FindingDecisions.Said(opened.Cause)?.In(language) ?? opened.Reason.Value,
        FindingClosed closed => closed.Reason.Value,
        LineDeducted deducted => deducted.Reason.Value,
        _ => null,
    };

    private static Wording? OfGrant(Fact fact) => fact switch
    {
        AgreementRecorded agreement => new(
            $"Convention : plafond {French(agreement.Ceiling)}, assiette {French(agreement.Base)}",
            $"Agreement: ceiling {English(agreement.Ceiling)}, base {English(agreement.Base)}"),
        TermsSet => new("Paramètres de la convention changés", "Parameters of the agreement changed"),
        PlanRecorded plan => new($"Plan de {plan.Lines.Count} postes", $"Plan of {plan.Lines.Count} lines"),
        CodingsRecorded codings => new(
            $"{codings.Codings.Count} imputations budgétaires", $"{codings.Codings.Count} budget codings"),
        OperationRecorded operation => new(
            $"Opération et ses {operation.Actions.Count} actions", $"Operation and its {operation.Actions.Count} "
                + "actions"),
        LineDeducted deducted => new(
            $"Déduction d'un poste : {French(deducted.Amount)}", $"Deduction from a line: {English(deducted.Amount)}"),
        _ => null,
    };

    private static Wording? OfExpenditure(Fact fact) => fact switch
    {
        ExpenditureRecorded recorded => new(
            $"Dépense saisie : mandat {recorded.OrderNumber}, {French(recorded.Net)} HT",
            $"Expenditure entered: payment order {recorded.OrderNumber}, {English(recorded.Net)} net"),
        PaymentRecorded payment => new(
            $"Paiement de {French(payment.Gross)} TTC", $"Payment of {English(payment.Gross)} with VAT"),
        DeliveryDeclared => new("Livraison déclarée", "Delivery declared"),
        CreditNoteRecorded credit => new(
            $"Avoir {credit.Number} : {French(credit.Net)} HT", $"Credit note {credit.Number}: {English(credit.Net)} "
                + "net"),
        ExpenditureWithdrawn => new("Dépense retirée", "Expenditure withdrawn"),
        ExpenditureReinstated => new("Dépense réintégrée", "Expenditure reinstated"),
        DeliveryCertified { Derogation.Value.Length: > 0 } => new(
            "Service fait certifié, par dérogation", "Delivery certified, by derogation"),
        DeliveryCertified => new("Service fait certifié", "Delivery certified"),
        CertificationRevoked => new("Certification retirée", "Certification taken back"),
        FindingOpened finding => new(
            $"Constat {finding.Code} ouvert, {French(finding.Amount.Times(finding.Rate))} exposés",
            $"Finding {finding.Code} opened, {English(finding.Amount.Times(finding.Rate))} exposed"),
        FindingClosed => new("Constat clos", "Finding closed"),
        _ => null,
    };

    private static string French(Money amount) => Amounts.Print(amount, Language.French);

    private static string English(Money amount) => Amounts.Print(amount, Language.English);
}
