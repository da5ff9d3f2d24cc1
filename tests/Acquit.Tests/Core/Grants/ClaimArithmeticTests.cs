using Acquit.Core.Common;
using Acquit.Core.Grants;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Grants;

public sealed class ClaimArithmeticTests
{
    [Theory]
    [InlineData(2_101_975_00, 0, 0, 0, 1_681_580_00)]
    [InlineData(1_000_000_00, 0, 0, 0, 1_000_000_00)]
    [InlineData(1_000_000_00, 400_000_00, 0, 0, 600_000_00)]
    [InlineData(1_000_000_00, 400_000_00, 100_000_00, 0, 500_000_00)]
    [InlineData(1_000_000_00, 400_000_00, 100_000_00, 499_999_99, 1)]
    [InlineData(1_000_000_00, 400_000_00, 100_000_00, 500_000_01, 0)]
    public void An_interim_claim_is_what_is_due_within_the_cap_less_what_came_and_what_was_asked(
        long due, long received, long advance, long unanswered, long requested) => Assert.Equal(
        requested,
        ClaimArithmetic.Requested(StusnPlan.Capped, new(due), new(received), new(advance), new(unanswered)).Cents);

    [Theory]
    [InlineData(100, 40, 60, 0)]
    [InlineData(100, 100, 0, 0)]
    [InlineData(100, 101, 0, 1)]
    public void The_balance_is_received_or_paid_back(long due, long received, long toReceive, long toRecover) =>
        Assert.Equal(
            new Balance(new(toReceive), new(toRecover)), ClaimArithmetic.BalanceOf(new(due), new(received)));

    [Fact]
    public void A_receipt_splits_to_the_cent_each_part_within_a_cent_of_its_share() =>
        Gen.Select(Gen.Long[0, 3_000_000_00], Gen.Long[0, 900_000_00].Array[1, 6])
            .Where((_, shares) => shares.Sum() > 0)
            .Sample((receipt, shares) =>
            {
                var parts = ClaimArithmetic.SplitReceipt(new(receipt), [.. shares.Select(share => new Money(share))]);

                return parts.Sum(part => part.Cents) == receipt && parts.Zip(shares).All(pair =>
                    Math.Abs(pair.First.Cents - ((decimal)receipt * pair.Second / shares.Sum())) < 1m);
            });

    [Theory]
    [InlineData(null, 2_101_975_00, 0)]
    [InlineData(50, 1_050_987_49, 0)]
    [InlineData(50, 1_050_987_50, 300_000_00)]
    [InlineData(0, 0, 300_000_00)]
    public void An_advance_is_deducted_from_its_recovery_point_on(int? point, long due, long deducted)
    {
        var terms = AgreementTerms.Assumed with
        {
            Advance = new(new(300_000_00), ValueState.Declared),
            AdvanceRecovery = new(
                point is { } share ? AdvanceRecovery.From(Ratio.Percent(share)) : AdvanceRecovery.AtBalance,
                ValueState.Declared),
        };
        var state = new GrantState(StusnPlan.Agreement, terms, StusnPlan.Lines, [], null);

        var found = ClaimArithmetic.RequestableOf(state, state.Calculation!, new(due));

        Assert.Equal(deducted, found.AdvanceDeducted.Cents);
        Assert.Equal(Math.Max(0, Math.Min(due, 1_681_580_00) - deducted), found.Amount.Cents);
        Assert.Equal(due - 300_000_00, (found.Balance.ToReceive - found.Balance.ToRecover).Cents);
    }

    [Fact]
    public void A_split_over_codings_sums_to_the_amount_with_what_no_coding_stands_for() =>
        Gen.Select(Gen.Long[0, 2_101_975_00], Gen.Int[0, 3].Array[StusnPlan.Lines.Count])
            .Sample((amount, places) =>
            {
                var coding = new GrantCoding("M01", "13172", "900202", "", Section.Capital, [], ValueState.Assumed);
                var planned = StusnPlan.Lines.ToDictionary(line => line.Id, line => line.Planned);
                List<GrantCoding> codings =
                [
                    .. Enumerable.Range(0, 3).Select(place => coding with
                    {
                        Lines = [.. StusnPlan.Lines.Index().Where(line => places[line.Index] == place)
                            .Select(line => line.Item.Id)],
                    }),
                ];

                var split = ClaimArithmetic.SplitOver(new(amount), codings, planned);

                var uncoded = Money.Sum(StusnPlan.Lines.Index().Where(line => places[line.Index] == 3)
                    .Select(line => line.Item.Planned));
                return Money.Sum(split.Parts) + split.Uncoded == new Money(amount)
                    && Math.Abs(split.Uncoded.Cents
                        - ((decimal)amount * uncoded.Cents / StusnPlan.Capped.Base.Cents)) < 1m;
            });

    [Fact]
    public void Claims_in_any_number_ask_in_all_for_what_is_due() =>
        Gen.Long[1, 200_000_00].Array[1, 15].Sample(spending =>
        {
            var terms = StusnPlan.Fungible with { InterimCap = Ratio.One };
            var (spent, requested) = (Money.Zero, Money.Zero);
            foreach (var part in spending)
            {
                spent += new Money(part);
                requested += ClaimArithmetic.Requested(terms, Due(spent), requested, Money.Zero, Money.Zero);
            }

            return requested == Due(spent);

            Money Due(Money sum)
            {
                var amounts = terms.Lines.Select((line, i) => new LineAmount(line.Label, i == 0 ? sum : Money.Zero));
                return StusnPlan.Evaluate(terms, new() { Amounts = [.. amounts] }).Due;
            }
        });
}
