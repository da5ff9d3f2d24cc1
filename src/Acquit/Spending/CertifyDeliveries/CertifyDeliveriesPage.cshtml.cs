using System.Globalization;
using System.Text;
using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;
using Acquit.Serve;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Certifies many deliveries: by a file, by a list, or chosen among those that wait.</summary>
[TakesFile(Longest, LongestList)]
[Needs(Right.CertifyDelivery)]
public sealed class CertifyDeliveriesPage : WaitingPage
{
    /// <summary>Most characters of a pasted list.</summary>
    public const int LongestList = 4_000_000;

    private const long Longest = 20 * 1024 * 1024;

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The day where the list gives none.</summary>
        public string? CertifiedOn { get; set; }

        /// <summary>The list as a file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>The list as text.</summary>
        public string? Orders { get; set; }

        /// <summary>Expenditures chosen.</summary>
        public string[] Expenditures { get; set; } = [];

        /// <summary>Why who entered an expenditure certifies it.</summary>
        public string? Derogation { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Certifier plusieurs services faits", "Certify several deliveries");

    /// <inheritdoc />
    public override string Lede => T(
        "Toute la liste est certifiée, ou rien : chaque refus nomme sa ligne. Qui a saisi une dépense ne la certifie "
            + "pas.",
        "The whole list is certified, or nothing: each refusal names its line. Who entered an expenditure does not "
            + "certify it.");

    /// <inheritdoc />
    public override string RecordWords => T("Certifier", "Certify");

    /// <summary>True where the programme lets one certify one's own entry with a reason.</summary>
    public bool DerogationAllowed => Report.State.Terms.SelfCertificationAllowed.Value;

    /// <inheritdoc />
    protected override UncountedReason Missing => UncountedReason.DeliveryNotCertified;

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.CertifiedOn = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override async Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var on = typed.Day(Input.CertifiedOn, "CertifiedOn");
        if (!typed.IsSound)
        {
            return new Decision<Recorded>.Refused(typed.Refusals);
        }

        return await (await Listed()).Match(
            rows => Service<CertifyDeliveries>().Handle(
                new(new(GrantNumber), rows, Chosen(Input.Expenditures), on, Typed.Text(Input.Derogation)),
                recording with { Version = null }, Cancel),
            refusals => Task.FromResult<Decision<Recorded>>(new Decision<Recorded>.Refused(refusals)));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var certified = facts.OfType<DeliveryCertified>().ToList();
        var (first, last) = (certified.Min(one => one.CertifiedOn), certified.Max(one => one.CertifiedOn));
        List<CheckLine> lines =
        [
            new(T("Dépenses certifiées", "Expenditures certified"), certified.Count.ToString(CultureInfo.InvariantCulture)),
            new(T("Certifiées le", "Certified on"), first == last ? Print(first) : $"{Print(first)} - {Print(last)}"),
        ];
        var derogations = certified.Count(one => !string.IsNullOrEmpty(one.Derogation.Value));
        if (derogations > 0)
        {
            lines.Add(new(
                T("Par dérogation", "By derogation"), derogations.ToString(CultureInfo.InvariantCulture)));
        }

        return lines;
    }

    /// <summary>The list; a file becomes the text that the check page carries, each order on its own line.</summary>
    private async Task<Decision<IReadOnlyList<CertificationRow>>> Listed()
    {
        if (Input.File is { Length: > Longest })
        {
            return new Refusal("document.too-large", new(
                "Le fichier dépasse 20 Mio. Rien n'en a été gardé : partagez la liste en plusieurs fichiers.",
                "The file exceeds 20 MiB. Nothing of it was kept: split the list into several files."), Field: "File");
        }

        if (Input.File is { Length: > 0 } file)
        {
            await using var stream = file.OpenReadStream();
            var read = CertificationSheet.Read(stream, Path.GetFileName(file.FileName));
            if (read is Decision<IReadOnlyList<CertificationRow>>.Accepted { Value: var rows })
            {
                Input.Orders = AsText(rows);
                Carry("Input.Orders", Input.Orders);
                return read;
            }

            return ((Decision<IReadOnlyList<CertificationRow>>.Refused)read).Refusals
                .Select(refusal => refusal with { Field = "File" }).ToList();
        }

        if (string.IsNullOrWhiteSpace(Input.Orders))
        {
            return new Decision<IReadOnlyList<CertificationRow>>.Accepted([]);
        }

        using var text = new MemoryStream(Encoding.UTF8.GetBytes(Input.Orders));
        return CertificationSheet.Read(text, T("Liste", "List")).Match<Decision<IReadOnlyList<CertificationRow>>>(
            rows => new Decision<IReadOnlyList<CertificationRow>>.Accepted(rows),
            refusals => refusals.Select(refusal => refusal with { Field = "Orders" }).ToList());
    }

    private static string AsText(IReadOnlyList<CertificationRow> rows)
    {
        var text = new StringBuilder();
        var line = 1;
        foreach (var row in rows)
        {
            for (; line < row.Row; line++)
            {
                text.Append('\n');
            }

            text.Append('"').Append(row.OrderNumber.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\";")
                .Append(row.CertifiedOn is { } on ? Days.Iso(on) : "").Append('\n');
            line++;
        }

        return text.ToString();
    }
}
