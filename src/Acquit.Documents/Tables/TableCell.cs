using Acquit.Core.Common;

namespace Acquit.Documents.Tables;

/// <summary>
/// What a column of a table holds: it decides alignment on a page and the number format in a workbook.
/// </summary>
public enum ColumnKind
{
    /// <summary>Words, numbers of orders and invoices: never computed with.</summary>
    Text,

    /// <summary>Euros and cents.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A count.</summary>
    Number,

    /// <summary>A share, shown as a percentage.</summary>
    Percent,
}

/// <summary>A cell of a table: its value, never its formatted text, so that a workbook can compute with it.</summary>
public abstract record TableCell
{
    private TableCell()
    {
    }

    /// <summary>Nothing is known: an empty cell, never a zero.</summary>
    public static TableCell None { get; } = new Empty();

    /// <summary>Nothing is known.</summary>
    public sealed record Empty : TableCell;

    /// <summary>Words.</summary>
    /// <param name="Value">The text as it is; what could be read as a formula is neutralised by the writers.</param>
    public sealed record Text(string Value) : TableCell;

    /// <summary>An amount.</summary>
    /// <param name="Value">Euros, in cents.</param>
    public sealed record Amount(Money Value) : TableCell;

    /// <summary>A day.</summary>
    /// <param name="Value">The day.</param>
    public sealed record Day(DateOnly Value) : TableCell;

    /// <summary>A count.</summary>
    /// <param name="Value">How many.</param>
    public sealed record Count(long Value) : TableCell;

    /// <summary>A share of a whole.</summary>
    /// <param name="Value">Exact; formats show two decimals.</param>
    public sealed record Share(Ratio Value) : TableCell;

    /// <summary>A text, or an empty cell where there is none.</summary>
    public static TableCell Of(string? value) => string.IsNullOrEmpty(value) ? None : new Text(value);

    /// <summary>A personal text, or an empty cell where it was erased.</summary>
    public static TableCell Of(PersonalText value) => Of(value.Value);

    /// <summary>An amount, or an empty cell where it is unknown.</summary>
    public static TableCell Of(Money? value) => value is { } known ? new Amount(known) : None;

    /// <summary>A day, or an empty cell where it is unknown.</summary>
    public static TableCell Of(DateOnly? value) => value is { } known ? new Day(known) : None;
}
