namespace Acquit.Formats.Csv;

/// <summary>
/// Where reading stops, so that no file can take the machine: far beyond what an authority's grant holds.
/// </summary>
public static class ImportLimits
{
    /// <summary>Bytes of a file.</summary>
    public const long Bytes = 256L * 1024 * 1024;

    /// <summary>Rows of a file.</summary>
    public const int Rows = 1_000_000;

    /// <summary>Characters of one row of a CSV file.</summary>
    public const int CharactersOfARow = 1024 * 1024;

    /// <summary>Columns of a file.</summary>
    public const int Columns = 512;

    /// <summary>Characters of one part of a workbook once decompressed.</summary>
    public const long CharactersOfAPart = 128L * 1024 * 1024;

    /// <summary>Rows above the headings: titles, dates, marks.</summary>
    public const int RowsBeforeHeadings = 30;

    /// <summary>Defects that are listed; all are counted.</summary>
    public const int Listed = 200;
}
