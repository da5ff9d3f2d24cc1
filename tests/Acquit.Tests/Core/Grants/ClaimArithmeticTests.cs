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
