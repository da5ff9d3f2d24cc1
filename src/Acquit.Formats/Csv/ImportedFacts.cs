using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Formats.Csv;

/// <summary>Turns the rows of a file into the facts that would record them; the core's decisions then accept or
/// refuse.</summary>
public static class ImportedFacts
{
    /// <summary>The expenditure, true from the earliest date known of it, and its payment where it has one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="grant">The grant file.</param>
    /// <param name="import">The import.</param>
    /// <param name="expenditure">Identifier of the expenditure.</param>
    /// <param name="today">The day, for a row that bears no date.</param>
    public static (ExpenditureRecorded Expenditure, IReadOnlyList<PaymentRecorded> Payments) ToFacts(
        this ImportedExpenditure row, GrantId grant, ImportId import, ExpenditureId expenditure, DateOnly today)
    {
        DateOnly?[] known = [row.InvoicedOn, row.DeliveredOn, row.PaidOn];
        var recorded = new ExpenditureRecorded(
            expenditure, grant, row.Line, row.OrderNumber, row.InvoiceNumber, new(row.Supplier), new(row.Label),
                row.Net,
            row.Vat, row.Gross, row.InvoicedOn, row.DeliveredOn, import, known.Min() ?? today);
        return (recorded, row.PaidOn is { } paidOn ? [new PaymentRecorded(expenditure, paidOn, row.PaidGross)] : []);
    }

    /// <summary>The credit note of a row, once the expenditure that it reduces is known.</summary>
    public static CreditNoteRecorded ToFact(this ImportedCreditNote note, ExpenditureId expenditure) =>
        new(expenditure, note.Number, note.On, note.Net, note.Gross);
}
