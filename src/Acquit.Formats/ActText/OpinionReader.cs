using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>Reads the opinions that a report prints: which committee, when, in which sense.</summary>
internal static class OpinionReader
{
    /// <summary>Opinions printed in the reports.</summary>
    public static List<CitedOpinion> InReports(ActContext context)
    {
        var opinions = new List<CitedOpinion>();
        foreach (var report in context.Reports)
        {
            for (var at = Next(context.Flow, report.Start, report.End); at >= 0;
                at = Next(context.Flow, at + 5, report.End))
            {
                if (Read(context, at, report) is { } opinion)
                {
                    opinions.Add(opinion);
                }
            }
        }

        return opinions;
    }

    /// <summary>A committee's name without quotation marks.</summary>
    public static string Committee(Flow flow, int start, int end) =>
        string.Join(' ', flow.Text[start..end].Split([' ', '«', '»', '"', '“', '”'],
            StringSplitOptions.RemoveEmptyEntries));

    private static int Next(Flow flow, int start, int end)
    {
        for (var at = flow.FindWord("avis", start, end); at >= 0; at = flow.FindWord("avis", at + 4, end))
        {
            if (flow.Has("avis favorable", at) || flow.Has("avis defavorable", at) || flow.Has("avis reserve", at))
            {
                return at;
            }
        }

        return -1;
    }

    private static CitedOpinion? Read(ActContext context, int avis, Stretch report)
    {
        var flow = context.Flow;
        var start = SentenceStart(flow, avis, report.Start);
        var end = SentenceEnd(flow, avis, report.End);
        var committee = flow.FindWord("commission", start, avis);
        var verb = flow.FindAny(["a emis", "emet", "a rendu", "ont emis", "s'est prononcee", "a donne"], start, avis);
        if (committee < 0 || verb < committee)
        {
            return null;
        }

        var from = flow.Has("la ", start) ? start + 3 : start;
        var (_, to) = flow.Trim(from, verb, ",;");
        flow.Mark(start, end);
        return new(Committee(flow, from, to), context.DateIn(avis, end)?.Date, !flow.Has("avis defavorable", avis)
            && flow.Has("avis favorable", avis) ? true : flow.Has("avis defavorable", avis) ? false : null, true,
            flow.Span(start, end));
    }

    private static int SentenceStart(Flow flow, int at, int limit)
    {
        var start = at;
        while (start > limit && at - start < 400 && flow.GapBefore(start) != Gap.Blank
            && !(flow.Key[start - 1] == ' ' && flow.Key[start - 2] == '.'))
        {
            start--;
        }

        return start;
    }

    private static int SentenceEnd(Flow flow, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < 400 && flow.GapAt(end) != Gap.Blank
            && !(flow.Key[end] == '.' && (end + 1 >= flow.Length || flow.GapAt(end + 1) != Gap.None)))
        {
            end++;
        }

        return Math.Min(end + 1, limit);
    }
}
