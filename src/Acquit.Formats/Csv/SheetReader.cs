using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>How a file gives a cell.</summary>
internal enum CellNature
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number of a workbook, with a dot; a date too is one.</summary>
    Number,

    /// <summary>The last computed value of a formula that yields text.</summary>
    FormulaText,

    /// <summary>The last computed value of a formula that yields a number.</summary>
    FormulaNumber,

    /// <summary>A formula without a computed value, or an error such as #REF!.</summary>
    Broken,
}

/// <summary>A cell.</summary>
internal readonly record struct SheetCell(string Text, CellNature Nature)
{
    public static SheetCell Empty => new("", CellNature.Text);

    public bool IsBlank => Nature != CellNature.Broken && string.IsNullOrWhiteSpace(Text);

    public bool IsNumber => Nature is CellNature.Number or CellNature.FormulaNumber;

    public bool IsFormula => Nature is CellNature.FormulaText or CellNature.FormulaNumber;
}

/// <summary>A row and its line in the file.</summary>
internal sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells)
{
    public bool IsBlank => Cells.All(cell => cell.IsBlank);
}

/// <summary>Rows one after the other; what cannot be read ends them with a refusal.</summary>
internal abstract class SheetReader : IDisposable
{
    /// <summary>Why reading stopped before the end; null after a whole reading.</summary>
    public Refusal? Refused { get; protected set; }

    /// <summary>True where day numbers count from 1904 (workbooks of old Macintoshes).</summary>
    public virtual bool CountsFrom1904 => false;

    /// <summary>The next row, blank ones included; null at the end or once refused.</summary>
    public abstract SheetRow? Next();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
