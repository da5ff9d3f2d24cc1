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

    [Fact]
    public void Invariant_2_every_room_of_a_sitting_adds_up() =>
        Gen.Select(Gen.Int[0, 2].Array[1, 30], Gen.Int[1, 5]).Sample((kinds, item) =>
        {
            var sitting = Sitting(kinds);
            var room = sitting.At(item);
            var count = new BallotCount(
                room.Present.Count + room.Represented.Count, 0, 0, Recused: room.Recused.Count,
                OutOfRoom: room.OutOfRoom.Count);
            return count.Total == kinds.Length
                && Ballot.Reconcile(count, room.Present.Count + room.Recused.Count + room.OutOfRoom.Count,
                    room.Represented.Count, 0) == Reconciliation.Exact;
        });

    private static Sitting Sitting(int[] kinds) => new(
        [.. kinds.Select((kind, i) => new MemberPresence($"Membre {i}", kind switch
        {
            0 => [ItemRange.Whole],
            1 => [new(1, 2), new(4, int.MaxValue)],
            _ => [],
        }))],
        [.. kinds.Select((kind, i) => (kind, i)).Where(each => each.kind == 2 && each.i > 0)
            .Select(each => new ProxyInterval(new($"Membre {each.i}", $"Membre {each.i - 1}"), new(1, 3)))],
        [new("Membre 0", new(5, 5))]);
}
