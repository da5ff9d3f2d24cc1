using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Formats.Csv;

/// <summary>Reads the rows under the headings and gathers what they hold.</summary>
internal sealed class ExpenditureRows(ColumnMapping mapping, ImportOptions options, bool countsFrom1904)
{
    private readonly Dictionary<string, PlanLineId> planLines = Lines(options.PlanLines);
    private readonly Dictionary<string, (int Line, int Content)> orders = new(StringComparer.Ordinal);
    private readonly HashSet<ExpenditureField> serialDays = [];
    private int bothDates;
    private int paidBeforeInvoice;
    private int netAboveGross;

    public DefectList Defects { get; } = new();

    public DefectList Warnings { get; } = new();

    public List<ImportedExpenditure> Expenditures { get; } = [];

    public List<ImportedCreditNote> CreditNotes { get; } = [];

    public TotalsRows Totals { get; } = new();

    public void Take(SheetRow row)
    {
        if (row.IsBlank)
        {
            return;
        }

        var cells = new RowCells(mapping, row, countsFrom1904, Defects, Warnings);
        if (Totals.Recognises(cells, row))
        {
            return;
        }

        if (row.Cells.Skip(mapping.Columns.Count).Any(cell => !cell.IsBlank))
        {
            cells.Defect("import.extra-cells", null, new(
                "La ligne a plus de cellules que de titres : un texte contient sans doute le séparateur sans "
                + "guillemets.",
                "The row has more cells than there are headings: a text probably holds the separator without quotes."));
            return;
        }

        switch (RowKinds.Of(cells))
        {
            case RowKind.Order:
                TakeOrder(cells, row);
                break;
            case RowKind.CreditNote:
                TakeCreditNote(cells);
                break;
            case RowKind.Unknown:
                cells.Defect("import.kind-unknown", ExpenditureField.RowKind, new(
                    "« mandat » ou « avoir » est attendu.", "\"order\" or \"credit note\" is expected."));
                break;
        }
    }

    /// <summary>What can be said only once all rows were read.</summary>
    public void Finish(int headingLine)
    {
        foreach (var note in CreditNotes)
        {
            var order = Folding.Key(note.OrderNumber);
            if (!orders.ContainsKey(order) && options.RecordedOrders?.Contains(order) != true)
            {
                Defects.Add("import.credit-without-order", note.Row, null, note.OrderNumber, new(
                    "Cet avoir réduit un mandat qui n'est ni dans le fichier ni enregistré.",
                    "This credit note reduces an order that is neither in the file nor recorded."));
            }
        }

        if (bothDates >= 3 && paidBeforeInvoice * 2 > bothDates)
        {
            Defects.AddFirst("import.dates-swapped", headingLine, null, new(
                $"{paidBeforeInvoice} lignes sur {bothDates} sont payées avant leur facture : les colonnes « date de "
                + "facture » et « date de paiement » sont sans doute inversées. Changez la correspondance.",
                $"{paidBeforeInvoice} rows of {bothDates} are paid before their invoice: the columns \"invoice date\" "
                + "and \"payment date\" are probably swapped. Change the mapping."));
        }

        if (netAboveGross >= 2 && netAboveGross * 2 > Expenditures.Count + netAboveGross)
        {
            Defects.AddFirst("import.amounts-swapped", headingLine, null, new(
                $"{netAboveGross} lignes ont un montant HT supérieur au TTC : les deux colonnes sont sans doute "
                + "inversées. Changez la correspondance.",
                $"{netAboveGross} rows have a net amount above the gross: the two columns are probably swapped. "
                + "Change the mapping."));
        }

        foreach (var field in serialDays)
        {
            var heading = mapping.Columns[mapping.IndexOf(field)!.Value].Heading;
            Warnings.Add("import.date-serial", headingLine, heading, null, new(
                "Des dates sont écrites en numéros de jour d'un tableur ; elles sont lues à partir de 1900.",
                "Some dates are written as day numbers of a spreadsheet; they are read as counted from 1900."));
        }

        Totals.Report(this, headingLine);
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

    private void TakeOrder(RowCells cells, SheetRow row)
    {
        var before = Defects.Count;
        var order = Order(cells, row);
        var line = Line(cells);
        var amounts = new RowAmounts(cells);
        netAboveGross += amounts.NetAboveGross ? 1 : 0;
        var invoiced = cells.Day(ExpenditureField.InvoicedOn);
        var delivered = cells.Day(ExpenditureField.DeliveredOn);
        var paidOn = cells.Day(ExpenditureField.PaidOn);
        var paid = amounts.Paid(paidOn);
        CompareDates(cells, invoiced, paidOn);
        var expenditure = new ImportedExpenditure(
            cells.Line, line, order, cells.Text(ExpenditureField.InvoiceNumber), cells.Text(ExpenditureField.Supplier),
            cells.Text(ExpenditureField.Label), amounts.Net, amounts.Vat, amounts.Gross, invoiced, delivered,
            paid == Money.Zero ? null : paidOn, paid);
        serialDays.UnionWith(cells.SerialDays);
        Totals.Add(amounts.Net);
        if (Defects.Count == before)
        {
            Expenditures.Add(expenditure);
        }
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

        bothDates++;
        if (paidOn < invoiced)
        {
            paidBeforeInvoice++;
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
