using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>
/// Certifies many deliveries at once, all or nothing, each under the very rules of one: who entered it does not certify
/// it.
/// </summary>
internal sealed class CertifyDeliveries(
    SpendingFacade spending, ExpenditureSelections selections, GrantsFacade grants, Recorder recorder)
{
    /// <summary>What is certified.</summary>
    /// <param name="Grant">The grant file.</param>
    /// <param name="Listed">Payment orders of a list, each with its day where it has one.</param>
    /// <param name="Chosen">Expenditures chosen on the page.</param>
    /// <param name="On">The day where the list tells none.</param>
    /// <param name="Derogation">Why who entered an expenditure certifies it, where the programme allows it.</param>
    public sealed record Command(
        GrantId Grant, IReadOnlyList<CertificationRow> Listed, IReadOnlyList<ExpenditureId> Chosen, DateOnly On,
        string Derogation);

    public async Task<Decision<Recorded>> Handle(Command command, Recording recording, CancellationToken cancel)
    {
        if (await grants.Find(command.Grant, AsOf.Known(recording.Acting.Today), cancel) is not { } report)
        {
            return GrantRecorder.Unknown;
        }

        var known = await spending.KnownOrders(command.Grant, command.Listed.Select(row => row.OrderNumber), cancel);
        var files = await selections.Decidable(known.Values.Concat(command.Chosen), cancel);
        var listed = new List<ListedCertification>();
        var unknown = new List<Refusal>();
        foreach (var row in command.Listed)
        {
            if (known.TryGetValue(Folding.Key(row.OrderNumber), out var id))
            {
                listed.Add(Certification(row.Row, id, row.CertifiedOn ?? command.On, files[id], command));
            }
            else
            {
                unknown.Add(Unknown(row));
            }
        }

        listed.AddRange(command.Chosen.Except(known.Values)
            .Where(id => files.TryGetValue(id, out var file) && file.Grant == command.Grant)
            .Select(id => Certification(0, id, command.On, files[id], command)));
        var decided = EvidenceDecisions.CertifyDeliveries(
            listed, report.State.Terms, recording.Acting.Actor, recording.Acting.Today);
        var placed = decided.Match(_ => [], refusals => refusals.Select(refusal => Placed(refusal, listed)).ToList());
        return unknown.Count + placed.Count > 0
            ? new Decision<Recorded>.Refused([.. unknown, .. placed])
            : await recorder.Commit(
                decided, recording, Right.CertifyDelivery,
                [.. listed.Select(one => new ReadVersion(
                    one.Proposed.Expenditure.Value, files[one.Proposed.Expenditure].Version))],
                cancel);
    }

    private static ListedCertification Certification(
        int row, ExpenditureId id, DateOnly on, DecidableExpenditure file, Command command) =>
        new(row, new(id, on, new(command.Derogation)), new(file.Facts));

    private static Refusal Placed(Refusal refusal, List<ListedCertification> listed)
    {
        if (refusal.Field?.Split(':') is not [var row, var field])
        {
            return refusal;
        }

        if (row == "0")
        {
            return refusal with { Field = field.Length == 0 ? "expenditures" : field };
        }

        var order = listed.First(one => one.Row.ToString(System.Globalization.CultureInfo.InvariantCulture) == row)
            .File.Recorded.OrderNumber;
        return refusal with
        {
            Field = "orders",
            Message = new(
                $"Ligne {row}, mandat {order} : {refusal.Message.French}",
                $"Line {row}, order {order}: {refusal.Message.English}"),
        };
    }

    private static Refusal Unknown(CertificationRow row) => new(
        "certification.unknown-order",
        new(
            $"Ligne {row.Row} : le mandat {row.OrderNumber} n'est pas dans ce dossier. Vérifiez le numéro, ou "
                + "saisissez d'abord la dépense.",
            $"Line {row.Row}: payment order {row.OrderNumber} is not in this file. Check the number, or enter the "
                + "expenditure first."),
        Field: "orders");
}
