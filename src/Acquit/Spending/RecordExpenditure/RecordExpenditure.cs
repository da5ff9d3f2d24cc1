using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>Records an expenditure entered by form, with the payments known of it.</summary>
internal sealed class RecordExpenditure(SpendingFacade spending, GrantsFacade grants, Recorder recorder)
{
    public async Task<Decision<Recorded>> Handle(
        ExpenditureRecorded proposed, IReadOnlyList<PaymentRecorded> payments, Recording recording,
        CancellationToken cancel)
    {
        if (await grants.Find(proposed.Grant, AsOf.Known(recording.Acting.Today), cancel) is not { } report)
        {
            return GrantRecorder.Unknown;
        }

        var known = await spending.KnownOrders(proposed.Grant, [proposed.OrderNumber], cancel);
        var context = new RecordingContext(
            report.File.Lines.Select(line => line.Id).ToHashSet(), known.Keys.ToHashSet(StringComparer.Ordinal),
            recording.Acting.Actor, recording.Acting.Today, Vat.StandardRate);
        return await recorder.Commit(
            ExpenditureDecisions.RecordExpenditure(proposed, payments, context, new(Guid.CreateVersion7())), recording,
            Right.EnterExpenditure, [new(proposed.Grant.Value, recording.Version ?? report.Version)], cancel);
    }
}
