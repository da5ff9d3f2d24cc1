using System.Collections.Frozen;
using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>What a column of an expenditure file may hold.</summary>
public enum ExpenditureField
{
    /// <summary>Number of the payment order (mandat); required.</summary>
    OrderNumber,

    /// <summary>Number of the seller's invoice, or of the credit note.</summary>
    InvoiceNumber,

    /// <summary>Who is paid.</summary>
    Supplier,

    /// <summary>What was bought.</summary>
    Label,

    /// <summary>Line of the financing plan; required unless the import names one for the whole file.</summary>
    PlanLine,

    /// <summary>Amount net of VAT; required: it is never inferred from the gross.</summary>
    Net,

    /// <summary>VAT.</summary>
    Vat,

    /// <summary>Amount with VAT; required unless VAT is there.</summary>
    Gross,

    /// <summary>Invoice date.</summary>
    InvoicedOn,

    /// <summary>Delivery or service date.</summary>
    DeliveredOn,

    /// <summary>Payment date.</summary>
    PaidOn,

    /// <summary>Amount paid, with VAT; without it a paid row is paid in full.</summary>
    PaidGross,

    /// <summary>Kind of row: an order, or a credit note (avoir).</summary>
    RowKind,

    /// <summary>The order that a credit note reduces.</summary>
    CreditedOrder,
}

/// <summary>Names of the fields, and the headings under which files carry them.</summary>
public static class ExpenditureFields
{
    private static readonly (ExpenditureField Field, Wording Name, string[] Aliases)[] Known =
    [
        (ExpenditureField.OrderNumber, new("Numéro de mandat", "Payment order number"),
            ["numero de mandat", "n mandat", "no mandat", "mandat", "num mandat", "numero mandat", "order number",
                "payment order", "payment order number", "order", "piece", "numero de piece"]),
        (ExpenditureField.InvoiceNumber, new("Numéro de facture", "Invoice number"),
            ["numero de facture", "n facture", "no facture", "facture", "num facture", "numero facture", "invoice",
                "invoice number", "reference facture"]),
        (ExpenditureField.Supplier, new("Fournisseur", "Supplier"),
            ["fournisseur", "tiers", "beneficiaire du paiement", "creancier", "titulaire", "supplier", "vendor",
                "payee", "nom du tiers"]),
        (ExpenditureField.Label, new("Objet", "Label"),
            ["objet", "libelle", "designation", "description", "label", "objet du mandat", "nature de la depense"]),
        (ExpenditureField.PlanLine, new("Poste du plan", "Plan line"),
            ["poste", "poste du plan", "poste de depense", "ligne", "ligne du plan", "plan line", "line",
                "budget line", "categorie"]),
        (ExpenditureField.Net, new("Montant HT", "Net amount"),
            ["montant ht", "ht", "net", "net amount", "montant net", "amount net of vat", "montant hors taxes",
                "montant hors taxe", "mt ht"]),
        (ExpenditureField.Vat, new("TVA", "VAT"), ["tva", "vat", "montant tva", "vat amount", "mt tva"]),
        (ExpenditureField.Gross, new("Montant TTC", "Gross amount"),
            ["montant ttc", "ttc", "gross", "gross amount", "montant toutes taxes", "amount with vat", "mt ttc"]),
        (ExpenditureField.InvoicedOn, new("Date de facture", "Invoice date"),
            ["date de facture", "date facture", "facture le", "invoice date", "invoiced on", "date d emission"]),
        (ExpenditureField.DeliveredOn, new("Date de service fait", "Delivery date"),
            ["date de service fait", "service fait", "date service fait", "livre le", "date de livraison",
                "date livraison", "delivery date", "delivered on", "service date"]),
        (ExpenditureField.PaidOn, new("Date de paiement", "Payment date"),
            ["date de paiement", "date paiement", "paye le", "date d acquittement", "acquitte le", "payment date",
                "paid on", "date de reglement"]),
        (ExpenditureField.PaidGross, new("Montant payé TTC", "Amount paid"),
            ["montant paye", "montant paye ttc", "paye ttc", "montant acquitte", "paid", "paid amount", "amount paid",
                "paid gross", "montant regle"]),
        (ExpenditureField.RowKind, new("Type de ligne", "Row kind"),
            ["type", "type de ligne", "type de piece", "kind", "row kind", "nature de piece"]),
        (ExpenditureField.CreditedOrder, new("Mandat réduit par l'avoir", "Order reduced by the credit note"),
            ["mandat reduit", "mandat d origine", "mandat reduit par l avoir", "credited order", "original order",
                "avoir sur mandat"]),
    ];

    private static readonly FrozenDictionary<string, ExpenditureField> ByAlias = Known
        .SelectMany(known => known.Aliases
            .Append(Folding.Key(known.Name.French))
            .Append(Folding.Key(known.Name.English))
            .Distinct()
            .Select(alias => KeyValuePair.Create(alias, known.Field)))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<ExpenditureField, Wording> Names =
        Known.ToFrozenDictionary(known => known.Field, known => known.Name);

    /// <summary>All fields, in the order of a form.</summary>
    public static IReadOnlyList<ExpenditureField> All { get; } = [.. Known.Select(known => known.Field)];

    /// <summary>The field's name.</summary>
    public static Wording Name(ExpenditureField field) => Names[field];

    /// <summary>The field that a heading names, or null: accents, case and punctuation do not count.</summary>
    public static ExpenditureField? Recognise(string heading) =>
        ByAlias.TryGetValue(HeadingKey(heading), out var field) ? field : null;

    /// <summary>A heading's key; "N°" is read as "no", "(EUR)", "€" and what is in parentheses are left out.</summary>
    internal static string HeadingKey(string heading)
    {
        var plain = heading.Replace("n°", "no ", StringComparison.OrdinalIgnoreCase);
        var open = plain.IndexOf('(', StringComparison.Ordinal);
        var close = plain.LastIndexOf(')');
        plain = open >= 0 && close > open ? plain[..open] + plain[(close + 1)..] : plain;
        var key = Folding.Key(plain);
        foreach (var currency in (string[])[" en euros", " euros", " en eur", " eur"])
        {
            key = key.EndsWith(currency, StringComparison.Ordinal) ? key[..^currency.Length] : key;
        }

        return key;
    }
}
