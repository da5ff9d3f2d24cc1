using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>
/// Reads a file of expenditures, CSV or XLSX, told apart by content. Nothing is recorded here: the result is the dry
/// run, in bounded time and memory whatever the file holds (see <see cref="ImportLimits"/>).
/// </summary>
public static class ExpenditureSheet
{
    /// <summary>The dry run, or why the file is not a table of expenditures.</summary>
    /// <param name="stream">The file: seekable, a stored document or bytes in memory. It stays open.</param>
    /// <param name="file">Its name, for the sentences.</param>
    /// <param name="options">Plan lines, and the mapping where one was chosen.</param>
    public static Decision<ExpenditureImport> Read(Stream stream, string file, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return SheetFile.Open(new KeptOpen(stream)).Match(
            reader =>
            {
                using (reader)
                {
                    return Read(reader, file, options);
                }
            },
            refusals => refusals.ToList());
    }

    private static Decision<ExpenditureImport> Read(SheetReader reader, string file, ImportOptions options)
    {
        var head = new List<SheetRow>();
        while (head.Count < ImportLimits.RowsBeforeHeadings && reader.Next() is { } row)
        {
            head.Add(row);
        }

        if (Headings.Find(head, options.Mapping) is not { } at)
        {
            return reader.Refused ?? (head.TrueForAll(row => row.IsBlank) ? SheetRefusals.Empty
                : SheetRefusals.NoHeadings(ImportDefect.Shown(
                    string.Join(" ; ", head[0].Cells.Select(cell => cell.Text)))));
        }

        var headings = Headings.Texts(head[at]);
        var mapping = options.Mapping?.Over(headings) ?? ColumnMapping.Propose(headings);
        var rows = new ExpenditureRows(mapping, options, reader.CountsFrom1904);
        var missing = mapping.Missing(options.WholeFileLine is not null);
        if (missing.Count == 0)
        {
            TakeRows(reader, head, at, rows);
        }

        foreach (var field in missing)
        {
            var name = ExpenditureFields.Name(field);
            rows.Defects.Add("import.column-missing", head[at].Line, null, null, new(
                $"Aucune colonne ne donne « {name.French} » : choisissez-la dans la correspondance des colonnes.",
                $"No column gives \"{name.English}\": choose it in the mapping of columns."));
        }

        return reader.Refused is { } refusal ? refusal : Conclude(file, head[at].Line, mapping, rows);
    }

    private static void TakeRows(SheetReader reader, List<SheetRow> head, int at, ExpenditureRows rows)
    {
        foreach (var row in head.Skip(at + 1))
        {
            rows.Take(row);
        }

        while (reader.Next() is { } row)
        {
            rows.Take(row);
        }

        rows.Finish(head[at].Line);
    }

    private static ExpenditureImport Conclude(string file, int headingLine, ColumnMapping mapping, ExpenditureRows rows)
    {
        var found = rows.Expenditures;
        if (found.Count == 0 && rows.CreditNotes.Count == 0 && rows.Defects.Count == 0)
        {
            rows.Defects.Add("import.no-rows", headingLine, null, null, new(
                "Aucune dépense sous les titres.", "No expenditure under the headings."));
        }

        var sums = new ImportSums(
            found.Count, rows.CreditNotes.Count, rows.Totals.Count, Sum(found, row => row.Net),
            Sum(found, row => row.Gross), Sum(found, row => row.PaidGross), Sum(rows.CreditNotes, note => note.Net));
        return new(
            file, headingLine, mapping, found, rows.CreditNotes, sums, rows.Defects.Kept, rows.Defects.Count,
            rows.Warnings.Kept, rows.Warnings.Count);
    }

    private static Money Sum<T>(List<T> rows, Func<T, Money> amount)
    {
        var sum = Money.Zero;
        foreach (var row in rows)
        {
            sum += amount(row);
        }

        return sum;
    }
}
