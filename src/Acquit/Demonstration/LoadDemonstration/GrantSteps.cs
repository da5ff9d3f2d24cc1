using Acquit.Acts;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Formats.Programmes;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Acts;
using Acquit.Storage.Grants;

namespace Acquit.Demonstration;

/// <summary>The act and the grant file: what the secretariat, the EU-funds officer and finance record.</summary>
internal sealed class GrantSteps(
    RecordAct recordAct, SettlePoint settlePoint, OpenGrant openGrant, RecordOperation recordOperation,
    SetTerms setTerms, RecordCodings recordCodings, GrantsFacade grants, ActsFacade acts, DocumentVault vault)
{
    private const long MostBytes = 1024 * 1024;

    public IEnumerable<DemonstrationStep> Of(GrantDocument document, GrantFacts facts, EventsDocument events)
    {
        var agreed = document.Agreement.RecordedOn;
        yield return DemonstrationStep.Of(
            "opening", events.Opening.RecordedOn, Role.EuFundsOfficer, (recording, cancel) =>
                openGrant.Handle(new(facts.Agreement, facts.Plan), recording, cancel));
        yield return DemonstrationStep.Of(
            "act", events.Act.RecordedOn, Role.AssemblySecretary,
            (recording, cancel) => TakeInAct(document.Act.File, recording, cancel));
        yield return DemonstrationStep.Of(
            "agreement", agreed, Role.EuFundsOfficer,
            (recording, cancel) => Agree(document.Act.File, facts, recording, cancel));
        yield return DemonstrationStep.Of(
            "operation", agreed, Role.EuFundsOfficer,
            (recording, cancel) => recordOperation.Handle(facts.Operation, recording, cancel));
        yield return DemonstrationStep.Of(
            "terms", events.Terms.RecordedOn, Role.EuFundsOfficer,
            (recording, cancel) => setTerms.Handle(facts.Terms, recording, cancel));
        yield return DemonstrationStep.Of(
            "codings", events.Codings.RecordedOn, Role.FinanceOfficer,
            (recording, cancel) => recordCodings.Handle(facts.Codings, recording, cancel));
        foreach (var entry in events.Settlements)
        {
            yield return DemonstrationStep.Of(
                "settlement/" + entry.Point, entry.RecordedOn, Role.AssemblySecretary,
                (recording, cancel) => Settle(document.Act.File, entry, recording, cancel));
        }
    }

    private async Task<Decision<Recorded>> TakeInAct(string file, Recording recording, CancellationToken cancel) =>
        await recordAct.Handle(new((await Stored(file, cancel)).Sha256, file, [1]), recording, cancel);

    // The same agreement, known since by the act that authorises it.
    private async Task<Decision<Recorded>> Agree(
        string file, GrantFacts facts, Recording recording, CancellationToken cancel)
    {
        var act = await Act(file, cancel);
        var report = await grants.Find(facts.Agreement.Grant, AsOf.Known(recording.Acting.Today), cancel);
        return await openGrant.Handle(
            new(facts.Agreement with { Source = act }), recording with { Version = report?.Version }, cancel);
    }

    private async Task<Decision<Recorded>> Settle(
        string file, SettlementEntry entry, Recording recording, CancellationToken cancel) =>
        await settlePoint.Handle(
            new(await Act(file, cancel), entry.Point, entry.Reason.French, Reopen: false), recording, cancel);

    private async Task<ActId> Act(string file, CancellationToken cancel) =>
        (await acts.OfDocument((await Stored(file, cancel)).Sha256, cancel))[0].Act;

    private async Task<VaultedFile> Stored(string file, CancellationToken cancel)
    {
        await using var content = DemonstrationFiles.Open(file);
        return DemonstrationFiles.Value(await vault.Store(content, MostBytes, cancel));
    }
}
