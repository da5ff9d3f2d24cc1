using Acquit.Access;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Preuves of an expenditure.</summary>
public sealed class ExpenditureEvidencePage : ExpenditureViewPage
{
    /// <summary>Statements of the accountant in force that cover it.</summary>
    public IReadOnlyList<PaymentAttested> Attestations
    {
        get
        {
            var revoked = Facts<AttestationRevoked>().Select(fact => fact.Attestation).ToHashSet();
            return [.. Facts<PaymentAttested>().Where(fact => !revoked.Contains(fact.Attestation))];
        }
    }

    /// <summary>The certification in force: when, by whom, under which derogation; null when there is none.</summary>
    public (DateOnly On, string By, string? Derogation)? Certification { get; private set; }

    /// <summary>Shows the evidence.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var last = Known.Stored.Events.LastOrDefault(one => one.Fact is DeliveryCertified or CertificationRevoked);
        if (last is { Fact: DeliveryCertified certified })
        {
            var names = await Service<AccountNames>().Of([last.Account], Cancel);
            Certification = (
                certified.CertifiedOn, names.GetValueOrDefault(last.Account, T(AccountNames.Unknown)),
                certified.Derogation.Value);
        }

        return Page();
    }

    private IEnumerable<TFact> Facts<TFact>() => Known.Stored.Events.Select(one => one.Fact).OfType<TFact>();
}
