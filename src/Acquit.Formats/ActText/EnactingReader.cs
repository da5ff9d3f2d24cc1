using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>Reads the enacting terms: numbered articles, or the dashes after "décide".</summary>
internal static class EnactingReader
{
    private static readonly string[] Ends =
    [
        "dans les conditions de vote", "resultat du vote", "resultats du vote", "vote :", "pour :", "pour  :",
        "votes pour", "adopte", "(adopte", "fait et delibere", "ainsi fait", "fait a ", "pour extrait",
        "le president", "la presidente", "le maire", "la maire", "nombre de votants", "suffrages exprimes",
        "delibere en seance", "contre :", "section code", "pour contre", "certifie", "transmis", "publie",
        "pour le president", "pour le maire", "pour extrait conforme",
    ];

    /// <summary>The articles, in order.</summary>
    public static List<EnactingArticle> Read(ActContext context)
    {
        var articles = Numbered(context);
        return articles.Count > 0 ? articles : Dashed(context);
    }

    private static List<EnactingArticle> Numbered(ActContext context)
    {
        var flow = context.Flow;
        var starts = flow.Lines.Where(line => line.Start >= context.Act.Start && line.Start < context.Act.End)
            .Select(line => (line, Head: Head(flow, line))).Where(found => found.Head.Number.Length > 0).ToList();
        var articles = new List<EnactingArticle>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (line, head) = starts[i];
            var limit = i + 1 < starts.Count ? starts[i + 1].line.Start : context.Act.End;
            var (start, end) = flow.Trim(head.End, End(flow, line, head.End, limit), ":-");
            if (end > start)
            {
                flow.Mark(line.Start, end);
                articles.Add(new(head.Number, flow.Text[start..end], flow.Span(line.Start, end)));
            }
        }

        return articles;
    }

    private static (string Number, int End) Head(Flow flow, FlowLine line)
    {
        if (!flow.Has("article", line.Start) || line.Start + 8 >= line.End)
        {
            return ("", 0);
        }

        var (at, _) = flow.Trim(line.Start + "article".Length, line.End);
        var end = at;
        while (end < line.End && char.IsLetterOrDigit(flow.Key[end]))
        {
            end++;
        }

        var word = flow.Key[at..end];
        var roman = word.Length is > 0 and <= 5 && word.All(letter => letter is 'i' or 'v' or 'x');
        if (word is "unique" or "premier" || roman)
        {
            return (flow.Text[at..end], end);
        }

        var digits = word.TrimEnd('e', 'r', 'm');
        return digits.Length is > 0 and <= 3 && digits.All(char.IsAsciiDigit) ? (digits, end) : ("", 0);
    }

    private static int End(Flow flow, FlowLine line, int start, int limit)
    {
        for (var i = flow.LineIndex(start) + 1; i < flow.Lines.Count && flow.Lines[i].Start < limit; i++)
        {
            if (flow.Lines[i].Start > line.Start && IsEnd(flow, flow.Lines[i].Start))
            {
                return flow.Lines[i].Start;
            }
        }

        return limit;
    }

    private static bool IsEnd(Flow flow, int start)
    {
        foreach (var end in Ends)
        {
            if (flow.Has(end, start))
            {
                return true;
            }
        }

        return flow.Has("...", start) || flow.Key[start] == '…';
    }

    /// <summary>After "décide" or "approuve": one unnumbered article a dash, or the whole sentence.</summary>
    private static List<EnactingArticle> Dashed(ActContext context)
    {
        var flow = context.Flow;
        var articles = new List<EnactingArticle>();
        var from = Math.Min(Math.Max(context.VisasEnd, Math.Min(context.HeadEnd, context.Act.End)), context.Act.End);
        var decide = flow.FindAny(["decide", "decident", "delibere"], from, context.Act.End);
        if (decide < 0)
        {
            return articles;
        }

        var index = flow.LineIndex(decide);
        var start = -1;
        for (var i = index; i < flow.Lines.Count && flow.Lines[i].Start < context.Act.End; i++)
        {
            var line = flow.Lines[i];
            var ends = i > index && IsEnd(flow, line.Start);
            var dash = !ends && i > index && IsDash(flow, line.Start);
            if ((dash || ends) && start >= 0)
            {
                Add(flow, articles, start, line.Start);
                start = -1;
            }

            if (ends)
            {
                return articles;
            }

            start = dash ? line.Start : start;
        }

        if (start >= 0)
        {
            Add(flow, articles, start, context.Act.End);
        }

        return articles;
    }

    private static bool IsDash(Flow flow, int start) =>
        flow.Has("- ", start) || flow.Key[start] == '•' || flow.Has("d'approuver", start)
            || flow.Has("d'autoriser", start)
        || flow.Has("de solliciter", start) || flow.Has("approuve ", start) || flow.Has("autorise ", start)
        || flow.Has("sollicite ", start);

    private static void Add(Flow flow, List<EnactingArticle> articles, int start, int end)
    {
        var (from, to) = flow.Trim(start, Math.Min(end, start + 6000), "-•");
        if (to > from)
        {
            flow.Mark(start, to);
            articles.Add(new("", flow.Text[from..to], flow.Span(start, to)));
        }
    }
}
