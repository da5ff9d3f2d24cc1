using Acquit.Components.Recorders;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>Hands what was read to a slice's handler.</summary>
/// <param name="on">From this day.</param>
/// <param name="reason">Why.</param>
internal delegate Task<Decision<Recorded>> TakeBack(DateOnly on, PersonalText reason);

/// <summary>What is typed to take something back, or to claim it again: from which day, and why.</summary>
public sealed class DatedReason
{
    /// <summary>From this day.</summary>
    public string? On { get; set; }

    /// <summary>Why; it stays in the journal.</summary>
    public string? Reason { get; set; }

    internal Task<Decision<Recorded>> Record(TakeBack handle)
    {
        var typed = new Typed();
        var on = typed.Day(On, nameof(On));
        return typed.WhenSound(() => handle(on, new(Typed.Text(Reason))));
    }

    internal IReadOnlyList<CheckLine> Understood(Language language, IReadOnlyList<Fact> facts) =>
    [
        new(new Wording("À partir du", "From").In(language), Days.Print(facts[0].EffectiveOn, language)),
        new(new Wording("Motif", "Reason").In(language), Typed.Text(Reason)),
    ];
}
