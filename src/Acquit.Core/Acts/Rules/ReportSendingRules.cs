using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>When reports must have reached the members.</summary>
public static class ReportSendingRules
{
    private static readonly Wording Unchecked = new("la rédaction de l'article", "the article's wording");

    /// <summary>The rules, by body.</summary>
    public static IReadOnlyList<ReportSendingRule> All { get; } =
    [
        new("reports.departmental-council", DecidingBody.DepartmentalCouncil, 12, Validity.SinceHorizon,
            new("Rapports adressés douze jours au moins avant la réunion ; en urgence, jamais moins d'un jour franc",
                "Reports sent at least twelve days before the meeting; in urgency, never under one clear day"),
            new("CGCT, art. L.3121-19", "CGCT, art. L.3121-19"), Unchecked),
        new("reports.standing-committee", DecidingBody.StandingCommittee, 8, Validity.SinceHorizon,
            new("Rapports adressés huit jours au moins avant la réunion",
                "Reports sent at least eight days before the meeting"),
            new("CGCT, art. L.3121-19-1", "CGCT, art. L.3121-19-1"), Unchecked),
    ];

    /// <summary>
    /// The last day to send the reports of a meeting; null where the book holds no rule for the body.
    /// </summary>
    public static DateOnly? LastDay(DecidingBody body, DateOnly meeting) =>
        All.FirstOrDefault(rule => rule.Body == body && rule.InForce.Contains(meeting)) is { } rule
            ? meeting.AddDays(-rule.Days)
            : null;

    /// <summary>The last day in urgency: one clear day lies between it and the meeting (plenary only).</summary>
    public static DateOnly? LastDayInUrgency(DecidingBody body, DateOnly meeting) =>
        body == DecidingBody.DepartmentalCouncil && meeting >= Validity.Horizon ? meeting.AddDays(-2) : null;
}
