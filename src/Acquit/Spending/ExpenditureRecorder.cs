using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;

namespace Acquit.Spending;

/// <summary>An expenditure with all that decisions on it rest on.</summary>
/// <param name="Stored">The expenditure with its standing.</param>
/// <param name="File">The same as the core's decisions take it.</param>
/// <param name="Grant">Its grant file.</param>
internal sealed record KnownExpenditure(
    Storage.Spending.ExpenditureFile Stored, Core.Spending.ExpenditureFile File, GrantReport Grant)
{
    public ExpenditureItem Item => Stored.Item;

    public static KnownExpenditure Of(Storage.Spending.ExpenditureFile stored, GrantReport grant) => new(
        stored,
        new([
            new(stored.Facts[0], stored.Item.EnteredBy),
            .. stored.Events.Select(happened => new AttributedFact(happened.Fact, happened.Account)),
        ]),
        grant);
}

/// <summary>What the handlers on one expenditure share: load it, decide, commit with the version read.</summary>
internal sealed class ExpenditureRecorder(SpendingFacade spending, GrantsFacade grants, Recorder recorder)
{
    private static readonly Refusal Unknown = new(
        "expenditure.unknown", new("Cette dépense n'existe pas.", "This expenditure does not exist."));

    public async Task<KnownExpenditure?> Find(ExpenditureId id, DateOnly at, CancellationToken cancel)
    {
        var asOf = AsOf.Known(at);
        return await spending.Find(id, asOf, cancel) is { } stored
            && await grants.Find(stored.Item.Grant, asOf, cancel) is { } grant
                ? KnownExpenditure.Of(stored, grant)
                : null;
    }

    public async Task<Decision<Recorded>> Record(
        ExpenditureId id, Recording recording, Right right, Func<KnownExpenditure,
        Decision<IReadOnlyList<Fact>>> decide,
        CancellationToken cancel)
    {
        if (await Find(id, recording.Acting.Today, cancel) is not { } known)
        {
            return Unknown;
        }

        return await recorder.Commit(
            decide(known), recording, right, [new(id.Value, recording.Version ?? known.Stored.Version)], cancel);
    }
}
