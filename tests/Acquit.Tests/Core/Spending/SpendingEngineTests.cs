using System.Globalization;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Spending;

public sealed class SpendingEngineTests
{
    private static readonly Period Window = new(new(2020, 3, 1), new(2023, 12, 31));

    private static readonly CountingTerms Terms = new(
        Window, EvidenceSet.Of(EvidenceKind.PaymentAttested, EvidenceKind.DeliveryCertified));

    private static readonly DateOnly Late = new(2024, 6, 1);

    [Fact]
    public void Paid_in_part_counts_in_proportion() =>
        Assert.Equal(Cents(750_00), Assess(Recorded().Pay(new(2021, 3, 1), Cents(900_00))).Eligible);

    [Fact]
    public void A_credit_note_is_deducted_from_both_sides() =>
        Assert.Equal(
            Cents(900_00),
            Assess(Recorded().Pay(new(2021, 3, 1), Cents(1080_00))
                .Credit(new(2021, 4, 1), Cents(100_00), Cents(120_00)))
                .Eligible);

    [Theory]
    [InlineData("2020-02-29", 0)]
    [InlineData("2020-03-01", 1000_00)]
    [InlineData("2023-12-31", 1000_00)]
    [InlineData("2024-01-01", 0)]
    public void Payment_counts_within_both_bounds(string paidOn, long eligible) =>
        Assert.Equal(
            Cents(eligible),
            Assess(Recorded(new(2020, 2, 1)).Pay(Day(paidOn), Cents(1200_00))).Eligible);

    [Theory]
    [InlineData("2020-02-29", 0, UncountedReason.DeliveryOutsideWindow)]
    [InlineData("2020-03-01", 1000_00, UncountedReason.DeliveryNotCertified)]
    [InlineData("2023-12-31", 1000_00, UncountedReason.DeliveryNotCertified)]
    [InlineData("2024-01-01", 0, UncountedReason.DeliveryOutsideWindow)]
    public void Delivery_counts_within_both_bounds(string deliveredOn, long eligible, UncountedReason reason)
    {
        var history = new ExpenditureHistoryBuilder()
            .Record(new(2020, 2, 1), Cents(1000_00), Cents(1200_00), Day(deliveredOn))
            .Pay(new(2021, 3, 1), Cents(1200_00));

        var assessment = Assess(history);

        Assert.Equal(Cents(eligible), assessment.Eligible);
        Assert.Equal(Cents(1000_00), assessment.Uncounted(reason));
        Assert.Equal(Money.Zero, assessment.Defensible);
    }

    [Fact]
    public void Defensible_once_attested_and_certified()
    {
        var history = Recorded().Pay(new(2021, 3, 1), Cents(1200_00))
            .Attest(Guid.Empty, new(2021, 3, 31)).Provide(EvidenceKind.DeliveryCertified, new(2021, 4, 2)).Build();

        Assert.Equal(Money.Zero, SpendingEngine.Assess(history, Terms, new(2021, 4, 1)).Defensible);
        Assert.Equal(Cents(1000_00), SpendingEngine.Assess(history, Terms, new(2021, 4, 2)).Defensible);
    }

    [Theory]
    [InlineData("2021-02-28", 0)]
    [InlineData("2021-03-01", 1000_00)]
    public void A_statement_attests_payments_up_to_its_date(string attestedOn, long defensible) => Assert.Equal(
        Cents(defensible),
        Assess(Recorded().Pay(new(2021, 3, 1), Cents(1200_00)).Attest(Guid.Empty, Day(attestedOn))
            .Provide(EvidenceKind.DeliveryCertified, new(2021, 4, 2))).Defensible);

    [Theory]
    [InlineData("2020-02-29", "2023-12-31", 500_00)]
    [InlineData("2020-03-01", "2023-12-31", 1000_00)]
    [InlineData("2020-03-01", "2024-01-01", 500_00)]
    [InlineData("2020-02-29", "2024-01-01", 0)]
    public void Each_of_two_payments_counts_within_both_bounds(string first, string second, long eligible)
    {
        var assessment = Assess(
            Recorded(new(2020, 2, 1)).Pay(Day(first), Cents(600_00)).Pay(Day(second), Cents(600_00)));

        Assert.Equal(Cents(eligible), assessment.Eligible);
        Assert.Equal(Cents(1000_00 - eligible), assessment.Uncounted(UncountedReason.PaymentOutsideWindow));
    }

    [Theory]
    [InlineData("2020-02-29", 0)]
    [InlineData("2020-03-01", 500_00)]
    [InlineData("2023-12-31", 500_00)]
    [InlineData("2024-01-01", 0)]
    public void Delivery_counts_within_both_bounds_whatever_else_happened(string deliveredOn, long eligible) =>
        Assert.Equal(
            Cents(eligible),
            Assess(new ExpenditureHistoryBuilder()
                .Record(new(2020, 2, 1), Cents(1000_00), Cents(1200_00), Day(deliveredOn))
                .Pay(new(2021, 3, 1), Cents(300_00)).Pay(new(2021, 4, 1), Cents(300_00))).Eligible);

    [Fact]
    public void A_statement_attests_no_later_payment()
    {
        var assessment = Assess(Recorded()
            .Provide(EvidenceKind.DeliveryCertified, new(2021, 4, 2)).Attest(Guid.Empty, new(2021, 3, 31))
            .Pay(new(2021, 3, 1), Cents(900_00)).Pay(new(2021, 5, 1), Cents(300_00)));

        Assert.Equal(Cents(1000_00), assessment.Eligible);
        Assert.Equal(Cents(750_00), assessment.Defensible);
        Assert.Equal(Cents(250_00), assessment.Uncounted(UncountedReason.PaymentNotAttested));
        Assert.Equal(Cents(250_00), assessment.DefensibleGain(UncountedReason.PaymentNotAttested));
    }

    [Theory]
    [InlineData("2021-05-31", 0, 1000_00)]
    [InlineData("2021-06-01", 1000_00, 0)]
    public void A_further_kind_of_evidence_slots_in(string at, long defensible, long missing)
    {
        var contract = (EvidenceKind)5;
        var history = Recorded().Pay(new(2021, 3, 1), Cents(1200_00)).Attest(Guid.Empty, new(2021, 3, 31))
            .Provide(EvidenceKind.DeliveryCertified, new(2021, 4, 2)).Provide(contract, new(2021, 6, 1)).Build();

        var terms = Terms with { Required = Terms.Required.With(contract) };
        var assessment = SpendingEngine.Assess(history, terms, Day(at));

        Assert.Equal(Cents(1000_00), assessment.Eligible);
        Assert.Equal(Cents(defensible), assessment.Defensible);
        Assert.Equal(Cents(missing), assessment.Uncounted(UncountedReason.EvidenceMissing));
        Assert.Equal(missing > 0, assessment.MissingEvidence.Contains(contract));
    }

    [Theory]
    [InlineData("4.5", 25, UncountedReason.VatDeclared)]
    [InlineData("1.x", 25, UncountedReason.FindingOpen)]
    public void An_open_finding_exposes_its_amount_at_its_rate(string code, int percent, UncountedReason reason)
    {
        var finding = new FindingId(Guid.Empty);
        var proved = Recorded().Pay(new(2021, 3, 1), Cents(1200_00)).Attest(Guid.Empty, new(2021, 3, 31))
            .Provide(EvidenceKind.DeliveryCertified, new(2021, 4, 2))
            .Open(finding, new(2021, 5, 1), code, Cents(400_02).Times(Ratio.Percent(percent)));

        var open = Assess(proved);
        var closed = Assess(proved.Close(finding, new(2021, 6, 1)));

        Assert.Equal(Cents(100_01), open.Uncounted(reason));
        Assert.Equal(Cents(899_99), open.Defensible);
        Assert.Equal(Cents(100_01), open.DefensibleGain(reason));
        Assert.Equal(Cents(1000_00), open.Eligible);
        Assert.Equal(Cents(1000_00), closed.Defensible);
    }

    [Fact]
    public void A_credit_note_heavier_in_vat_lifts_no_paid_share()
    {
        var paid = new ExpenditureHistoryBuilder()
            .Record(new(2021, 1, 10), Cents(1000_00), Cents(1100_00), new DateOnly(2021, 2, 1))
            .Pay(new(2021, 3, 1), Cents(900_00));
        var before = Assess(paid).Eligible;

        var after = Assess(paid.Credit(new(2021, 4, 1), Cents(100_00), Cents(120_00))).Eligible;

        Assert.Equal((Cents(818_18), Cents(818_18)), (before, after));
    }

    [Fact]
    public void A_certification_dated_before_a_corrected_delivery_no_longer_holds()
    {
        var history = Recorded().Pay(new(2021, 3, 1), Cents(1200_00)).Attest(Guid.Empty, new(2021, 3, 31))
            .Provide(EvidenceKind.DeliveryCertified, new(2021, 4, 2)).Deliver(new(2021, 4, 3));

        Assert.Equal(Cents(1000_00), Assess(history).Uncounted(UncountedReason.DeliveryNotCertified));
        Assert.Equal(
            Cents(1000_00), Assess(history.Provide(EvidenceKind.DeliveryCertified, new(2021, 4, 3))).Defensible);
    }

    private static ExpenditureHistoryBuilder Recorded(DateOnly? on = null) =>
        new ExpenditureHistoryBuilder().Record(
            on ?? new(2021, 1, 10), Cents(1000_00), Cents(1200_00), new DateOnly(2021, 2, 1));

    private static ExpenditureAssessment Assess(ExpenditureHistoryBuilder builder) =>
        SpendingEngine.Assess(builder.Build(), Terms, Late);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);

    private static Money Cents(long cents) => new(cents);
}
