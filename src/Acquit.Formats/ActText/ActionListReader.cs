using Acquit.Core.Acts;
using Acquit.Core.Grants;

namespace Acquit.Formats.ActText;

/// <summary>
/// Reads the list of funded operations: dashes after "les opérations suivantes", each with its printed state.
/// </summary>
internal static class ActionListReader
{
    private const int LongestItem = 700;

    private static readonly string[] Introductions =
    [
        "operations suivantes", "actions suivantes", "projets suivants", "volets suivants", "operations ci-dessous",
        "operations mentionnees ci-dessous", "operations que voici", "actions que voici",
    ];

    /// <summary>The operations in order.</summary>
    public static List<ActionReading> Read(ActContext context)
    {
        var flow = context.Flow;
        foreach (var document in context.Documents())
        {
            var at = flow.FindAny(Introductions, document.Start, document.End);
            var colon = at < 0 ? -1 : flow.Find(":", at, Math.Min(document.End, at + 250));
            if (colon >= 0 && Items(context, colon + 1, document.End) is { Count: > 0 } actions)
            {
                return actions;
            }
        }

        return [];
    }

    private static List<ActionReading> Items(ActContext context, int start, int limit)
    {
        var flow = context.Flow;
        var actions = new List<ActionReading>();
        var at = start + (flow.GapAt(start) != Gap.None ? 1 : 0);
        while (at < limit && IsDash(flow, at))
        {
            var end = ItemEnd(flow, at, limit);
            actions.Add(Item(context, at + 1, end));
            flow.Mark(at, end);
            var last = end < limit && flow.Key[end - 1] == '.';
            at = end + (flow.GapAt(end) != Gap.None ? 1 : 0);
            if (last)
            {
                break;
            }
        }

        return actions;
    }

    private static bool IsDash(Flow flow, int at) =>
        flow.StartsLine(at) && (flow.Key[at] is '-' or '•' or '*' || flow.Has("o ", at))
            && flow.GapAt(at + 1) != Gap.None;

    private static int ItemEnd(Flow flow, int start, int limit)
    {
        limit = Math.Min(limit, start + LongestItem);
        var depth = 0;
        for (var at = start + 1; at < limit; at++)
        {
            depth += flow.Key[at] == '(' ? 1 : flow.Key[at] == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && (flow.Key[at] == ';' || (flow.Key[at] == '.' && flow.GapAt(at + 1) >= Gap.Line)))
            {
                return at + 1;
            }

            if (flow.GapAt(at) >= Gap.Line && IsDash(flow, at + 1))
            {
                return at;
            }
        }

        return limit;
    }

    private static ActionReading Item(ActContext context, int start, int end)
    {
        var flow = context.Flow;
        var (state, where) = State(flow, start, end);
        var labelEnd = where.IsEmpty ? end : where.Start;
        var (from, to) = flow.Trim(start, labelEnd, ";.-:");
        if (to <= from)
        {
            (from, to) = (start - 1, start);
        }

        return new(context.CiteText(from, to), state, where.IsEmpty ? null : flow.Span(where.Start, where.End));
    }

    /// <summary>The state stands in the last brackets.</summary>
    private static (ActionState? State, Stretch Where) State(Flow flow, int start, int end)
    {
        var open = flow.Key.LastIndexOf('(', end - 1, end - start);
        var close = open < 0 ? -1 : flow.Find(")", open, end);
        if (close < 0)
        {
            return (null, default);
        }

        var inside = flow.Key.AsSpan(open, close - open);
        ActionState? state = Holds(inside, "en cours") ? ActionState.Running
            : Holds(inside, "non realis") || Holds(inside, "a venir") || Holds(inside, "non demarr")
                || Holds(inside, "pas commenc")
                || Holds(inside, "non commenc") || Holds(inside, "prevue") ? ActionState.Planned
            : Holds(inside, "realise") || Holds(inside, "acheve") || Holds(inside, "termine")
                || Holds(inside, "solde") ? ActionState.Done
            : null;
        return state is null ? (null, default) : (state, new(open, close + 1));
    }

    private static bool Holds(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.Ordinal);
}
