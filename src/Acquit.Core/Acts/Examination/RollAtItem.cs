using System.Globalization;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>
/// The room when the act's own item was voted: presence and proxies are intervals on the agenda, and the act's place in
/// it is the number of its report. Where that number is unknown, everyone on the roll counts as written.
/// </summary>
internal static class RollAtItem
{
    /// <summary>
    /// The act's item: its own report, else the one report that it cites by number; null where neither is given.
    /// </summary>
    public static int? Item(ActRecord act)
    {
        var cited = act.Citations.Where(citation => citation is { Kind: "report", Number: not null })
            .Select(citation => citation.Number).Distinct(StringComparer.Ordinal).ToList();
        var number = act.Report?.Value ?? (cited.Count == 1 ? cited[0] : null);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : null;
    }

    /// <summary>Who is in the room, who is represented there, who has left.</summary>
    public static Room Of(ActRecord act)
    {
        var partial = act.Roll.Partial.ToLookup(part => Folding.Key(part.Name), StringComparer.Ordinal);
        var present = act.Roll.Present.DistinctBy(Key).ToList();
        var here = present.Select(Key).ToHashSet(StringComparer.Ordinal);
        MemberPresence Member(Cited<string> name, IReadOnlyList<ItemRange> asListed)
        {
            var said = partial[Key(name)].Select(part => part.Items).ToList();
            return new(name.Value, Item(act) is null || said.Count == 0 || said.Contains(null)
                ? asListed
                : [.. said.Select(items => items!.Value)]);
        }

        return new Sitting(
            [
                .. present.Select(name => Member(name, [ItemRange.Whole])),
                .. act.Roll.Apologies.DistinctBy(Key).Where(name => !here.Contains(Key(name)))
                    .Select(name => Member(name, [])),
            ],
            Proxies(act), []).At(Item(act) ?? 1);
    }

    /// <summary>
    /// Whether a member partly there is in the room at the act's item; null where the text does not tell.
    /// </summary>
    public static bool? IsThere(ActRecord act, IEnumerable<PartialPresence> parts)
    {
        var said = parts.Select(part => part.Items).ToList();
        return Item(act) is not { } item || said.Contains(null)
            ? null
            : said.Exists(items => items!.Value.Contains(item));
    }

    /// <summary>The proxies that cover the act's item, each named in full.</summary>
    public static IReadOnlyList<GivenProxy> Given(ActRecord act) =>
    [
        .. Proxies(act).Where(proxy => Item(act) is not { } item || proxy.Items.Contains(item))
            .Select(proxy => proxy.Proxy),
    ];

    private static List<ProxyInterval> Proxies(ActRecord act)
    {
        List<Cited<string>> all = [.. act.Roll.Present, .. act.Roll.Apologies];
        return
        [
            .. act.Roll.Proxies.Select(proxy => new ProxyInterval(
                new(RollNames.Full(proxy.Giver, act.Roll.Apologies), RollNames.Full(proxy.Holder, all)),
                proxy.Items ?? ItemRange.Whole)),
        ];
    }

    private static string Key(Cited<string> name) => Folding.Key(name.Value);
}
