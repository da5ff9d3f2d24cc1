using System.Data.Common;
using System.Globalization;
using Acquit.Storage.Rows;

namespace Acquit.Storage.Verification;

/// <summary>
/// Compares a table with the one that the facts rebuild, both read once in the order of the key: memory does not grow
/// with them.
/// </summary>
internal sealed class RowComparison(RowTable table, DefectList defects)
{
    public long Rows { get; private set; }

    public async Task Compare(DbConnection kept, DbConnection rebuilt, CancellationToken cancellation)
    {
        await using var keptRows = Select(kept);
        await using var rebuiltRows = Select(rebuilt);
        await using var left = await keptRows.ExecuteReaderAsync(cancellation);
        await using var right = await rebuiltRows.ExecuteReaderAsync(cancellation);
        var (mine, theirs) = (await Next(left, cancellation), await Next(right, cancellation));
        while (mine is not null || theirs is not null)
        {
            Rows++;
            var order = mine is null ? 1 : theirs is null ? -1 : CompareKeys(mine, theirs);
            if (order == 0)
            {
                CompareValues(mine!, theirs!);
            }
            else if (order < 0)
            {
                Add("row.added", mine!, "ne vient d'aucun fait", "comes from no fact");
            }
            else
            {
                Add("row.missing", theirs!, "manque", "is missing");
            }

            mine = order <= 0 ? await Next(left, cancellation) : mine;
            theirs = order >= 0 ? await Next(right, cancellation) : theirs;
        }
    }

    private DbCommand Select(DbConnection connection)
    {
        var command = connection.CreateCommand();
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        var key = string.Join(", ", table.Columns.Take(table.KeyLength).Select(column => column.Name));

        // A running total that came back to nothing is the same as none.
        var where = table.RowType == typeof(Spending.TotalRow) ? " where cents <> 0 or count <> 0" : "";
#pragma warning disable CA2100 // Names come from the model, never from a user.
        command.CommandText = $"select {columns} from {table.Name}{where} order by {key}";
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command;
    }

    private async Task<string?[]?> Next(DbDataReader reader, CancellationToken cancellation) =>
        await reader.ReadAsync(cancellation) ? Values(reader) : null;

    private string?[] Values(DbDataReader reader)
    {
        var values = new string?[table.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.IsDBNull(i) ? null : Text(reader.GetValue(i), table.Columns[i].Type);
        }

        return values;
    }

    // The two databases hold the same values in types of their own.
    private static string Text(object value, Type type) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        Guid id => id.ToString("D").ToUpperInvariant(),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime day => DateOnly.FromDateTime(day).ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        string text when type == typeof(Guid) => text.ToUpperInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private int CompareKeys(string?[] left, string?[] right)
    {
        for (var i = 0; i < table.KeyLength; i++)
        {
            var order = table.Columns[i].Type == typeof(long) || table.Columns[i].Type == typeof(int)
                ? Number(left[i]).CompareTo(Number(right[i]))
                : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : long.MinValue;

    private void CompareValues(string?[] kept, string?[] rebuilt)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            if (!string.Equals(kept[i], rebuilt[i], StringComparison.Ordinal))
            {
                var column = table.Columns[i].Name.Trim('"');
                Add(
                    "row.changed", kept, $"ne dit pas ce que disent les faits : colonne {column}",
                    $"does not say what the facts say: column {column}");
            }
        }
    }

    private void Add(string code, string?[] row, string french, string english)
    {
        var place = $"{table.Name.Trim('"')} {string.Join(' ', row.Take(table.KeyLength))}";
        defects.Add(code, place, $"La ligne {place} {french}.", $"The row {place} {english}.");
    }
}
