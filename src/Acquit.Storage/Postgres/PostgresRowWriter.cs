using System.Globalization;
using Acquit.Storage.Rows;
using Npgsql;

namespace Acquit.Storage.Postgres;

/// <summary>
/// Gathers rows and sends them by the table: arrays in one round trip for a batch, COPY for an import. A server away, a
/// statement a row would cost a round trip each.
/// </summary>
internal sealed class PostgresRowWriter(NpgsqlConnection connection, IReadOnlyList<RowTable> tables) : RowWriter(tables)
{
    private const int CopyFrom = 1024;

    private readonly Dictionary<RowTable, List<object?[]>> _inserted = [];
    private readonly Dictionary<(RowTable, RowChange), string> _statements = [];
    private readonly List<NpgsqlBatchCommand> _commands = [];

    public override void Discard()
    {
        base.Discard();
        _inserted.Clear();
        _commands.Clear();
    }

    protected override void Append(RowTable table, object?[] values)
    {
        if (!_inserted.TryGetValue(table, out var rows))
        {
            _inserted.Add(table, rows = []);
        }

        rows.Add(values);
    }

    protected override void Write(RowTable table, RowChange change, IReadOnlyList<object?[]> rows)
    {
        var command = new NpgsqlBatchCommand(Statement(table, change));
        var count = change == RowChange.Remove ? table.KeyLength : table.Columns.Count;
        for (var i = 0; i < count; i++)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = Array(table.Columns[i], rows, i) });
        }

        _commands.Add(command);
    }

    protected override async ValueTask Finish()
    {
        foreach (var (table, rows) in _inserted)
        {
            if (rows.Count >= CopyFrom)
            {
                await Copy(table, rows);
            }
            else if (rows.Count > 0)
            {
                Write(table, RowChange.Insert, rows);
            }

            rows.Clear();
        }

        if (_commands.Count > 0)
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var command in _commands)
            {
                batch.BatchCommands.Add(command);
            }

            _commands.Clear();
            await batch.ExecuteNonQueryAsync();
        }
    }

    // Typed, so that a null has its column's type and the statement is prepared once.
    private static Array Array(RowColumn column, IReadOnlyList<object?[]> rows, int index)
    {
        var element = column.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(column.Type) : column.Type;
        var array = System.Array.CreateInstance(element, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            array.SetValue(rows[i][index], i);
        }

        return array;
    }

    private string Statement(RowTable table, RowChange change)
    {
        if (!_statements.TryGetValue((table, change), out var statement))
        {
            _statements.Add((table, change), statement = Write(table, change));
        }

        return statement;
    }

    private static string Write(RowTable table, RowChange change)
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        var key = string.Join(", ", table.Columns.Take(table.KeyLength).Select(column => column.Name));
        return change == RowChange.Remove
            ? $"delete from {table.Name} where ({key}) in (select * from unnest({Arrays(table, table.KeyLength)}))"
            : $"insert into {table.Name} ({columns}) select * from unnest({Arrays(table, table.Columns.Count)})"
                + OnConflict(table, change);
    }

    private static string Arrays(RowTable table, int count) => string.Join(
        ", ", table.Columns.Take(count).Select(
            (column, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}::{column.StoreType}[]")));

    private async Task Copy(RowTable table, List<object?[]> rows)
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table.Name} ({columns}) from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    await copy.WriteAsync(value, table.Columns[i].StoreType);
                }
                else
                {
                    await copy.WriteNullAsync();
                }
            }
        }

        await copy.CompleteAsync();
    }
}
