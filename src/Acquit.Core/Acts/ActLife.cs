using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;

namespace Acquit.Core.Acts;

/// <summary>A stage of an act's life.</summary>
public enum ActStage
{
    /// <summary>Last day to send the reports to the members.</summary>
    ReportsDue,

    /// <summary>The vote.</summary>
    Voted,

    /// <summary>The signature.</summary>
    Signed,

    /// <summary>Sent to the prefect.</summary>
    Transmitted,

    /// <summary>Received by the prefect.</summary>
    Received,

    /// <summary>Published.</summary>
    Published,

    /// <summary>The day from which it binds.</summary>
    Enforceable,

    /// <summary>The last day on which the prefect may refer it to the court.</summary>
    ReferralEnds,
}

/// <summary>A stage with its day: read in the text, computed from other days, or unknown; never guessed.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="On">The day; null where unknown.</param>
/// <param name="Span">Where the text says it; null where it is computed or unknown.</param>
/// <param name="Follows">What follows from the day, or from not knowing it.</param>
/// <param name="Rule">The rule; null where the book holds none for the body.</param>
public sealed record ActStep(ActStage Stage, DateOnly? On, SourceSpan? Span, Wording Follows, LegalRule? Rule);

/// <summary>The life of an act of a département, from the reports to the end of the prefect's time.</summary>
public static class ActLife
{
    /// <summary>The stages in order; computed days only for bodies whose rules the book holds.</summary>
    public static IReadOnlyList<ActStep> Of(ActRecord act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var known = act.Body?.Value is DecidingBody.DepartmentalCouncil or DecidingBody.StandingCommittee;
        var dates = Dates(act);
        return
        [
            .. Reports(act),
            Voted(act),
            Signed(act, known),
            Transmitted(act, known),
            Received(act),
            Published(act),
            Enforceable(dates, known),
            ReferralEnds(act, known),
        ];
    }

    /// <summary>Days of the text that contradict the order of an act's life.</summary>
    public static IReadOnlyList<Refusal> Contradictions(ActRecord act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Date is null ? [] : Enforceability.Validate(Dates(act));
    }

    // Transmission binds; where only reception is said, the act was transmitted by then.
    private static ActDates Dates(ActRecord act) => new(
        act.Date?.Value ?? DateOnly.MinValue, act.Signature?.Date, act.PublishedOn?.Value,
        act.TransmittedOn?.Value ?? act.ReceivedOn?.Value);

    private static IEnumerable<ActStep> Reports(ActRecord act)
    {
        if (act is not { Body: { } body, Date: { } date }
            || ReportSendingRules.LastDay(body.Value, date.Value) is not { } last)
        {
            yield break;
        }

        yield return new(
            ActStage.ReportsDue, last, null,
            new("Le texte ne dit pas quand les rapports ont été adressés : l'avis d'envoi le prouve.",
                "The text does not say when the reports were sent: the notice of sending proves it."),
            ReportSendingRules.All.First(rule => rule.Body == body.Value && rule.InForce.Contains(date.Value)));
    }

    private static ActStep Voted(ActRecord act) => new(
        ActStage.Voted, act.Date?.Value, act.Date?.Span,
        act.Date is null
            ? new("Sans date de réunion, la règle de quorum de ce jour ne peut pas être choisie.",
                "Without the day of the meeting, that day's rule of quorum cannot be chosen.")
            : new("Les règles de l'assemblée s'apprécient à ce jour.", "The assembly's rules are judged on this day."),
        null);

    private static ActStep Signed(ActRecord act, bool known) => new(
        ActStage.Signed, act.Signature?.Date, act.Signature is { Date: not null } signed ? signed.Span : null,
        act.Signature switch
        {
            { OnBehalfOf: not null } => new(
                "Signé pour une autre personne : aucune délégation n'est enregistrée dans Acquit, son étendue et ses "
                    + "dates restent à vérifier.",
                "Signed for another person: no delegation is recorded in Acquit, its scope and dates are to be "
                    + "checked."),
            { Date: not null } => new(
                "La transmission et la publication ne peuvent pas être antérieures.",
                "Transmission and publication cannot be earlier."),
            _ => new(
                "Le texte ne date pas la signature : l'ordre avec la transmission ne peut pas être vérifié.",
                "The text does not date the signature: its order with transmission cannot be checked."),
        },
        known && act.Signature is { OnBehalfOf: not null } ? CouncilRules.DelegationOfSignature : null);

    private static ActStep Transmitted(ActRecord act, bool known) => new(
        ActStage.Transmitted, act.TransmittedOn?.Value, act.TransmittedOn?.Span,
        act.TransmittedOn is null
            ? act.ReceivedOn is null
                ? new("Tant qu'elle est inconnue, rien ne montre que l'acte est exécutoire.",
                    "While unknown, nothing shows that the act is enforceable.")
                : new("Non dite ; la réception par le préfet montre qu'elle a eu lieu au plus tard ce jour-là.",
                    "Not said; reception by the prefect shows that it took place by that day.")
            : new("L'une des deux conditions pour que l'acte soit exécutoire.",
                "One of the two conditions for the act to be enforceable."),
        known ? CouncilRules.Enforceable : null);

    private static ActStep Received(ActRecord act) => new(
        ActStage.Received, act.ReceivedOn?.Value, act.ReceivedOn?.Span,
        act.ReceivedOn is null
            ? new("Le délai du préfet court de ce jour : l'accusé de réception le donne.",
                "The prefect's time runs from this day: the acknowledgement of receipt gives it.")
            : new("Le délai du préfet court de ce jour, si l'acte était complet.",
                "The prefect's time runs from this day, if the act was complete."),
        null);

    private static ActStep Published(ActRecord act) => new(
        ActStage.Published, act.PublishedOn?.Value, act.PublishedOn?.Span,
        act.PublishedOn is null
            ? new("Tant qu'elle est inconnue, rien ne montre que l'acte est exécutoire, et le délai des tiers ne court "
                + "pas.",
                "While unknown, nothing shows that the act is enforceable, and third parties' time does not run.")
            : new("L'autre condition pour que l'acte soit exécutoire ; le délai des tiers court.",
                "The other condition for the act to be enforceable; third parties' time runs."),
        act.Date is { } voted && CouncilRules.ElectronicPublication.InForce.Contains(voted.Value)
            && act.Body?.Value is DecidingBody.DepartmentalCouncil or DecidingBody.StandingCommittee
                ? CouncilRules.ElectronicPublication
                : null);

    private static ActStep Enforceable(ActDates dates, bool known) => new(
        ActStage.Enforceable, known ? Enforceability.From(dates) : null, null,
        !known
            ? NoRule
            : Enforceability.From(dates) is null
                ? new("La plus tardive de la publication et de la transmission : l'une au moins est inconnue.",
                    "The later of publication and transmission: at least one is unknown.")
                : new("La plus tardive de la publication et de la transmission.",
                    "The later of publication and transmission."),
        known ? CouncilRules.Enforceable : null);

    private static ActStep ReferralEnds(ActRecord act, bool known) => new(
        ActStage.ReferralEnds,
        known && act.ReceivedOn is { } received ? Referral.LastDay(received.Value, []) : null,
        null,
        !known
            ? NoRule
            : act.ReceivedOn is null
                ? new("Deux mois après la réception de l'acte complet : inconnu tant qu'elle l'est.",
                    "Two months after reception of the complete act: unknown while it is.")
                : new("Ensuite l'acte est définitif, sauf demande de pièces manquantes ou recours gracieux "
                    + "entre-temps.",
                    "After that the act is final, unless papers were asked for or an informal appeal was made."),
        known ? CouncilRules.Referral : null);

    private static Wording NoRule { get; } = new(
        "Acquit ne connaît pas encore la règle de cette assemblée : rien n'est calculé.",
        "Acquit does not know this assembly's rule yet: nothing is computed.");
}
