using Acquit.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Projection;

/// <summary>
/// Writes the rows of facts in journal order: the same code when facts are committed and when rows are rebuilt, so that
/// both give the same rows.
/// </summary>
/// <param name="db">Reads what was written, on the writer's own connection.</param>
/// <param name="state">What projectors work with.</param>
internal sealed class Projector(Db db, ProjectionState state)
{
    private const int Chunk = 4096;

    public ProjectionState State => state;

    /// <summary>Loads in a few queries what many facts will need.</summary>
    public Task Load(IEnumerable<Core.Common.Fact> facts, CancellationToken cancellation)
    {
        var needs = new Needs();
        foreach (var fact in facts)
        {
            FactTypes.Of(fact).Needs(fact, needs);
        }

        return StateLoader.Load(db, state, needs, cancellation);
    }

    /// <summary>Writes the rows of facts whose needs are loaded.</summary>
    public async Task Project(IEnumerable<Entry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            state.Version(entry);
            entry.Type.Project(entry.Fact, entry, state);
            if (state.TakeWaiting() is { } change)
            {
                await Recount(change, cancellation);
            }
        }

        state.Settle();
    }

    // A change of window or evidence moves every expenditure of the grant: once, in the transaction that records it.
    private async Task Recount(GrantChange change, CancellationToken cancellation)
    {
        var grant = change.After.Grant;
        await state.Flush();
        for (var after = 0L; ;)
        {
            var rows = await db.Expenditures.AsNoTracking()
                .Where(row => row.Grant == grant && row.Position > after)
                .OrderBy(row => row.Position).Take(Chunk).ToListAsync(cancellation);
            if (rows.Count == 0)
            {
                return;
            }

            var (first, last) = (rows[0].Position, rows[^1].Position);
            var events = (await db.ExpenditureEvents.AsNoTracking()
                .Where(row => row.Expenditure >= first && row.Expenditure <= last)
                .OrderBy(row => row.Expenditure).ThenBy(row => row.Position).ToListAsync(cancellation))
                .ToLookup(row => row.Expenditure);
            foreach (var row in rows.Where(row => !change.Before.CountsAlike(change.After, row.Line)))
            {
                var expenditure = new ExpenditureState(row, [.. events[row.Position]]);
                state.Recount(
                    row, expenditure.Steps(change.Before), expenditure.Steps(change.After), change.RecordedOn);
            }

            await state.Flush();
            after = last;
        }
    }
}
