using Acquit.Storage.Grants;
using Acquit.Storage.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Projection;

/// <summary>Loads, in a few queries, the objects that facts concern.</summary>
internal static class StateLoader
{
    private const int MostAtOnce = 4096;

    public static async Task Load(Db db, ProjectionState state, Needs needs, CancellationToken cancellation)
    {
        await LoadCovered(db, state, needs, cancellation);
        var wanted = needs.Expenditures.Where(id => !needs.New.Contains(id) && !state.KnowsExpenditure(id));
        foreach (var some in wanted.Chunk(MostAtOnce).ToList())
        {
            await LoadExpenditures(db, state, needs, some, cancellation);
        }

        await LoadGrants(db, state, needs, cancellation);
        foreach (var (attestation, expenditures) in needs.Covered)
        {
            state.LoadAttestation(attestation, expenditures);
        }
    }

    private static async Task LoadExpenditures(
        Db db, ProjectionState state, Needs needs, Guid[] wanted, CancellationToken cancellation)
    {
        var rows = await db.Expenditures.AsNoTracking()
            .Where(row => EF.Parameter(wanted).Contains(row.Expenditure)).ToListAsync(cancellation);
        var positions = rows.Select(row => row.Position).ToArray();
        var events = (await db.ExpenditureEvents.AsNoTracking()
            .Where(row => EF.Parameter(positions).Contains(row.Expenditure))
            .OrderBy(row => row.Expenditure).ThenBy(row => row.Position).ToListAsync(cancellation))
            .ToLookup(row => row.Expenditure);
        foreach (var row in rows)
        {
            needs.Grants.Add(row.Grant);
            state.Load(new ExpenditureState(row, [.. events[row.Position]]));
        }
    }

    private static async Task LoadCovered(Db db, ProjectionState state, Needs needs, CancellationToken cancellation)
    {
        Guid?[] wanted = [.. needs.Attestations.Where(id => !state.KnowsAttestation(id))];
        if (wanted.Length == 0)
        {
            return;
        }

        var covered = await db.ExpenditureEvents.AsNoTracking()
            .Where(row => row.Kind == ExpenditureEventKind.Attestation && EF.Parameter(wanted).Contains(row.Reference))
            .Join(
                db.Expenditures, row => row.Expenditure, row => row.Position,
                (row, expenditure) => new { row.Reference, row.Expenditure, Id = expenditure.Expenditure })
            .OrderBy(row => row.Expenditure).ToListAsync(cancellation);
        foreach (var attestation in covered.GroupBy(row => row.Reference!.Value, row => row.Id))
        {
            needs.Covered.Add((attestation.Key, [.. attestation]));
            needs.Expenditures.UnionWith(attestation);
        }
    }

    private static async Task LoadGrants(Db db, ProjectionState state, Needs needs, CancellationToken cancellation)
    {
        var wanted = needs.Grants.Where(grant => !state.Knows(grant)).ToArray();
        if (wanted.Length > 0)
        {
            var facts = (await GrantReading.Counting(db, wanted, cancellation)).ToLookup(placed => placed.Fact.Subject);
            foreach (var grant in wanted)
            {
                state.Load(new GrantCounting(grant, [.. facts[grant].Select(placed => placed.Fact)]));
            }
        }
    }
}
