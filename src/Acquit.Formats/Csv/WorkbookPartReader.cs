using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Acquit.Formats.Csv;

/// <summary>A part of a workbook read node by node; nothing of it is larger in memory than a row may be.</summary>
internal sealed class WorkbookPartReader : IDisposable
{
    private readonly MeteredStream source;

    public WorkbookPartReader(OpenXmlPart part)
    {
        source = new MeteredStream(part.GetStream(FileMode.Open, FileAccess.Read), ImportLimits.BytesOfAWorkbookRow);
        Xml = XmlReader.Create(source, new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = ImportLimits.CharactersOfAPart,
            NameTable = new BoundedNames(),
            XmlResolver = null,
        });
    }

    public XmlReader Xml { get; }

    /// <summary>True once what stands between two renewals exceeds a row.</summary>
    public bool IsExceeded => source.IsExceeded;

    /// <summary>Moves to the next element of a name, and gives it a row's worth of bytes; false at the end.</summary>
    /// <param name="name">The element's name, whatever its prefix.</param>
    /// <param name="within">The element whose end is the end.</param>
    public bool MoveTo(string name, string within)
    {
        while (Xml.Read())
        {
            if (Xml.NodeType == XmlNodeType.EndElement && Xml.LocalName == within)
            {
                return false;
            }

            if (Xml.NodeType == XmlNodeType.Element && Xml.LocalName == name)
            {
                source.Renew();
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a shared or inline item, without its reading aids (rPh); stops at its end.</summary>
    public string Text()
    {
        if (Xml.IsEmptyElement)
        {
            return "";
        }

        var depth = Xml.Depth;
        var (first, more) = ("", default(StringBuilder));
        Xml.Read();
        while (Xml.Depth > depth)
        {
            if (Xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                Xml.Skip();
            }
            else if (Xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var text = Xml.ReadElementContentAsString();
                more = first.Length == 0 ? null : (more ?? new StringBuilder(first)).Append(text);
                first = first.Length == 0 ? text : first;
            }
            else
            {
                Xml.Read();
            }
        }

        return more?.ToString() ?? first;
    }

    public void Dispose() => Xml.Dispose();

    // A table of names never shrinks: a file that invents them is no workbook.
    private sealed class BoundedNames : NameTable
    {
        private const int Most = 10_000;
        private int count;

        public override string Add(char[] key, int start, int len) =>
            Get(key, start, len) ?? base.Add(Counted(key), start, len);

        public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

        private T Counted<T>(T key) => ++count > Most ? throw new InvalidDataException() : key;
    }
}
