using System.Globalization;
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
    /// Records an import, all or nothing: one bad row refuses the file, and every defect of every row is returned
    /// with its line as the field (<c>12:net</c>). Two rows with the same payment order are a defect of the second.
    /// </summary>
    /// <param name="proposed">The import.</param>
    /// <param name="rows">Its rows, in order.</param>
    /// <param name="alreadyImported">True when a file of the same content was imported before.</param>
    /// <param name="context">What is already known.</param>
    public static Decision<IReadOnlyList<Fact>> ImportExpenditures(
        ImportRecorded proposed, IReadOnlyList<ImportedRow> rows, bool alreadyImported, RecordingContext context)
    {
        var refusals = new RefusalList()
            .Add(AccessRules.Check(context.Actor.Roles, Right.EnterExpenditure))
            .RequirePast(proposed.On, context.Today, "on")
            .Require(
                !alreadyImported, "import.already-done", "Ce fichier est déjà importé : rien n'a changé.",
                "This file is already imported: nothing has changed.", "file")
            .Require(rows.Count > 0, "import.empty", "Ce fichier ne contient aucune dépense.",
                "This file holds no expenditure.", "file");
        var seen = new HashSet<string>();
        var facts = new List<Fact>(2 * rows.Count) { proposed };
        foreach (var row in rows)
        {
            var defects = new RefusalList();
            RequireSound(row.Expenditure, row.Payments, context, defects);
            defects.Require(
                seen.Add(Folding.Key(row.Expenditure.OrderNumber)), "import.duplicate-row",
                $"Le mandat {row.Expenditure.OrderNumber} figure deux fois dans le fichier.",
                $"Payment order {row.Expenditure.OrderNumber} stands twice in the file.", "order-number");
            refusals.AddRange(defects.All.Select(defect => defect with
            {
                Field = string.Create(CultureInfo.InvariantCulture, $"{row.Row}:{defect.Field}"),
            }));
            if (refusals.IsEmpty)
            {
                facts.AddRange(FactsOf(row.Expenditure, row.Payments, context, row.VatFinding));
            }
        }

        return refusals.Or(facts);
    }
}
