using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>What a row is.</summary>
internal enum RowKind
{
    /// <summary>A payment order.</summary>
    Order,

    /// <summary>A credit note.</summary>
    CreditNote,

    /// <summary>A word that names neither.</summary>
    Unknown,
}

/// <summary>Reads the kind of a row; a file without that column holds orders only.</summary>
internal static class RowKinds
{
    public static RowKind Of(RowCells cells) => Folding.Key(cells.Cell(ExpenditureField.RowKind).Text) switch
    {
        "" or "mandat" or "facture" or "depense" or "order" or "payment order" or "invoice" or "expenditure"
            => RowKind.Order,
        "avoir" or "note de credit" or "facture d avoir" or "mandat d annulation" or "credit note" or "credit"
            => RowKind.CreditNote,
        _ => RowKind.Unknown,
    };
}

/// <summary>Rows of totals: recognised by their word or by their sum, compared, never imported.</summary>
internal sealed class TotalsRows
{
    private static readonly string[] Words =
        ["total", "totaux", "sous total", "somme", "cumul", "grand total", "subtotal", "sum", "a reporter", "report"];

    private readonly List<(int Line, string Printed, Money Sum, Money Part)> different = [];
    private Money sum;
    private Money part;

    public int Count { get; private set; }

    public void Add(Money net)
    {
        sum += net;
        part += net;
    }

    public bool Recognises(RowCells cells, SheetRow row)
    {
        var first = row.Cells.FirstOrDefault(cell => !cell.IsBlank);
        var order = cells.Cell(ExpenditureField.OrderNumber);
        var net = cells.Cell(ExpenditureField.Net);
        var printed = Printed(net);
        var named = IsTotalsWord(first.Text) && (order.IsBlank || order == first);
        var summed = order.IsBlank && cells.Cell(ExpenditureField.Supplier).IsBlank && printed is not null
            && printed == sum && sum != Money.Zero;
        if (!named && !summed)
        {
            return false;
        }

        Count++;
        if (printed is { } amount && amount != sum && amount != part)
        {
            different.Add((cells.Line, net.Text, sum, part));
        }

        part = Money.Zero;
        return true;
    }

    public void Report(ExpenditureRows rows, int headingLine)
    {
        foreach (var (line, printed, whole, since) in different)
        {
            rows.Warnings.Add("import.total-differs", Math.Max(line, headingLine), null, printed, new(
                $"Ce total imprimé n'est ni la somme des lignes lues ({Amounts.Print(whole, Language.French)}) "
                + $"ni celle depuis le total précédent ({Amounts.Print(since, Language.French)}). Il n'est pas "
                + "importé.",
                $"This printed total is neither the sum of the rows read ({Amounts.Print(whole, Language.English)}) "
                + $"nor the sum since the total before it ({Amounts.Print(since, Language.English)}). It is not "
                + "imported."));
        }
    }

    private static Money? Printed(SheetCell net) =>
        net.IsNumber
            ? decimal.TryParse(net.Text, System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15m
                ? new Money((long)Math.Round(number * 100m, MidpointRounding.AwayFromZero)) : null
            : Amounts.TryParse(net.Text, out var amount) ? amount : null;

    private static bool IsTotalsWord(string text)
    {
        if (text.Length > 60)
        {
            return false;
        }

        var key = Folding.Key(text);
        return Array.Exists(Words, word =>
            key == word || (key.StartsWith(word, StringComparison.Ordinal) && key[word.Length] == ' '));
    }
}
