using Acquit.Components.Fields;
using Acquit.Components.Pictures;
using Acquit.Components.Sources;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Serve;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Components.Gallery;

/// <summary>
/// Every component with named examples, on the demonstration only: what snapshot and accessibility tests look at.
/// </summary>
[AllowAnonymous]
public sealed class GalleryPage : SitePage
{
    /// <summary>What the example form holds.</summary>
    public sealed class FormInput
    {
        /// <summary>Text.</summary>
        public string? Number { get; set; } = "2022-284";

        /// <summary>Amount, as typed.</summary>
        public string? Net { get; set; } = "57 356,25";

        /// <summary>Day.</summary>
        public string? PaidOn { get; set; } = "2022-07-04";

        /// <summary>Reason.</summary>
        public string? Reason { get; set; }

        /// <summary>Note.</summary>
        public string? Note { get; set; }

        /// <summary>One among a few.</summary>
        public string? Basis { get; set; } = "RedeemedAndPaid";

        /// <summary>Several among a few.</summary>
        public string[] Kinds { get; set; } = ["payment"];

        /// <summary>One among many.</summary>
        public string? Line { get; set; }

        /// <summary>A yes.</summary>
        public bool Confirmed { get; set; }

        /// <summary>A file.</summary>
        public string? File { get; set; }
    }

    /// <summary>The example form.</summary>
    [BindProperty]
    public FormInput Input { get; set; } = new();

    /// <summary>Answers of the example form.</summary>
    public IReadOnlyList<Choice> Bases =>
    [
        new("RedeemedAndPaid", T("Utilisés et payés", "Redeemed and paid"), T("Le choix prudent.", "The cautious choice.")),
        new("Bought", T("Achetés", "Bought")),
    ];

    /// <summary>Answers of the example form.</summary>
    public IReadOnlyList<Choice> Kinds =>
    [
        new("payment", T("Attestation de paiement", "Attestation of payment")),
        new("delivery", T("Service fait", "Delivery certified")),
    ];

    /// <summary>An example plan.</summary>
    public IReadOnlyList<PlanBar> Bars =>
    [
        new(T("Équipements EHPAD", "Care-home equipment"), new(5_735_625), new(5_735_625), new(3_594_730), "#"),
        new(T("Équipements collégiens", "Pupils' equipment"), new(122_823_250), new(122_823_250), new(113_192_210)),
        new(T("Pass numériques", "Digital passes"), new(50_000_000), Money.Zero, Money.Zero),
    ];

    /// <summary>An example series.</summary>
    public IReadOnlyList<AmountPoint> Points { get; } =
    [
        new(new(2020, 3, 1), new(210_197_500), Money.Zero, Money.Zero),
        new(new(2020, 11, 20), new(210_197_500), new(31_000_000), new(22_000_000)),
        new(new(2021, 6, 15), new(210_197_500), new(98_500_000), new(81_000_000)),
        new(new(2022, 1, 31), new(210_197_500), new(160_000_000), new(131_000_000)),
        new(new(2022, 7, 4), new(210_197_500), new(174_825_238), new(161_240_877)),
        new(new(2023, 12, 31), new(210_197_500), new(174_825_238), new(161_240_877)),
    ];

    /// <summary>An example source, in the project's own words.</summary>
    public IReadOnlyList<string> Source { get; } =
    [
        "Votes recueillis :",
        "Pour : 44 voix (Groupe A ; Groupe B)",
        "Contre : 0 voix",
        "",
        "pour un montant plafonné à 2 101 975 euros, sur une",
        "base éligible de 2 971 219, 36 € HT",
        "tampon illisible",
    ];

    /// <summary>Its places.</summary>
    public IReadOnlyList<SourceMark> Marks { get; } =
    [
        new("example-for", new(2, 1, 2, 14), "Pour"),
        new("example-ceiling", new(5, 27, 5, 42), "Plafond"),
        new("example-base", new(6, 18, 6, 32), "Base"),
    ];

    /// <summary>An example table.</summary>
    public ExportableTable Table { get; } = new(
        new(
            new("Plan de financement", "Financing plan"), true, new(2022, 7, 4), null,
            [
                new(new("Poste", "Line"), ColumnKind.Text),
                new(new("Payé le", "Paid on"), ColumnKind.Date),
                new(new("Pièces", "Papers"), ColumnKind.Number),
                new(new("Taux", "Rate"), ColumnKind.Percent),
                new(new("Éligible", "Eligible"), ColumnKind.Money),
            ]),
        [
            Row("Équipements EHPAD", new(2022, 5, 12), 12, new(5_735_625)),
            Row("Équipements collégiens", new(2022, 6, 30), 1204, new(122_823_250)),
            Row("Pass numériques", null, 0, new(50_000_000)),
        ],
        [TableCell.Of("Total"), TableCell.None, new TableCell.Count(1216), TableCell.None, TableCell.Of(new Money(178_558_875))]);

    /// <summary>Shows the gallery, or the example table as a file; nothing outside the demonstration.</summary>
    public IActionResult OnGet() =>
        Service<SiteSettings>().Demonstration
            ? Exported(Table, "plan", "plan") ?? Page()
            : NotFound();

    /// <summary>Refuses the example form, so that its errors are seen.</summary>
    public IActionResult OnPost() => Service<SiteSettings>().Demonstration
        ? Refused(
            new Refusal(
                "expenditure.net-above-gross",
                new("Le montant HT dépasse le montant TTC.", "The net amount exceeds the gross amount."),
                Core.Grants.GrantRules.NetOfVat.Cited, nameof(FormInput.Net)),
            new Refusal("reason.missing", new("Indiquez un motif.", "Give a reason."), Field: nameof(FormInput.Reason)),
            new Refusal(
                "basis.missing", new("Choisissez une base.", "Choose a basis."), Field: nameof(FormInput.Basis)))
        : NotFound();

    private static IReadOnlyList<TableCell> Row(string line, DateOnly? paid, long papers, Money eligible) =>
    [
        TableCell.Of(line), TableCell.Of(paid), new TableCell.Count(papers),
        new TableCell.Share(new Ratio(210_197_500, 297_121_936)), TableCell.Of(eligible),
    ];
}
