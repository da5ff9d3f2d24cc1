using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>
/// References outside the visas: "délibération cadre du 17 décembre 2018", "rapport n° 12 du 6 juillet 2020".
/// </summary>
internal static class MentionReader
{
    private static readonly Phrases Deliberation = new("deliberation", "deliberations");

    /// <summary>References of the act's recitals and of its reports.</summary>
    public static List<Citation> Read(ActContext context)
    {
        var mentions = new List<Citation>();
        foreach (var document in context.Documents())
        {
            var from = document == context.Act
                ? Math.Max(context.VisasEnd, Math.Min(context.HeadEnd, document.End))
                : document.Start;
            Deliberations(context, from, document.End, mentions);
            Reports(context, from, document.End, mentions);
            Regulations(context, from, document.End, mentions);
        }

        return mentions;
    }

    private static void Deliberations(ActContext context, int start, int end, List<Citation> mentions)
    {
        var flow = context.Flow;
        for (var at = Deliberation.Find(flow, start, end, out _); at >= 0;
            at = Deliberation.Find(flow, at + 12, end, out _))
        {
            var number = References.NumberAfter(flow, at, Math.Min(end, at + 40));
            var from = at + 12;
            var date = context.DateIn(from, Math.Min(end, from + (number.IsEmpty ? 40 : 90)));
            // A number beyond the date belongs to another reference.
            number = date is { } day && number.End > day.Start ? default : number;
            var count = 0;
            while (date is { } found && IsBare(flow, from, found.Start, count == 0) && count++ < 10)
            {
                var (printed, first) = count == 1 ? (number, at) : (default, found.Start);
                Add(context, mentions, "deliberation", printed, first, found);
                from = found.End;
                date = context.DateIn(from, Math.Min(end, from + 12));
            }

            if (count == 0 && !number.IsEmpty && number.Start < at + 24)
            {
                mentions.Add(new(0, "deliberation", flow.Text[number.Start..number.End], null, null, null, null,
                    flow.Span(at, number.End)));
                flow.Mark(at, number.End);
            }
        }
    }

    // Between the word and its date: "cadre du", "d'application du", "n° 12 du", never another sentence.
    private static bool IsBare(Flow flow, int start, int end, bool first)
    {
        var between = flow.Key.AsSpan(start, end - start);
        return !between.ContainsAny(".;:()") && (first || between.Trim() is "et du" or ", du" or "," or "et" or "du");
    }

    private static void Reports(ActContext context, int start, int end, List<Citation> mentions)
    {
        var flow = context.Flow;
        for (var at = flow.FindWord("rapport", start, end); at >= 0; at = flow.FindWord("rapport", at + 7, end))
        {
            if (!flow.Has("rapport n", at)
                || References.NumberAfter(flow, at, Math.Min(end, at + 16)) is not { IsEmpty: false } number)
            {
                continue;
            }

            if (context.DateIn(number.End, Math.Min(end, number.End + 8)) is { } date)
            {
                Add(context, mentions, "report", number, at, date);
            }
        }
    }

    private static void Regulations(ActContext context, int start, int end, List<Citation> mentions)
    {
        var flow = context.Flow;
        for (var at = flow.FindWord("reglement", start, end); at >= 0; at = flow.FindWord("reglement", at + 9, end))
        {
            if (flow.FindAny(["(ue)", "(ce)"], at, Math.Min(end, at + 30)) < 0)
            {
                continue;
            }

            if (References.NumberAfter(flow, at, Math.Min(end, at + 60)) is { IsEmpty: false } number)
            {
                mentions.Add(new(0, "regulation", flow.Text[number.Start..number.End], null, null, null, null,
                    flow.Span(at, number.End)));
                flow.Mark(at, number.End);
            }
        }
    }

    private static void Add(ActContext context, List<Citation> mentions, string kind, Stretch number, int start,
        FoundDate date)
    {
        context.Flow.Mark(start, date.End);
        var printed = number.IsEmpty ? null : context.Flow.Text[number.Start..number.End];
        mentions.Add(new(0, kind, printed, null, null, date.Date, null, context.Flow.Span(start, date.End)));
    }
}
