using Acquit.Acts;
using Acquit.Components.Sources;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Acts;
using Acquit.Storage.Grants;

namespace Acquit.Search;

/// <summary>
/// The one search box: an amount to the cent wherever it stands, a number however it is written, a name. The same
/// number of queries whatever is recorded.
/// </summary>
internal sealed class SearchEverywhere(SearchFacade search, GrantsFacade grants, ActAmounts amounts)
{
    /// <summary>Longest text that is searched.</summary>
    public const int Longest = 100;

    public async Task<Found> Handle(string text, DateOnly today, Language language, CancellationToken cancel)
    {
        var sought = text.Trim();
        if (sought.Length is 0 or > Longest)
        {
            return Found.Nothing;
        }

        var amount = Amounts.TryParse(sought, out var money) ? money : (Money?)null;
        var reports = await grants.List(AsOf.Known(today), cancel);
        var stored = await search.Find(sought, cancel);
        var said = amount is { } sum ? await amounts.Of(sum, cancel) : [];
        var inGrants = new GrantHits(sought, amount);
        var titles = reports.ToDictionary(report => report.Grant);
        return new(
            [.. reports.SelectMany(report => inGrants.In(report, language)).Take(SearchFacade.Most)],
            [
                .. stored.Acts.Select(act => Of(act, language)),
                .. said.Take(SearchFacade.Most).Select(place => Of(place, amount, language)),
            ],
            [.. stored.Expenditures.Select(found => Of(found, titles.GetValueOrDefault(found.Grant), language))],
            stored.More || said.Count > SearchFacade.Most);
    }

    /// <summary>
    /// True for what may stand in an address: amounts and numbers. A name may be a person's and never does.
    /// </summary>
    public static bool MayStandInAddress(string text)
    {
        var key = Folding.Key(text);
        return Amounts.TryParse(text.Trim(), out _)
            || (key.Any(char.IsAsciiDigit) && key.Split(' ').All(word => word.Count(char.IsLetter) <= 3));
    }

    private static Hit Of(ActItem act, Language language) => new(
        new("Acte", "Act"), act.Number ?? new Wording("sans numéro", "no number").In(language), act.Title, null,
        RecordedAct.AddressOf(act.Act));

    private static Hit Of(ActAmount place, Money? amount, Language language) => new(
        ValueRoles.Of(place.Role), place.Act.Number ?? place.Act.Title,
        new Wording($"ligne {place.Place.Line} du texte", $"line {place.Place.Line} of the text").In(language), amount,
        SourcePlace.Href(RecordedAct.AddressOf(place.Act.Act), place.Place));

    private static Hit Of(FoundExpenditure found, GrantReport? grant, Language language)
    {
        var order = found.OrderNumber.Length > 0
            ? new Wording($"Mandat {found.OrderNumber}", $"Order {found.OrderNumber}")
            : new($"Facture {found.InvoiceNumber}", $"Invoice {found.InvoiceNumber}");
        var line = grant?.File.LineOf(found.Line)?.Label;
        return new(
            As(found.As), string.Join(", ", new[] { order.In(language), found.Supplier, found.Label }.Where(part =>
                !string.IsNullOrEmpty(part))),
            string.Join(", ", new[] { line, grant?.Title }.Where(part => part is not null)), found.Amount,
            found.As == FoundAs.Supplier
                ? $"/financements/{found.Grant.Value}/depenses?comme={found.Expenditure.Value}"
                : $"/financements/{found.Grant.Value}/depenses/{found.Expenditure.Value}");
    }

    private static Wording As(FoundAs found) => found switch
    {
        FoundAs.Order => new("Mandat", "Payment order"),
        FoundAs.Invoice => new("Facture", "Invoice"),
        FoundAs.Net => new("Montant HT", "Net amount"),
        FoundAs.Gross => new("Montant TTC", "Amount with VAT"),
        FoundAs.Payment => new("Paiement", "Payment"),
        FoundAs.CreditNote => new("Avoir", "Credit note"),
        FoundAs.Finding => new("Constat", "Finding"),
        FoundAs.Supplier => new("Fournisseur", "Supplier"),
        FoundAs.Label => new("Objet", "Label"),
    };
}
