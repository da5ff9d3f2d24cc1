using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage.Journal;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>Undoes an import by new facts: what is still claimed of it is withdrawn, in one commit.</summary>
internal sealed class UndoImport(ExpenditureSelections selections, JournalFacade journal, Recorder recorder)
{
    /// <summary>What undoes.</summary>
    /// <param name="Import">The import.</param>
    /// <param name="On">From this day.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(ImportId Import, DateOnly On, PersonalText Reason);

    public async Task<Decision<Recorded>> Handle(Command command, Recording recording, CancellationToken cancel)
    {
        var claimed = await selections.ClaimedOf(command.Import, cancel);
        var read = await journal.Versions([.. claimed.Select(id => id.Value)], cancel);
        return await recorder.Commit(Decide(command, claimed, recording), recording, Right.WithdrawExpenditure, read, cancel);
    }

    private static Decision<IReadOnlyList<Fact>> Decide(
        Command command, IReadOnlyList<ExpenditureId> claimed, Recording recording)
    {
        var refusals = new List<Refusal>();
        if (AccessRules.Check(recording.Acting.Actor.Roles, Right.WithdrawExpenditure) is { } denied)
        {
            refusals.Add(denied);
        }

        if (claimed.Count == 0)
        {
            refusals.Add(new("import.nothing-claimed", new(
                "Plus aucune dépense de ce fichier n'est déclarée : il n'y a rien à annuler.",
                "No expenditure of this file is claimed any more: there is nothing to undo.")));
        }

        if (string.IsNullOrWhiteSpace(command.Reason.Value))
        {
            refusals.Add(new("text.missing", new(
                "Donner un motif : il reste au journal.", "Give a reason: it stays in the journal."), Field: "reason"));
        }

        if (command.On > recording.Acting.Today)
        {
            refusals.Add(new("date.future", new(
                "Cette date n'est pas encore venue.", "This date has not come yet."), Field: "on"));
        }

        return refusals.Count > 0
            ? refusals
            : claimed.Select(Fact (id) => new ExpenditureWithdrawn(id, command.On, command.Reason)).ToList();
    }
}
