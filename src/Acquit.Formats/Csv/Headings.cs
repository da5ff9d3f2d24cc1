using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>Finds the row of headings under a file's title lines.</summary>
internal static class Headings
{
    /// <summary>
    /// The row that names the most known fields (or columns of the mapping kept), at least two; else the first row of
    /// at least three cells that are neither amounts nor dates; null where there is none.
    /// </summary>
    public static int? Find(List<SheetRow> rows, ColumnMapping? kept)
    {
        var known = kept?.Columns.Where(column => column.Field is not null)
            .Select(column => ExpenditureFields.HeadingKey(column.Heading)).ToHashSet();
        var best = (Score: 1, Index: -1);
        for (var index = 0; index < rows.Count; index++)
        {
            var score = rows[index].Cells.Where(cell => !cell.IsBlank && cell.Text.Length <= 100).Count(cell =>
                known?.Contains(ExpenditureFields.HeadingKey(cell.Text))
                ?? ExpenditureFields.Recognise(cell.Text) is not null);
            best = score > best.Score ? (score, index) : best;
        }

        if (best.Index >= 0)
        {
            return best.Index;
        }

        var plain = rows.FindIndex(IsPlainTitles);
        return plain >= 0 ? plain : null;
    }

    /// <summary>True for a row of headings of expenditures: it names amounts, and another column at least.</summary>
    public static bool NamesExpenditures(SheetRow row)
    {
        var fields = row.Cells.Where(cell => !cell.IsBlank && cell.Text.Length <= 100)
            .Select(cell => ExpenditureFields.Recognise(cell.Text)).OfType<ExpenditureField>().ToList();
        return fields.Count >= 2 && fields.Exists(field => field is ExpenditureField.Net or ExpenditureField.Gross);
    }

    public static IReadOnlyList<string> Texts(SheetRow row)
    {
        var texts = row.Cells.Select(cell => cell.Text.Trim()).ToList();
        while (texts.Count > 0 && texts[^1].Length == 0)
        {
            texts.RemoveAt(texts.Count - 1);
        }

        return texts;
    }

    private static bool IsPlainTitles(SheetRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsBlank).ToList();
        return filled.Count >= 3 && filled.TrueForAll(cell =>
            !cell.IsNumber && cell.Text.Length <= 100 && !Amounts.TryParse(cell.Text, out _)
            && CellDates.Read(cell, countsFrom1904: false, out _, out _) != DateFault.None);
    }
}
