using System.Globalization;
using Acquit.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace Acquit.Storage.Sqlite;

/// <summary>Writes each row at once by a prepared statement: in process, a statement costs microseconds.</summary>
internal sealed class SqliteRowWriter(SqliteConnection connection, IReadOnlyList<RowTable> tables)
    : RowWriter(tables), IDisposable
{
    private readonly Dictionary<(RowTable, RowChange), SqliteCommand> _commands = [];
    private SqliteTransaction? _transaction;

    /// <summary>The transaction in which rows are written from now on.</summary>
    public void Use(SqliteTransaction transaction) => _transaction = transaction;

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    protected override void Append(RowTable table, object?[] values) => Execute(table, RowChange.Insert, values);

    protected override void Write(RowTable table, RowChange change, IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
        {
            Execute(table, change, row);
        }
    }

    protected override ValueTask Finish() => ValueTask.CompletedTask;

    private void Execute(RowTable table, RowChange change, object?[] values)
    {
        if (!_commands.TryGetValue((table, change), out var command))
        {
            _commands.Add((table, change), command = Prepare(table, change));
        }

        command.Transaction = _transaction;
        var parameters = command.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(RowTable table, RowChange change)
    {
        var command = connection.CreateCommand();
        var count = change == RowChange.Remove ? table.KeyLength : table.Columns.Count;
        for (var i = 0; i < count; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = Name(i) });
        }

        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        var values = string.Join(", ", table.Columns.Select((_, i) => Name(i)));
        var key = string.Join(
            " and ", table.Columns.Take(table.KeyLength).Select((column, i) => $"{column.Name} = {Name(i)}"));
#pragma warning disable CA2100 // Names come from the model, never from a user.
        command.CommandText = change == RowChange.Remove
            ? $"delete from {table.Name} where {key}"
            : $"insert into {table.Name} ({columns}) values ({values}){OnConflict(table, change)}";
#pragma warning restore CA2100
        return command;
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");
}
