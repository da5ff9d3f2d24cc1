using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Storage.Documents;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>
/// Attests payments by a signed statement of the public accountant: one document, one fact, many expenditures.
/// </summary>
internal sealed class AttestPayments(
    SpendingFacade spending, ExpenditureSelections selections, DocumentsFacade documents, DocumentVault vault,
    Recorder recorder)
{
    /// <summary>What attests.</summary>
    /// <param name="Grant">The grant file.</param>
    /// <param name="Document">SHA-256 of the statement, in the vault.</param>
    /// <param name="FileName">Name it came with.</param>
    /// <param name="On">The statement's date.</param>
    /// <param name="Orders">Numbers of the payment orders that it names.</param>
    /// <param name="Chosen">Expenditures chosen from the list.</param>
    public sealed record Command(
        GrantId Grant, string Document, string FileName, DateOnly On, IReadOnlyList<string> Orders,
        IReadOnlyList<ExpenditureId> Chosen);

    public async Task<Decision<Recorded>> Handle(Command command, Recording recording, CancellationToken cancel)
    {
        var known = await spending.KnownOrders(command.Grant, command.Orders, cancel);
        var unknown = command.Orders.Where(order => !known.ContainsKey(Folding.Key(order))).Select(Unknown).ToList();
        ExpenditureId[] all = [.. known.Values.Concat(command.Chosen).Distinct()];
        var covered = await selections.Coverable(all, cancel);
        var (acting, today) = (recording.Acting, recording.Acting.Today);
        var proposed = new PaymentAttested(
            new(Guid.CreateVersion7()), command.Grant, command.Document, command.On, all);
        var decided = EvidenceDecisions.AttestPayments(
            proposed, covered, vault.Holds(command.Document), acting.Actor, today);
        if (unknown.Count > 0)
        {
            var others = decided is Decision<IReadOnlyList<Fact>>.Refused refused ? refused.Refusals : [];
            return new Decision<Recorded>.Refused([.. unknown, .. others]);
        }

        if (decided is Decision<IReadOnlyList<Fact>>.Accepted accepted
            && await documents.Find(command.Document, cancel) is null)
        {
            decided = new Decision<IReadOnlyList<Fact>>.Accepted(
                [.. accepted.Value, vault.Known(command.Document, command.FileName, today)]);
        }

        return await recorder.Commit(
            decided, recording, Right.AttestPayment, [new(proposed.Attestation.Value, 0)], cancel);
    }

    private static Refusal Unknown(string order) => new(
        "attestation.unknown-order",
        new(
            $"Le mandat {order} n'est pas dans ce dossier : vérifiez le numéro, ou saisissez d'abord la dépense.",
            $"Payment order {order} is not in this file: check the number, or enter the expenditure first."),
        Field: "orders");
}
