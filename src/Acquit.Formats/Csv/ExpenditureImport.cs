using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.Csv;

/// <summary>A row of the file that is an expenditure.</summary>
/// <param name="Row">Line of the file, from 1.</param>
/// <param name="Line">Its plan line.</param>
/// <param name="OrderNumber">Number of the payment order.</param>
/// <param name="InvoiceNumber">The seller's number; empty where the file has none.</param>
/// <param name="Supplier">Who is paid.</param>
/// <param name="Label">What it is.</param>
/// <param name="Net">Amount net of VAT.</param>
/// <param name="Vat">VAT; null where neither the file nor the difference gives it.</param>
/// <param name="Gross">Amount with VAT.</param>
/// <param name="InvoicedOn">Invoice date; null where the file has none.</param>
/// <param name="DeliveredOn">Declared delivery; null where not delivered.</param>
/// <param name="PaidOn">Payment date; null where not paid.</param>
/// <param name="PaidGross">Amount paid, with VAT; zero where not paid.</param>
public sealed record ImportedExpenditure(
    int Row, PlanLineId Line, string OrderNumber, string InvoiceNumber, string Supplier, string Label, Money Net,
    Money? Vat, Money Gross, DateOnly? InvoicedOn, DateOnly? DeliveredOn, DateOnly? PaidOn, Money PaidGross);

/// <summary>A row of the file that is a credit note.</summary>
/// <param name="Row">Line of the file, from 1.</param>
/// <param name="OrderNumber">The order that it reduces; it is in the same file or already recorded.</param>
/// <param name="Number">Number of the credit note.</param>
/// <param name="On">Its date.</param>
/// <param name="Net">Amount net of VAT, positive.</param>
/// <param name="Gross">Amount with VAT, positive.</param>
public sealed record ImportedCreditNote(
    int Row, string OrderNumber, string Number, DateOnly On, Money Net, Money Gross);

/// <summary>Sums of what a file holds, to compare with what the person expects.</summary>
/// <param name="Rows">Expenditures.</param>
/// <param name="CreditNotes">Credit notes.</param>
/// <param name="TotalsRows">Rows of totals, recognised and left out.</param>
/// <param name="Net">Sum of net amounts, credit notes not deducted.</param>
/// <param name="Gross">Sum of gross amounts, credit notes not deducted.</param>
/// <param name="Paid">Sum of gross amounts paid.</param>
/// <param name="CreditedNet">Sum of credit notes, net.</param>
public readonly record struct ImportSums(
    int Rows, int CreditNotes, int TotalsRows, Money Net, Money Gross, Money Paid, Money CreditedNet);

/// <summary>
/// What a file says as a whole, once its rows were read: its sums, and every reason not to record it. Nothing is
/// recorded while <see cref="Defects"/> is not empty.
/// </summary>
/// <param name="File">Name of the file.</param>
/// <param name="HeadingLine">Line of the headings.</param>
/// <param name="Mapping">The mapping used.</param>
/// <param name="CreditNotes">The credit notes, in the file's order.</param>
/// <param name="Sums">Their sums.</param>
/// <param name="Defects">What prevents the import, the first of them; see <paramref name="DefectCount"/>.</param>
/// <param name="DefectCount">How many there are in all.</param>
/// <param name="Warnings">What a person should know, the first of them.</param>
/// <param name="WarningCount">How many there are in all.</param>
public sealed record ExpenditureImport(
    string File, int HeadingLine, ColumnMapping Mapping, IReadOnlyList<ImportedCreditNote> CreditNotes,
    ImportSums Sums, IReadOnlyList<ImportDefect> Defects,
    int DefectCount, IReadOnlyList<ImportDefect> Warnings, int WarningCount)
{
    /// <summary>True when it may be recorded, whole.</summary>
    public bool IsClean => DefectCount == 0;
}

/// <summary>What an import of expenditures is told beside the file.</summary>
/// <param name="PlanLines">The lines of the financing plan, which the file names by label.</param>
/// <param name="Mapping">The mapping chosen by a person or kept for the source; null to propose one.</param>
/// <param name="WholeFileLine">The plan line of every row, where the file has no such column.</param>
public sealed record ImportOptions(
    IReadOnlyList<PlanLine> PlanLines, ColumnMapping? Mapping = null, PlanLineId? WholeFileLine = null);
