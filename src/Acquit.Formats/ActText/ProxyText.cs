namespace Acquit.Formats.ActText;

/// <summary>
/// Finds the giver and the holder in "A donne pouvoir à B", "A (pouvoir à B)", "A représenté par B", "A à B".
/// </summary>
internal static class ProxyText
{
    private static readonly string[] Sure =
    [
        "ayant donne pouvoir a ", "a donne pouvoir a ", "avait donne pouvoir a ", "qui donne pouvoir a ",
        "donne pouvoir a ", "donnant pouvoir a ", "ayant donne procuration a ", "a donne procuration a ",
        "donne procuration a ", "donnant procuration a ", "donne mandat a ", "a remis un pouvoir a ",
        "delegation de vote a ", "procuration a ", "pouvoir a ", "mandat a ", "represente(e) par ",
        "representee par ", "represente par ", "mandataire : ", "pouvoir : ",
    ];

    private static readonly string[] InLists = [" par ", " a ", " -> ", " => "];

    /// <summary>The stretches of giver and holder; null when the item names no proxy.</summary>
    /// <param name="flow">The text.</param>
    /// <param name="item">An item of a list.</param>
    /// <param name="inProxyList">True where the list's label says that its members are represented.</param>
    public static (Stretch Giver, Stretch Holder)? Of(Flow flow, Stretch item, bool inProxyList)
    {
        foreach (var connector in Sure)
        {
            if (Split(flow, item, flow.Find(connector, item.Start, item.End), connector.Length) is { } sure)
            {
                return sure;
            }
        }

        foreach (var connector in inProxyList ? InLists : [])
        {
            if (Split(flow, item, flow.Find(connector, item.Start, item.End), connector.Length) is { } pair)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>"pouvoir à M. X à partir du rapport 15": what follows the name says for which items.</summary>
    private static int HolderEnd(Flow flow, int start, int end)
    {
        var part = flow.FindAny(
            ["a partir", "a compter", "jusqu'au", "jusqu'a", "pour le", "pour les", "sauf"], start, end);
        return part > start ? part : end;
    }

    private static (Stretch Giver, Stretch Holder)? Split(Flow flow, Stretch item, int at, int length)
    {
        if (at < 0)
        {
            return null;
        }

        var bracket = flow.Key.LastIndexOf('(', at, at - item.Start);
        var (_, giverEnd) = flow.Trim(item.Start, bracket >= 0 ? bracket : at, "(-,");
        var close = flow.Find(")", at + length, item.End);
        var giver = PersonNames.Of(flow, item.Start, giverEnd);
        var holder = PersonNames.Of(flow, at + length, HolderEnd(flow, at + length, close >= 0 ? close : item.End));
        return giver.IsEmpty || holder.IsEmpty ? null : (giver, holder);
    }
}
