using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Spending;

/// <summary>Invariants 17 and 19: importing again changes nothing, and a payment order is claimed once.</summary>
public sealed class ImportInvariants
{
    private static readonly DateOnly Today = new(2022, 6, 15);
    private static readonly Actor Rapporteur = Actor.With(new Guid(1, 0, 0, new byte[8]), Role.Rapporteur);

    [Fact]
    public void A_file_imported_again_in_any_order_records_nothing() =>
        Gen.Select(Gen.Int[0, 99].Array[1, 12], Gen.Int[0, int.MaxValue]).Sample((orders, seed) =>
        {
            ImportedRow[] rows = [.. orders.Distinct().Select((order, i) => Row(i + 2, $"M-2021-{order:000}"))];
            var first = Import(rows, new HashSet<string>());
            Assert.Equal(rows.Length, first.Count);

            var known = first.OfType<ExpenditureRecorded>()
                .Select(fact => Folding.Key(fact.OrderNumber)).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(rows.Length, known.Count);
            var again = rows.Select(row => row with
            {
                Expenditure = row.Expenditure with { OrderNumber = row.Expenditure.OrderNumber.Replace('-', ' ') },
            }).ToArray();
            new Random(seed).Shuffle(again);
            Assert.Empty(Import(again, known));
        });

    /// <summary>What is recorded of a file whose content, byte for byte, is new.</summary>
    private static List<Fact> Import(IReadOnlyList<ImportedRow> rows, IReadOnlySet<string> known) =>
    [
        .. rows.SelectMany(row => ExpenditureDecisions.ImportRow(
            row, new(new HashSet<PlanLineId> { Stories.Line }, known, Rapporteur, Today, Vat.StandardRate))
            .Match(facts => facts, _ => [])),
    ];

    private static ImportedRow Row(int row, string order) => new(
        row, new(Stories.Expenditure, Stories.Grant, Stories.Line, order, "F-1", new("FICTIF"), new("FICTIF"),
            new(1000_00), new(200_00), new(1200_00), null, null, null, Today), [], new(Guid.Empty));
}
