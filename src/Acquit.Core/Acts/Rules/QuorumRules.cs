namespace Acquit.Core.Acts.Rules;

/// <summary>The quorum, by body and by day.</summary>
internal static class QuorumRules
{
    public static IReadOnlyList<QuorumRule> All { get; } =
    [
        new("quorum.departmental-council", [DecidingBody.DepartmentalCouncil], QuorumShare.AbsoluteMajority,
            QuorumBasis.Present, Validity.SinceHorizon, false,
            new("Majorité absolue des membres en exercice présents ; à défaut, nouvelle réunion trois jours après, "
                + "sans condition de nombre",
                "Absolute majority of the members in office present; failing that, a new meeting three days later, "
                + "whatever the number"),
            new("CGCT, art. L.3121-14", "CGCT, art. L.3121-14")),
        new("quorum.standing-committee", [DecidingBody.StandingCommittee], QuorumShare.AbsoluteMajority,
            QuorumBasis.PresentOrRepresented, Validity.SinceHorizon, false,
            new("Majorité absolue des membres en exercice présents ou représentés ; à défaut, nouvelle réunion trois "
                + "jours après, sans condition de nombre",
                "Absolute majority of the members in office present or represented; failing that, a new meeting three "
                + "days later, whatever the number"),
            new("CGCT, art. L.3121-14-1", "CGCT, art. L.3121-14-1"),
            new("la rédaction de l'article", "the article's wording")),
        new("quorum.municipal-council", [DecidingBody.MunicipalCouncil], QuorumShare.AbsoluteMajority,
            QuorumBasis.Present, Validity.SinceHorizon, false,
            new("Majorité des membres en exercice présents ; à défaut, nouvelle réunion trois jours après, sans "
                + "condition de nombre",
                "Majority of the members in office present; failing that, a new meeting three days later, whatever the "
                + "number"),
            new("CGCT, art. L.2121-17", "CGCT, art. L.2121-17")),
        new("quorum.intermunicipal-council", [DecidingBody.IntermunicipalCouncil], QuorumShare.AbsoluteMajority,
            QuorumBasis.Present, Validity.SinceHorizon, false,
            new("Majorité des membres en exercice présents, comme au conseil municipal",
                "Majority of the members in office present, as in a municipal council"),
            new("CGCT, art. L.5211-1 et L.2121-17", "CGCT, art. L.5211-1 and L.2121-17"),
            new("le renvoi aux règles communales", "the reference to the municipal rules")),
        new(
            "quorum.regional-council", [DecidingBody.RegionalCouncil], QuorumShare.AbsoluteMajority,
            QuorumBasis.Present,
            Validity.SinceHorizon, false,
            new("Majorité absolue des membres en exercice présents ; à défaut, nouvelle réunion trois jours après, "
                + "sans condition de nombre",
                "Absolute majority of the members in office present; failing that, a new meeting three days later, "
                + "whatever the number"),
            new("CGCT, art. L.4132-13", "CGCT, art. L.4132-13"),
            new("lu dans une présentation de l'État, non dans l'article",
                "read in a presentation by the State, not in the article")),
        new(
            "quorum.regional-standing-committee", [DecidingBody.RegionalStandingCommittee],
            QuorumShare.AbsoluteMajority,
            QuorumBasis.PresentOrRepresented, Validity.SinceHorizon, false,
            new("Majorité absolue des membres en exercice présents ou représentés ; à défaut, nouvelle réunion trois "
                + "jours après, sans condition de nombre",
                "Absolute majority of the members in office present or represented; failing that, a new meeting three "
                + "days later, whatever the number"),
            new("CGCT, art. L.4132-13-1", "CGCT, art. L.4132-13-1"),
            new("la rédaction de l'article, prise semblable à celle des départements",
                "the article's wording, taken as that of départements")),
        .. HealthCrisisRegime.All.Select(Derogation),
    ];

    private static QuorumRule Derogation(HealthCrisisRegime regime) => new(
        $"quorum.health-crisis.{regime.Code}", Enum.GetValues<DecidingBody>(), QuorumShare.OneThird,
        QuorumBasis.Present,
        regime.InForce, true,
        new("Un tiers des membres en exercice présents", "One third of the members in office present"),
        regime.Source, regime.ToBeConfirmed);
}
