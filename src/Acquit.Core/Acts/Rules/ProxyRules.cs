using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>Proxies a member may hold, by body and by day.</summary>
internal static class ProxyRules
{
    public static IReadOnlyList<ProxyRule> All { get; } =
    [
        Ordinary("proxies.department", [DecidingBody.DepartmentalCouncil, DecidingBody.StandingCommittee],
            new("CGCT, art. L.3121-16", "CGCT, art. L.3121-16"), null),
        Ordinary("proxies.municipal-council", [DecidingBody.MunicipalCouncil],
            new("CGCT, art. L.2121-20", "CGCT, art. L.2121-20"),
            new("la rédaction de l'article", "the article's wording")),
        Ordinary("proxies.intermunicipal-council", [DecidingBody.IntermunicipalCouncil],
            new("CGCT, art. L.5211-1 et L.2121-20", "CGCT, art. L.5211-1 and L.2121-20"),
            new("le renvoi aux règles communales", "the reference to the municipal rules")),
        Ordinary("proxies.region", [DecidingBody.RegionalCouncil, DecidingBody.RegionalStandingCommittee],
            new("CGCT, art. L.4132-15", "CGCT, art. L.4132-15"),
            new("lu dans une présentation de l'État, non dans l'article",
                "read in a presentation by the State, not in the article")),
        .. HealthCrisisRegime.All.Select(regime => new ProxyRule(
            $"proxies.health-crisis.{regime.Code}", Enum.GetValues<DecidingBody>(), 2, regime.InForce, true,
            new("Deux pouvoirs au plus par membre présent", "Two proxies at most for each member present"),
            regime.Source, regime.ToBeConfirmed)),
    ];

    private static ProxyRule Ordinary(
        string code, IReadOnlyList<DecidingBody> bodies, Wording source, Wording? toBeConfirmed) => new(
        code, bodies, 1, Validity.SinceHorizon, false,
        new("Un seul pouvoir par membre, pour cette réunion ; celui qui le donne est absent, celui qui le tient est "
            + "présent, l'un et l'autre ont voix délibérative",
            "One proxy for each member, for this meeting; its giver is absent, its holder present, both with a vote"),
        source, toBeConfirmed);
}
