using System.IO.Compression;
using System.Text;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Formats.Csv;
using Xunit;

namespace Acquit.Tests.Formats.Csv;

/// <summary>A file read to its end, with its expenditures.</summary>
internal sealed record DryRun(ExpenditureImport Whole, IReadOnlyList<ImportedExpenditure> Expenditures)
{
    public string File => Whole.File;

    public int HeadingLine => Whole.HeadingLine;

    public ColumnMapping Mapping => Whole.Mapping;

    public IReadOnlyList<ImportedCreditNote> CreditNotes => Whole.CreditNotes;

    public ImportSums Sums => Whole.Sums;

    public IReadOnlyList<ImportDefect> Defects => Whole.Defects;

    public int DefectCount => Whole.DefectCount;

    public IReadOnlyList<ImportDefect> Warnings => Whole.Warnings;

    public bool IsClean => Whole.IsClean;

    public static Decision<DryRun> Of(Stream stream, string file, ImportOptions options) =>
        ExpenditureSheet.Open(stream, file, options).Match(
            reading =>
            {
                using (reading)
                {
                    var rows = reading.Expenditures().ToList();
                    return reading.End().Match<Decision<DryRun>>(
                        whole => new DryRun(whole, rows), refusals => refusals.ToList());
                }
            },
            refusals => refusals.ToList());
}

internal static class ImportSamples
{
    public const string Headings =
        "Mandat;Facture;Fournisseur;Objet;Poste;Montant HT;TVA;Montant TTC;Date de facture;Service fait;Date de paiement;"
        + "Montant payé;Type;Mandat réduit";

    public const string Good = "1001;F-1;FICTIF Alpha;Tablettes;EHPAD;1 000,00;200,00;1 200,00;03/05/2021;20/05/2021;"
        + "15/06/2021;1 200,00;;";

    public static PlanLine CareHomes { get; } =
        new(new(new Guid("00000000-0000-0000-0000-000000000001")), "EHPAD", Section.Capital, Money.Euros(57_356));

    public static PlanLine Telework { get; } =
        new(new(new Guid("00000000-0000-0000-0000-000000000002")), "Télétravail", Section.Capital, Money.Euros(1_085_403));

    public static ImportOptions Options { get; } = new([CareHomes, Telework]);

    public static DryRun Dry(string text, ImportOptions? options = null) =>
        Accepted(Read(new UTF8Encoding(false).GetBytes(text), options));

    public static DryRun DryRows(params string[] rows) => Dry(string.Join("\n", [Headings, .. rows]));

    public static Decision<DryRun> Read(byte[] bytes, ImportOptions? options = null) =>
        DryRun.Of(new MemoryStream(bytes), "mandats.csv", options ?? Options);

    public static DryRun Accepted(Decision<DryRun> decision) => decision.Match(
        import => import, refusals => throw new InvalidOperationException(refusals[0].Code));

    public static string RefusedCode(byte[] bytes) => Read(bytes).Match(
        _ => throw new InvalidOperationException("accepted"),
        refusals =>
        {
            Assert.All(refusals, refusal =>
            {
                Assert.NotEmpty(refusal.Message.French);
                Assert.NotEmpty(refusal.Message.English);
            });
            return Assert.Single(refusals).Code;
        });

    public static byte[] Workbook(string sheetData, string workbookProperties = "", string sharedStrings = "")
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        var shared = sharedStrings.Length > 0;
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", $"""
                <Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>{(shared ? """<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>""" : "")}</Types>
                """);
            Part(archive, "_rels/.rels", $"""
                <Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Part(archive, "xl/workbook.xml", $"""
                <workbook xmlns="{main}" xmlns:r="{office}">{workbookProperties}<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
                """);
            Part(archive, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>{(shared ? $"""<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>""" : "")}</Relationships>
                """);
            Part(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData>{sheetData}</sheetData></worksheet>""");
            if (shared)
            {
                Part(archive, "xl/sharedStrings.xml", $"""<sst xmlns="{main}">{sharedStrings}</sst>""");
            }
        }

        return output.ToArray();
    }

    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    public static string TextCell(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";

    public static string NumberCell(string number) => $"<c><v>{number}</v></c>";

    private static void Part(ZipArchive archive, string name, string content)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
