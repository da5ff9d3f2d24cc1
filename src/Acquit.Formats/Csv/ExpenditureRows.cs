using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.Csv;

/// <summary>Reads the rows under the headings and gathers what they hold.</summary>
internal sealed class ExpenditureRows(ColumnMapping mapping, ImportOptions options, bool countsFrom1904)
{
    private readonly Dictionary<string, PlanLineId> planLines = Lines(options.PlanLines);
    private readonly Dictionary<string, (int Line, int Content)> orders = new(StringComparer.Ordinal);
    private readonly HashSet<ExpenditureField> serialDays = [];
    private readonly SwappedColumns swapped = new(mapping, countsFrom1904);

    public ImportDefectList Defects { get; } = new();

    public ImportDefectList Warnings { get; } = new();

    public ImportSums Sums { get; private set; }

    public List<ImportedCreditNote> CreditNotes { get; } = [];

    public TotalsRows Totals { get; } = new();

    /// <summary>True when the file holds an order under this key.</summary>
    public bool Holds(string orderKey) => orders.ContainsKey(orderKey);

    /// <summary>Reads a row; the expenditure that it is, or null.</summary>
    public ImportedExpenditure? Take(SheetRow row)
    {
        if (row.IsBlank)
        {
            return null;
        }

        var cells = new RowCells(mapping, row, countsFrom1904, Defects, Warnings);
        if (Totals.Recognises(cells, row))
        {
            return null;
        }

        if (HasExtraCells(row))
        {
            cells.Defect("import.extra-cells", null, new(
                "La ligne a plus de cellules que de titres : un texte contient sans doute le séparateur sans "
                + "guillemets.",
                "The row has more cells than there are headings: a text probably holds the separator without quotes."));
            return null;
        }

        switch (RowKinds.Of(cells))
        {
            case RowKind.Order:
                return TakeOrder(cells, row);
            case RowKind.CreditNote:
                TakeCreditNote(cells);
                return null;
            case RowKind.Unknown:
                cells.Defect("import.kind-unknown", ExpenditureField.RowKind, new(
                    "« mandat » ou « avoir » est attendu.", "\"order\" or \"credit note\" is expected."));
                return null;
        }

        throw new InvalidOperationException("a row of no kind");
    }

    /// <summary>What can be said only once all rows were read.</summary>
    public void Finish(int headingLine)
    {
        foreach (var (code, message) in swapped.Suspected())
        {
            Defects.AddFirst(code, headingLine, null, message);
        }

        foreach (var field in serialDays)
        {
            var heading = mapping.Columns[mapping.IndexOf(field)!.Value].Heading;
            Warnings.Add("import.date-serial", headingLine, heading, null, new(
                "Des dates sont écrites en numéros de jour d'un tableur ; elles sont lues à partir de 1900.",
                "Some dates are written as day numbers of a spreadsheet; they are read as counted from 1900."));
        }

        Totals.Report(this, headingLine);
        Sums = Sums with { CreditNotes = CreditNotes.Count, TotalsRows = Totals.Count };
    }

    private bool HasExtraCells(SheetRow row)
    {
        for (var i = mapping.Columns.Count; i < row.Cells.Count; i++)
        {
            if (!row.Cells[i].IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, PlanLineId> Lines(IReadOnlyList<PlanLine> lines)
    {
        var found = new Dictionary<string, PlanLineId>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            found.TryAdd(Folding.Key(line.Label), line.Id);
        }

        return found;
    }

    private ImportedExpenditure? TakeOrder(RowCells cells, SheetRow row)
    {
        var before = Defects.Count;
        swapped.See(cells);
        var order = Order(cells, row);
        var line = Line(cells);
        var amounts = new RowAmounts(cells);
        swapped.SeeAmounts(amounts.NetAboveGross);
        var invoiced = cells.Day(ExpenditureField.InvoicedOn);
        var delivered = cells.Day(ExpenditureField.DeliveredOn);
        var paidOn = cells.Day(ExpenditureField.PaidOn);
        var paid = amounts.Paid(paidOn);
        CompareDates(cells, invoiced, paidOn);
        var expenditure = new ImportedExpenditure(
            cells.Line, line, order, cells.Text(ExpenditureField.InvoiceNumber), cells.Text(ExpenditureField.Supplier),
            Label(cells), amounts.Net, amounts.Vat, amounts.Gross, invoiced, delivered,
            paid == Money.Zero ? null : paidOn, paid);
        serialDays.UnionWith(cells.SerialDays);
        Totals.Add(amounts.Net);
        if (Defects.Count > before)
        {
            return null;
        }

        Sums = Sums with
        {
            Rows = Sums.Rows + 1,
            Net = Sums.Net + expenditure.Net,
            Gross = Sums.Gross + expenditure.Gross,
            Paid = Sums.Paid + expenditure.PaidGross,
        };
        return expenditure;
    }

    private static string Label(RowCells cells)
    {
        var label = cells.Text(ExpenditureField.Label);
        if (label.Length == 0)
        {
            cells.Defect("import.label-missing", ExpenditureField.Label, new(
                "Dites ce qui est acheté.", "Say what is bought."));
        }

        return label;
    }

    private void TakeCreditNote(RowCells cells)
    {
        var before = Defects.Count;
        var credited = cells.Text(ExpenditureField.CreditedOrder);
        var order = credited.Length > 0 ? credited : cells.Text(ExpenditureField.OrderNumber);
        if (order.Length == 0)
        {
            cells.Defect("import.order-missing", ExpenditureField.CreditedOrder, new(
                "Un avoir nomme le mandat qu'il réduit.", "A credit note names the order that it reduces."));
        }

        var number = cells.Text(ExpenditureField.InvoiceNumber);
        if (number.Length == 0)
        {
            cells.Defect("import.credit-number-missing", ExpenditureField.InvoiceNumber, new(
                "Un avoir a un numéro, dans la colonne de la facture.",
                "A credit note has a number, in the invoice's column."));
        }

        var on = cells.Day(ExpenditureField.InvoicedOn);
        if (on is null && Defects.Count == before)
        {
            cells.Defect("import.credit-date-missing", ExpenditureField.InvoicedOn, new(
                "Un avoir a une date, dans la colonne de la facture.",
                "A credit note has a date, in the invoice's column."));
        }

        var (net, gross) = RowAmounts.OfCreditNote(cells);
        Totals.Add(cells.Cell(ExpenditureField.Net).Text.Contains('-', StringComparison.Ordinal) ? -net : net);
        if (Defects.Count == before)
        {
            CreditNotes.Add(new(cells.Line, order, number, on!.Value, net, gross));
            Sums = Sums with { CreditedNet = Sums.CreditedNet + net };
        }
    }

    private string Order(RowCells cells, SheetRow row)
    {
        var order = cells.Text(ExpenditureField.OrderNumber);
        var key = Folding.Key(order);
        if (key.Length == 0)
        {
            cells.Defect("import.order-missing", ExpenditureField.OrderNumber, new(
                "Chaque dépense porte le numéro de son mandat.",
                "Each expenditure bears the number of its payment order."));
            return order;
        }

        var content = Content(row);
        if (orders.TryAdd(key, (cells.Line, content)))
        {
            return order;
        }

        var first = orders[key];
        if (first.Content == content)
        {
            cells.Defect("import.duplicate-row", ExpenditureField.OrderNumber, new(
                $"Cette ligne répète la ligne {first.Line}. Supprimez l'une des deux.",
                $"This row repeats line {first.Line}. Delete one of them."));
        }
        else
        {
            cells.Defect("import.duplicate-order", ExpenditureField.OrderNumber, new(
                $"Ce mandat est déjà à la ligne {first.Line}, avec un autre contenu. Un mandat tient sur une ligne.",
                $"This order already stands on line {first.Line}, with another content. An order takes one line."));
        }

        return order;
    }

    private PlanLineId Line(RowCells cells)
    {
        var label = cells.Text(ExpenditureField.PlanLine);
        if (label.Length == 0 && options.WholeFileLine is { } whole)
        {
            return whole;
        }

        if (planLines.TryGetValue(Folding.Key(label), out var line))
        {
            return line;
        }

        var known = string.Join(", ", options.PlanLines.Select(one => one.Label));
        cells.Defect("import.plan-line-unknown", ExpenditureField.PlanLine, new(
            $"Un poste du plan est attendu : {known}.", $"A line of the plan is expected: {known}."));
        return default;
    }

    private void CompareDates(RowCells cells, DateOnly? invoiced, DateOnly? paidOn)
    {
        if (invoiced is null || paidOn is null)
        {
            return;
        }

        swapped.SeeDates(paidOn < invoiced);
        if (paidOn < invoiced)
        {
            cells.Warning("import.paid-before-invoice", ExpenditureField.PaidOn, new(
                "Payé avant la date de la facture : vérifiez les deux dates.",
                "Paid before the invoice's date: check both dates."));
        }
    }

    private static int Content(SheetRow row)
    {
        var content = default(HashCode);
        foreach (var cell in row.Cells)
        {
            content.Add(cell.Text.Trim(), StringComparer.Ordinal);
        }

        return content.ToHashCode();
    }
}
