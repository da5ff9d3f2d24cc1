using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using CsCheck;

namespace Acquit.Tests.Core.Spending;

/// <summary>An expenditure and all that happened to it, with the day on which each fact was recorded.</summary>
internal sealed record Story(ExpenditureRecorded Recorded, IReadOnlyList<Fact> Events)
{
    public IEnumerable<Fact> Facts => Events.Prepend(Recorded);

    public ExpenditureHistory History(int line = 0) => Stories.HistoryOf(Facts, line);

    public Story With(params ReadOnlySpan<Fact> more) => this with { Events = [.. Events, .. more] };

    public Story Without<TFact>()
        where TFact : Fact => this with { Events = [.. Events.Where(fact => fact is not TFact)] };
}

/// <summary>
/// Random stories: partial payments, several VAT rates, credit notes, evidence given and taken back, findings.
/// </summary>
internal static class Stories
{
    public static readonly Period Window = new(new(2020, 3, 1), new(2023, 12, 31));

    public static readonly CountingTerms Terms = new(
        Window, EvidenceSet.Of(EvidenceKind.PaymentAttested, EvidenceKind.DeliveryCertified));

    public static readonly DateOnly Last = new(2024, 12, 31);

    public static readonly ExpenditureId Expenditure = new(new Guid("018f0000-0000-7000-8000-000000000001"));

    public static readonly PlanLineId Line = new(new Guid("018f0000-0000-7000-8000-000000000002"));

    public static readonly GrantId Grant = new(new Guid("018f0000-0000-7000-8000-000000000003"));

    public static Gen<DateOnly> Day { get; } =
        Gen.Int[new DateOnly(2019, 10, 1).DayNumber, new DateOnly(2024, 6, 30).DayNumber]
            .Select(DateOnly.FromDayNumber);

    public static Gen<Ratio> Rate { get; } = Gen.OneOf(5, 10, 25, 100).Select(percent => Ratio.Percent(percent));

    public static Gen<CountingTerms> AnyTerms { get; } =
        Gen.Select(Gen.ULong[0, 7], Gen.Bool, (bits, delivery) => new CountingTerms(Window, new(bits), delivery));

    private static Gen<Fact> Evidence { get; } =
        from kind in Gen.Int[0, 3]
        from day in Day
        from id in Gen.Int[1, 3]
        let attestation = new AttestationId(new Guid(id, 0, 0, new byte[8]))
        select kind switch
        {
            0 => new PaymentAttested(attestation, Grant, "", day, [Expenditure]),
            1 => new AttestationRevoked(attestation, day, PersonalText.None),
            2 => new DeliveryCertified(Expenditure, day, PersonalText.None),
            _ => (Fact)new CertificationRevoked(Expenditure, day, PersonalText.None),
        };

    private static Gen<Fact> Turn { get; } =
        from kind in Gen.Int[0, 5]
        from day in Day
        select kind switch
        {
            0 => new ExpenditureWithdrawn(Expenditure, day, PersonalText.None),
            1 or 2 => new ExpenditureReinstated(Expenditure, day, PersonalText.None),
            _ => (Fact)new DeliveryDeclared(Expenditure, day),
        };

    public static Gen<Story> Any { get; } =
        from net in Gen.Long[1, 2_000_00]
        from vat in Gen.OneOf(0m, 5.5m, 20m)
        from day in Day
        from delivered in Gen.Frequency((1, Gen.Const((DateOnly?)null)), (5, Day.Select(day => (DateOnly?)day)))
        let gross = new Money(net).Times(Ratio.Percent(vat).PlusOne)
        from payments in Payments(gross.Cents)
        from credits in Credits(net, gross.Cents)
        from evidence in Evidence.Array[0, 4]
        from turns in Turn.Array[0, 3]
        from findings in Finding(net).Array[0, 2]
        from closed in Gen.Select(Gen.Int[0, 1], Day).Array[0, 2]
        from order in Gen.Int[0, int.MaxValue]
        select new Story(
            new(Expenditure, Grant, Line, "M-1", "F-1", new("FICTIF"), new("FICTIF"), new(net), gross - new Money(net),
                gross, day, delivered, null, day),
            Shuffled(
                [
                    .. payments, .. credits, .. evidence, .. turns, .. findings,
                    .. closed.Where(close => close.Item1 < findings.Length)
                        .Select(close => new FindingClosed(
                            findings[close.Item1].Finding, Expenditure, close.Item2, PersonalText.None)),
                ],
                order));

    public static ExpenditureHistory HistoryOf(IEnumerable<Fact> facts, int line = 0)
    {
        var builder = new ExpenditureHistoryBuilder();
        foreach (var fact in facts)
        {
            if (fact is ExpenditureRecorded recorded)
            {
                builder.Record(recorded.On, recorded.Net, recorded.Gross, recorded.DeliveredOn, line);
            }
            else
            {
                builder.Add(fact);
            }
        }

        return builder.Build();
    }

    public static Gen<CreditNoteRecorded> Credit(long net, long gross) =>
        from share in Gen.Long[1, Math.Max(1, net)]
        from vat in Gen.OneOf(0m, 5.5m, 20m)
        from day in Day
        let creditGross = new Money(share).Times(Ratio.Percent(vat).PlusOne)
        select new CreditNoteRecorded(
            Expenditure, "A", day, new(share), Money.Min(creditGross, new(Math.Max(share, gross))));

    public static Gen<FindingOpened> Finding(long net) =>
        from id in Gen.Guid
        from code in Gen.OneOf("4.5", "1.x", "9.1")
        from amount in Gen.Long[1, net]
        from rate in Rate
        from day in Day
        select new FindingOpened(new(id), Expenditure, code, new(amount), rate, day, FindingCause.Noted, PersonalText.None);

    public static IReadOnlyList<Fact> Shuffled(IReadOnlyList<Fact> facts, int seed)
    {
        var shuffled = facts.ToArray();
        new Random(seed).Shuffle(shuffled);

        // A finding is closed, an attestation revoked, after it was recorded.
        return [.. shuffled.OrderBy(fact => fact is FindingClosed or AttestationRevoked)];
    }

    private static Gen<Fact[]> Payments(long gross) =>
        from shares in Gen.Long[0, gross].Array[0, 3]
        from days in Day.Array[shares.Length + 1]
        from complete in Gen.Bool
        select AsPayments(gross, shares, days, complete);

    private static Fact[] AsPayments(long gross, long[] shares, DateOnly[] days, bool complete)
    {
        var payments = new List<Fact>();
        var open = gross;
        for (var i = 0; i < shares.Length; i++)
        {
            var paid = Math.Min(open, shares[i]);
            open -= paid;
            payments.Add(new PaymentRecorded(Expenditure, days[i], new(paid)));
        }

        if (complete && open > 0)
        {
            payments.Add(new PaymentRecorded(Expenditure, days[^1], new(open)));
        }

        return [.. payments];
    }

    private static Gen<Fact[]> Credits(long net, long gross) =>
        from first in Credit(net, gross)
        from second in Credit(Math.Max(1, net - first.Net.Cents), Math.Max(1, gross - first.Gross.Cents))
        from count in Gen.Frequency((3, Gen.Const(0)), (2, Gen.Const(1)), (1, Gen.Const(2)))
        select new Fact[] { first, second }[..(first.Net.Cents < net ? count : Math.Min(1, count))];
}
