using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Acquit.Storage.Rows;

/// <summary>
/// A table as the model declares it: what a writer needs to write its rows without knowing their type.
/// </summary>
internal sealed class RowTable
{
    private RowTable(IEntityType entity)
    {
        Name = $"\"{entity.GetTableName()}\"";
        RowType = entity.ClrType;
        IsProjected = typeof(IProjectedRow).IsAssignableFrom(entity.ClrType);
        var key = entity.FindPrimaryKey()!.Properties.ToList();
        Columns = [.. entity.GetProperties()
            .OrderBy(property => key.Contains(property) ? key.IndexOf(property) : int.MaxValue)
            .Select(property => new RowColumn(property))];
        KeyLength = key.Count;
    }

    /// <summary>Its name, quoted.</summary>
    public string Name { get; }

    public Type RowType { get; }

    /// <summary>True for rows that facts rebuild.</summary>
    public bool IsProjected { get; }

    /// <summary>Its columns, those of the primary key first.</summary>
    public IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>Number of columns of the primary key.</summary>
    public int KeyLength { get; }

    /// <summary>The tables of the journal and of its projections, in the order of their names.</summary>
    public static IReadOnlyList<RowTable> Of(Db db) =>
    [
        .. db.Model.GetEntityTypes()
            .Where(type => type.ClrType.Assembly == typeof(Db).Assembly
                && type.ClrType.Name.EndsWith("Row", StringComparison.Ordinal))
            .Select(type => new RowTable(type)).OrderBy(table => table.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// The values of a row as the database takes them, in the order of the columns; null where absent.
    /// </summary>
    public object?[] Values(object row)
    {
        var values = new object?[Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Columns[i].Value(row);
        }

        return values;
    }
}

/// <summary>A column of a <see cref="RowTable"/>.</summary>
internal sealed class RowColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly ValueConverter? _converter;

    public RowColumn(IProperty property)
    {
        Name = $"\"{property.GetColumnName()}\"";
        _getter = property.GetGetter();
        _converter = property.GetTypeMapping().Converter;
        var type = _converter?.ProviderClrType ?? property.ClrType;
        Type = Nullable.GetUnderlyingType(type) ?? type;
        StoreType = ((RelationalTypeMapping)property.GetTypeMapping()).StoreType;
    }

    /// <summary>Its name, quoted: "grant" is a word of SQL.</summary>
    public string Name { get; }

    /// <summary>The type that the database driver takes.</summary>
    public Type Type { get; }

    /// <summary>The type in the database.</summary>
    public string StoreType { get; }

    public object? Value(object row)
    {
        var value = _getter.GetClrValueUsingContainingEntity(row);
        return _converter is null || value is null ? value : _converter.ConvertToProvider(value);
    }
}
