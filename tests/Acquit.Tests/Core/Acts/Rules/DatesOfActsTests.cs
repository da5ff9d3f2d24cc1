using Acquit.Core.Acts;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Rules;

public sealed class DatesOfActsTests
{
    private static readonly DateOnly Voted = new(2022, 7, 4);

    [Theory]
    [InlineData(0, 1, 2, "")]
    [InlineData(0, 0, 0, "")]
    [InlineData(-1, 1, 1, "act.signed-before-vote")]
    [InlineData(2, 1, 2, "act.published-before-signature")]
    [InlineData(2, 2, 1, "act.transmitted-before-signature")]
    public void Invariant_10_voted_signed_then_published_and_transmitted(
        int signed, int published, int transmitted, string codes) => Assert.Equal(
        codes,
        string.Join(' ', Enforceability.Validate(
            new(Voted, Voted.AddDays(signed), Voted.AddDays(published), Voted.AddDays(transmitted)))
            .Select(refusal => refusal.Code)));

    /// <summary>
    /// Invariant 10: dates in order are accepted and no others; an act binds no earlier than it is signed.
    /// </summary>
    [Fact]
    public void Dates_in_order_are_accepted_and_an_act_never_binds_before_it_is_signed() =>
        Gen.Select(Gen.Int[-5, 5], Gen.Int[-5, 9], Gen.Int[-5, 9], Gen.Int[0, 7]).Sample(
            (signed, published, transmitted, known) =>
            {
                DateOnly? Day(int bit, int days) => (known & bit) == 0 ? null : Voted.AddDays(days);
                var dates = new ActDates(Voted, Day(1, signed), Day(2, published), Day(4, transmitted));
                var start = dates.Signed ?? Voted;
                var ordered = !(dates.Signed < Voted) && !(dates.Published < start) && !(dates.Transmitted < start);
                var from = Enforceability.From(dates);
                return Enforceability.Validate(dates).Count == 0 == ordered
                    && (!ordered || !(from < start)) && !(from < dates.Published) && !(from < dates.Transmitted);
            });

    [Fact]
    public void Enforceable_from_the_later_of_publication_and_transmission()
    {
        Assert.Equal(Voted.AddDays(5), Enforceability.From(new(Voted, Voted, Voted.AddDays(5), Voted.AddDays(2))));
        Assert.Equal(Voted.AddDays(5), Enforceability.From(new(Voted, Voted, Voted.AddDays(2), Voted.AddDays(5))));
        Assert.Null(Enforceability.From(new(Voted, Voted, null, Voted.AddDays(5))));
        Assert.Null(Enforceability.From(new(Voted, Voted, Voted.AddDays(5), null)));
    }

    [Fact]
    public void Referral_lasts_two_months_and_starts_anew_for_papers_and_appeals_not_for_explanations()
    {
        var received = new DateOnly(2022, 7, 6);
        var asked = received.AddDays(30);
        var end = new DateOnly(2022, 9, 6);
        Assert.Equal(end, Referral.LastDay(received, []));
        Assert.Equal(end, Referral.LastDay(received, [new ReferralEvent.Explanations(asked)]));
        Assert.Equal(new DateOnly(2022, 10, 10),
            Referral.LastDay(received, [new ReferralEvent.MissingPapers(asked, new(2022, 8, 10))]));
        Assert.Equal(new DateOnly(2022, 10, 10),
            Referral.LastDay(received, [new ReferralEvent.InformalAppeal(asked, new(2022, 8, 10))]));
        Assert.Null(Referral.LastDay(received, [new ReferralEvent.MissingPapers(asked, null)]));
        Assert.Equal(end, Referral.LastDay(received, [new ReferralEvent.MissingPapers(end.AddDays(1), null)]));
        Assert.NotEqual(end, Referral.LastDay(received, [new ReferralEvent.MissingPapers(end, end.AddDays(3))]));
    }

    [Theory]
    [InlineData(DecidingBody.DepartmentalCouncil, "2022-06-22")]
    [InlineData(DecidingBody.StandingCommittee, "2022-06-26")]
    [InlineData(DecidingBody.MunicipalCouncil, null)]
    public void Reports_are_sent_twelve_or_eight_days_before(DecidingBody body, string? last) => Assert.Equal<DateOnly?>(
        last is null ? null : DateOnly.ParseExact(last, "yyyy-MM-dd"), ReportSendingRules.LastDay(body, Voted));

    [Fact]
    public void In_urgency_one_clear_day_remains() => Assert.Equal(
        Voted.AddDays(-2), ReportSendingRules.LastDayInUrgency(DecidingBody.DepartmentalCouncil, Voted));

    [Theory]
    [InlineData("2022-01-01", "grants", "")]
    [InlineData("2022-12-31", "grants", "")]
    [InlineData("2021-12-31", "grants", "signature.outside-dates")]
    [InlineData("2023-01-01", "grants", "signature.outside-dates")]
    [InlineData("2022-07-04", "staff", "signature.outside-scope")]
    public void Invariant_11_a_signature_lies_within_a_delegation(string day, string matter, string code)
    {
        SignatureDelegation[] delegations =
            [new("Directrice FICTIVE", new(new(2022, 1, 1), new(2022, 12, 31)), ["grants"])];
        Assert.Equal(code, CodeOf(Signatures.Validate(
            "DIRECTRICE Fictive", DateOnly.ParseExact(day, "yyyy-MM-dd"), matter, delegations)));
        Assert.Equal(
            "signature.no-delegation", CodeOf(Signatures.Validate("Autre", new(2022, 7, 4), matter, delegations)));
    }

    private static string CodeOf(Decision<SignatureDelegation> decision) =>
        decision.Match(_ => "", refusals => Assert.Single(refusals).Code);
}
