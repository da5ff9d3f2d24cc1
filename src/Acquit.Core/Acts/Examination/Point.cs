using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>How much a point weighs.</summary>
public enum Severity
{
    /// <summary>No amount, or no decision, can be relied on until it is settled.</summary>
    Blocking,

    /// <summary>To be settled by a person, with a reason.</summary>
    Reserve,

    /// <summary>Form only.</summary>
    Form,
}

/// <summary>Something that an act leaves open, with the difference it makes.</summary>
/// <param name="Code">Stable, dotted, English, as in the command line's contract: <c>vote.proxies-unnamed</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What was found.</param>
/// <param name="Effect">What difference it makes.</param>
/// <param name="Rule">The rule concerned; null where the reason is not law.</param>
/// <param name="Spans">Where it is seen in the source.</param>
public sealed record Point(
    string Code, Severity Severity, Wording Message, Wording Effect, LegalRule? Rule, IReadOnlyList<SourceSpan> Spans)
{
    /// <summary>
    /// Tells apart points of one code, such as the number cited twice; null where the code is raised once.
    /// </summary>
    public string? Discriminator { get; init; }

    /// <summary>What to do; null where nothing is asked.</summary>
    public Wording? ToDo { get; init; }

    /// <summary>Name and version of the rule pack that asks; null for what the examination finds by itself.</summary>
    public Wording? Pack { get; init; }

    /// <summary>The point's key in an act: its code, with the discriminator where there is one.</summary>
    public string Key => Discriminator is null ? Code : $"{Code}#{Discriminator}";
}
