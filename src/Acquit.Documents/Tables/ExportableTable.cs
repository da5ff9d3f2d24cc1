using System.Globalization;
using Acquit.Core.Common;

namespace Acquit.Documents.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Kind">What it holds.</param>
public sealed record TableColumn(Wording Header, ColumnKind Kind);

/// <summary>What stands above a table on a page, a print and an export alike.</summary>
/// <param name="Title">What the table shows.</param>
/// <param name="Fictitious">True for demonstration data: FICTIF then shows on every export.</param>
/// <param name="At">Effective date: what was true that day; null where the table has no date.</param>
/// <param name="RecordedBy">What was known at the end of that day; null means all that is known.</param>
/// <param name="Columns">The columns, in order; at least one.</param>
public sealed record TableHeading(
    Wording Title, bool Fictitious, DateOnly? At, DateOnly? RecordedBy, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The lines above the header row: title, FICTIF mark, dates.</summary>
    public IReadOnlyList<string> Lines(Language language)
    {
        var lines = new List<string> { Title.In(language) };
        if (Fictitious)
        {
            lines.Add(FictitiousMark.In(language));
        }

        if (At is { } at)
        {
            lines.Add(new Wording($"Au {French(at)}", $"At {English(at)}").In(language));
        }

        if (RecordedBy is { } recordedBy)
        {
            lines.Add(new Wording(
                $"Selon ce qui était enregistré au {French(recordedBy)}",
                $"As recorded by {English(recordedBy)}").In(language));
        }

        return lines;
    }

    /// <summary>The sentence that marks demonstration data; it always holds the word FICTIF.</summary>
    public static Wording FictitiousMark { get; } = new(
        "FICTIF : données de démonstration, sans valeur comptable",
        "FICTIF (fictitious): demonstration data, of no accounting value");

    private static string French(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string English(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A table that a page shows and that exports to CSV and XLSX: one record for all three.</summary>
/// <param name="Heading">Title, marks, dates and columns.</param>
/// <param name="Rows">Each with one cell a column.</param>
/// <param name="Totals">A last row of totals; null where the columns do not add up.</param>
public sealed record ExportableTable(
    TableHeading Heading, IReadOnlyList<IReadOnlyList<TableCell>> Rows, IReadOnlyList<TableCell>? Totals = null)
{
    /// <summary>Rows then totals, for the writers that also take endless streams.</summary>
    public async IAsyncEnumerable<IReadOnlyList<TableCell>> AllRows()
    {
        foreach (var row in Rows)
        {
            yield return row;
        }

        if (Totals is not null)
        {
            yield return Totals;
        }

        await Task.CompletedTask;
    }
}
