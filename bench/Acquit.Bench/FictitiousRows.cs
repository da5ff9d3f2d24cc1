using Acquit.Core.Common;
using Acquit.Core.Spending;

namespace Acquit.Bench;

/// <summary>
/// A fictitious expenditure as one flat row; <see cref="FictitiousRows.Never"/> where a day has not come.
/// </summary>
internal sealed record FictitiousRow(
    int Line, DateOnly On, long Net, long Gross, DateOnly DeliveredOn, DateOnly PaidOn, long Paid, DateOnly AttestedOn,
    DateOnly CertifiedOn, long CreditNet, long CreditGross, long Exposure)
{
    public ExpenditureHistory History()
    {
        var builder = new ExpenditureHistoryBuilder().Record(On, new(Net), new(Gross), Known(DeliveredOn), Line);
        if (Known(PaidOn) is { } paid)
        {
            builder.Pay(paid, new(Paid));
        }

        if (Known(AttestedOn) is { } attested)
        {
            builder.Attest(Guid.Empty, attested);
        }

        if (Known(CertifiedOn) is { } certified)
        {
            builder.Provide(EvidenceKind.DeliveryCertified, certified);
        }

        if (CreditNet > 0)
        {
            builder.Credit(On, new(CreditNet), new(CreditGross));
        }

        if (Exposure > 0)
        {
            builder.Open(new(Guid.Empty), On, "1.x", new(Exposure));
        }

        return builder.Build();
    }

    private static DateOnly? Known(DateOnly day) => day == FictitiousRows.Never ? null : day;
}

/// <summary>
/// Draws rows: nine in ten tell the usual story, the rest lack something, bear a credit note or a finding.
/// </summary>
internal static class FictitiousRows
{
    public static readonly DateOnly Never = new(9999, 12, 31);

    public static IReadOnlyList<FictitiousRow> Draw(int count, int lines, Period window, int seed)
    {
        var random = new Random(seed);
        var rows = new List<FictitiousRow>(count);
        for (var i = 0; i < count; i++)
        {
            rows.Add(One(random, lines, window));
        }

        return rows;
    }

    private static FictitiousRow One(Random random, int lines, Period window)
    {
        var on = window.From.AddDays(random.Next(-20, window.Days - 60));
        var net = random.NextInt64(5_00, 4_000_00);
        var gross = new Money(net).Times(Ratio.Percent(20).PlusOne).Cents;
        var delivered = random.Next(100) < 3 ? Never : on.AddDays(random.Next(1, 40));
        var paid = random.Next(100) < 4 ? Never : on.AddDays(random.Next(20, 80));
        var attested = paid == Never || random.Next(100) < 5 ? Never : paid.AddDays(random.Next(0, 30));
        var certified = delivered == Never || random.Next(100) < 4 ? Never : delivered.AddDays(random.Next(0, 15));
        var credited = random.Next(100) < 1;
        var creditNet = credited ? net / 10 : 0;
        return new(
            random.Next(lines), on, net, gross, delivered, paid, random.Next(100) < 2 ? gross / 2 : gross, attested,
            certified,
            creditNet, new Money(creditNet).Times(Ratio.Percent(20).PlusOne).Cents,
            random.Next(100) < 1 ? net / 20 : 0);
    }
}
