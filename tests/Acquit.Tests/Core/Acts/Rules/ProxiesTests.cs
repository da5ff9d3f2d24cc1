using Acquit.Core.Acts;
using Acquit.Core.Acts.Rules;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Rules;

public sealed class ProxiesTests
{
    private static readonly DateOnly Crisis = new(2022, 7, 31);
    private static readonly DateOnly Ordinary = new(2022, 8, 1);
    private static readonly string[] Present = ["Anne UN", "Béatrice DEUX", "Chloé TROIS"];
    private static readonly string[] Absent = ["Xavier DIX", "Yves ONZE", "Zoé DOUZE"];

    [Theory]
    [InlineData("", "Xavier DIX>Anne UN")]
    [InlineData("", "Xavier DIX>Anne UN;Yves ONZE>Beatrice Deux")]
    [InlineData("proxy.holder-is-giver", "Xavier DIX>XAVIER dix")]
    [InlineData("proxy.giver-present", "Anne UN>Chloé TROIS")]
    [InlineData("proxy.giver-without-vote", "Inconnu QUINZE>Anne UN")]
    [InlineData("proxy.holder-absent", "Xavier DIX>Zoé DOUZE")]
    [InlineData("proxy.holder-without-vote", "Xavier DIX>Inconnu QUINZE")]
    [InlineData("proxy.chain", "Xavier DIX>Yves ONZE;Yves ONZE>Anne UN")]
    [InlineData("proxy.given-twice", "Xavier DIX>Anne UN;Xavier DIX>Chloé TROIS")]
    [InlineData("proxy.over-limit", "Xavier DIX>Anne UN;Yves ONZE>Anne UN")]
    public void Each_defect_is_named_under_ordinary_law(string code, string proxies) =>
        Assert.Equal(code, Codes(Ordinary, proxies));

    [Theory]
    [InlineData("", "Xavier DIX>Anne UN;Yves ONZE>Anne UN")]
    [InlineData("proxy.over-limit", "Xavier DIX>Anne UN;Yves ONZE>Anne UN;Zoé DOUZE>Anne UN")]
    public void Two_proxies_a_holder_until_31_July_2022(string code, string proxies) =>
        Assert.Equal(code, Codes(Crisis, proxies));

    [Theory]
    [InlineData("2022-07-31", 9, 5, 9)]
    [InlineData("2022-07-31", 8, 4, 8)]
    [InlineData("2022-08-01", 9, 9, 9)]
    [InlineData("2022-08-01", 0, 0, 0)]
    public void Fewest_holders(string day, int needed, int holders, int ordinary)
    {
        var found = Proxies.Feasibility(
            DecidingBody.StandingCommittee, DateOnly.ParseExact(day, "yyyy-MM-dd"), 0, needed);
        Assert.Equal((holders, ordinary), (found.HoldersAtLeast, found.HoldersAtLeastOrdinary));
    }

    [Fact]
    public void An_unknown_rule_gives_no_number()
    {
        var found = Proxies.Feasibility(DecidingBody.IntermunicipalBureau, Ordinary, 0, 9);
        Assert.Null(found.Rule);
        Assert.Null(found.HoldersAtLeast);
    }

    [Fact]
    public void Invariants_3_and_4_what_counts_is_always_valid() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Array[0, 8].Select(Gen.Bool).Sample((pairs, crisis) =>
        {
            string[] people = [.. Present, .. Absent, "Inconnu QUINZE", "Inconnu SEIZE"];
            GivenProxy[] given = [.. pairs.Select(pair => new GivenProxy(people[pair.Item1], people[pair.Item2]))];
            var day = crisis ? Crisis : Ordinary;
            var counted = Proxies.Counted(DecidingBody.StandingCommittee, day, given, Present, Absent);
            return Proxies.Validate(DecidingBody.StandingCommittee, day, counted, Present, Absent)
                is Acquit.Core.Common.Decision<IReadOnlyList<GivenProxy>>.Accepted
                && counted.Select(proxy => proxy.Giver).Distinct().Count() == counted.Count
                && counted.GroupBy(proxy => proxy.Holder).All(held => held.Count() <= (crisis ? 2 : 1));
        });

    private static string Codes(DateOnly day, string proxies) =>
        Proxies.Validate(
            DecidingBody.StandingCommittee, day,
            [.. proxies.Split(';').Select(pair => pair.Split('>')).Select(pair => new GivenProxy(pair[0], pair[1]))],
            Present, Absent)
            .Match(_ => "", refusals => string.Join(' ', refusals.Select(refusal => refusal.Code)));
}
