using Acquit.Acts;
using Acquit.Components.Sources;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Grants;

/// <summary>How a value of the agreement is known, and where.</summary>
/// <param name="State">Cited where the act behind it says the same value; declared or assumed otherwise.</param>
/// <param name="Line">Line of the act; null where it is not cited.</param>
/// <param name="Address">The place in the act; null where it is not cited.</param>
public sealed record KnownFrom(ValueState State, int? Line = null, string? Address = null)
{
    /// <summary>Typed by a person, and said by no recorded act.</summary>
    public static KnownFrom Declared { get; } = new(ValueState.Declared);
}

/// <summary>How each value of an agreement is known: the act behind it is read again and compared.</summary>
/// <param name="Ceiling">Its maximum grant.</param>
/// <param name="Base">Its eligible base.</param>
/// <param name="Period">Its period.</param>
/// <param name="Window">The programme's window, which no act gives: assumed where it is the period itself.</param>
public sealed record AgreementPlaces(KnownFrom Ceiling, KnownFrom Base, KnownFrom Period, KnownFrom Window)
{
    internal static AgreementPlaces Of(AgreementRecorded agreement, ActAnswer? act)
    {
        var said = act?.Report?.Act.Grant;
        return new(
            Where(act, agreement.Ceiling, said?.Ceilings), Where(act, agreement.Base, said?.Bases),
            Where(act, agreement.EligiblePeriod, said?.Periods is { } period ? [period] : null),
            agreement.ProgrammeWindow == agreement.EligiblePeriod
                ? new(ValueState.Assumed)
                : KnownFrom.Declared);
    }

    private static KnownFrom Where<T>(ActAnswer? act, T value, IReadOnlyList<Cited<T>>? said)
        where T : struct =>
        act is not null && said?.FirstOrDefault(each => value.Equals(each.Value)) is { Span: { Line: > 0 } span }
            ? new(ValueState.Cited, span.Line, SourcePlace.Href(act.Address, span))
            : KnownFrom.Declared;
}
