using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Verification;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquit.Tests.Storage;

/// <summary>
/// Running totals kept as differences equal the engine over all expenditures, at any date, as known on any other.
/// </summary>
public class TotalsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, int> Draws =>
    [
        .. Enumerable.Range(1, 4).Select(seed => (Engine.Sqlite, seed)),
        .. Enumerable.Range(1, 2).Select(seed => (Engine.Postgres, seed)),
    ];

    [Theory]
    [MemberData(nameof(Draws))]
    public async Task Totals_are_those_of_the_engine_at_any_two_dates_and_rows_are_those_of_the_facts(
        Engine engine, int seed)
    {
        await using var store = await TestDatabase.Open(engine);
        using var grants = new GrantsFacade(store.Database);
        var programme = new RandomProgramme(seed);
        var known = new List<(DateOnly RecordedOn, Fact Fact)>();
        foreach (var (at, facts) in programme.Commits(60))
        {
            await store.UnitOfWork.Commit(
                SampleFacts.Attribution with { At = at }, facts, cancellation: Cancellation);
            var recordedOn = Instant.Day(Instant.ToMicroseconds(at));
            known.AddRange(facts.Select(fact => (recordedOn, fact)));

            // The facade refreshes as it goes: its memory must stay right, not only its first reading.
            await AssertNow(grants, programme, known, programme.Day());
        }

        for (var draw = 0; draw < 25; draw++)
        {
            await AssertPast(store, grants, programme, known, new(programme.Day(), programme.Day()));
        }

        await AssertWorkLists(store, known);
        var report = await new JournalVerifier(store.Database).Verify(cancellation: Cancellation);
        Assert.Empty(report.Defects);
        Assert.Equal(known.Count, report.Facts);
    }

    private static async Task AssertNow(
        GrantsFacade grants, RandomProgramme programme, List<(DateOnly RecordedOn, Fact Fact)> known, DateOnly at)
    {
        foreach (var grant in programme.Grants)
        {
            var report = await grants.Find(grant, AsOf.Known(at), Cancellation);
            var (file, totals) = ByTheEngine(known.Select(one => one.Fact), grant, at);
            Assert.Equal(Shape(file.At(at).Position(totals)), Shape(report!.Position));
        }
    }

    private static async Task AssertPast(
        TestDatabase store, GrantsFacade grants, RandomProgramme programme,
        List<(DateOnly RecordedOn, Fact Fact)> known, AsOf asOf)
    {
        await using var db = store.Database.Context();
        foreach (var grant in programme.Grants)
        {
            var facts = known.Where(one => one.RecordedOn <= asOf.RecordedBy).Select(one => one.Fact);
            var (file, expected) = ByTheEngine(facts, grant, asOf.At);
            var actual = await GrantTotals.Load(db, grant.Value, asOf.RecordedBy, Cancellation);
            Assert.Equal(Shape(expected), Shape(actual.At(asOf.At)));
            var report = await grants.Find(grant, asOf, Cancellation);
            var point = report!.On(asOf.At);
            var position = file.At(asOf.At).Position(expected);
            Assert.Equal(Shape(position), Shape(report!.Position));
            Assert.Equal((position.Due, position.Defensible), (point.Due, point.Defensible));
        }
    }

    private static async Task AssertWorkLists(TestDatabase store, List<(DateOnly RecordedOn, Fact Fact)> known)
    {
        await using var db = store.Database.Context();
        var rows = await db.Uncounted.AsNoTracking()
            .Join(
                db.Expenditures, row => row.Expenditure, row => row.Position,
                (row, one) => new { row, one.Expenditure })
            .ToListAsync(Cancellation);
        var facts = known.ConvertAll(one => one.Fact);
        var expected = new List<string>();
        foreach (var one in facts.OfType<ExpenditureRecorded>())
        {
            var timeline = FileOf(facts, one.Grant).TimelineOf(one.Line);
            var end = new DateOnly(2030, 1, 1);
            var standing = SpendingEngine.Assess(HistoryOf(facts, one), timeline.At(end), end);
            expected.AddRange(Enum.GetValues<UncountedReason>().Where(reason => reason <= UncountedReason.FindingOpen)
                .Where(reason => standing.Uncounted(reason) != Money.Zero)
                .Select(reason => $"{one.Expenditure.Value} {reason} {standing.Uncounted(reason).Cents}"));
        }

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            rows.Select(row => $"{row.Expenditure} {row.row.Reason} {row.row.Cents}").Order(StringComparer.Ordinal));
    }

    private static (GrantFile File, Dictionary<PlanLineId, LineTotals> Totals) ByTheEngine(
        IEnumerable<Fact> known, GrantId grant, DateOnly at)
    {
        var facts = known.ToList();
        var file = FileOf(facts, grant);
        var totals = new Dictionary<PlanLineId, LineTotals>();
        LineTotals Of(PlanLineId line) => totals.TryGetValue(line, out var sums) ? sums : totals[line] = new();
        foreach (var one in facts.OfType<ExpenditureRecorded>().Where(one => one.Grant == grant))
        {
            Of(one.Line).Add(SpendingEngine.Assess(HistoryOf(facts, one), file.TimelineOf(one.Line).At(at), at));
        }

        foreach (var deducted in facts.OfType<LineDeducted>().Where(one => one.Grant == grant && one.On <= at))
        {
            Of(deducted.Line).Add(new MeasureAmount(new(MeasureKind.Deducted), deducted.Amount, 1));
        }

        return (file, totals);
    }

    private static GrantFile FileOf(IEnumerable<Fact> facts, GrantId grant) =>
        new(facts.Where(fact => fact.Subject == grant.Value));

    private static ExpenditureHistory HistoryOf(IEnumerable<Fact> facts, ExpenditureRecorded one)
    {
        var builder = new ExpenditureHistoryBuilder();
        var attestations = new HashSet<Guid>();
        foreach (var fact in facts)
        {
            var concerns = fact switch
            {
                PaymentAttested attested => attested.Expenditures.Contains(one.Expenditure)
                    && attestations.Add(attested.Attestation.Value),
                AttestationRevoked revoked => attestations.Contains(revoked.Attestation.Value),
                _ => fact.Subject == one.Subject,
            };
            if (concerns)
            {
                builder.Add(fact);
            }
        }

        return builder.Build();
    }

    private static List<string> Shape(Dictionary<PlanLineId, LineTotals> totals) =>
    [
        .. totals.SelectMany(pair => pair.Value.Parts().Select(part => $"{pair.Key.Value} {part}"))
        .Order(StringComparer.Ordinal),
    ];

    private static string Shape(GrantPosition position) => string.Join(
        '\n',
        position.Lines.Select(line => line.ToString()).Concat(position.Reasons.Select(reason => reason.ToString()))
            .Prepend($"{position.Ceiling} {position.Due} {position.Defensible} {position.Requestable}"));
}
