using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>The title of an act: after "Objet", or the heading lines that nothing else explains.</summary>
internal static class TitleReader
{
    private const int LongestTitle = 600;

    /// <summary>Reads the title; call it when the rest of the heading has been read.</summary>
    public static Cited<string>? Read(ActContext context)
    {
        foreach (var line in context.Flow.Lines)
        {
            if (line.Start >= context.Act.Start && line.Start < context.Act.End
                && LabelEnd(context.Flow, line) is > 0 and var start)
            {
                return Labelled(context, line, start);
            }
        }

        return Unexplained(context);
    }

    private static int LabelEnd(Flow flow, FlowLine line)
    {
        foreach (var label in (ReadOnlySpan<string>)["objet de la deliberation", "objet", "intitule", "titre"])
        {
            var after = line.Start + label.Length;
            if (flow.Has(label, line.Start) && after < line.End && flow.Key[after] is ' ' or ':')
            {
                var (start, _) = flow.Trim(after, line.End, ":-");
                return flow.Key.AsSpan(after, start - after).Contains(':') || start >= line.End ? start : 0;
            }
        }

        return 0;
    }

    /// <summary>The label's own paragraph.</summary>
    private static Cited<string>? Labelled(ActContext context, FlowLine line, int start)
    {
        var end = start;
        while (end < context.Flow.Length && end - start < LongestTitle && context.Flow.GapAt(end) != Gap.Blank)
        {
            if (context.Flow.GapAt(end) == Gap.Line && IsOtherLabel(context.Flow, end + 1))
            {
                break;
            }

            end++;
        }

        (start, end) = context.Flow.Trim(start, end, ".");
        context.Flow.Mark(line.Start, end);
        return end > start ? context.CiteText(start, end) : null;
    }

    private static bool IsOtherLabel(Flow flow, int start)
    {
        var colon = flow.Find(":", start, Math.Min(start + 50, flow.LineEnd(start)));
        return colon >= 0 || flow.Has("vu ", start) || flow.Has("le conseil", start) || flow.Has("la commission", start)
            || flow.Has("l'an ", start);
    }

    /// <summary>The first block of heading lines, after the roll, that no reading explains.</summary>
    private static Cited<string>? Unexplained(ActContext context)
    {
        var lines = context.Flow.Lines;
        int first = -1, last = -1;
        for (var i = 0; i < lines.Count && lines[i].Start < context.HeadEnd; i++)
        {
            if (lines[i].Start < context.Act.Start)
            {
                continue;
            }

            var free = IsFree(context, lines[i]);
            if (first < 0 && free && IsTitleLike(context.Flow, lines[i]))
            {
                first = i;
            }

            if (first >= 0 && (!free || !IsTitleLike(context.Flow, lines[i])))
            {
                break;
            }

            last = free && first >= 0 ? i : last;
        }

        if (first < 0 || lines[last].End - lines[first].Start is < 10 or > LongestTitle)
        {
            return null;
        }

        return context.CiteText(lines[first].Start, lines[last].End);
    }

    private static bool IsFree(ActContext context, FlowLine line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (context.Flow.IsRead(i))
            {
                return false;
            }
        }

        return true;
    }

    // A title is printed in capitals, or at least is no sentence that opens the decision.
    private static bool IsTitleLike(Flow flow, FlowLine line)
    {
        int upper = 0, lower = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            upper += char.IsUpper(flow.Text[i]) ? 1 : 0;
            lower += char.IsLower(flow.Text[i]) ? 1 : 0;
        }

        return upper > 2 * lower && upper >= 5;
    }
}
