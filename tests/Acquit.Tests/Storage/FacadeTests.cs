using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage;
using Acquit.Storage.Acts;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Journal;
using Acquit.Storage.Spending;
using Xunit;

namespace Acquit.Tests.Storage;

public class FacadeTests
{
    private static readonly AsOf Now = AsOf.Known(new(2023, 1, 1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Pages_follow_each_other_both_ways_without_a_gap_or_a_repeat(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        using var grants = new GrantsFacade(store.Database);
        var spending = new SpendingFacade(store.Database, grants);
        var facts = new List<Fact> { SampleFacts.Agreement, SampleFacts.Plan };
        facts.AddRange(Enumerable.Range(1, 23).Select(i => Numbered(i, i % 4 * 100_00)));
        await store.Accepted(facts);
        var report = await grants.Find(SampleFacts.Grant, Now, Cancellation);
        foreach (var reason in (UncountedReason?[])[null, UncountedReason.PaymentMissing])
        {
            var query = new ExpenditureQuery(Reason: reason, Size: 5);
            var forward = new List<long>();
            var page = await spending.Page(report!, query, Cancellation);
            Assert.Null(page.Previous);
            var cursors = new List<string?> { null };
            forward.AddRange(page.Items.Select(item => item.Position));
            while (page.Next is { } next)
            {
                cursors.Add(next);
                page = await spending.Page(report!, query with { Cursor = next }, Cancellation);
                forward.AddRange(page.Items.Select(item => item.Position));
            }

            Assert.Equal(reason is null ? 23 : 18, forward.Count);
            Assert.Equal(forward.Distinct(), forward);
            var backward = page.Items.Select(item => item.Position).Reverse().ToList();
            while (page.Previous is { } previous)
            {
                page = await spending.Page(report!, query with { Cursor = previous }, Cancellation);
                backward.AddRange(page.Items.Select(item => item.Position).Reverse());
            }

            Assert.Equal(forward.AsEnumerable().Reverse(), backward);
        }

        var dearest = await spending.Page(
            report!, new(Reason: UncountedReason.PaymentMissing, Size: 3), Cancellation);
        Assert.All(dearest.Items, item => Assert.Equal(new Money(300_00), item.Net));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_expenditure_is_told_in_full_as_it_was_known(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        using var grants = new GrantsFacade(store.Database);
        var spending = new SpendingFacade(store.Database, grants);
        await store.Accepted(SampleFacts.All);
        var later = SampleFacts.Attribution with { At = SampleFacts.Attribution.At.AddDays(40) };
        await store.UnitOfWork.Commit(
            later, [new PaymentRecorded(SampleFacts.Expenditure, new(2022, 7, 1), new(1))], cancellation: Cancellation);

        var file = await spending.Find(SampleFacts.Expenditure, Now, Cancellation);
        Assert.Equal(SampleFacts.All.Count + 1, file!.Version);
        Assert.Equal(13, file.Facts.Count);
        Assert.Equal(SampleFacts.Recorded, file.Facts[0]);
        Assert.Equal(new DateOnly(2022, 7, 1), file.Item.PaidOn);
        Assert.Equal(new DateOnly(2022, 5, 21), file.Item.DeliveredOn);
        var before = await spending.Find(SampleFacts.Expenditure, new(Now.At, new(2022, 7, 4)), Cancellation);
        Assert.Equal(12, before!.Facts.Count);
        Assert.Equal(new DateOnly(2022, 6, 10), before.Item.PaidOn);
        Assert.Null(await spending.Find(SampleFacts.Expenditure, new(Now.At, new(2022, 7, 3)), Cancellation));
        Assert.Null(await spending.Find(new(SampleFacts.Id(999)), Now, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_grant_file_is_what_its_facts_say_and_its_version_commits(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        using var grants = new GrantsFacade(store.Database);
        Assert.Empty(await grants.List(Now, Cancellation));
        await store.Accepted(SampleFacts.All);
        var report = Assert.Single(await grants.List(Now, Cancellation));
        Assert.Equal(SampleFacts.Agreement, report.State.Agreement);
        Assert.Equal(SampleFacts.Plan.Lines, report.State.Lines);
        Assert.Equal("Informatique", Assert.Single(report.State.Codings).Label);
        Assert.Equal(2, Assert.Single(report.State.Operation!.Actions).Lines.Count);
        Assert.Equal(new Money(50_00), Assert.Single(report.Deductions).Amount);
        Assert.Equal("Inclusion numérique", report.Title);
        await store.Accepted([SampleFacts.Plan], [new(report.Grant.Value, report.Version)]);
        await store.Refused("stale", [SampleFacts.Plan], [new(report.Grant.Value, report.Version)]);
        Assert.NotEqual(report.Version, (await grants.Find(report.Grant, Now, Cancellation))!.Version);
        Assert.Null(await grants.Find(report.Grant, new(Now.At, new(2022, 7, 3)), Cancellation));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_search_box_takes_an_amount_a_number_or_words_of_a_name(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted(SampleFacts.All);
        var (search, acts) = (new SearchFacade(store.Database), new ActsFacade(store.Database));
        foreach (var text in (string[])
            ["1 000,00", "m 2022-0001", "M-2022/0001", "M 2022-1", "m 2022-00000001", "fa 17", "FA-0017", "SOCIETE fic", "société",
                "ficti", "fictive société"])
        {
            Assert.Single((await search.Find(text, Cancellation)).Expenditures);
        }

        foreach (var (text, found) in new[]
        {
            ("1200,00 €", new[] { FoundAs.Gross, FoundAs.Payment }), ("100", [FoundAs.CreditNote]),
            ("120", [FoundAs.CreditNote]), ("900", [FoundAs.Finding]),
        })
        {
            Assert.Equal(found, (await search.Find(text, Cancellation)).Expenditures.Select(one => one.As));
        }

        foreach (var text in (string[])["2022-284", "2022 284", "2022-0284", "convention", "avenant conv"])
        {
            Assert.Single((await search.Find(text, Cancellation)).Acts);
            Assert.Single((await acts.Page(new(text, null, null), cancellation: Cancellation)).Items);
        }

        foreach (var text in (string[])["onvention", "avenant absent"])
        {
            Assert.Empty((await search.Find(text, Cancellation)).Acts);
            Assert.Empty((await acts.Page(new(text, null, null), cancellation: Cancellation)).Items);
        }

        foreach (var text in (string[])["1 000,01", "ictive", "fictive absente", "%", "", "M 2022-10", "\ud83d\udcb6"])
        {
            Assert.Empty((await search.Find(text, Cancellation)).Expenditures);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Acts_documents_and_the_journal_tell_what_is_recorded(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted(SampleFacts.All);
        var acts = new ActsFacade(store.Database);
        var act = Assert.Single((await acts.Page(cancellation: Cancellation)).Items);
        Assert.Equal(0, act.SettledPoints);
        await store.Accepted(
            [new PointSettled(SampleFacts.Act, "vote.proxies-unnamed", new(2022, 7, 5), new("procès-verbal reçu"))]);
        var file = await acts.Find(SampleFacts.Act, Cancellation);
        Assert.Equal("procès-verbal reçu", Assert.Single(file!.Settled).Value.Reason);
        Assert.Equal(3, file.History.Count);
        Assert.Single(await acts.Numbered(["2022/284"], Cancellation));
        Assert.Single(await acts.OfDocument(SampleFacts.Sha256, Cancellation));

        var document = await new DocumentsFacade(store.Database).Find(SampleFacts.Sha256, Cancellation);
        Assert.Equal((1, 1, 1), (document!.Acts.Count, document.Attestations.Count, document.Imports.Count));

        var journal = new JournalFacade(store.Database);
        var entries = await journal.On(SampleFacts.Expenditure.Value, size: 100, cancellation: Cancellation);
        Assert.Equal(12, entries.Items.Count);
        Assert.Contains(entries.Items, entry => entry.Fact is PaymentAttested);
        Assert.Equal(
            (await journal.Head(Cancellation)).Size,
            (await journal.Latest(cancellation: Cancellation)).Items[0].Position);
        var entry = await journal.Entry(12, Cancellation);
        Assert.DoesNotContain("Société", entry!.Canonical, StringComparison.Ordinal);
        Assert.Equal("Société Fictive", Assert.IsType<ExpenditureRecorded>(entry.Fact).Supplier.Value);
        var versions = await journal.Versions([SampleFacts.Act.Value, SampleFacts.Id(999)], Cancellation);
        Assert.Equal([26, 0], versions.Select(version => version.Version));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Orders_already_entered_are_known_however_they_are_written(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        using var grants = new GrantsFacade(store.Database);
        await store.Accepted(SampleFacts.All);
        var known = await new SpendingFacade(store.Database, grants)
            .KnownOrders(SampleFacts.Grant, ["M-2022 0001", "M 2022-0002"], Cancellation);
        Assert.Equal(SampleFacts.Expenditure, Assert.Single(known).Value);
    }

    private static ExpenditureRecorded Numbered(int number, long cents) => SampleFacts.Recorded with
    {
        Expenditure = new(SampleFacts.Id(1000 + number)),
        Subject = SampleFacts.Id(1000 + number),
        OrderNumber = $"M {number}",
        Net = new(cents),
        Gross = new(cents),
    };
}
