using System.Globalization;
using System.Text;

namespace Acquit.Tests.Formats.ActText;

/// <summary>Writes the smallest PDF that holds lines of French text, as an office would export them.</summary>
internal static class SmallPdf
{
    private static readonly Encoding WinAnsi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Of(params string[][] pages)
    {
        var kids = string.Concat(pages.Select((_, i) => $"{4 + (2 * i)} 0 R "));
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{kids}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        };
        for (var i = 0; i < pages.Length; i++)
        {
            objects.Add(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
                + $"/Contents {5 + (2 * i)} 0 R>>");
            var content = Content(pages[i]);
            objects.Add(Stream("", WinAnsi.GetBytes(content)));
        }

        return Build(objects, "");
    }

    public static byte[] Encrypted()
    {
        var secret = new string('A', 64);
        return Build(
            ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
                $"<</Filter/Standard/V 1/R 2/P -4/O<{secret}>/U<{secret}>>>"],
            "/Encrypt 3 0 R/ID[<41><41>]");
    }

    /// <summary>One page drawn by a stream given as it is stored.</summary>
    public static byte[] Drawn(byte[] stored, string filter = "/FlateDecode") => Build(
        [.. Head("4 0 R"), Page("<</Font<</F1 3 0 R>>>>", 5), Stream($"/Filter{filter}", stored)], "");

    /// <summary>One page that draws a form, which draws a form as many times as told, and so on down to a text.</summary>
    public static byte[] Nested(int levels, int times, string text)
    {
        var objects = new List<string>([.. Head("4 0 R"), Page("<</XObject<</X 6 0 R>>>>", 5), Stream("", "/X Do"u8)]);
        for (var level = 1; level < levels; level++)
        {
            var draw = string.Concat(Enumerable.Repeat("/X Do ", times));
            objects.Add(Form($"/XObject<</X {objects.Count + 2} 0 R>>", draw));
        }

        objects.Add(Form("/Font<</F1 3 0 R>>", $"BT /F1 9 Tf ({text}) Tj ET"));
        return Build(objects, "");
    }

    private static string[] Head(string pages) =>
    [
        "<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Count 1/Kids[{pages}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ];

    private static string Page(string resources, int contents) =>
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{resources}/Contents {contents} 0 R>>";

    private static string Form(string resources, string content) => Stream(
        $"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<{resources}>>", Encoding.ASCII.GetBytes(content));

    private static string Stream(string entries, ReadOnlySpan<byte> content) =>
        $"<</Length {content.Length}{entries}>>stream\n{Encoding.Latin1.GetString(content)}\nendstream";

    private static string Content(string[] lines)
    {
        var content = new StringBuilder("BT /F1 9 Tf 14 TL 40 800 Td\n");
        foreach (var line in lines)
        {
            var text = line.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("(", "\\(", StringComparison.Ordinal)
                .Replace(")", "\\)", StringComparison.Ordinal);
            content.Append('(').Append(text).Append(") Tj T*\n");
        }

        return content.Append("ET").ToString();
    }

    // A character is a byte: what is compressed goes through unharmed.
    private static byte[] Build(List<string> objects, string trailer)
    {
        var body = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(body.Length);
            body.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        var start = body.Length;
        body.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            body.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        body.Append(CultureInfo.InvariantCulture,
            $"trailer<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(body.ToString());
    }
}
