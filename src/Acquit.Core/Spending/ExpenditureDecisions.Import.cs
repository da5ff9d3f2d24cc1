using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>A row of an import: an expenditure with its payments.</summary>
/// <param name="Row">Its line in the file, from 1.</param>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="Payments">Its payments.</param>
/// <param name="VatFinding">Identifier for a finding on VAT, should one be opened.</param>
public sealed record ImportedRow(
    int Row, ExpenditureRecorded Expenditure, IReadOnlyList<PaymentRecorded> Payments, FindingId VatFinding);

public static partial class ExpenditureDecisions
{
    /// <summary>
    /// Accepts or refuses an import as a whole; its rows are decided by <see cref="ImportRow"/>, and one row refused
    /// refuses the file.
    /// </summary>
    /// <param name="proposed">The import.</param>
    /// <param name="alreadyImported">True when a file of the same content was imported before.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> ImportExpenditures(
        ImportRecorded proposed, bool alreadyImported, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.EnterExpenditure))
            .RequirePast(proposed.On, today, "on")
            .Require(
                !alreadyImported, "import.already-done", "Ce fichier est déjà importé : rien n'a changé.",
                "This file is already imported: nothing has changed.", "file")
            .Or(proposed);

    /// <summary>Undoes an import: what is still claimed of it is withdrawn, whole.</summary>
    /// <param name="proposed">A withdrawal for each expenditure of the import that is still claimed.</param>
    /// <param name="on">From this day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who undoes it.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> UndoImport(
        IReadOnlyList<ExpenditureWithdrawn> proposed, DateOnly on, PersonalText reason, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.WithdrawExpenditure))
            .RequirePast(on, today, "on")
            .RequireReason(reason)
            .Require(
                proposed.Count > 0, "import.nothing-claimed",
                "Plus aucune dépense de ce fichier n'est déclarée : il n'y a rien à annuler.",
                "No expenditure of this file is claimed any more: there is nothing to undo.")
            .Or([.. proposed]);

    /// <summary>
    /// Decides one row, with every defect of it. Rows are decided one by one, so that memory does not grow with the
    /// file; that two rows bear the same order is for the reader of the file to see.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="context">What is already known.</param>
    public static Decision<IReadOnlyList<Fact>> ImportRow(ImportedRow row, RecordingContext context)
    {
        var refusals = new RefusalList();
        RequireSound(row.Expenditure, row.Payments, context, refusals);
        return refusals.IsEmpty
            ? refusals.Or([.. FactsOf(row.Expenditure, row.Payments, context, row.VatFinding)])
            : refusals.Or();
    }
}
