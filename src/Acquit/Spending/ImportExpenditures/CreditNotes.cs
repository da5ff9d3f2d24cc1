using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Formats.Csv;

namespace Acquit.Spending;

/// <summary>The credit notes of a file, each on an expenditure of the same file or on one already recorded.</summary>
internal sealed class CreditNotes(RecordingContext context, ColumnMapping mapping)
{
    private readonly Dictionary<string, List<AttributedFact>> facts = new(StringComparer.Ordinal);
    private readonly List<Fact> accepted = [];
    private readonly List<ImportDefect> defects = [];

    /// <summary>What recording them records, in the file's order.</summary>
    public IReadOnlyList<Fact> Facts => accepted;

    public IReadOnlyList<ImportDefect> Defects => defects;

    /// <summary>An expenditure of this file, as it would be recorded.</summary>
    public void Add(string order, IEnumerable<Fact> recorded) =>
        facts.Add(order, [.. recorded.Select(fact => new AttributedFact(fact, context.Actor.Account))]);

    /// <summary>An expenditure recorded before this file.</summary>
    public void Add(string order, IEnumerable<AttributedFact> before) => facts.Add(order, [.. before]);

    public void Take(ImportedCreditNote note)
    {
        if (!facts.TryGetValue(Folding.Key(note.OrderNumber), out var before))
        {
            defects.Add(new(
                "import.credit-without-order", note.Row, null, note.OrderNumber, new(
                    "Cet avoir réduit un mandat qui n'est ni dans le fichier ni enregistré, ou dont la ligne a un "
                        + "défaut.",
                    "This credit note reduces an order that is neither in the file nor recorded, or whose row has a "
                        + "defect.")));
            return;
        }

        var file = new Core.Spending.ExpenditureFile(before);
        var decided = ExpenditureDecisions.RecordCreditNote(
            note.ToFact(file.Recorded.Expenditure), file, context.Actor, context.Today);
        if (decided is Decision<IReadOnlyList<Fact>>.Accepted { Value: var found })
        {
            accepted.AddRange(found);
            before.AddRange(found.Select(fact => new AttributedFact(fact, context.Actor.Account)));
            return;
        }

        defects.AddRange(((Decision<IReadOnlyList<Fact>>.Refused)decided).Refusals
            .Select(refusal => ImportDefect.Of(refusal, note.Row, mapping)));
    }
}
