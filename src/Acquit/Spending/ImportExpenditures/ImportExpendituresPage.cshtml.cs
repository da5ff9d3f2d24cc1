using Acquit.Access;
using Acquit.Components.Fields;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Formats.Csv;
using Acquit.Grants;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Imports a file of payment orders: dry run first, then all or nothing.</summary>
[TakesFile(ImportLimits.Bytes)]
[Needs(Right.EnterExpenditure)]
public sealed class ImportExpendituresPage : GrantViewPage
{
    private const int ShownDefects = 100;

    /// <summary>What is sent.</summary>
    public sealed class Form
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Its SHA-256 once received.</summary>
        public string? Document { get; set; }

        /// <summary>Name it came with.</summary>
        public string? FileName { get; set; }

        /// <summary>Plan line of the whole file.</summary>
        public string? Line { get; set; }

        /// <summary>Headings of the file, in order.</summary>
        public string?[] Heading { get; set; } = [];

        /// <summary>Field of each column.</summary>
        public string?[] Column { get; set; } = [];
    }

    /// <summary>What is sent.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Which button was pressed.</summary>
    [BindProperty(Name = "etape")]
    public string? Step { get; set; }

    /// <summary>The form's own key.</summary>
    [BindProperty(Name = "cle")]
    public string? Key { get; set; }

    /// <summary>Imports so far, the latest first.</summary>
    public IReadOnlyList<ImportItem> Past { get; private set; } = [];

    /// <summary>What stands against recording, in sentences: the first of them.</summary>
    public IReadOnlyList<string> Defects { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int DefectCount { get; private set; }

    /// <summary>Lines of the plan.</summary>
    public IReadOnlyList<Choice> Choices =>
        [.. Report.File.Lines.Select(line => new Choice(line.Id.Value.ToString(), line.Label))];

    /// <summary>The first rows, as they were understood.</summary>
    public ExportableTable Sample => new(
        new(
            new("Premières lignes, comme elles sont comprises", "First rows, as they are understood"), Fictitious, null,
            null,
            [
                new(new("Mandat", "Order"), ColumnKind.Text), new(new("Poste", "Line"), ColumnKind.Text),
                new(new("Fournisseur", "Supplier"), ColumnKind.Text), new(new("HT", "Net"), ColumnKind.Money),
                new(new("TVA", "VAT"), ColumnKind.Money), new(new("TTC", "Gross"), ColumnKind.Money),
                new(new("Facture", "Invoiced"), ColumnKind.Date), new(new("Livré", "Delivered"), ColumnKind.Date),
                new(new("Payé", "Paid"), ColumnKind.Date),
            ]),
        [
            .. Reading!.Sample.Select(row => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(row.OrderNumber), TableCell.Of(LabelOf(row.Line)), TableCell.Of(row.Supplier),
                TableCell.Of(row.Net),
                TableCell.Of(row.Vat), TableCell.Of(row.Gross), TableCell.Of(row.InvoicedOn),
                TableCell.Of(row.DeliveredOn),
                TableCell.Of(row.PaidOn),
            ]),
        ]);

    internal ImportReading? Reading { get; private set; }

    private CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Asks for a file.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (await Enter() is { } answer)
        {
            return answer;
        }

        Key = Guid.CreateVersion7().ToString("N");
        return Page();
    }

    /// <summary>Reads the file as a dry run, or starts recording it.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (await Enter() is { } answer)
        {
            return answer;
        }

        if (await Receive() is { } refused)
        {
            return Refused(refused);
        }

        var command = Command();
        if (Step == "enregistrer" && await RequestKey.Of(Request, Key, Cancel) is { } key)
        {
            Service<ImportsUnderWay>().Start(key, command, new(Acting, key));
            return LocalRedirect($"{Address}/importer/suivi/{Uri.EscapeDataString(key)}");
        }

        var read = await Service<ImportExpenditures>().Read(command, Acting, Cancel);
        return read.Match(
            reading =>
            {
                Show(reading);
                return Page();
            },
            refusals => Refused([.. refusals.Select(refusal => refusal with { Field = "File" })]));
    }

    private async Task<IActionResult?> Enter()
    {
        if (!await Load())
        {
            return NotFound();
        }

        Past = await Service<SpendingFacade>().Imports(new(GrantNumber), Cancel);
        return null;
    }

    private async Task<Refusal?> Receive()
    {
        if (Input.File is not { } file)
        {
            return string.IsNullOrEmpty(Input.Document)
                ? new(
                    "import.no-file", new("Choisissez un fichier CSV ou XLSX.", "Choose a CSV or XLSX file."),
                    Field: "File")
                : null;
        }

        await using var stream = file.OpenReadStream();
        var stored = await Service<DocumentVault>().Store(stream, ImportLimits.Bytes, Cancel);
        if (stored is Decision<VaultedFile>.Refused refused)
        {
            return refused.Refusals[0] with { Field = "File" };
        }

        var kept = ((Decision<VaultedFile>.Accepted)stored).Value;
        (Input.Document, Input.FileName) = (kept.Sha256, Path.GetFileName(file.FileName));
        return null;
    }

    private ImportExpenditures.Command Command()
    {
        var columns = Input.Heading.Length == 0 || Input.Heading.Length != Input.Column.Length
            ? null
            : new ColumnMapping([.. Input.Heading.Zip(Input.Column, (heading, field) => new MappedColumn(
                heading ?? "", Enum.TryParse<ExpenditureField>(field, out var known) ? known : null))]);
        return new(
            new(GrantNumber), Input.Document ?? "", Input.FileName ?? "", columns,
            Guid.TryParse(Input.Line, out var line) ? new PlanLineId(line) : null);
    }

    private void Show(ImportReading reading)
    {
        Reading = reading;
        Defects =
        [
            .. reading.Refusals.Select(refusal => T(refusal.Message)),
            .. reading.Defects.Take(ShownDefects).Select(defect => T(defect.Sentence(reading.File.File))),
        ];
        DefectCount = reading.DefectCount + reading.Refusals.Count;
        if (DefectCount > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
