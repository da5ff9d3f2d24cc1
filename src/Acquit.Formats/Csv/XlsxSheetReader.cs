using System.Globalization;
using System.Xml;
using Acquit.Core.Common;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Acquit.Formats.Csv;

/// <summary>Reads the first visible sheet of an XLSX workbook row by row; memory holds its shared texts only.</summary>
internal sealed class XlsxSheetReader : SheetReader
{
    private readonly SpreadsheetDocument? document;
    private readonly List<string> sharedTexts = [];
    private readonly WorkbookPartReader? sheet;
    private bool ended;
    private long characters;
    private int lastLine;

    public XlsxSheetReader(Stream stream)
    {
        try
        {
            document = SpreadsheetDocument.Open(
                stream, isEditable: false, new OpenSettings { MaxCharactersInPart = ImportLimits.CharactersOfAnIndex });
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
            sheet = new WorkbookPartReader(part);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            Refused = ForDamage(exception);
        }
    }

    public override bool CountsFrom1904 { get; }

    public override SheetRow? Next()
    {
        if (sheet is null || ended || Refused is not null)
        {
            return null;
        }

        try
        {
            ended |= !sheet.MoveTo("row", within: "sheetData");
            return ended ? null : TakeRow(sheet);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            Refused = sheet.IsExceeded ? SheetRefusals.WorkbookRowTooLong(Math.Max(lastLine, 1)) : ForDamage(exception);
            return null;
        }
    }

    protected override void Dispose(bool disposing)
    {
        sheet?.Dispose();
        document?.Dispose();
    }

    private SheetRow? TakeRow(WorkbookPartReader reader)
    {
        lastLine = int.TryParse(
            reader.Xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && line > lastLine ? line : lastLine + 1;
        if (lastLine > ImportLimits.Rows + ImportLimits.RowsBeforeHeadings)
        {
            Refused = SheetRefusals.TooManyRows;
            return null;
        }

        var cells = new List<SheetCell>();
        var depth = reader.Xml.Depth;
        if (!reader.Xml.IsEmptyElement)
        {
            while (reader.Xml.Read() && reader.Xml.Depth > depth)
            {
                if (reader.Xml is { NodeType: XmlNodeType.Element, LocalName: "c" } && !Place(reader, cells))
                {
                    return null;
                }
            }
        }

        return Weighed(new(lastLine, cells));
    }

    private bool Place(WorkbookPartReader reader, List<SheetCell> cells)
    {
        var column = ColumnOf(reader.Xml.GetAttribute("r")) ?? cells.Count;
        if (column >= ImportLimits.Columns || column < cells.Count)
        {
            Refused = column >= ImportLimits.Columns
                ? SheetRefusals.TooManyColumns(lastLine) : SheetRefusals.CellsOutOfOrder(lastLine);
            return false;
        }

        while (cells.Count < column)
        {
            cells.Add(SheetCell.Empty);
        }

        cells.Add(ReadCell(reader));
        return true;
    }

    // A text shared by many cells weighs in each: the sum is what a CSV file would weigh.
    private SheetRow? Weighed(SheetRow row)
    {
        var weight = row.Cells.Sum(cell => (long)cell.Text.Length);
        characters += weight;
        Refused = weight > ImportLimits.CharactersOfARow ? SheetRefusals.WorkbookRowTooLong(lastLine)
            : characters > ImportLimits.Bytes ? SheetRefusals.WorkbookTooLarge : null;
        return Refused is null ? row : null;
    }

    private SheetCell ReadCell(WorkbookPartReader reader)
    {
        var (xml, depth) = (reader.Xml, reader.Xml.Depth);
        var type = xml.GetAttribute("t");
        string? raw = null, formula = null, inline = null;
        if (!xml.IsEmptyElement)
        {
            xml.Read();
            while (xml.Depth > depth)
            {
                switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
                {
                    case "v":
                        raw = xml.ReadElementContentAsString();
                        break;
                    case "f":
                        formula = xml.ReadElementContentAsString();
                        break;
                    case "is":
                        inline = reader.Text();
                        xml.Read();
                        break;
                    default:
                        xml.Read();
                        break;
                }
            }
        }

        return Value(type, raw, formula, inline);
    }

    private SheetCell Value(string? type, string? raw, string? formula, string? inline)
    {
        if (type == "e" || (formula is not null && string.IsNullOrEmpty(raw)))
        {
            return new(raw ?? "=" + formula, CellNature.Broken);
        }

        return type switch
        {
            "inlineStr" => new(inline ?? "", CellNature.Text),
            "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < sharedTexts.Count ? new(sharedTexts[index], CellNature.Text) : SheetCell.Empty,
            "str" or "b" or "d" => new(raw ?? "", formula is null ? CellNature.Text : CellNature.FormulaText),
            _ => string.IsNullOrEmpty(raw) ? SheetCell.Empty
                : new(raw, formula is null ? CellNature.Number : CellNature.FormulaNumber),
        };
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

        using var reader = new WorkbookPartReader(part);
        try
        {
            ReadSharedTexts(reader);
        }
        catch (InvalidDataException) when (reader.IsExceeded)
        {
            Refused = SheetRefusals.WorkbookTooLarge;
        }
    }

    private void ReadSharedTexts(WorkbookPartReader reader)
    {
        var kept = 0L;
        while (reader.MoveTo("si", within: "sst"))
        {
            var text = reader.Text();
            kept += text.Length;
            if (sharedTexts.Count == ImportLimits.SharedTexts || kept > ImportLimits.CharactersOfSharedTexts)
            {
                Refused = SheetRefusals.WorkbookTooLarge;
                return;
            }

            sharedTexts.Add(text);
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
