using System.Globalization;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;

namespace Acquit.Spending;

/// <summary>The credit notes of a file, each on an expenditure of the same file or on one already recorded.</summary>
internal sealed class CreditNotes
{
    private readonly Dictionary<string, List<AttributedFact>> facts = new(StringComparer.Ordinal);
    private readonly List<Fact> accepted = [];
    private readonly List<Refusal> refusals = [];
    private readonly RecordingContext context;

    public CreditNotes(IReadOnlyList<Fact> imported, RecordingContext context)
    {
        this.context = context;
        var byId = new Dictionary<Guid, List<AttributedFact>>();
        foreach (var fact in imported)
        {
            if (fact is ExpenditureRecorded recorded)
            {
                var list = new List<AttributedFact>();
                byId.Add(recorded.Subject, list);
                facts.Add(Folding.Key(recorded.OrderNumber), list);
            }

            if (byId.TryGetValue(fact.Subject, out var on))
            {
                on.Add(new(fact, context.Actor.Account));
            }
        }
    }

    public IReadOnlyList<Fact> Facts => accepted;

    public IReadOnlyList<Refusal> Refusals => refusals;

    public bool Knows(string order) => facts.ContainsKey(order);

    /// <summary>An expenditure recorded before this file.</summary>
    public void Add(string order, KnownExpenditure before) => facts.Add(
        order,
        [
            new(before.Stored.Facts[0], before.Item.EnteredBy),
            .. before.Stored.Events.Select(happened => new AttributedFact(happened.Fact, happened.Account)),
        ]);

    public void Take(ImportedCreditNote note, string order)
    {
        if (!facts.TryGetValue(order, out var before))
        {
            return;
        }

        var file = new Core.Spending.ExpenditureFile(before);
        var decided = ExpenditureDecisions.RecordCreditNote(
            new(file.Recorded.Expenditure, note.Number, note.On, note.Net, note.Gross), file, context.Actor, context.Today);
        if (decided is Decision<IReadOnlyList<Fact>>.Accepted { Value: var found })
        {
            accepted.AddRange(found);
            before.AddRange(found.Select(fact => new AttributedFact(fact, context.Actor.Account)));
            return;
        }

        refusals.AddRange(((Decision<IReadOnlyList<Fact>>.Refused)decided).Refusals.Select(refusal => refusal with
        {
            Field = string.Create(CultureInfo.InvariantCulture, $"{note.Row}:{refusal.Field}"),
        }));
    }
}
