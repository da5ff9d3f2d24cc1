using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Grants;

/// <summary>What a fact on a grant file or an expenditure changed, in a sentence.</summary>
internal static class FactWords
{
    public static Wording Of(Fact fact) => fact switch
    {
        AgreementRecorded agreement => new(
            $"Convention : plafond {French(agreement.Ceiling)}, assiette {French(agreement.Base)}",
            $"Agreement: ceiling {English(agreement.Ceiling)}, base {English(agreement.Base)}"),
        TermsSet terms => new($"Paramètres changés : {terms.Reason.Value}", $"Parameters changed: {terms.Reason.Value}"),
        PlanRecorded plan => new($"Plan de {plan.Lines.Count} postes", $"Plan of {plan.Lines.Count} lines"),
        CodingsRecorded codings => new(
            $"{codings.Codings.Count} imputations budgétaires", $"{codings.Codings.Count} budget codings"),
        OperationRecorded operation => new(
            $"Opération et ses {operation.Actions.Count} actions", $"Operation and its {operation.Actions.Count} actions"),
        LineDeducted deducted => new(
            $"Déduction de {French(deducted.Amount)} : {deducted.Reason.Value}",
            $"Deduction of {English(deducted.Amount)}: {deducted.Reason.Value}"),
        DocumentStored stored => new($"Pièce déposée : {stored.FileName.Value}", $"Document stored: {stored.FileName.Value}"),
        ImportRecorded import => new(
            $"Import de {import.Rows} dépenses : {import.FileName.Value}",
            $"Import of {import.Rows} expenditures: {import.FileName.Value}"),
        _ => OfExpenditure(fact),
    };

    private static Wording OfExpenditure(Fact fact) => fact switch
    {
        ExpenditureRecorded recorded => new(
            $"Dépense saisie : mandat {recorded.OrderNumber}, {French(recorded.Net)} HT",
            $"Expenditure entered: payment order {recorded.OrderNumber}, {English(recorded.Net)} net"),
        PaymentRecorded payment => new(
            $"Paiement de {French(payment.Gross)} TTC", $"Payment of {English(payment.Gross)} with VAT"),
        DeliveryDeclared => new("Livraison déclarée", "Delivery declared"),
        CreditNoteRecorded credit => new(
            $"Avoir {credit.Number} : {French(credit.Net)} HT", $"Credit note {credit.Number}: {English(credit.Net)} net"),
        ExpenditureWithdrawn withdrawn => new(
            $"Dépense retirée : {withdrawn.Reason.Value}", $"Expenditure withdrawn: {withdrawn.Reason.Value}"),
        ExpenditureReinstated reinstated => new(
            $"Dépense réintégrée : {reinstated.Reason.Value}", $"Expenditure reinstated: {reinstated.Reason.Value}"),
        DeliveryCertified { Derogation.Value: { Length: > 0 } why } => new(
            $"Service fait certifié, par dérogation : {why}", $"Delivery certified, by derogation: {why}"),
        DeliveryCertified => new("Service fait certifié", "Delivery certified"),
        CertificationRevoked revoked => new(
            $"Certification retirée : {revoked.Reason.Value}", $"Certification taken back: {revoked.Reason.Value}"),
        PaymentAttested attested => new(
            $"Paiement attesté par le comptable ({attested.Expenditures.Count} dépenses)",
            $"Payment attested by the accountant ({attested.Expenditures.Count} expenditures)"),
        AttestationRevoked revoked => new(
            $"Attestation retirée : {revoked.Reason.Value}", $"Attestation taken back: {revoked.Reason.Value}"),
        FindingOpened finding => new(
            $"Constat {finding.Code} ouvert, {French(finding.Amount.Times(finding.Rate))} exposés : {finding.Reason.Value}",
            $"Finding {finding.Code} opened, {English(finding.Amount.Times(finding.Rate))} exposed: {finding.Reason.Value}"),
        FindingClosed closed => new($"Constat clos : {closed.Reason.Value}", $"Finding closed: {closed.Reason.Value}"),
        _ => new(fact.GetType().Name, fact.GetType().Name),
    };

    private static string French(Money amount) => Amounts.Print(amount, Language.French);

    private static string English(Money amount) => Amounts.Print(amount, Language.English);
}
