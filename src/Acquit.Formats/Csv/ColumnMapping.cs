namespace Acquit.Formats.Csv;

/// <summary>A heading of a file and the field that it feeds.</summary>
/// <param name="Heading">The heading as the file writes it.</param>
/// <param name="Field">The field; null where the column is not imported.</param>
public sealed record MappedColumn(string Heading, ExpenditureField? Field);

/// <summary>
/// Which column feeds which field. Proposed from the headings, changeable by a person, and kept by heading rather than
/// by place so that it serves the next file of the same source even when its columns moved.
/// </summary>
/// <param name="Columns">The columns in the file's order; a heading may be empty.</param>
public sealed record ColumnMapping(IReadOnlyList<MappedColumn> Columns)
{
    /// <summary>The mapping that the headings suggest; of two columns that name one field the first has it.</summary>
    public static ColumnMapping Propose(IReadOnlyList<string> headings)
    {
        var taken = new HashSet<ExpenditureField>();
        return new([.. headings.Select(heading =>
        {
            var field = ExpenditureFields.Recognise(heading);
            return new MappedColumn(heading, field is { } known && taken.Add(known) ? known : null);
        })]);
    }

    /// <summary>This mapping, kept from an earlier file, laid over the headings of another.</summary>
    public ColumnMapping Over(IReadOnlyList<string> headings)
    {
        var kept = new Dictionary<string, ExpenditureField?>(StringComparer.Ordinal);
        foreach (var column in Columns)
        {
            kept.TryAdd(ExpenditureFields.HeadingKey(column.Heading), column.Field);
        }

        var taken = new HashSet<ExpenditureField>();
        return new([.. headings.Select(heading =>
        {
            var field = kept.TryGetValue(ExpenditureFields.HeadingKey(heading), out var known) ? known : null;
            return new MappedColumn(heading, field is { } mapped && taken.Add(mapped) ? mapped : null);
        })]);
    }

    /// <summary>The column that feeds a field, from 0; null where none does.</summary>
    public int? IndexOf(ExpenditureField field)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index].Field == field)
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>Required fields that no column feeds.</summary>
    /// <param name="lineNamed">True where the import names one plan line for the whole file.</param>
    public IReadOnlyList<ExpenditureField> Missing(bool lineNamed)
    {
        var required = new List<ExpenditureField>
        {
            ExpenditureField.OrderNumber, ExpenditureField.Label, ExpenditureField.Net,
        };
        if (!lineNamed)
        {
            required.Add(ExpenditureField.PlanLine);
        }

        if (IndexOf(ExpenditureField.Vat) is null)
        {
            required.Add(ExpenditureField.Gross);
        }

        return [.. required.Where(field => IndexOf(field) is null)];
    }
}
