using Acquit.Storage.Spending;

namespace Acquit.Storage.Rows;

/// <summary>
/// Writes rows with prepared statements. Rows that are only ever added go straight through; changes of a row (put,
/// remove, accumulate) are gathered by key, so that a row changed a thousand times in a batch is written once.
/// </summary>
internal abstract class RowWriter(IReadOnlyList<RowTable> tables)
{
    private readonly Dictionary<Type, RowTable> _tables = tables.ToDictionary(table => table.RowType);
    private readonly Dictionary<RowTable, Dictionary<RowKey, object?[]?>> _changes = [];
    private readonly List<object?[]> _sums = [];

    /// <summary>A new row.</summary>
    public void Insert(object row)
    {
        var table = _tables[row.GetType()];
        Append(table, table.Values(row));
    }

    /// <summary>A row, new or instead of the one with its key.</summary>
    public void Put(object row)
    {
        var table = _tables[row.GetType()];
        var values = table.Values(row);
        Changes(table)[new(values, table.KeyLength)] = values;
    }

    /// <summary>A row with this key, if any, goes.</summary>
    public void Remove(object row)
    {
        var table = _tables[row.GetType()];
        Changes(table)[new(table.Values(row), table.KeyLength)] = null;
    }

    /// <summary>Adds to a running total; each key at most once between two flushes.</summary>
    public void Accumulate(TotalRow row) => _sums.Add(_tables[typeof(TotalRow)].Values(row));

    /// <summary>Writes what waits.</summary>
    public async ValueTask Flush()
    {
        foreach (var (table, changes) in _changes)
        {
            var removed = changes.Where(change => change.Value is null).Select(change => change.Key.Values).ToList();
            var put = changes.Values.OfType<object?[]>().ToList();
            if (removed.Count > 0)
            {
                Write(table, RowChange.Remove, removed);
            }

            if (put.Count > 0)
            {
                Write(table, RowChange.Put, put);
            }
        }

        if (_sums.Count > 0)
        {
            Write(_tables[typeof(TotalRow)], RowChange.Accumulate, _sums);
        }

        await Finish();
        _changes.Clear();
        _sums.Clear();
    }

    /// <summary>Forgets what waits: the transaction that it belonged to is gone.</summary>
    public virtual void Discard()
    {
        _changes.Clear();
        _sums.Clear();
    }

    protected abstract void Append(RowTable table, object?[] values);

    protected abstract void Write(RowTable table, RowChange change, IReadOnlyList<object?[]> rows);

    protected abstract ValueTask Finish();

    /// <summary>The statement's end that says what happens to a row whose key is there already.</summary>
    protected static string OnConflict(RowTable table, RowChange change)
    {
        var key = string.Join(", ", table.Columns.Take(table.KeyLength).Select(column => column.Name));
        var rest = table.Columns.Skip(table.KeyLength).Select(column => change == RowChange.Accumulate
            ? $"{column.Name} = {table.Name}.{column.Name} + excluded.{column.Name}"
            : $"{column.Name} = excluded.{column.Name}");
        return change == RowChange.Insert ? "" : $" on conflict ({key}) do update set {string.Join(", ", rest)}";
    }

    private Dictionary<RowKey, object?[]?> Changes(RowTable table)
    {
        if (!_changes.TryGetValue(table, out var changes))
        {
            _changes.Add(table, changes = []);
        }

        return changes;
    }
}

/// <summary>What is done with a row.</summary>
internal enum RowChange
{
    Insert,
    Put,
    Accumulate,
    Remove,
}

/// <summary>The key of a row: its first values.</summary>
internal readonly struct RowKey(object?[] values, int length) : IEquatable<RowKey>
{
    public object?[] Values => values;

    public bool Equals(RowKey other)
    {
        for (var i = 0; i < length; i++)
        {
            if (!Equals(values[i], other.Values[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var i = 0; i < length; i++)
        {
            hash.Add(values[i]);
        }

        return hash.ToHashCode();
    }
}
