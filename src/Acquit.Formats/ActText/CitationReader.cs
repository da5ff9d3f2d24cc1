using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>Reads the visas of an act: which texts, deliberations, reports and opinions it cites.</summary>
internal sealed class CitationReader
{
    private const int LongestVisa = 3000;
    private static readonly Phrases Opening = new("vu", "vus");
    private static readonly Phrases Deliberation = new("deliberation", "deliberations");
    private static readonly Phrases Committees = new("commission", "commissions", "comite", "bureau", "conseil", "cst");

    private static readonly Phrases CodeNameEnds = new(
        "et notamment", "et, notamment", "notamment", "et en particulier", "en son", "en ses", "dans", "son article",
        "ses articles", "article", "articles");

    /// <summary>What an opinion or its committee was, after which comes the day.</summary>
    private static readonly string[] Given = ["rendu", "rendue", "donne", "emis", "reunie", "reuni", "reunis"];

    private readonly ActContext _context;
    private readonly Flow _flow;
    private readonly List<Citation> _citations = [];
    private readonly List<CitedOpinion> _opinions = [];
    private int _visa;

    private CitationReader(ActContext context)
    {
        _context = context;
        _flow = context.Flow;
    }

    /// <summary>The citations of the visas, and the opinions among them.</summary>
    public static (List<Citation> Citations, List<CitedOpinion> Opinions) Read(ActContext context)
    {
        var reader = new CitationReader(context);
        foreach (var visa in Visas(context))
        {
            reader._visa++;
            context.VisasEnd = Math.Max(context.VisasEnd, visa.End);
            reader.ReadVisa(visa);
        }

        return (reader._citations, reader._opinions);
    }

    private static IEnumerable<Stretch> Visas(ActContext context)
    {
        var flow = context.Flow;
        var from = context.Act.Start;
        while (from < context.Act.End)
        {
            var at = Opening.Find(flow, from, context.Act.End, out _);
            if (at < 0)
            {
                yield break;
            }

            from = at + 3;
            if (!flow.StartsLine(at) && !FollowsSemicolon(flow, at))
            {
                continue;
            }

            var end = VisaEnd(flow, at, context.Act.End);
            yield return new(at, end);
            from = Math.Max(end, from);
        }
    }

    private static bool FollowsSemicolon(Flow flow, int at) => at > 1 && flow.Key[at - 2] is ';';

    private static int VisaEnd(Flow flow, int start, int limit)
    {
        limit = Math.Min(limit, start + LongestVisa);
        for (var at = start + 2; at < limit; at++)
        {
            if (flow.Key[at] == ';')
            {
                return at + 1;
            }

            if (flow.GapAt(at) >= Gap.Line && (flow.Has("vu ", at + 1) || flow.Has("vu,", at + 1)
                || flow.Has("considerant", at + 1)
                || flow.Has("apres en", at + 1) || flow.Has("article 1", at + 1)
                || (flow.GapAt(at) == Gap.Blank && at + 1 < limit && char.IsUpper(flow.Text[at + 1]))))
            {
                return at;
            }
        }

        return limit;
    }

    private void ReadVisa(Stretch visa)
    {
        _flow.Mark(visa.Start, visa.End);
        var before = _citations.Count;
        ReadOpinion(visa);
        if (_citations.Count == before)
        {
            ReadDeliberations(visa);
        }

        if (_citations.Count == before)
        {
            ReadTexts(visa);
        }

        if (_citations.Count == before)
        {
            ReadReport(visa);
        }

        if (_citations.Count == before)
        {
            var (start, end) = _flow.Trim(visa.Start + 2, visa.End, ";,.");
            end = Math.Min(end, start + 300);
            if (end > start)
            {
                Add("other", null, _flow.Text[start..end], null, null, null, start, end);
            }
        }
    }

    private void ReadOpinion(Stretch visa)
    {
        var at = _flow.FindAny(["l'avis", "avis"], visa.Start, visa.End);
        if (at < 0 || at > visa.Start + 20)
        {
            return;
        }

        var committee = Committees.Find(_flow, at, visa.End, out _);
        var start = committee < 0 ? at : BackToArticle(committee, at);
        var stop = _flow.FindAny([.. Given, "en date", "lors de", "du"], start, visa.End);
        var date = _context.DateIn(start, visa.End);
        var close = _flow.Find("\" ", start, visa.End);
        var end = close > 0 && (stop < 0 || close < stop + 1) ? close + 1 : stop < 0 ? visa.End : stop;
        stop = _flow.FindAny([.. Given, "lors de", "en date"], end, visa.End);
        end = stop >= 0 ? Math.Max(end, stop) : end;
        (start, end) = _flow.Trim(start, date is { } found && found.Start < end ? found.Start : end, ";,.");
        var name = OpinionReader.Committee(_flow, start, end);
        _opinions.Add(new(name, date?.Date, Sense(visa.Start, visa.End), false, _flow.Span(visa.Start, visa.End)));
        Add("opinion", null, name, null, date?.Date, null, visa.Start, visa.End);
    }

    private int BackToArticle(int committee, int limit)
    {
        var at = committee;
        while (at > limit && _flow.Key[at - 1] is not (',' or ';') && !_flow.Has(" la ", at - 4)
            && !_flow.Has(" du ", at - 4)
            && !_flow.Has(" des ", at - 5) && !_flow.Has(" le ", at - 4))
        {
            at--;
        }

        return at;
    }

    private bool? Sense(int start, int end)
    {
        if (_flow.FindWord("defavorable", start, end) >= 0)
        {
            return false;
        }

        return _flow.FindWord("favorable", start, end) >= 0 ? true : null;
    }

    private void ReadDeliberations(Stretch visa)
    {
        for (var at = Deliberation.Find(_flow, visa.Start, visa.End, out _); at >= 0;
            at = Deliberation.Find(_flow, at + 12, visa.End, out _))
        {
            var next = Deliberation.Find(_flow, at + 12, visa.End, out _);
            var quote = _flow.Find("\"", at, visa.End);
            if (next >= 0 && quote >= 0 && quote < next)
            {
                next = -1;
            }

            var end = next < 0 ? visa.End : next;
            var number = References.NumberAfter(_flow, at, Math.Min(end, at + 80));
            var date = _context.DateIn(at, Math.Min(end, at + 300));
            if (number.IsEmpty && date is null)
            {
                continue;
            }

            var (from, to) = _flow.Trim(at, Math.Max(end, number.End), ";,.");
            Add("deliberation", number.IsEmpty ? null : _flow.Text[number.Start..number.End], null,
                References.BodyIn(_flow, at, quote < 0 ? end : quote), date?.Date, References.Quoted(_flow, at, end),
                    from, to);
            if (next < 0)
            {
                break;
            }
        }
    }

    private void ReadTexts(Stretch visa)
    {
        var code = _flow.FindWord("code", visa.Start, visa.End);
        if (code >= 0)
        {
            ReadCode(visa.Start, code, visa.End);
            return;
        }

        foreach (var (word, kind) in (ReadOnlySpan<(string, string)>)
            [("loi", "law"), ("ordonnance", "law"), ("decret", "decree"), ("reglement", "regulation"),
                ("arrete", "other"),
                ("instruction", "other"), ("circulaire", "other")])
        {
            var at = _flow.FindWord(word, visa.Start, Math.Min(visa.End, visa.Start + 60));
            if (at < 0)
            {
                continue;
            }

            var european = _flow.FindAny(["(ue)", "(ce)", "ue", "europeen", "europeenne"], at,
                Math.Min(visa.End, at + 60)) >= 0;
            var number = References.NumberAfter(_flow, at, Math.Min(visa.End, at + 80));
            var date = _context.DateIn(at, visa.End);
            var (from, to) = _flow.Trim(at, Math.Max(visa.End, number.End), ";,.");
            var printed = number.IsEmpty ? null : _flow.Text[number.Start..number.End];
            Add(kind == "regulation" && !european ? "other" : kind, printed,
                _flow.Text[from..Math.Min(to, from + 300)], null, date?.Date, null, from, to);
            return;
        }
    }

    private void ReadCode(int start, int code, int end)
    {
        var nameEnd = CodeNameEnds.Find(_flow, code, end, out _);
        var comma = _flow.Find(",", code, end);
        nameEnd = nameEnd < 0 ? end : nameEnd;
        nameEnd = comma >= 0 && comma < nameEnd ? comma : nameEnd;
        var (_, to) = _flow.Trim(code, nameEnd, ";,.");
        var name = _flow.Text[code..to];
        var before = _citations.Count;
        foreach (var article in References.Articles(_context, start, end))
        {
            Add("code-article", article.Number, name, null, null, null, article.Where.Start, article.Where.End);
        }

        if (_citations.Count == before)
        {
            Add("code-article", null, name, null, null, null, code, to);
        }
    }

    private void ReadReport(Stretch visa)
    {
        var at = _flow.FindWord("rapport", visa.Start, visa.End);
        if (at < 0)
        {
            return;
        }

        var number = References.NumberAfter(_flow, at, Math.Min(visa.End, at + 60));
        var date = _context.DateIn(at, visa.End);
        var (from, to) = _flow.Trim(at, Math.Max(visa.End, number.End), ";,.");
        Add("report", number.IsEmpty ? null : _flow.Text[number.Start..number.End], null, null, date?.Date, null, from,
            to);
    }

    private void Add(
        string kind, string? number, string? of, DecidingBody? body, DateOnly? date, string? title, int start,
            int end) =>
        _citations.Add(new(_visa, kind, number, of, body, date, title, _flow.Span(start, end)));
}
