using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>Undoes an import by new facts: what is still claimed of it is withdrawn, in one commit.</summary>
internal sealed class UndoImport(ExpenditureSelections selections, Recorder recorder)
{
    /// <summary>What undoes.</summary>
    /// <param name="Import">The import.</param>
    /// <param name="On">From this day.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(ImportId Import, DateOnly On, PersonalText Reason);

    public async Task<Decision<Recorded>> Handle(Command command, Recording recording, CancellationToken cancel)
    {
        var claimed = await selections.ClaimedOf(command.Import, cancel);
        var withdrawals = claimed
            .Select(read => new ExpenditureWithdrawn(new(read.Object), command.On, command.Reason)).ToList();
        return await recorder.Commit(
            ExpenditureDecisions.UndoImport(
                withdrawals, command.On, command.Reason, recording.Acting.Actor, recording.Acting.Today),
            recording, Right.WithdrawExpenditure, claimed, cancel);
    }
}
