using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>The dates of an act's life; null where not known.</summary>
/// <param name="Voted">The meeting.</param>
/// <param name="Signed">The signature.</param>
/// <param name="Published">Put online, or notified.</param>
/// <param name="Transmitted">Received by the prefect.</param>
public readonly record struct ActDates(DateOnly Voted, DateOnly? Signed, DateOnly? Published, DateOnly? Transmitted);

/// <summary>From when an act binds.</summary>
public static class Enforceability
{
    /// <summary>The later of publication and transmission; null while either is unknown.</summary>
    public static DateOnly? From(ActDates dates) =>
        dates.Published is { } published && dates.Transmitted is { } transmitted
            ? published > transmitted ? published : transmitted
            : null;

    /// <summary>
    /// An act is voted, then signed, then published and transmitted: each date out of order is refused.
    /// </summary>
    public static IReadOnlyList<Refusal> Validate(ActDates dates)
    {
        List<Refusal> refusals = [];
        if (dates.Signed < dates.Voted)
        {
            refusals.Add(Refuse("act.signed-before-vote",
                new("La signature est antérieure à la réunion.", "The signature is earlier than the meeting.")));
        }

        var signed = dates.Signed ?? dates.Voted;
        if (dates.Published < signed)
        {
            refusals.Add(Refuse("act.published-before-signature",
                new("La publication est antérieure à la signature.", "Publication is earlier than the signature.")));
        }

        if (dates.Transmitted < signed)
        {
            refusals.Add(Refuse("act.transmitted-before-signature",
                new("La transmission est antérieure à la signature.", "Transmission is earlier than the signature.")));
        }

        return refusals;
    }

    private static Refusal Refuse(string code, Wording message) =>
        new(code, message, CouncilRules.Enforceable.Cited);
}
