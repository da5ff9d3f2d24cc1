using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Journal.Merkle;
using Acquit.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquit.Tests.Storage;

public class UnitOfWorkTests
{
    public static TheoryData<Engine> Both => TestDatabase.Both;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Facts_are_numbered_in_order_and_extend_the_tree(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        var first = await store.Accepted(SampleFacts.All);
        Assert.Equal((1, SampleFacts.All.Count), (first.FirstPosition, first.Count));
        var second = await store.Accepted([Another(1)]);
        Assert.Equal(SampleFacts.All.Count + 1, second.FirstPosition);
        await store.AssertHead(SampleFacts.All.Count + 1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_commit_on_what_has_moved_is_refused_and_records_nothing(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        var committed = await store.Accepted(SampleFacts.All);
        var moved = new ReadVersion(SampleFacts.Grant.Value, 1);
        await store.Refused("stale", [Another(1)], [moved]);
        await store.Refused("stale", [Another(1)], [new(SampleFacts.Id(999), 5)]);
        await store.AssertHead(committed.Count);
        await using var db = store.Database.Context();
        var current = await db.ObjectVersions.SingleAsync(row => row.Object == SampleFacts.Grant.Value, Cancellation);
        await store.Accepted([Another(1)], [new(current.Object, current.Version)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_same_key_gets_the_same_answer_and_records_once(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted(SampleFacts.All);
        var first = await store.Accepted([Another(1)], key: "form-1");
        var again = await store.Accepted([Another(2)], key: "form-1");
        Assert.Equal(first, again);
        await store.AssertHead(SampleFacts.All.Count + 1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_same_payment_order_twice_is_refused_though_asked_at_once(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => store.UnitOfWork.Commit(
            SampleFacts.Attribution, [Another(i) with { OrderNumber = i % 2 == 0 ? "MANDAT 7" : $"m-{i}" }])));
        var refused = answers.OfType<Decision<Committed>.Refused>().ToList();
        Assert.Equal(9, refused.Count);
        Assert.All(refused, answer => Assert.Equal("duplicate", Assert.Single(answer.Refusals).Code));
        await store.AssertHead(2 + 11);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_request_that_throws_spoils_no_other_of_its_batch(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
        var unknown = new PaymentRecorded(new(SampleFacts.Id(5000)), new(2022, 6, 1), new(1));
        await Task.WhenAll(Enumerable.Range(1, 30).Select(async i =>
        {
            if (i % 10 == 0)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(
                    () => store.UnitOfWork.Commit(SampleFacts.Attribution, [Another(i), unknown]));
            }
            else
            {
                await store.Accepted([Another(i)]);
            }
        }));

        await store.AssertHead(2 + 27);
        Assert.Equal(27, await store.Scalar<long>("select count(*) from expenditure"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Concurrent_commits_leave_dense_positions_and_the_right_root(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
        await using var secondNode = store.OpenAgain();
        var second = new UnitOfWork(secondNode);
        await Parallel.ForEachAsync(Enumerable.Range(1, 200), Cancellation, async (i, cancellation) =>
        {
            var door = i % 3 == 0 ? second : store.UnitOfWork;
            var answer = await door.Commit(
                SampleFacts.Attribution with { At = SampleFacts.Attribution.At.AddSeconds(200 - i) },
                [Another(i), new PaymentRecorded(new(SampleFacts.Id(1000 + i)), new(2022, 6, 1), new(1_200_00))],
                cancellation: cancellation);
            Assert.IsType<Decision<Committed>.Accepted>(answer);
        });
        await second.Close();
        await store.AssertHead(2 + 400);
        Assert.Equal(200, await store.Scalar<long>("select count(*) from expenditure_event"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Recorded_instants_never_decrease_when_the_clock_steps_back(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
        var early = SampleFacts.Attribution with { At = SampleFacts.Attribution.At.AddHours(-3) };
        await store.UnitOfWork.Commit(early, [Another(1)], cancellation: Cancellation);
        await using var db = store.Database.Context();
        var instants = await db.Facts.OrderBy(row => row.Position).Select(row => row.RecordedAt)
            .ToListAsync(Cancellation);
        Assert.Equal(instants.Order(), instants);
        await store.AssertHead(3);
    }

    /// <summary>Whether or not somebody follows its progress: what nobody counted was once refused at its end.</summary>
    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_commit_too_large_to_hold_is_counted_with_and_without_a_follower(Engine engine)
    {
        const int large = 20_001;
        await using var store = await TestDatabase.Open(engine);
        await store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
        var (expected, told) = (2, new List<int>());
        foreach (var follower in new Action<int>?[] { null, told.Add })
        {
            var facts = Enumerable.Range(expected, large).Select(Another);
            var answer = await store.UnitOfWork.Commit(SampleFacts.Attribution, new FactStream(large, facts, follower));
            Assert.Equal(large, Assert.IsType<Decision<Committed>.Accepted>(answer).Value.Count);
            expected += large;
        }

        Assert.Equal(told.Order().Distinct(), told);
        Assert.Equal(large, told[^1]);
        await store.AssertHead(expected);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    [InlineData(20_002, 20_001)]
    public async Task A_commit_that_brings_another_number_than_it_told_records_nothing(int told, int come)
    {
        await using var store = await TestDatabase.Open(Engine.Sqlite);
        await store.Accepted([SampleFacts.Agreement, SampleFacts.Plan]);
        var facts = Enumerable.Range(1, come).Select(Another);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => store.UnitOfWork.Commit(SampleFacts.Attribution, new FactStream(told, facts)));
        await store.AssertHead(2);
        await store.Accepted([Another(1)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_text_that_cannot_be_kept_is_refused_by_its_field(Engine engine)
    {
        await using var store = await TestDatabase.Open(engine);
        var refusal = await store.Refused("text.unwritable", [SampleFacts.Agreement with { Title = "nul \0" }]);
        Assert.Equal("title", refusal.Field);
        await store.AssertHead(0);
    }

    private static ExpenditureRecorded Another(int number) => SampleFacts.Recorded with
    {
        Expenditure = new(SampleFacts.Id(1000 + number)),
        Subject = SampleFacts.Id(1000 + number),
        OrderNumber = $"M {number}",
    };
}

internal static class UnitOfWorkAssertions
{
    public static async Task<Committed> Accepted(
        this TestDatabase store, IReadOnlyList<Fact> facts, IReadOnlyList<ReadVersion>? reads = null,
        string? key = null)
    {
        var answer = await store.UnitOfWork.Commit(SampleFacts.Attribution, facts, reads, key);
        return Assert.IsType<Decision<Committed>.Accepted>(answer).Value;
    }

    public static async Task<Refusal> Refused(
        this TestDatabase store, string code, IReadOnlyList<Fact> facts, IReadOnlyList<ReadVersion>? reads = null)
    {
        var answer = await store.UnitOfWork.Commit(SampleFacts.Attribution, facts, reads);
        var refusal = Assert.Single(Assert.IsType<Decision<Committed>.Refused>(answer).Refusals);
        Assert.Equal(code, refusal.Code);
        return refusal;
    }

    /// <summary>The journal has that many facts, without a gap, and its head is their tree's.</summary>
    public static async Task AssertHead(this TestDatabase store, long size)
    {
        await using var db = store.Database.Context();
        var facts = await db.Facts.AsNoTracking().OrderBy(row => row.Position).ToListAsync();
        var head = await db.Heads.AsNoTracking().SingleAsync();
        Assert.Equal(Enumerable.Range(1, (int)size).Select(i => (long)i), facts.Select(fact => fact.Position));
        var frontier = new MerkleFrontier();
        facts.ForEach(fact => frontier.Append(MerkleHash.Leaf(fact.Canonical)));
        Assert.Equal(size, head.Size);
        Assert.Equal(frontier.Root(), head.Root);
        Assert.Equal(frontier.ToBytes(), head.Frontier);
    }
}
