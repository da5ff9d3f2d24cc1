using System.Globalization;
using System.Xml;
using Acquit.Core.Common;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Acquit.Formats.Csv;

/// <summary>Reads the first visible sheet of an XLSX workbook row by row; memory holds its shared texts only.</summary>
internal sealed class XlsxSheetReader : SheetReader
{
    private readonly SpreadsheetDocument? document;
    private readonly List<string> sharedTexts = [];
    private readonly OpenXmlReader? sheet;
    private int lastLine;

    public XlsxSheetReader(Stream stream)
    {
        try
        {
            document = SpreadsheetDocument.Open(
                stream, isEditable: false, new OpenSettings { MaxCharactersInPart = ImportLimits.CharactersOfAPart });
            var workbook = document.WorkbookPart;
            var first = workbook?.Workbook?.Sheets?.Elements<Sheet>()
                .FirstOrDefault(one => one.State is null || one.State.Value == SheetStateValues.Visible);
            if (workbook is null || first?.Id?.Value is not { } id
                || workbook.GetPartById(id) is not WorksheetPart part)
            {
                Refused = SheetRefusals.DamagedWorkbook;
                return;
            }

            CountsFrom1904 = workbook.Workbook!.WorkbookProperties?.Date1904?.Value == true;
            ReadSharedTexts(workbook);
            sheet = OpenXmlReader.Create(part);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            Refused = ForDamage(exception);
        }
    }

    public override bool CountsFrom1904 { get; }

    public override SheetRow? Next()
    {
        if (sheet is null || Refused is not null)
        {
            return null;
        }

        try
        {
            while (sheet.Read())
            {
                if (sheet.ElementType == typeof(Row) && sheet.IsStartElement)
                {
                    return TakeRow(sheet);
                }
            }
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            Refused = ForDamage(exception);
        }

        return null;
    }

    protected override void Dispose(bool disposing)
    {
        sheet?.Dispose();
        document?.Dispose();
    }

    private SheetRow? TakeRow(OpenXmlReader reader)
    {
        var given = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
        lastLine = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > lastLine
            ? line : lastLine + 1;
        var cells = new List<SheetCell>();
        if (reader.ReadFirstChild())
        {
            do
            {
                if (reader.ElementType == typeof(Cell) && !Place((Cell)reader.LoadCurrentElement()!, cells))
                {
                    return null;
                }
            }
            while (reader.ReadNextSibling());
        }

        if (lastLine > ImportLimits.Rows + ImportLimits.RowsBeforeHeadings)
        {
            Refused = SheetRefusals.TooManyRows;
            return null;
        }

        return new(lastLine, cells);
    }

    private bool Place(Cell cell, List<SheetCell> cells)
    {
        var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
        if (column >= ImportLimits.Columns)
        {
            Refused = SheetRefusals.TooManyColumns(lastLine);
            return false;
        }

        while (cells.Count < column)
        {
            cells.Add(SheetCell.Empty);
        }

        cells.Add(Value(cell));
        return true;
    }

    private SheetCell Value(Cell cell)
    {
        var formula = cell.CellFormula is not null;
        var raw = cell.CellValue?.Text;
        var type = cell.DataType?.Value;
        if (type == CellValues.Error || (formula && string.IsNullOrEmpty(raw)))
        {
            return new(raw ?? "=" + cell.CellFormula?.Text, CellNature.Broken);
        }

        if (type == CellValues.InlineString)
        {
            return new(cell.InlineString?.InnerText ?? "", CellNature.Text);
        }

        if (type == CellValues.SharedString)
        {
            return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < sharedTexts.Count ? new(sharedTexts[index], CellNature.Text) : SheetCell.Empty;
        }

        if (type == CellValues.String || type == CellValues.Boolean || type == CellValues.Date)
        {
            return new(raw ?? "", formula ? CellNature.FormulaText : CellNature.Text);
        }

        return string.IsNullOrEmpty(raw) ? SheetCell.Empty
            : new(raw, formula ? CellNature.FormulaNumber : CellNature.Number);
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var character in reference ?? "")
        {
            if (character is < 'A' or > 'Z' || column > ImportLimits.Columns)
            {
                break;
            }

            column = (column * 26) + character - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private void ReadSharedTexts(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                var item = (SharedStringItem)reader.LoadCurrentElement()!;
                sharedTexts.Add(string.Concat(item.Descendants<Text>()
                    .Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)));
            }
        }
    }

    /// <summary>
    /// What the library throws on a file that is not a sound workbook; our own mistakes pass through.
    /// </summary>
    private static bool IsDamage(Exception exception) => exception is OpenXmlPackageException or XmlException
        or InvalidDataException or FileFormatException or IOException or FormatException or NotSupportedException
        or ArgumentException or InvalidOperationException or UriFormatException or OverflowException;

    private static Refusal ForDamage(Exception exception) =>
        exception is XmlException && exception.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal)
            ? SheetRefusals.WorkbookTooLarge : SheetRefusals.DamagedWorkbook;
}
