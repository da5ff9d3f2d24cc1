using System.Globalization;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Formats.Programmes;
using Acquit.Grants;
using Acquit.Spending;
using Acquit.Storage;
using Acquit.Storage.Spending;

namespace Acquit.Demonstration;

/// <summary>
/// The expenditure and its evidence: the writing service enters, another service certifies, finance attests from the
/// accountant's statements.
/// </summary>
internal sealed class SpendingSteps(
    ImportExpenditures imports, CertifyDelivery certify, AttestPayments attest, RecordPayment pay,
    WithdrawExpenditure withdraw, OpenFinding open, CloseFinding close, DeductFromLine deduct, SpendingFacade spending,
    DocumentVault vault)
{
    private const long MostBytes = 1024 * 1024;

    public IEnumerable<DemonstrationStep> Of(GrantFacts facts, EventsDocument events)
    {
        var grant = facts.Agreement.Grant;
        return events.Imports.Select(entry => Import(grant, entry))
            .Concat(
                DemonstrationFiles.Certifications(events.Certifications.File).Select(entry => Certify(grant, entry)))
            .Concat(events.Attestations.Select(entry => Attest(grant, entry)))
            .Concat(events.Payments.Select(entry => Pay(grant, entry)))
            .Concat(events.Withdrawals.Select(entry => Withdraw(grant, entry)))
            .Concat(events.Findings.SelectMany(entry => Find(grant, entry)))
            .Concat(events.Deductions.Select(entry => Deduct(facts, entry)));
    }

    private DemonstrationStep Import(GrantId grant, ImportEntry entry) => DemonstrationStep.Of(
        "import/" + entry.File, entry.RecordedOn, Role.Rapporteur, async (recording, cancel) =>
        {
            var stored = await Stored(entry.File, cancel);
            return await imports.Handle(
                new(grant, stored.Sha256, entry.File, null, null), recording, cancel);
        });

    private DemonstrationStep Certify(GrantId grant, CertificationEntry entry) => On(
        "certification/", entry.Order, entry.RecordedOn, Role.DeliveryCertifier, grant,
        (expenditure, recording, cancel) => certify.Handle(
            new(expenditure, entry.CertifiedOn, PersonalText.None), recording, cancel));

    private DemonstrationStep Attest(GrantId grant, AttestationEntry entry) => DemonstrationStep.Of(
        "attestation/" + entry.Document, entry.RecordedOn, Role.FinanceOfficer, async (recording, cancel) =>
        {
            var stored = await Stored(entry.Document, cancel);
            return await attest.Handle(
                new(grant, stored.Sha256, entry.Document, entry.On, entry.Orders, []), recording, cancel);
        });

    private DemonstrationStep Pay(GrantId grant, PaymentEntry entry) => On(
        "payment/", entry.Order, entry.RecordedOn, Role.Rapporteur, grant,
        (expenditure, recording, cancel) => pay.Handle(
            new(expenditure, entry.PaidOn, entry.Gross), recording, cancel));

    private DemonstrationStep Withdraw(GrantId grant, WithdrawalEntry entry) => On(
        "withdrawal/", entry.Order, entry.RecordedOn, Role.EuFundsOfficer, grant,
        (expenditure, recording, cancel) => withdraw.Handle(
            new(expenditure, entry.On, Fictitious(entry.Reason)), recording, cancel));

    private IEnumerable<DemonstrationStep> Find(GrantId grant, FindingEntry entry)
    {
        var number = int.Parse(
            entry.Id.AsSpan(entry.Id.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        var finding = new FindingId(FictitiousIdentifiers.Of(FictitiousIdentifiers.Findings + number));
        yield return On(
            $"finding/{entry.Id}/", entry.Order, entry.RecordedOn, Role.EuFundsOfficer, grant,
            (expenditure, recording, cancel) => open.Handle(
                new(
                    finding, expenditure, entry.Code, entry.Amount, entry.RatePercent, entry.On,
                    FindingCause.Noted, Fictitious(entry.Reason)),
                recording, cancel));
        if (entry is { ClosedOn: { } closedOn, ClosedRecordedOn: { } recordedOn, ClosedReason: { } reason })
        {
            yield return On(
                $"finding-closed/{entry.Id}/", entry.Order, recordedOn, Role.EuFundsOfficer, grant,
                (expenditure, recording, cancel) => close.Handle(
                    new(finding, expenditure, closedOn, Fictitious(reason)), recording, cancel));
        }
    }

    private DemonstrationStep Deduct(GrantFacts facts, DeductionEntry entry) => DemonstrationStep.Of(
        $"deduction/{entry.Line}/{entry.On:O}", entry.RecordedOn, Role.FinanceOfficer, (recording, cancel) =>
        {
            var line = facts.Plan.Lines.Single(line => Folding.Same(line.Label, entry.Line));
            return deduct.Handle(
                new(facts.Agreement.Grant, line.Id, entry.Amount, entry.On, Fictitious(entry.Reason)), recording,
                cancel);
        });

    private DemonstrationStep On(
        string name, string order, DateOnly recordedOn, Role by, GrantId grant,
        Func<ExpenditureId, Recording, CancellationToken, Task<Decision<Recorded>>> handle) => DemonstrationStep.Of(
        name + order, recordedOn, by, async (recording, cancel) =>
        {
            var known = await spending.KnownOrders(grant, [order], cancel);
            return await handle(known.Values.Single(), recording, cancel);
        });

    private async Task<VaultedFile> Stored(string file, CancellationToken cancel)
    {
        await using var content = DemonstrationFiles.Open(file);
        return DemonstrationFiles.Value(await vault.Store(content, MostBytes, cancel));
    }

    private static PersonalText Fictitious(Wording reason) => new("FICTIF : " + reason.French);
}
