using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Spending;

namespace Acquit.Journal;

/// <summary>Which object a fact is about, and where its page is.</summary>
internal sealed class FactPlaces(SpendingFacade spending)
{
    /// <summary>The grant file of each object of spending that facts are about: one query at most.</summary>
    public async Task<IReadOnlyDictionary<Guid, GrantId>> GrantsOf(IEnumerable<Fact> facts, CancellationToken cancel)
    {
        var unknown = facts.Where(fact => OwnGrant(fact) is null && !IsOfAct(fact)
            && fact is not (AccountSet or PasswordLinkMade)).Select(fact => fact.Subject).ToHashSet();
        return unknown.Count == 0 ? new Dictionary<Guid, GrantId>() : await spending.GrantsOf(unknown, cancel);
    }

    /// <summary>The grant file of a fact; null for acts and files.</summary>
    public static GrantId? GrantOf(Fact fact, IReadOnlyDictionary<Guid, GrantId> grants) =>
        OwnGrant(fact) ?? (grants.TryGetValue(fact.Subject, out var grant) ? grant : null);

    /// <summary>Page of the object; null where it has none.</summary>
    public static string? AddressOf(Fact fact, IReadOnlyDictionary<Guid, GrantId> grants)
    {
        if (fact is AccountSet or PasswordLinkMade)
        {
            return $"/reglages/personnes/{fact.Subject}";
        }

        if (IsOfAct(fact))
        {
            return fact is DocumentStored ? null : $"/decisions/{fact.Subject}";
        }

        return GrantOf(fact, grants) is { } grant ? AddressIn($"/financements/{grant.Value}", fact) : null;
    }

    /// <summary>Page of the object within its grant file.</summary>
    public static string AddressIn(string grant, Fact fact) => fact switch
    {
        PaymentAttested or AttestationRevoked or ImportRecorded or DocumentStored => $"{grant}/preuves",
        AgreementRecorded or TermsSet or PlanRecorded or CodingsRecorded or OperationRecorded or LineDeducted => grant,
        _ => $"{grant}/depenses/{fact.Subject}",
    };

    private static bool IsOfAct(Fact fact) => fact is ActRecorded or PointSettled or PointReopened or DocumentStored;

    private static GrantId? OwnGrant(Fact fact) => fact switch
    {
        AgreementRecorded or TermsSet or PlanRecorded or CodingsRecorded or OperationRecorded or LineDeducted =>
            new GrantId(fact.Subject),
        ExpenditureRecorded recorded => recorded.Grant,
        PaymentAttested attested => attested.Grant,
        ImportRecorded import => import.Grant,
        _ => null,
    };
}
