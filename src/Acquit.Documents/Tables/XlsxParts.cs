using System.Security;
using System.Text;

namespace Acquit.Documents.Tables;

/// <summary>Index of a cell format in the style sheet below.</summary>
internal enum XlsxStyle
{
    /// <summary>Plain text.</summary>
    Body,

    /// <summary>Title of the table.</summary>
    Title,

    /// <summary>FICTIF mark and dates.</summary>
    Mark,

    /// <summary>Column heading.</summary>
    Header,

    /// <summary>Euros and cents.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A count.</summary>
    Count,

    /// <summary>A percentage.</summary>
    Percent,
}

/// <summary>The fixed parts of a workbook, in the order of <see cref="XlsxStyle"/> where they name formats.</summary>
internal static class XlsxParts
{
    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static string Styles => $"""
        {Declaration}
        <styleSheet xmlns="{Main}">
        <numFmts count="2">
        <numFmt numFmtId="164" formatCode="#,##0.00&quot; €&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>
        <font><b/><sz val="14"/><name val="Calibri"/></font>
        <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
        <border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="8">
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    public static string Relationships => $"""
        {Declaration}
        <Relationships xmlns="{Package}/relationships">
        <Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    public static string Workbook(int sheets, string title)
    {
        var name = SheetName(title);
        return $"""
            {Declaration}
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(sheets, sheet =>
                $"""<sheet name="{SecurityElement.Escape(Numbered(name, sheet))}" sheetId="{sheet}" r:id="rId{sheet}"/>""")}
            </sheets></workbook>
            """;
    }

    public static string WorkbookRelationships(int sheets) => $"""
        {Declaration}
        <Relationships xmlns="{Package}/relationships">{Each(sheets, sheet =>
            $"""<Relationship Id="rId{sheet}" Type="{Office}/worksheet" Target="worksheets/sheet{sheet}.xml"/>""")}
        <Relationship Id="rId{sheets + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>
        """;

    public static string ContentTypes(int sheets) => $"""
        {Declaration}
        <Types xmlns="{Package}/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="{XlsxTable.MediaType}.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="{Sheet}.styles+xml"/>{Each(sheets, sheet =>
            $"""<Override PartName="/xl/worksheets/sheet{sheet}.xml" ContentType="{Sheet}.worksheet+xml"/>""")}</Types>
        """;

    /// <summary>
    /// A sheet's name holds 31 characters, none of <c>: \ / ? * [ ]</c>, no apostrophe at either end.
    /// </summary>
    private static string SheetName(string title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var character in title)
        {
            plain.Append(":\\/?*[]".Contains(character, StringComparison.Ordinal) || char.IsControl(character)
                ? ' ' : character);
        }

        var name = plain.ToString().Trim(' ', '\'');
        name = name.Length > 27 ? name[..27].TrimEnd() : name;
        return name.Length == 0 ? "Acquit" : name;
    }

    private static string Numbered(string name, int sheet) => sheet == 1 ? name : $"{name} {sheet}";

    private static string Each(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(1, count).Select(part));
}
