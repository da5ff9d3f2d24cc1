using Acquit.Components.Recorders;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>What is typed to take something back, or to claim it again: from which day, and why.</summary>
public sealed class DatedReason
{
    /// <summary>From this day.</summary>
    public string? On { get; set; }

    /// <summary>Why; it stays in the journal.</summary>
    public string? Reason { get; set; }

    internal (DateOnly On, PersonalText Reason) Read(Typed typed) =>
        (typed.Day(On, nameof(On)), new(Typed.Text(Reason)));
}
