using System.Globalization;
using Acquit.Core.Acts.Rules;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Rules;

public sealed class BallotTests
{
    [Theory]
    [InlineData(34, Reconciliation.TooFew)]
    [InlineData(35, Reconciliation.Exact)]
    [InlineData(36, Reconciliation.ProxiesUnnamed)]
    [InlineData(44, Reconciliation.ProxiesUnnamed)]
    [InlineData(45, Reconciliation.TooMany)]
    public void Votes_against_35_present_and_9_absent(int votesFor, Reconciliation expected) =>
        Assert.Equal(expected, Ballot.Reconcile(new(votesFor, 0, 0), 35, 0, 9));

    [Fact]
    public void Named_proxies_and_explained_silences_count() => Assert.Equal(
        Reconciliation.Exact,
        Ballot.Reconcile(new(30, 2, 1, Blank: 1, Void: 1, NotVoting: 1, Recused: 1, OutOfRoom: 1), 35, 3, 6));

    /// <summary>
    /// Invariant 2, against a count by hand: every member is called at every item, and either votes, is voted for, or
    /// is silent for a reason that is told. One ballot lost or added no longer adds up.
    /// </summary>
    [Fact]
    public void Invariant_2_every_room_of_a_sitting_adds_up() => Drawn.Sample(sitting =>
    {
        for (var item = 1; item <= Items; item++)
        {
            var called = sitting.Call(item);
            var room = sitting.AsTold().At(item);
            Assert.Equal(called['V'], room.Present.Select(Number));
            Assert.Equal(called['P'], room.Represented.Select(Number));
            Assert.Equal(called['R'], room.Recused.Select(Number));
            Assert.Equal(called['A'], room.OutOfRoom.Select(Number));

            var ballots = called['V'].Count + called['P'].Count;
            for (var gap = -2; gap <= 4; gap++)
            {
                var expected = gap < 0 ? Reconciliation.TooFew
                    : gap == 0 ? Reconciliation.Exact
                    : gap <= sitting.Strangers ? Reconciliation.ProxiesUnnamed
                    : Reconciliation.TooMany;
                if (ballots + gap >= 0)
                {
                    Assert.Equal(expected, Ballot.Reconcile(
                        Spread(ballots + gap, called['R'].Count, called['A'].Count),
                        room.Present.Count + room.Recused.Count + room.OutOfRoom.Count, room.Represented.Count,
                        sitting.Strangers));
                }
            }
        }
    });

    private const int Items = 4;

    /// <summary>Who is in the room and who is recused, item by item; who gave whom a proxy, for which items.</summary>
    private static readonly Gen<HandSitting> Drawn =
        from members in Gen.Int[1, 7]
        from inRoom in Gen.Bool.Array[Items].Array[members]
        from recused in Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))).Array[Items].Array[members]
        from proxies in Gen.Select(
            Gen.Int[0, members - 1], Gen.Int[0, members - 1], Gen.Int[1, Items], Gen.Int[1, Items]).Array[0, 4]
        from strangers in Gen.Int[0, 3]
        select new HandSitting(
            inRoom, recused, [.. proxies.Where(proxy => proxy.Item1 != proxy.Item2)], strangers);

    /// <summary>Ballots over the seven ways in turn: how they are spread must not matter.</summary>
    private static BallotCount Spread(int ballots, int recused, int outOfRoom)
    {
        int Way(int way) => Enumerable.Range(0, ballots).Count(ballot => ballot % 6 == way);
        return new(Way(0), Way(1), Way(2), Way(3), Way(4), Way(5), recused, outOfRoom);
    }

    private static int Number(string name) => int.Parse(name.Split(' ')[1], CultureInfo.InvariantCulture);

    private sealed record HandSitting(
        bool[][] InRoom, bool[][] Recused, (int Giver, int Holder, int First, int Last)[] Proxies, int Strangers)
    {
        /// <summary>V votes, P is voted for by a proxy, R is recused, A is away; members in order.</summary>
        public Dictionary<char, List<int>> Call(int item)
        {
            var called = "VPRA".ToDictionary(letter => letter, _ => new List<int>());
            for (var member = 0; member < InRoom.Length; member++)
            {
                called[Letter(member, item - 1)].Add(member);
            }

            return called;
        }

        public Sitting AsTold() => new(
            [.. InRoom.Select((items, member) => new MemberPresence($"Élue {member}", Ranges(items)))],
            [
                .. Proxies.Select(proxy => new ProxyInterval(
                    new($"ELUE {proxy.Giver}", $"élue-{proxy.Holder}"), new(proxy.First, proxy.Last))),
            ],
            [
                .. Recused.SelectMany((items, member) =>
                    Ranges(items).Select(range => new RecusalInterval($"élue  {member}", range))),
            ]);

        private char Letter(int member, int item)
        {
            if (Recused[member][item] || InRoom[member][item])
            {
                return Recused[member][item] ? 'R' : 'V';
            }

            foreach (var (giver, holder, first, last) in Proxies)
            {
                if (giver == member && first <= item + 1 && item + 1 <= last && InRoom[holder][item]
                    && !Recused[holder][item])
                {
                    return 'P';
                }
            }

            return 'A';
        }

        private static List<ItemRange> Ranges(bool[] items) =>
            [.. items.Select((said, item) => (said, item)).Where(each => each.said)
                .Select(each => new ItemRange(each.item + 1, each.item + 1))];
    }
}
