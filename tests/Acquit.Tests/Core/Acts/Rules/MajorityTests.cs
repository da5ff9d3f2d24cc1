using Acquit.Core.Acts.Rules;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Rules;

public sealed class MajorityTests
{
    [Theory]
    [InlineData(22, 21, ChairVote.Against, Outcome.Adopted)]
    [InlineData(21, 22, ChairVote.For, Outcome.Rejected)]
    [InlineData(22, 22, ChairVote.For, Outcome.Adopted)]
    [InlineData(22, 22, ChairVote.Against, Outcome.Rejected)]
    [InlineData(22, 22, ChairVote.Neither, Outcome.Rejected)]
    [InlineData(22, 22, ChairVote.Unknown, Outcome.Undecided)]
    [InlineData(0, 0, ChairVote.Unknown, Outcome.Undecided)]
    public void Majority_of_the_valid_votes_and_the_casting_vote(
        int votesFor, int against, ChairVote chair, Outcome outcome) =>
        Assert.Equal(outcome, Majority.Decide(votesFor, against, chair));

    [Fact]
    public void Invariant_6_adopted_if_and_only_if_for_exceeds_against_or_a_tie_and_chair_for() =>
        Gen.Select(
            Gen.Int[0, 60], Gen.OneOf(Gen.Int[-1, 1], Gen.Int[-60, 60]), Gen.Enum<ChairVote>(),
            (votes, lead, chair) => (votesFor: votes, against: Math.Max(0, votes - lead), chair)).Sample((votesFor, against, chair) =>
            (Majority.Decide(votesFor, against, chair) == Outcome.Adopted)
            == (votesFor > against || (votesFor == against && chair == ChairVote.For)));

    [Theory]
    [InlineData(44, 0, 0, 9, Outcome.Adopted)]
    [InlineData(26, 18, 0, 7, Outcome.Adopted)]
    [InlineData(26, 18, 0, 8, Outcome.Undecided)]
    [InlineData(26, 18, 0, 9, Outcome.Undecided)]
    [InlineData(18, 26, 0, 7, Outcome.Rejected)]
    [InlineData(18, 26, 0, 8, Outcome.Undecided)]
    [InlineData(5, 0, 39, 9, Outcome.Undecided)]
    public void Setting_votes_aside_is_certain_only_whoever_cast_them(
        int votesFor, int against, int abstentions, int setAside, Outcome outcome) =>
        Assert.Equal(outcome, Majority.DecideWithout(votesFor, against, abstentions, setAside));

    [Fact]
    public void A_certain_outcome_holds_for_every_way_to_set_votes_aside() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9]).Sample((yes, no, neither, aside) =>
        {
            var setAside = Math.Min(aside, yes + no + neither);
            var every = from a in Enumerable.Range(0, Math.Min(setAside, yes) + 1)
                        from b in Enumerable.Range(0, Math.Min(setAside - a, no) + 1)
                        where setAside - a - b <= neither
                        select Majority.Decide(yes - a, no - b);
            var outcomes = every.Distinct().ToList();
            var said = Majority.DecideWithout(yes, no, neither, setAside);
            return said == Outcome.Undecided || (outcomes.Count == 1 && outcomes[0] == said);
        });
}
