using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>The amounts of an order's row, checked against each other.</summary>
internal sealed class RowAmounts
{
    private readonly RowCells cells;
    private readonly bool sound;

    public RowAmounts(RowCells cells)
    {
        this.cells = cells;
        var net = cells.Amount(ExpenditureField.Net);
        Vat = cells.Amount(ExpenditureField.Vat);
        var gross = cells.Amount(ExpenditureField.Gross);
        if (net is null && cells.Cell(ExpenditureField.Net).IsBlank)
        {
            cells.Defect("import.net-missing", ExpenditureField.Net, new(
                "Le montant HT est obligatoire : il ne se déduit jamais du TTC.",
                "The net amount is required: it is never inferred from the gross."));
        }

        if (gross is null && Vat is null && cells.Cell(ExpenditureField.Gross).IsBlank)
        {
            cells.Defect("import.gross-missing", ExpenditureField.Gross, new(
                "Le montant TTC ou la TVA est obligatoire.", "The gross amount or the VAT is required."));
        }

        if (net is not { } known || (gross ?? known + Vat) is not { } whole)
        {
            return;
        }

        (Net, Gross) = (known, whole);
        sound = Check();
    }

    public Money Net { get; }

    public Money Gross { get; }

    public Money? Vat { get; private set; }

    public bool NetAboveGross { get; private set; }

    /// <summary>What was paid: in full where only a date is given, nothing without a date.</summary>
    public Money Paid(DateOnly? paidOn)
    {
        var paid = cells.Amount(ExpenditureField.PaidGross);
        if (!sound)
        {
            return Money.Zero;
        }

        if (paid is { IsNegative: true })
        {
            cells.Defect("import.negative-amount", ExpenditureField.PaidGross, Negative);
        }
        else if (paid > Gross)
        {
            cells.Defect("import.paid-above-gross", ExpenditureField.PaidGross, new(
                "Le montant payé dépasse le montant TTC.", "The amount paid exceeds the gross amount."));
        }
        else if (paid > Money.Zero && paidOn is null && cells.Cell(ExpenditureField.PaidOn).IsBlank)
        {
            cells.Defect("import.paid-without-date", ExpenditureField.PaidOn, new(
                "Un paiement sans date ne compte pas : indiquez la date, ou laissez le montant vide.",
                "A payment without a date does not count: give the date, or leave the amount empty."));
        }
        else if (paid == Money.Zero && paidOn is not null)
        {
            cells.Warning("import.paid-zero", ExpenditureField.PaidGross, new(
                "Une date de paiement avec un montant nul : la dépense est tenue pour non payée.",
                "A payment date with a nil amount: the expenditure is taken as unpaid."));
        }

        return paidOn is null ? Money.Zero : paid ?? Gross;
    }

    /// <summary>A credit note's amounts: written with or without a minus sign, kept positive.</summary>
    public static (Money Net, Money Gross) OfCreditNote(RowCells cells)
    {
        var net = cells.Amount(ExpenditureField.Net);
        var vat = cells.Amount(ExpenditureField.Vat);
        var gross = cells.Amount(ExpenditureField.Gross) ?? (net is { } known ? known + vat : null);
        if (net is null || gross is null)
        {
            cells.Defect("import.credit-amounts-missing", ExpenditureField.Net, new(
                "Un avoir a un montant HT et un montant TTC.", "A credit note has a net and a gross amount."));
            return (Money.Zero, Money.Zero);
        }

        if (net.Value.Absolute > gross.Value.Absolute || net == Money.Zero
            || (net.Value.IsNegative != gross.Value.IsNegative))
        {
            cells.Defect("import.credit-amounts-disagree", ExpenditureField.Net, new(
                "Les montants HT et TTC d'un avoir ont le même signe et le TTC est au moins égal au HT.",
                "The net and gross amounts of a credit note bear the same sign, the gross at least the net."));
        }

        return (net.Value.Absolute, gross.Value.Absolute);
    }

    private static Wording Negative { get; } = new(
        "Un montant négatif n'est pas une dépense : enregistrez un avoir (type « avoir », avec le mandat réduit).",
        "A negative amount is not an expenditure: record a credit note (kind \"credit note\", with the order "
        + "reduced).");

    private bool Check()
    {
        if (Net.IsNegative || Gross.IsNegative)
        {
            cells.Defect("import.negative-amount", ExpenditureField.Net, Negative);
            return false;
        }

        if (Net == Money.Zero)
        {
            cells.Defect("import.amount-zero", ExpenditureField.Net, new(
                "Un montant nul n'est pas une dépense.", "A nil amount is not an expenditure."));
            return false;
        }

        if (Net > Gross)
        {
            NetAboveGross = true;
            cells.Defect("import.net-above-gross", ExpenditureField.Net, new(
                "Le montant HT dépasse le montant TTC.", "The net amount exceeds the gross amount."));
            return false;
        }

        if (Vat is { } vat && Net + vat != Gross)
        {
            cells.Defect("import.amounts-disagree", ExpenditureField.Vat, new(
                $"HT et TVA font {Amounts.Print(Net + vat, Language.French)}, "
                + $"le TTC est {Amounts.Print(Gross, Language.French)}.",
                $"Net and VAT make {Amounts.Print(Net + vat, Language.English)}, "
                + $"the gross is {Amounts.Print(Gross, Language.English)}."));
            return false;
        }

        if (Net < Gross)
        {
            Vat ??= Gross - Net;
        }
        else
        {
            SuspectVat();
        }

        return true;
    }

    /// <summary>
    /// Accounting software writes the gross as net where VAT is not filled: an equal net with no VAT told tells nothing
    /// of the VAT, which stays unknown (rules of payment facts; typology 4.5). A nil VAT that is written is told.
    /// </summary>
    private void SuspectVat()
    {
        if (Vat is not null)
        {
            cells.Warning("import.nil-vat", ExpenditureField.Net, new(
                "HT et TTC sont égaux et la TVA dite nulle : vérifiez sur la facture que le HT n'est pas un TTC (la "
                    + "TVA "
                + "n'est jamais aidée).",
                "Net and gross are equal and VAT is said to be nil: check on the invoice that the net is not a gross "
                    + "(VAT "
                + "is never funded)."));
            return;
        }

        var exposed = Core.Grants.Vat.Within(Net, Core.Grants.Vat.StandardRate);
        cells.Warning("import.no-vat", ExpenditureField.Net, new(
            "HT et TTC sont égaux et la TVA n'est pas remplie : le HT est peut-être un TTC. Un constat 4.5 s'ouvre "
                + "avec "
            + $"la dépense, {Amounts.Print(exposed, Language.French)} exposés au taux de 20 % (supposé), à clore une "
            + "fois "
            + "la facture vérifiée.",
            "Net and gross are equal and VAT is not filled: the net may be a gross. A finding 4.5 opens with the "
            + $"expenditure, {Amounts.Print(exposed, Language.English)} exposed at a rate of 20 % (assumed), to be "
            + "closed "
            + "once the invoice is checked."));
    }
}
