using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>Who decides, when, under which number: the heading of an act.</summary>
internal static class IdentityReader
{
    private static readonly (string Phrase, DecidingBody Body)[] Bodies =
    [
        ("commission permanente", DecidingBody.StandingCommittee),
        ("conseil departemental", DecidingBody.DepartmentalCouncil),
        ("conseil general", DecidingBody.DepartmentalCouncil),
        ("conseil municipal", DecidingBody.MunicipalCouncil),
        ("conseil communautaire", DecidingBody.IntermunicipalCouncil),
        ("conseil de communaute", DecidingBody.IntermunicipalCouncil),
        ("conseil metropolitain", DecidingBody.IntermunicipalCouncil),
        ("conseil de la metropole", DecidingBody.IntermunicipalCouncil),
        ("comite syndical", DecidingBody.IntermunicipalCouncil),
        ("conseil syndical", DecidingBody.IntermunicipalCouncil),
        ("bureau communautaire", DecidingBody.IntermunicipalBureau),
        ("bureau metropolitain", DecidingBody.IntermunicipalBureau),
        ("bureau de la communaute", DecidingBody.IntermunicipalBureau),
        ("conseil regional", DecidingBody.RegionalCouncil),
    ];

    private static readonly string[] Openings =
        ["vu ", "vu,", "vus ", "considerant", "apres en avoir", "article 1", "article unique", "decide"];

    private static readonly string[] DatePhrases =
    [
        "reunion du", "seance du", "seance publique du", "date de reunion", "date de la seance", "date de la reunion",
        "conseil municipal du", "conseil communautaire du", "conseil departemental du", "commission permanente du",
        "conseil metropolitain du", "conseil general du", "comite syndical du", "bureau communautaire du",
        "deliberations du", "s'est reuni le", "reunie le", "reuni le", "en date du", "le lundi", "le mardi",
        "le mercredi", "le jeudi", "le vendredi", "le samedi", "seance ordinaire du",
    ];

    /// <summary>Where the heading ends: at the first visa, recital or decision that begins a line.</summary>
    public static int HeadEnd(Flow flow, Stretch act)
    {
        foreach (var line in flow.Lines)
        {
            if (line.Start < act.Start)
            {
                continue;
            }

            if (line.Start >= act.End)
            {
                break;
            }

            if (Array.Exists(Openings, opening => flow.Has(opening, line.Start)))
            {
                return line.Start;
            }
        }

        return act.End;
    }

    /// <summary>The deciding body: the first that the heading names.</summary>
    public static Cited<DecidingBody>? Body(ActContext context, Stretch stretch)
    {
        var flow = context.Flow;
        if (CommitteeHeading(context, stretch) is { } committee)
        {
            MarkLine(context, committee);
            MarkCouncil(context, stretch);
            return context.Cite(Committee(flow, stretch), committee, committee + "commission permanente".Length);
        }

        var first = int.MaxValue;
        (string Phrase, DecidingBody? Body) found = ("", null);
        foreach (var candidate in Bodies)
        {
            var at = flow.FindWord(candidate.Phrase, stretch.Start, stretch.End);
            if (at >= 0 && at < first)
            {
                (first, found) = (at, candidate);
            }
        }

        if (found.Body is not { } named)
        {
            return null;
        }

        var body = named == DecidingBody.StandingCommittee ? Committee(flow, stretch) : named;
        MarkLine(context, first);
        MarkContinuation(flow, flow.LineIndex(first) + 1);
        return context.Cite(body, first, first + found.Phrase.Length);
    }

    // "CONSEIL REGIONAL / COMMISSION PERMANENTE": the council's own line says whose committee it is.
    private static void MarkCouncil(ActContext context, Stretch stretch)
    {
        var at = context.Flow.FindAny(["conseil regional", "conseil departemental"], stretch.Start, stretch.End);
        if (at >= 0 && context.Flow.StartsLine(at) && context.Flow.LineEnd(at) - at <= 70)
        {
            MarkLine(context, at);
        }
    }

    /// <summary>A standing committee is a région's where the heading names a région and no département.</summary>
    private static DecidingBody Committee(Flow flow, Stretch stretch) =>
        flow.FindAny(["conseil regional", "hotel regional", "hotel de region", "region"], stretch.Start,
            stretch.End) >= 0
        && flow.FindAny(["conseil departemental", "conseil general", "departement"], stretch.Start, stretch.End) < 0
            ? DecidingBody.RegionalStandingCommittee
            : DecidingBody.StandingCommittee;

    // "CONSEIL DEPARTEMENTAL DE ... / COMMISSION PERMANENTE": a heading line of its own names the committee.
    private static int? CommitteeHeading(ActContext context, Stretch stretch)
    {
        var flow = context.Flow;
        var at = flow.FindWord("commission permanente", stretch.Start, stretch.End);
        var alone = at >= 0 && flow.StartsLine(at) && flow.GapAt(at + "commission permanente".Length) >= Gap.Line;
        return alone ? at : null;
    }

    /// <summary>The authority as its heading line prints it.</summary>
    public static Cited<string>? Authority(ActContext context, DecidingBody? body)
    {
        ReadOnlySpan<string> starts = body switch
        {
            DecidingBody.MunicipalCouncil => ["commune d", "ville d", "mairie d", "ville "],
            DecidingBody.IntermunicipalCouncil or DecidingBody.IntermunicipalBureau =>
                ["communaute", "metropole", "syndicat", "pays ", "agglomeration"],
            DecidingBody.RegionalCouncil or DecidingBody.RegionalStandingCommittee => ["region", "conseil regional"],
            DecidingBody.StandingCommittee or DecidingBody.DepartmentalCouncil =>
                ["departement d", "conseil departemental d", "conseil general d"],
            null => ["departement d", "commune d", "ville d", "mairie d", "communaute", "metropole", "syndicat",
                "region"],
        };
        foreach (var line in context.Flow.Lines)
        {
            if (line.Start >= context.HeadEnd)
            {
                break;
            }

            foreach (var start in starts)
            {
                if (line.Start >= context.Act.Start && context.Flow.Has(start, line.Start)
                    && line.End - line.Start <= 90)
                {
                    var (from, to) = context.Flow.Trim(line.Start, line.End, ".,:-*");
                    return context.CiteText(from, to);
                }
            }
        }

        return null;
    }

    /// <summary>The day of the meeting.</summary>
    public static Cited<DateOnly>? Date(ActContext context, Stretch stretch)
    {
        var flow = context.Flow;
        var best = int.MaxValue;
        FoundDate? found = null;
        foreach (var phrase in DatePhrases)
        {
            var at = flow.FindWord(phrase, stretch.Start, Math.Min(stretch.End, best));
            if (at < 0 || at >= best
                || context.DateIn(at, Math.Min(at + phrase.Length + 40, stretch.End)) is not { } date)
            {
                continue;
            }

            if (flow.FindWord("convocation", Math.Max(at - 30, stretch.Start), date.Start) < 0)
            {
                (best, found) = (at, date);
            }
        }

        if (found is { } day)
        {
            MarkLine(context, best);
            return day.Date is { } real ? context.Cite(real, day.Start, day.End) : null;
        }

        return WordedDate(context, stretch);
    }

    /// <summary>"L'an deux mille dix-neuf, le mardi 19 mars".</summary>
    private static Cited<DateOnly>? WordedDate(ActContext context, Stretch stretch)
    {
        var flow = context.Flow;
        var at = flow.FindWord("l'an", stretch.Start, stretch.End);
        if (at < 0)
        {
            return null;
        }

        var end = Math.Min(at + 120, stretch.End);
        for (var i = at + 5; i < end; i++)
        {
            var month = flow.IsBound(i - 1) ? FoundDates.Month(flow.Key, i, out var after) : Skip(out after);
            if (month > 0 && Worded(flow.Key[(at + 5)..i], month) is { } date)
            {
                MarkLine(context, at);
                return context.Cite(date, at, after);
            }
        }

        return null;
    }

    private static int Skip(out int after)
    {
        after = 0;
        return 0;
    }

    private static DateOnly? Worded(string words, int month)
    {
        var parts = words.Split(',', ' ').Where(word => word.Length > 0 && word is not ("et" or "le" or "du")).ToList();
        parts.RemoveAll(word =>
            word is "lundi" or "mardi" or "mercredi" or "jeudi" or "vendredi" or "samedi" or "dimanche");
        for (var split = 1; split < parts.Count; split++)
        {
            var year = NumberWords.Value(string.Join(' ', parts[..split]));
            var day = NumberWords.Value(string.Join(' ', parts[split..]));
            if (year is >= 1900 and <= 2100 && day is >= 1 && day <= DateTime.DaysInMonth(year.Value, month)
                && (split + 1 >= parts.Count || NumberWords.Value(string.Join(' ',
                    parts[..(split + 1)])) is null or > 2100
                    || IsLastSplit(parts, split, month)))
            {
                return new(year.Value, month, day.Value);
            }
        }

        return null;
    }

    // "deux mille dix neuf le dix-neuf" has lost its "le": the longest year that leaves a day wins.
    private static bool IsLastSplit(List<string> parts, int split, int month)
    {
        for (var later = split + 1; later < parts.Count; later++)
        {
            var year = NumberWords.Value(string.Join(' ', parts[..later]));
            var day = NumberWords.Value(string.Join(' ', parts[later..]));
            if (year is >= 1900 and <= 2100 && day is >= 1 && day <= DateTime.DaysInMonth(year.Value, month))
            {
                return false;
            }
        }

        return true;
    }

    // "DELIBERATION DE LA COMMISSION PERMANENTE / DU CONSEIL DEPARTEMENTAL": the second line names the same body.
    private static void MarkContinuation(Flow flow, int index)
    {
        if (index < flow.Lines.Count && flow.Lines[index] is var line && flow.GapBefore(line.Start) == Gap.Line
            && line.End - line.Start < 70
            && (flow.Has("du ", line.Start) || flow.Has("de la ", line.Start) || flow.Has("de l'", line.Start)))
        {
            flow.Mark(line.Start, line.End);
        }
    }

    /// <summary>Marks the heading line that holds a position as explained.</summary>
    public static void MarkLine(ActContext context, int position)
    {
        var line = context.Flow.Lines[context.Flow.LineIndex(position)];
        context.Flow.Mark(line.Start, line.End);
    }
}
