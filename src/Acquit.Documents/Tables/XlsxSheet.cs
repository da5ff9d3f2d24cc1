using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Acquit.Core.Common;

namespace Acquit.Documents.Tables;

/// <summary>One sheet of a workbook, written forward only.</summary>
internal sealed partial class XlsxSheet : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XmlWriter xml;
    private readonly int columns;

    public XlsxSheet(Stream part, TableHeading heading, Language language)
    {
        columns = heading.Columns.Count;
        xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        WriteHeadings(heading, language);
    }

    /// <summary>Rows so far, the headings included.</summary>
    public int RowsWritten { get; private set; }

    public void Write(IReadOnlyList<TableCell> cells)
    {
        if (cells.Count != columns)
        {
            throw new ArgumentException($"{cells.Count} cells under {columns} headings", nameof(cells));
        }

        WriteRow(() =>
        {
            foreach (var cell in cells)
            {
                WriteCell(cell);
            }
        });
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Dispose();
    }

    private void WriteHeadings(TableHeading heading, Language language)
    {
        var lines = heading.Lines(language);
        xml.WriteStartElement("worksheet", Namespace);
        WriteFrozenHeadings(lines.Count + 1);
        WriteWidths(heading, language);
        xml.WriteStartElement("sheetData");
        foreach (var line in lines)
        {
            WriteRow(() => WriteText(line, RowsWritten == 0 ? XlsxStyle.Title : XlsxStyle.Mark));
        }

        WriteRow(() =>
        {
            foreach (var column in heading.Columns)
            {
                WriteText(column.Header.In(language), XlsxStyle.Header);
            }
        });
    }

    private void WriteCell(TableCell cell)
    {
        switch (cell)
        {
            case TableCell.Empty:
                xml.WriteStartElement("c");
                xml.WriteEndElement();
                return;
            case TableCell.Text text:
                WriteText(text.Value, XlsxStyle.Body);
                return;
            case TableCell.Amount amount:
                WriteNumber(amount.Value.ToString(), XlsxStyle.Money);
                return;
            case TableCell.Day day:
                WriteNumber(Serial(day.Value).ToString(CultureInfo.InvariantCulture), XlsxStyle.Date);
                return;
            case TableCell.Count count:
                WriteNumber(count.Value.ToString(CultureInfo.InvariantCulture), XlsxStyle.Count);
                return;
            case TableCell.Share share:
                WriteNumber(Fraction(share.Value), XlsxStyle.Percent);
                return;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Day 1 is 1 January 1900, and the 29 February 1900 that never was is counted (ECMA-376, 18.17.4.1).
    /// </summary>
    private static int Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private static string Fraction(Ratio ratio) =>
        (ratio.Numerator / (decimal)ratio.Denominator).ToString("0.############", CultureInfo.InvariantCulture);

    private void WriteRow(Action cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", (RowsWritten + 1).ToString(CultureInfo.InvariantCulture));
        cells();
        xml.WriteEndElement();
        RowsWritten++;
    }

    private void WriteNumber(string invariant, XlsxStyle style)
    {
        xml.WriteStartElement("c");
        WriteStyle(style);
        xml.WriteElementString("v", invariant);
        xml.WriteEndElement();
    }

    private void WriteText(string text, XlsxStyle style)
    {
        xml.WriteStartElement("c");
        WriteStyle(style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteStyle(XlsxStyle style) =>
        xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));

    private void WriteFrozenHeadings(int rows)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        xml.WriteAttributeString("ySplit", rows.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("topLeftCell", $"A{rows + 1}");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteWidths(TableHeading heading, Language language)
    {
        xml.WriteStartElement("cols");
        for (var index = 0; index < heading.Columns.Count; index++)
        {
            var column = heading.Columns[index];
            var width = Math.Max(Width(column.Kind), column.Header.In(language).Length + 2);
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("max", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static int Width(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 32,
        ColumnKind.Money => 16,
        ColumnKind.Date => 12,
        ColumnKind.Number => 12,
        ColumnKind.Percent => 10,
    };

    /// <summary>
    /// XML knows no control characters, and Excel reads <c>_x0041_</c> as an escape: both are made plain.
    /// </summary>
    private static string Clean(string text)
    {
        var cut = text.Length <= XlsxTable.CharactersOfACell ? text : text[..(XlsxTable.CharactersOfACell - 1)] + '…';
        var escaped = EscapeLike().Replace(cut, "_x005F_x${code}_");
        return string.Create(escaped.Length, escaped, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = IsPlain(source, i) ? source[i] : '\uFFFD';
            }
        });
    }

    private static bool IsPlain(string text, int at) =>
        XmlConvert.IsXmlChar(text[at])
        || (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        || (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]));

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex EscapeLike();
}
