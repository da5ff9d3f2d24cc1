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

    /// <summary>Characters of one row.</summary>
    public const int CharactersOfARow = 1024 * 1024;

    /// <summary>Columns of a file.</summary>
    public const int Columns = 512;

    /// <summary>Decompressed bytes of one row of a workbook, marks included.</summary>
    public const long BytesOfAWorkbookRow = 4L * 1024 * 1024;

    /// <summary>Characters of a workbook's part read row by row, once decompressed.</summary>
    public const long CharactersOfAPart = 128L * 1024 * 1024;

    /// <summary>Characters of the part of a workbook that names its sheets, read whole.</summary>
    public const long CharactersOfAnIndex = 1024L * 1024;

    /// <summary>Texts that the cells of a workbook share, kept while it is read.</summary>
    public const int SharedTexts = 2_000_000;

    /// <summary>Characters of the texts that the cells of a workbook share.</summary>
    public const long CharactersOfSharedTexts = 32L * 1024 * 1024;

    /// <summary>Rows above the headings: titles, dates, marks.</summary>
    public const int RowsBeforeHeadings = 30;

    /// <summary>Defects that are listed; all are counted.</summary>
    public const int Listed = 200;
}
