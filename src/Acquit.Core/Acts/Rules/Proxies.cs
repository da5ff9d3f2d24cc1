using Acquit.Core.Common;

namespace Acquit.Core.Acts.Rules;

/// <summary>A proxy given for a meeting.</summary>
/// <param name="Giver">Who gives it.</param>
/// <param name="Holder">Who holds it.</param>
public readonly record struct GivenProxy(string Giver, string Holder);

/// <summary>Whether unnamed proxies could explain a vote.</summary>
/// <param name="Named">Proxies the text names.</param>
/// <param name="Needed">Proxies needed to explain the votes cast; null when no votes are counted.</param>
/// <param name="Rule">The rule of the day; null when the book holds none.</param>
/// <param name="HoldersAtLeast">Fewest holders under that rule.</param>
/// <param name="OrdinaryRule">The rule of ordinary law.</param>
/// <param name="HoldersAtLeastOrdinary">Fewest holders under ordinary law.</param>
public sealed record ProxyFeasibility(
    int Named, int? Needed, ProxyRule? Rule, int? HoldersAtLeast, ProxyRule? OrdinaryRule, int? HoldersAtLeastOrdinary);

/// <summary>Proxies: who may give one, who may hold how many.</summary>
public static class Proxies
{
    /// <summary>
    /// Checks the proxies of a meeting: each counts once, its giver is absent and its holder present, both have a vote,
    /// there is no chain, and nobody holds more than the day allows. Every defect is reported.
    /// </summary>
    /// <param name="body">The body that meets.</param>
    /// <param name="day">The day of the meeting.</param>
    /// <param name="proxies">The proxies.</param>
    /// <param name="present">Members with a vote in the room.</param>
    /// <param name="absent">Members with a vote who are not.</param>
    public static Decision<IReadOnlyList<GivenProxy>> Validate(
        DecidingBody body, DateOnly day, IReadOnlyList<GivenProxy> proxies, IReadOnlyCollection<string> present,
        IReadOnlyCollection<string> absent)
    {
        var rule = RuleBook.Proxies(body, day);
        var here = present.Select(Folding.Key).ToHashSet(StringComparer.Ordinal);
        var away = absent.Select(Folding.Key).ToHashSet(StringComparer.Ordinal);
        var givers = proxies.Select(proxy => Folding.Key(proxy.Giver)).ToHashSet(StringComparer.Ordinal);
        List<Refusal> refusals =
        [
            .. proxies.SelectMany(proxy => Defects(proxy, here, away, givers, rule)),
            .. GivenTwice(proxies, rule),
            .. rule is null ? [] : OverLimit(proxies, rule),
        ];
        return refusals.Count > 0 ? refusals : new Decision<IReadOnlyList<GivenProxy>>.Accepted(proxies);
    }

    /// <summary>
    /// The proxies that count: of those without a defect of their own, the first of each giver, and of each holder as
    /// many as the day allows, in the order of the list.
    /// </summary>
    /// <param name="body">The body; null where unknown.</param>
    /// <param name="day">The day; null where unknown.</param>
    /// <param name="proxies">The proxies.</param>
    /// <param name="present">Members with a vote in the room.</param>
    /// <param name="absent">Members with a vote who are not.</param>
    public static IReadOnlyList<GivenProxy> Counted(
        DecidingBody? body, DateOnly? day, IReadOnlyList<GivenProxy> proxies, IReadOnlyCollection<string> present,
        IReadOnlyCollection<string> absent)
    {
        var rule = body is { } who && day is { } when ? RuleBook.Proxies(who, when) : null;
        var here = present.Select(Folding.Key).ToHashSet(StringComparer.Ordinal);
        var away = absent.Select(Folding.Key).ToHashSet(StringComparer.Ordinal);
        var givers = proxies.Select(proxy => Folding.Key(proxy.Giver)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. proxies.Where(proxy => !Defects(proxy, here, away, givers, rule).Any())
                .DistinctBy(proxy => Folding.Key(proxy.Giver))
                .GroupBy(proxy => Folding.Key(proxy.Holder))
                .SelectMany(held => rule is null ? held : held.Take(rule.PerHolder)),
        ];
    }

    /// <summary>How many holders could carry the proxies that a vote needs.</summary>
    /// <param name="body">The body; null where unknown.</param>
    /// <param name="day">The day; null where unknown.</param>
    /// <param name="named">Proxies named.</param>
    /// <param name="needed">Proxies needed; null when no votes are counted.</param>
    public static ProxyFeasibility Feasibility(DecidingBody? body, DateOnly? day, int named, int? needed)
    {
        if (body is not { } who || day is not { } when)
        {
            return new(named, needed, null, null, null, null);
        }

        var rule = RuleBook.Proxies(who, when);
        var ordinary = RuleBook.OrdinaryProxies(who, when);
        return new(named, needed, rule, needed is { } some ? rule?.HoldersAtLeast(some) : null, ordinary,
            needed is { } few ? ordinary?.HoldersAtLeast(few) : null);
    }

    private static IEnumerable<Refusal> Defects(
        GivenProxy proxy, HashSet<string> here, HashSet<string> away, HashSet<string> givers, ProxyRule? rule)
    {
        var giver = Folding.Key(proxy.Giver);
        var holder = Folding.Key(proxy.Holder);
        if (string.Equals(giver, holder, StringComparison.Ordinal))
        {
            yield return Refuse(rule, "proxy.holder-is-giver",
                $"{proxy.Giver} ne peut se donner pouvoir.", $"{proxy.Giver} cannot be their own proxy.");
            yield break;
        }

        if (here.Contains(giver))
        {
            yield return Refuse(rule, "proxy.giver-present",
                $"{proxy.Giver} est présent et ne peut être représenté.",
                $"{proxy.Giver} is present and cannot be represented.");
        }
        else if (!away.Contains(giver))
        {
            yield return Refuse(rule, "proxy.giver-without-vote",
                $"{proxy.Giver} n'est pas un membre ayant voix délibérative.",
                $"{proxy.Giver} is not a member with a vote.");
        }

        if (givers.Contains(holder))
        {
            yield return Refuse(rule, "proxy.chain",
                $"{proxy.Holder} a donné pouvoir et ne peut en tenir un.",
                $"{proxy.Holder} has given a proxy and cannot hold one.");
        }
        else if (!here.Contains(holder))
        {
            yield return away.Contains(holder)
                ? Refuse(rule, "proxy.holder-absent",
                    $"{proxy.Holder} est absent et ne peut tenir un pouvoir.",
                    $"{proxy.Holder} is absent and cannot hold a proxy.")
                : Refuse(rule, "proxy.holder-without-vote",
                    $"{proxy.Holder} n'est pas un membre ayant voix délibérative.",
                    $"{proxy.Holder} is not a member with a vote.");
        }
    }

    private static IEnumerable<Refusal> GivenTwice(IReadOnlyList<GivenProxy> proxies, ProxyRule? rule) =>
        proxies.GroupBy(proxy => Folding.Key(proxy.Giver), StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.First().Giver)
            .Select(giver => Refuse(rule, "proxy.given-twice",
                $"{giver} a donné plusieurs pouvoirs ; un seul compte.",
                $"{giver} has given several proxies; only one counts."));

    private static IEnumerable<Refusal> OverLimit(IReadOnlyList<GivenProxy> proxies, ProxyRule rule) =>
        proxies.GroupBy(proxy => Folding.Key(proxy.Holder), StringComparer.Ordinal)
            .Where(group => group.Count() > rule.PerHolder)
            .Select(group => Refuse(rule, "proxy.over-limit",
                $"{group.First().Holder} tient {group.Count()} pouvoirs ; {rule.PerHolder} au plus ce jour-là.",
                $"{group.First().Holder} holds {group.Count()} proxies; {rule.PerHolder} at most that day."));

    private static Refusal Refuse(ProxyRule? rule, string code, string french, string english) =>
        new(code, new(french, english), rule?.Cited);
}
