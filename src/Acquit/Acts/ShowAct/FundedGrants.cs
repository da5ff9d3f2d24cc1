using Acquit.Core.Acts;
using Acquit.Storage;
using Acquit.Storage.Grants;

namespace Acquit.Acts;

/// <summary>Asks the grants module which grants an act opened.</summary>
internal static class FundedGrants
{
    public static async Task<IReadOnlyList<FundedGrant>> Of(
        GrantsFacade grants, ActId act, DateOnly today, CancellationToken cancel) =>
    [
        .. (await grants.List(AsOf.Known(today), cancel))
            .Where(grant => grant.State.Agreement?.Source == act)
            .Select(grant => new FundedGrant(
                grant.Title ?? "", $"/financements/{grant.Grant.Value}", grant.State.Agreement?.Ceiling)),
    ];
}
