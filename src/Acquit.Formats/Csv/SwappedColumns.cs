using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>
/// Columns that hold what another announces. One odd row is a slip of that row; at least two, and more than half, are
/// a mapping to change, said once and first.
/// </summary>
internal sealed class SwappedColumns(ColumnMapping mapping, bool countsFrom1904)
{
    private const int FewestRows = 2;

    private static readonly ExpenditureField[] AmountFields =
        [ExpenditureField.Net, ExpenditureField.Vat, ExpenditureField.Gross, ExpenditureField.PaidGross];

    private static readonly ExpenditureField[] DayFields =
        [ExpenditureField.InvoicedOn, ExpenditureField.DeliveredOn, ExpenditureField.PaidOn];

    private readonly Dictionary<ExpenditureField, Tally> other = [];
    private Tally names;
    private Tally dates;
    private Tally amounts;

    /// <summary>What the cells of an order look like, whatever their columns say.</summary>
    public void See(RowCells cells)
    {
        foreach (var field in AmountFields)
        {
            Note(cells, field, IsDay);
        }

        foreach (var field in DayFields)
        {
            Note(cells, field, IsAmount);
        }

        var (order, supplier) = (cells.Cell(ExpenditureField.OrderNumber), cells.Cell(ExpenditureField.Supplier));
        if (!order.IsBlank && !supplier.IsBlank)
        {
            names = names.And(IsName(order.Text) && IsNumber(supplier.Text));
        }
    }

    /// <summary>An order whose net and gross amounts are both known.</summary>
    public void SeeAmounts(bool netAboveGross) => amounts = amounts.And(netAboveGross);

    /// <summary>An order whose invoice and payment dates are both known.</summary>
    public void SeeDates(bool paidBeforeInvoice) => dates = dates.And(paidBeforeInvoice);

    /// <summary>What is suspected, once all rows were seen.</summary>
    public IEnumerable<(string Code, Wording Message)> Suspected()
    {
        if (dates is { Rows: > FewestRows, IsSuspect: true })
        {
            yield return ("import.dates-swapped", Swapped(
                ExpenditureField.InvoicedOn, ExpenditureField.PaidOn, dates,
                new("sont payées avant leur facture", "are paid before their invoice")));
        }

        if (amounts.IsSuspect)
        {
            yield return ("import.amounts-swapped", Swapped(
                ExpenditureField.Net, ExpenditureField.Gross, amounts,
                new("ont un montant HT supérieur au TTC", "have a net amount above the gross")));
        }

        if (names.IsSuspect)
        {
            yield return ("import.order-and-supplier-swapped", Swapped(
                ExpenditureField.OrderNumber, ExpenditureField.Supplier, names,
                new("ont un nom pour mandat et un numéro pour fournisseur",
                    "have a name as their order and a number as their supplier")));
        }

        var days = DayFields.Where(IsSuspect).ToList();
        foreach (var (place, field) in AmountFields.Where(IsSuspect).Index())
        {
            yield return place < days.Count
                ? ("import.date-and-amount-swapped", Swapped(
                    field, days[place], other[field],
                    new("ont une date pour montant", "have a date as their amount")))
                : ("import.dates-as-amounts", new(
                    $"La colonne « {Heading(field, Language.French)} » contient des dates "
                        + $"({Of(other[field])[0]}) : dans la correspondance des colonnes, "
                        + "choisissez celle qui contient les montants.",
                    $"The column \"{Heading(field, Language.English)}\" holds dates ({Of(other[field])[1]}): in the "
                        + "mapping of columns, choose the one that holds the amounts."));
        }
    }

    private void Note(RowCells cells, ExpenditureField field, Func<SheetCell, bool> isOther)
    {
        if (cells.Cell(field) is { IsBlank: false } cell)
        {
            other[field] = other.GetValueOrDefault(field).And(isOther(cell));
        }
    }

    private bool IsSuspect(ExpenditureField field) => other.GetValueOrDefault(field).IsSuspect;

    private Wording Swapped(ExpenditureField one, ExpenditureField two, Tally tally, Wording seen) => new(
        $"{Of(tally)[0]} {seen.French} : les colonnes « {Heading(one, Language.French)} » et « "
            + $"{Heading(two, Language.French)} » sont sans doute inversées. Échangez-les dans la correspondance des "
            + "colonnes, ou échangez leurs titres dans le fichier.",
        $"{Of(tally)[1]} {seen.English}: the columns \"{Heading(one, Language.English)}\" and "
            + $"\"{Heading(two, Language.English)}\" are probably swapped. Exchange them in the mapping of columns, or "
            + "exchange their headings in the file.");

    private static string[] Of(Tally tally) =>
        [$"{tally.Odd} lignes sur {tally.Rows}", $"{tally.Odd} rows of {tally.Rows}"];

    private string Heading(ExpenditureField field, Language language) => mapping.IndexOf(field) is { } index
        ? mapping.Columns[index].Heading
        : ExpenditureFields.Name(field).In(language);

    private bool IsDay(SheetCell cell) =>
        !cell.IsNumber && CellDates.Read(cell, countsFrom1904, out _, out var serial) == DateFault.None && !serial;

    private bool IsAmount(SheetCell cell) =>
        CellDates.Read(cell, countsFrom1904, out _, out _) != DateFault.None
        && (cell.IsNumber || Amounts.TryParse(cell.Text, out _));

    // Both must look wrong: "MANDAT-12" alone, or the supplier "3M" alone, is right.
    private static bool IsName(string text) =>
        text.Count(char.IsLetter) is >= 3 and var letters && letters > text.Count(char.IsDigit);

    private static bool IsNumber(string text) => text.Count(char.IsDigit) > text.Count(char.IsLetter);

    private readonly record struct Tally(int Rows, int Odd)
    {
        public bool IsSuspect => Odd >= FewestRows && Odd * 2 > Rows;

        public Tally And(bool odd) => new(Rows + 1, Odd + (odd ? 1 : 0));
    }
}
