using Acquit.Core.Acts.Rules;
using Acquit.Core.Grants;
using Xunit;

namespace Acquit.Tests.Core.Acts.Rules;

public sealed class RuleBookTests
{
    public static TheoryData<string> Codes => [.. RuleBook.All.Concat(GrantRules.All).Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_rule_has_its_days_its_source_and_both_languages(string code)
    {
        var rule = Assert.Single(RuleBook.All.Concat(GrantRules.All), rule => rule.Code == code);
        Assert.False(rule.InForce.IsEmpty);
        Assert.NotEqual(rule.Content.French, rule.Content.English);
        Assert.NotEmpty(rule.Source.French);
        Assert.NotEmpty(rule.Source.English);
        Assert.True(rule.ToBeConfirmed is null || rule.ToBeConfirmed.French != rule.ToBeConfirmed.English);
    }

    [Fact]
    public void Rules_read_in_a_secondary_text_say_so()
    {
        string[] doubtful =
        [
            "quorum.standing-committee", "reports.departmental-council", "reports.standing-committee", "meeting.video",
            "ballot.by-group", "act.referral", "quorum.health-crisis.law-2020-290", "grant.own-share",
            "delegation.signature",
        ];
        Assert.All(doubtful, code =>
            Assert.NotNull(RuleBook.All.Concat(GrantRules.All).Single(rule => rule.Code == code).ToBeConfirmed));
    }

    [Fact]
    public void Of_one_body_and_day_no_two_rules_of_the_same_rank_hold() =>
        Assert.All(Enum.GetValues<Acquit.Core.Acts.DecidingBody>(), body =>
        {
            for (var day = Validity.Horizon; day.Year < 2030; day = day.AddDays(1))
            {
                Assert.True(RuleBook.All.OfType<QuorumRule>().Count(rule =>
                    rule.Derogates && rule.Bodies.Contains(body) && rule.InForce.Contains(day)) <= 1);
                Assert.True(RuleBook.All.OfType<QuorumRule>().Count(rule =>
                    !rule.Derogates && rule.Bodies.Contains(body) && rule.InForce.Contains(day)) <= 1);
            }
        });
}
