namespace Acquit.Formats.ActText;

/// <summary>Cuts the list that follows a label of the roll into items, one a person.</summary>
internal static class RollItems
{
    private const int LongestList = 20_000;
    private const int LongestItem = 250;

    /// <summary>The items of a list and where it ends.</summary>
    public static (List<Stretch> Items, int End) Cut(Flow flow, int start, int limit)
    {
        var items = new List<Stretch>();
        limit = Math.Min(limit, start + LongestList);
        var byLine = IsOneNameALine(flow, start, limit);
        int item = start, depth = 0;
        for (var at = start; at < limit; at++)
        {
            var sign = flow.Key[at];
            depth = sign switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
            if (Ends(flow, item, at, start, byLine))
            {
                Add(items, item, at);
                return (items, at);
            }

            if (depth == 0 && Parts(flow, item, at, byLine))
            {
                Add(items, item, at);
                item = at + 1;
            }

            depth = at - item > LongestItem ? 0 : depth;
        }

        Add(items, item, limit);
        return (items, limit);
    }

    private static void Add(List<Stretch> items, int start, int end)
    {
        if (end > start && end - start <= LongestItem)
        {
            items.Add(new(start, end));
        }
    }

    /// <summary>Without commas, and with a line break or two, each line is one person.</summary>
    private static bool IsOneNameALine(Flow flow, int start, int limit)
    {
        var breaks = 0;
        for (var at = start; at < limit && at < start + 3000; at++)
        {
            if (flow.Key[at] is ',' or ';')
            {
                return false;
            }

            if (flow.GapAt(at) >= Gap.Line && at > start)
            {
                if (flow.GapAt(at) == Gap.Blank || RollLabels.At(flow, at + 1, loose: true, out _) is not null)
                {
                    break;
                }

                breaks++;
            }
        }

        return breaks >= 1;
    }

    private static bool Parts(Flow flow, int item, int at, bool byLine)
    {
        if (flow.Key[at] is ',' or ';' or '•')
        {
            return true;
        }

        if (flow.GapAt(at) < Gap.Line || at <= item)
        {
            return false;
        }

        return (byLine && !IsOpen(flow, item, at)) || flow.Has("- ", at + 1) || flow.Key[at + 1] == '•'
            || (PersonNames.Civility(flow, at + 1) > 0 && !IsOpen(flow, item, at));
    }

    /// <summary>
    /// True while the item still waits for its second half: "donne pouvoir à", a civility alone, a hyphen.
    /// </summary>
    private static bool IsOpen(Flow flow, int item, int at)
    {
        var (start, end) = flow.Trim(item, at);
        if (end <= start)
        {
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)[" a", " par", " de", " pouvoir", " procuration", " donne", " et",
            "-", ":"])
        {
            if (end - start >= word.Length && flow.Has(word, end - word.Length))
            {
                return true;
            }
        }

        var civility = PersonNames.Civility(flow, start);
        return civility > 0 && start + civility >= end;
    }

    private static bool Ends(Flow flow, int item, int at, int start, bool byLine)
    {
        var gap = flow.GapAt(at);
        if (gap < Gap.Line || at <= start)
        {
            return false;
        }

        if (RollLabels.At(flow, at + 1, loose: true, out _) is not null)
        {
            return true;
        }

        var before = flow.Key[at - 1];
        if (before == '.' && !IsAbbreviation(flow, item, at))
        {
            return true;
        }

        return gap == Gap.Blank && before is not (',' or ';' or ':' or '-') && !IsOpen(flow, item, at)
            && PersonNames.Civility(flow, at + 1) == 0 && (!byLine || flow.Key[at + 1] is not ('-' or '•'));
    }

    private static bool IsAbbreviation(Flow flow, int item, int at)
    {
        var word = at - 1;
        while (word > item && flow.GapAt(word - 1) == Gap.None)
        {
            word--;
        }

        return at - word <= 2 || PersonNames.Civility(flow, word) > 0;
    }
}
