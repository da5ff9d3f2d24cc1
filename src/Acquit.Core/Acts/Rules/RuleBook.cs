using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>
/// The book of dated rules. A question is always asked for a body and a day; where the book holds no rule the answer is
/// null, "unknown", and nothing is guessed.
/// </summary>
public static class RuleBook
{
    /// <summary>Every rule of the book, as the settings list them.</summary>
    public static IReadOnlyList<LegalRule> All { get; } =
    [
        .. QuorumRules.All, .. ProxyRules.All, .. RecusalRules.All, .. ReportSendingRules.All, .. CouncilRules.All,
    ];

    /// <summary>The quorum rule of a body on a day; null where the book holds none.</summary>
    public static QuorumRule? Quorum(DecidingBody body, DateOnly day) =>
        QuorumRules.All.Where(rule => rule.Bodies.Contains(body) && rule.InForce.Contains(day))
            .MaxBy(rule => rule.Derogates);

    /// <summary>The proxy rule of a body on a day; null where the book holds none.</summary>
    public static ProxyRule? Proxies(DecidingBody body, DateOnly day) =>
        ProxyRules.All.Where(rule => rule.Bodies.Contains(body) && rule.InForce.Contains(day))
            .MaxBy(rule => rule.Derogates);

    /// <summary>
    /// The proxy rule of ordinary law, whatever derogation holds that day; null where the book holds none.
    /// </summary>
    public static ProxyRule? OrdinaryProxies(DecidingBody body, DateOnly day) =>
        ProxyRules.All.FirstOrDefault(rule =>
            !rule.Derogates && rule.Bodies.Contains(body) && rule.InForce.Contains(day));

    /// <summary>What recusal does to the quorum on a day; null before <see cref="Validity.Horizon"/>.</summary>
    public static RecusalRule? Recusal(DateOnly day) =>
        RecusalRules.All.FirstOrDefault(rule => rule.InForce.Contains(day));
}
