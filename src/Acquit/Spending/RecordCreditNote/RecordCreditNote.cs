using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Spending;

/// <summary>Records a credit note on the expenditure that it reduces.</summary>
internal sealed class RecordCreditNote(ExpenditureRecorder expenditures)
{
    public Task<Decision<Recorded>> Handle(
        CreditNoteRecorded proposed, Recording recording, CancellationToken cancel) =>
        expenditures.Record(
            proposed.Expenditure, recording, Right.EnterExpenditure,
            known => ExpenditureDecisions.RecordCreditNote(
                proposed, known.File, recording.Acting.Actor, recording.Acting.Today),
            cancel);
}
