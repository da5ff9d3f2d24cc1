using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Grants;
using Acquit.Journal;
using Acquit.Serve;
using Acquit.Storage.Journal;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>
/// The receipt of anything recorded on a grant file: where it stands in the journal, and what comes next.
/// </summary>
public sealed class ShowReceiptPage : GrantViewPage
{
    /// <summary>The fact.</summary>
    public JournalEntry Entry { get; private set; } = null!;

    /// <summary>What was recorded, in a sentence.</summary>
    public string What => T(FactWords.Of(Entry.Fact));

    /// <summary>When, in Paris.</summary>
    public string When =>
        $"{Days.Print(ParisClock.Day(Entry.RecordedAt), Language)}, {ParisClock.Local(Entry.RecordedAt):HH\\:mm}";

    /// <summary>Where the object is.</summary>
    public string Object => FactPlaces.AddressIn(Address, Entry.Fact);

    /// <summary>What happens next, and by whom.</summary>
    public string Next => Entry.Fact switch
    {
        AgreementRecorded => T(
            "Saisissez le plan de financement, puis les paramètres de la convention ; les dépenses viennent ensuite.",
            "Enter the financing plan, then the agreement's parameters; expenditures come next."),
        ExpenditureRecorded or DeliveryDeclared => T(
            "Une autre personne certifie le service fait ; le service des finances joint l'état du comptable.",
            "Another person certifies delivery; the finance service attaches the accountant's statement."),
        PaymentRecorded => T(
            "Demandez au comptable un état signé qui couvre ce paiement.",
            "Ask the accountant for a signed statement that covers this payment."),
        ImportRecorded or DocumentStored => T(
            "Faites certifier les services faits, puis joignez l'état du comptable. Un import s'annule depuis les "
            + "Preuves, par des faits nouveaux.",
            "Have deliveries certified, then attach the accountant's statement. An import is undone from Evidence, by "
                + "new facts."),
        DeliveryCertified => T(
            "Il reste à attester le paiement, si ce n'est "
                + "fait.", "The payment remains to be attested, unless it is already."),
        FindingOpened => T(
            "Ce qui est exposé ne compte plus comme défendable tant que le constat est ouvert : répondez-y, puis "
                + "clôturez-le.",
            "What is exposed is no longer defensible while the finding is open: answer it, then close it."),
        _ => T(
            "Les trois montants tiennent déjà compte de cet "
                + "enregistrement.", "The three amounts already take it into account."),
    };

    /// <summary>Shows the receipt.</summary>
    public async Task<IActionResult> OnGet([FromRoute] long position)
    {
        if (!await Load()
            || await Service<JournalFacade>().Entry(position, HttpContext.RequestAborted) is not { } entry)
        {
            return NotFound();
        }

        if (!await IsOfThisGrant(entry.Fact))
        {
            return NotFound();
        }

        Entry = entry;
        return Page();
    }

    // A fact is shown under the grant file that it belongs to, never under another.
    private async Task<bool> IsOfThisGrant(Fact fact)
    {
        var cancel = HttpContext.RequestAborted;
        return fact is DocumentStored stored
            ? await Service<SpendingFacade>().RestsOn(new(GrantNumber), stored.Sha256, cancel)
            : FactPlaces.GrantOf(fact, await Service<FactPlaces>().GrantsOf([fact], cancel))?.Value == GrantNumber;
    }
}
