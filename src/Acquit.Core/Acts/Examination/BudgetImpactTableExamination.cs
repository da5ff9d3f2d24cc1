using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>
/// The impact table's arithmetic: available less proposed is what remains; an empty cell is unknown, never 0.
/// </summary>
internal static class BudgetImpactTableExamination
{
    public static IEnumerable<Point> Points(ActRecord act)
    {
        if (act.BudgetImpactTable is not { } table)
        {
            return [];
        }

        var columns = table.Columns.Select(Folding.Key).ToList();
        var (available, proposed, remaining) =
            (columns.IndexOf("disponible"), columns.IndexOf("proposition"), columns.IndexOf("solde"));
        return available < 0 || proposed < 0 || remaining < 0
            ? []
            : table.Rows.SelectMany(row => Row(row, At(row, available), At(row, proposed), At(row, remaining)));
    }

    private static Cited<Money>? At(ImpactRowReading row, int column) =>
        column < row.Amounts.Count ? row.Amounts[column] : null;

    private static IEnumerable<Point> Row(
        ImpactRowReading row, Cited<Money>? available, Cited<Money>? proposed, Cited<Money>? remaining)
    {
        if (available is not { } before || proposed is not { } asked || remaining is not { } after
            || before.Value - asked.Value == after.Value)
        {
            yield break;
        }

        var computed = before.Value - asked.Value;
        yield return new(
            "impact.does-not-balance", Severity.Blocking,
            new($"{row.Coding.BudgetOperation}, {row.Coding.Coding} : disponible {Say.French(before.Value)} moins "
                + $"proposition {Say.French(asked.Value)} font {Say.French(computed)}, le solde imprimé est "
                + $"{Say.French(after.Value)}.",
                $"{row.Coding.BudgetOperation}, {row.Coding.Coding}: available {Say.English(before.Value)} less "
                + $"proposed {Say.English(asked.Value)} makes {Say.English(computed)}, the printed remainder is "
                + $"{Say.English(after.Value)}."),
            new(
                $"Écart de {Say.French(after.Value - computed)} sur le crédit ouvert ; aucun des trois nombres n'est "
                    + "choisi.",
                $"Gap of {Say.English(after.Value - computed)} on the open credit; none of the three numbers is "
                    + "chosen."),
            null, [before.Span, asked.Span, after.Span])
        {
            Discriminator = $"{row.Coding.BudgetOperation} {row.Coding.Coding}",
            ToDo = new("Faire rectifier le cartouche.", "Have the impact table put right."),
        };
    }
}
