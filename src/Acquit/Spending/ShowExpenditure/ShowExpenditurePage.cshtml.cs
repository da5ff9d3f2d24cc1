using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>An expenditure's Fiche: its amounts, what counts of them at a date, and why no more.</summary>
public sealed class ShowExpenditurePage : ExpenditureViewPage
{
    /// <summary>A reason that keeps euros from counting.</summary>
    /// <param name="Rule">Its rule.</param>
    /// <param name="Amount">Euros kept.</param>
    /// <param name="Link">Where to cure it; null where no page does.</param>
    public sealed record ShownReason(ReasonRule Rule, Money Amount, string? Link);

    /// <summary>Who entered it.</summary>
    public string EnteredBy { get; private set; } = "";

    /// <summary>What counts, in a sentence.</summary>
    public string Headline
    {
        get
        {
            var (part, whole) = (Print(Item.Standing.Defensible), Print(Item.Net));
            return T($"{part} défendables sur {whole} HT", $"{part} defensible of {whole} net");
        }
    }

    /// <summary>The formula with its numbers: every euro has its place.</summary>
    public string Formula
    {
        get
        {
            var standing = Item.Standing;
            var terms = Item.Reasons.Select(reason => "− " + Print(reason.Amount))
                .Prepend(standing.Credited == Money.Zero ? "" : T("− avoirs ", "− credit notes ") + Print(standing.Credited));
            var middle = string.Join(" ", terms.Where(term => term.Length > 0));
            return $"{Print(standing.Net)} {middle} = {Print(standing.Defensible)}".Replace(
                "  ", " ", StringComparison.Ordinal);
        }
    }

    /// <summary>The amounts of its standing.</summary>
    public ExportableTable Amounts
    {
        get
        {
            var standing = Item.Standing;
            return new(
                new(
                    new("Ce qui compte", "What counts"), Fictitious, AsOf.At, null,
                    [new(new("Montant", "Amount"), ColumnKind.Text), new(new("HT", "Net"), ColumnKind.Money)]),
                [
                    Row(T("Enregistré", "Recorded"), standing.Net),
                    Row(T("Avoirs", "Credit notes"), -standing.Credited),
                    Row(T("Compte pour le dû", "Counts for Due"), standing.Eligible),
                    Row(T("Compte pour le défendable", "Counts for Defensible"), standing.Defensible),
                ]);
        }
    }

    /// <summary>Why no more.</summary>
    public IReadOnlyList<ShownReason> Reasons =>
    [
        .. Item.Reasons.Select(reason => new ShownReason(
            ReasonRule.Of(reason.Reason), reason.Amount, Cure(reason.Reason))),
    ];

    /// <summary>Findings that stand.</summary>
    public IReadOnlyList<FindingOpened> Findings => [.. Known.File.OpenFindings.Values.OrderBy(finding => finding.On)];

    /// <summary>What the person who looks can record on it now.</summary>
    public IReadOnlyList<(string Words, string Path)> Deeds
    {
        get
        {
            var certified = Known.File.Delivery.IsCertified;
            (bool Now, Right Needs, string Words, string Path)[] all =
            [
                (!certified, Right.EnterExpenditure, T("Déclarer la livraison", "Declare delivery"), "livraison"),
                (true, Right.EnterExpenditure, T("Enregistrer un paiement", "Record a payment"), "paiement"),
                (!certified, Right.CertifyDelivery, T("Certifier le service fait", "Certify delivery"), "certifier"),
                (
                    certified, Right.CertifyDelivery, T("Retirer la certification", "Take certification back"),
                    "certification/retirer"),
                (true, Right.EnterExpenditure, T("Enregistrer un avoir", "Record a credit note"), "avoir"),
                (true, Right.RecordFinding, T("Ouvrir un constat", "Open a finding"), "constat"),
                (Known.File.IsWithdrawn, Right.WithdrawExpenditure, T("Réintégrer", "Reinstate"), "reintegrer"),
                (!Known.File.IsWithdrawn, Right.WithdrawExpenditure, T("Retirer", "Withdraw"), "retirer"),
            ];
            return [.. all.Where(deed => deed.Now && Allows(deed.Needs)).Select(deed => (deed.Words, deed.Path))];
        }
    }

    /// <summary>The days offered by the date bar.</summary>
    public Period Window => DaysOf(Grant.State.Agreement);

    /// <summary>Shows the Fiche.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        EnteredBy = (await Service<AccountNames>().Of([Item.EnteredBy], Cancel))
            .GetValueOrDefault(Item.EnteredBy, T(AccountNames.Unknown));
        return Exported(Amounts, "depense", "montants") ?? Page();
    }

    /// <summary>A finding in a sentence.</summary>
    public string Sentence(FindingOpened finding)
    {
        var exposed = Print(finding.Amount.Times(finding.Rate));
        var on = Days.Print(finding.On, Language);
        return T(
            $"Constat {finding.Code} : {exposed} exposés depuis le {on}",
            $"Finding {finding.Code}: {exposed} exposed since {on}");
    }

    /// <summary>What was found, as a person or the entry itself says it.</summary>
    public string? Found(FindingOpened finding) => FindingDecisions.Said(finding.Cause) is { } said
        ? T(said)
        : finding.Reason.Value ?? T("motif effacé", "reason erased");

    private string Print(Money amount) => Core.Common.Amounts.Print(amount, Language);

    private string? Cure(UncountedReason reason) => reason switch
    {
        UncountedReason.Withdrawn => Where(Right.WithdrawExpenditure, "/reintegrer"),
        UncountedReason.PaymentMissing => Where(Right.EnterExpenditure, "/paiement"),
        UncountedReason.DeliveryMissing => Where(Right.EnterExpenditure, "/livraison"),
        UncountedReason.DeliveryNotCertified => Where(Right.CertifyDelivery, "/certifier"),
        UncountedReason.PaymentNotAttested => Allows(Right.AttestPayment)
            ? $"/financements/{GrantNumber}/attester?mandat={Uri.EscapeDataString(Item.OrderNumber)}"
            : null,
        UncountedReason.VatDeclared or UncountedReason.FindingOpen => "#constats",
        UncountedReason.PaymentOutsideWindow or UncountedReason.DeliveryOutsideWindow or UncountedReason.EvidenceMissing
            or UncountedReason.LineOverPlan or UncountedReason.CeilingReached => null,
    };

    private string? Where(Right needed, string path) => Allows(needed) ? Address + path : null;

    private static IReadOnlyList<TableCell> Row(string label, Money amount) =>
        [TableCell.Of(label), TableCell.Of(amount)];
}
