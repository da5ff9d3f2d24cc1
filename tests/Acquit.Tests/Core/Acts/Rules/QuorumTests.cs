using Acquit.Core.Acts;
using Acquit.Core.Acts.Rules;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Rules;

public sealed class QuorumTests
{
    [Theory]
    // The standing committee, on both sides of each interval.
    [InlineData(DecidingBody.StandingCommittee, "2015-04-01", null)]
    [InlineData(DecidingBody.StandingCommittee, "2015-04-02", "quorum.standing-committee")]
    [InlineData(DecidingBody.StandingCommittee, "2020-03-31", "quorum.standing-committee")]
    [InlineData(DecidingBody.StandingCommittee, "2020-04-01", "quorum.health-crisis.law-2020-290")]
    [InlineData(DecidingBody.StandingCommittee, "2020-10-31", "quorum.health-crisis.law-2020-290")]
    [InlineData(DecidingBody.StandingCommittee, "2020-11-01", "quorum.standing-committee")]
    [InlineData(DecidingBody.StandingCommittee, "2020-11-14", "quorum.standing-committee")]
    [InlineData(DecidingBody.StandingCommittee, "2020-11-15", "quorum.health-crisis.law-2020-1379")]
    [InlineData(DecidingBody.StandingCommittee, "2021-09-30", "quorum.health-crisis.law-2020-1379")]
    [InlineData(DecidingBody.StandingCommittee, "2021-10-01", "quorum.standing-committee")]
    [InlineData(DecidingBody.StandingCommittee, "2021-11-09", "quorum.standing-committee")]
    [InlineData(DecidingBody.StandingCommittee, "2021-11-10", "quorum.health-crisis.law-2021-1465")]
    [InlineData(DecidingBody.StandingCommittee, "2022-07-31", "quorum.health-crisis.law-2021-1465")]
    [InlineData(DecidingBody.StandingCommittee, "2022-08-01", "quorum.standing-committee")]
    [InlineData(DecidingBody.DepartmentalCouncil, "2022-07-31", "quorum.health-crisis.law-2021-1465")]
    [InlineData(DecidingBody.DepartmentalCouncil, "2022-08-01", "quorum.departmental-council")]
    [InlineData(DecidingBody.MunicipalCouncil, "2022-08-01", "quorum.municipal-council")]
    [InlineData(DecidingBody.IntermunicipalCouncil, "2022-08-01", "quorum.intermunicipal-council")]
    [InlineData(DecidingBody.IntermunicipalBureau, "2022-07-31", "quorum.health-crisis.law-2021-1465")]
    [InlineData(DecidingBody.IntermunicipalBureau, "2022-08-01", null)]
    [InlineData(DecidingBody.RegionalCouncil, "2022-08-01", "quorum.regional-council")]
    [InlineData(DecidingBody.RegionalStandingCommittee, "2022-07-31", "quorum.health-crisis.law-2021-1465")]
    [InlineData(DecidingBody.RegionalStandingCommittee, "2022-08-01", "quorum.regional-standing-committee")]
    public void The_rule_in_force_that_day_is_named(DecidingBody body, string day, string? code) =>
        Assert.Equal(code, RuleBook.Quorum(body, Day(day))?.Code);

    [Theory]
    [InlineData(DecidingBody.StandingCommittee, "2022-07-31", 44, 14, 30, 15, 14, false)]
    [InlineData(DecidingBody.StandingCommittee, "2022-07-31", 44, 15, 0, 15, 15, true)]
    [InlineData(DecidingBody.StandingCommittee, "2022-08-01", 44, 15, 7, 23, 22, false)]
    [InlineData(DecidingBody.StandingCommittee, "2022-08-01", 44, 15, 8, 23, 23, true)]
    [InlineData(DecidingBody.DepartmentalCouncil, "2022-08-01", 44, 22, 22, 23, 22, false)]
    [InlineData(DecidingBody.DepartmentalCouncil, "2022-08-01", 44, 23, 0, 23, 23, true)]
    [InlineData(DecidingBody.MunicipalCouncil, "2024-01-15", 29, 14, 15, 15, 14, false)]
    [InlineData(DecidingBody.MunicipalCouncil, "2024-01-15", 29, 15, 0, 15, 15, true)]
    [InlineData(DecidingBody.StandingCommittee, "2022-07-31", 45, 15, 0, 15, 15, true)]
    [InlineData(DecidingBody.StandingCommittee, "2022-07-31", 46, 15, 0, 16, 15, false)]
    public void Required_counted_and_met(
        DecidingBody body, string day, int members, int present, int represented, int required, int counted, bool met)
    {
        var verdict = Quorum.Evaluate(body, Day(day), new(members, present, represented));
        Assert.Equal((required, counted, met), (verdict.Required, verdict.Counted, verdict.Met));
    }

    [Fact]
    public void What_cannot_be_known_stays_unknown()
    {
        var noMembers = Quorum.Evaluate(DecidingBody.StandingCommittee, Day("2023-01-09"), new(null, 30, 0));
        Assert.NotNull(noMembers.Rule);
        Assert.Null(noMembers.Required);
        Assert.Null(noMembers.Met);
        var noRule = Quorum.Evaluate(DecidingBody.IntermunicipalBureau, Day("2023-01-09"), new(100, 80, 0));
        Assert.Equal((null, null, null), (noRule.Rule, noRule.Required, noRule.Met));
        Assert.Null(Quorum.Evaluate(null, Day("2023-01-09"), new(44, 35, 0)).Met);
        Assert.Null(Quorum.Evaluate(DecidingBody.StandingCommittee, null, new(44, 35, 0)).Met);
    }

    [Theory]
    [InlineData("2025-12-23", 23)]
    [InlineData("2025-12-24", 21)]
    public void The_recused_leave_the_denominator_from_24_December_2025(string day, int required) => Assert.Equal(
        required,
        Quorum.Evaluate(DecidingBody.DepartmentalCouncil, Day(day), new(44, 30, 0, Recused: 4)).Required);

    [Fact]
    public void Invariant_5_one_more_present_never_loses_a_quorum() =>
        Gen.Select(Gen.Enum<DecidingBody>(), Gen.Int[0, 4000], Gen.Int[1, 200], Gen.Int[0, 50])
            .Sample((body, offset, members, represented) =>
            {
                // Every number present in turn: the one that just meets the quorum is among them.
                var day = new DateOnly(2015, 4, 2).AddDays(offset);
                bool[] met = [.. Enumerable.Range(0, members + 1)
                    .Select(present => Quorum.Evaluate(body, day, new(members, present, represented)).Met == true)];
                return met.SequenceEqual(met.Order());
            });

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
