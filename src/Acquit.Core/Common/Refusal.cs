namespace Acquit.Core.Common;

/// <summary>What was asked cannot be done, and the person can act on it. Never an exception.</summary>
/// <param name="Code">Stable, dotted, English: <c>expenditure.net-above-gross</c>.</param>
/// <param name="Message">What happened and what to do, in a sentence.</param>
/// <param name="LegalBasis">The article or the agreement's clause; null where the reason is not law.</param>
/// <param name="Field">The field of the form or file that is concerned; null when it is the whole.</param>
public sealed record Refusal(string Code, Wording Message, Wording? LegalBasis = null, string? Field = null);

/// <summary>The outcome of a decision: what was decided, or why it was refused.</summary>
/// <typeparam name="T">What an accepted decision yields, most often facts.</typeparam>
public abstract record Decision<T>
{
    private Decision()
    {
    }

    /// <summary>Accepted.</summary>
    /// <param name="Value">What was decided.</param>
    public sealed record Accepted(T Value) : Decision<T>;

    /// <summary>Refused.</summary>
    /// <param name="Refusals">At least one reason; all that were found, not only the first.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Decision<T>;

    /// <summary>Either way through; there is no third.</summary>
    public TResult Match<TResult>(Func<T, TResult> accepted, Func<IReadOnlyList<Refusal>, TResult> refused) =>
        this is Accepted yes ? accepted(yes.Value) : refused(((Refused)this).Refusals);

    /// <summary>An accepted value.</summary>
    public static implicit operator Decision<T>(T value) => new Accepted(value);

    /// <summary>A single refusal.</summary>
    public static implicit operator Decision<T>(Refusal refusal) => new Refused([refusal]);

    /// <summary>Several refusals.</summary>
    public static implicit operator Decision<T>(List<Refusal> refusals) => new Refused(refusals);
}
