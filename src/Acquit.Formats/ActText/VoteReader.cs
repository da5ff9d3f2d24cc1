using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>Reads the vote: numbers in sentences, lists or tables, unanimity, groups, and the outcome.</summary>
internal static class VoteReader
{
    /// <summary>Words of members who take no part in the vote.</summary>
    internal static readonly string[] NotVotingWords =
    [
        "ne prend pas part au vote", "ne prennent pas part au vote", "n'ont pas pris part au vote",
        "non-participation", "n'a pas pris part au vote", "non participation", "non votants", "non votant(s)",
        "non votant", "non-votants", "refus de vote", "ne participent pas au vote", "ne participe pas au vote",
    ];

    private const string CastingVote = "voix preponderante";

    private static readonly string[] TableHeads = ["pour", "contre", "abstention"];

    /// <summary>Reads the vote of an act.</summary>
    /// <param name="context">The act.</param>
    /// <param name="roll">Its roll: who may be named in the ballot.</param>
    public static Vote? Read(ActContext context, Roll roll)
    {
        var flow = context.Flow;
        var start = Math.Max(context.Act.Start, Math.Min(context.HeadEnd, context.Act.End));
        var search = new Stretch(HeadHoldsVote(context) ? context.Act.Start : start, context.Act.End);
        var inFavour = Count(context, search, "pour");
        var against = Count(context, search, "contre");
        var abstentions = Count(context, search, "abstentions") ?? Count(context, search, "abstention(s)")
            ?? Count(context, search, "abstention");
        if (inFavour is null && against is null)
        {
            (inFavour, against, abstentions) = Table(context, search);
        }

        Cited<int>? notVoting = null;
        foreach (var word in NotVotingWords)
        {
            notVoting ??= Count(context, search, word);
        }

        var unanimity = flow.FindAny(["a l'unanimite", "unanimite", "a l'unanimite des"], search.Start, search.End);
        if (unanimity >= 0 && FollowsNegation(flow, unanimity))
        {
            unanimity = -1;
        }

        var names = BallotReader.Read(context, roll, search);
        if (inFavour is null && against is null && abstentions is null && unanimity < 0 && names.Count == 0)
        {
            return null;
        }

        var groups = Groups(context, inFavour);
        var casting = flow.FindWord(CastingVote, search.Start, search.End);
        return new(inFavour, against, abstentions, notVoting, groups, unanimity >= 0,
            Whole(context, [inFavour, against, abstentions, notVoting], names, unanimity))
        {
            Names = names,
            CastingVote = casting < 0 ? null : context.CiteText(casting, casting + CastingVote.Length),
        };
    }

    /// <summary>The outcome as printed, and whether it adopts.</summary>
    public static (Cited<string>? Outcome, bool? Adopted) Outcome(ActContext context)
    {
        var flow = context.Flow;
        foreach (var line in flow.Lines)
        {
            if (line.Start < context.VisasEnd || line.Start < context.Act.Start || line.Start >= context.Act.End)
            {
                continue;
            }

            var (start, end) = flow.Trim(line.Start, line.End, "().!:-*");
            foreach (var (word, adopted) in OutcomeWords)
            {
                if (flow.Has(word, start) && end - start <= 120 && OutcomeEnds(flow, start + word.Length))
                {
                    flow.Mark(line.Start, line.End);
                    return (context.CiteText(start, end), adopted);
                }
            }
        }

        return Inline(context);
    }

    private static readonly (string Word, bool Adopted)[] OutcomeWords =
    [
        ("adopte", true), ("adoptee", true), ("adoptes", true), ("deliberation adoptee", true), ("approuve", true),
        ("approuvee", true), ("la deliberation est adoptee", true), ("la presente deliberation est adoptee", true),
        ("rejete", false), ("rejetee", false), ("deliberation rejetee", false), ("la deliberation est rejetee", false),
        ("n'est pas adoptee", false), ("vote : adopte", true), ("resultat du vote : adopte", true),
        ("resultat du vote : rejete", false), ("non adopte", false), ("non adoptee", false),
    ];

    private static bool OutcomeEnds(Flow flow, int at) => flow.IsBound(at)
        && (flow.GapAt(at) != Gap.Space || flow.Has(" a l'unanimite", at) || flow.Has(" a la majorite", at)
            || flow.Has(" par ", at) || flow.Has(" (", at) || flow.Has(" :", at) || flow.Has(" sans ", at));

    private static (Cited<string>? Outcome, bool? Adopted) Inline(ActContext context)
    {
        var flow = context.Flow;
        foreach (var (phrase, adopted) in (ReadOnlySpan<(string, bool)>)
            [
                ("est adoptee", true), ("est approuvee", true), ("adopte a l'unanimite", true),
                ("adoptee a l'unanimite", true), ("adopte a la majorite", true), ("adoptee a la majorite", true),
                ("est rejetee", false), ("approuve a l'unanimite", true), ("a l'unanimite", true),
            ])
        {
            var at = flow.FindWord(phrase, context.VisasEnd, context.Act.End);
            if (at >= 0)
            {
                return (context.CiteText(at, at + phrase.Length), adopted);
            }
        }

        return (null, null);
    }

    // Extracts of a register may print the vote in their heading table.
    private static bool HeadHoldsVote(ActContext context) =>
        context.Flow.FindWord("contre :", context.Act.Start, context.HeadEnd) >= 0
        || context.Flow.FindWord("contre:", context.Act.Start, context.HeadEnd) >= 0;

    private static bool FollowsNegation(Flow flow, int at) => flow.Find("pas ", Math.Max(0, at - 5), at) >= 0;

    /// <summary>"Pour : 44 voix", "44 voix pour", "2 contre", "1 abstention".</summary>
    private static Cited<int>? Count(ActContext context, Stretch search, string word)
    {
        var flow = context.Flow;
        for (var at = flow.FindWord(word, search.Start, search.End); at >= 0; at =
            flow.FindWord(word, at + 1, search.End))
        {
            if (After(context, at, word.Length) is { } after)
            {
                context.Flow.Mark(at, VoicesEnd(flow, after.DigitsEnd));
                return Value(context, after);
            }

            if (Before(context, at, word) is { } before)
            {
                context.Flow.Mark(before.Start, at + word.Length);
                return Value(context, before);
            }
        }

        return null;
    }

    private static FoundNumber? After(ActContext context, int at, int length)
    {
        var flow = context.Flow;
        var next = at + length;
        next += next < flow.Length && flow.GapAt(next) is Gap.Space or Gap.Line ? 1 : 0;
        if (next >= flow.Length || flow.Key[next] != ':')
        {
            return null;
        }

        next++;
        next += next < flow.Length && flow.GapAt(next) != Gap.None ? 1 : 0;
        return Integer(context, next);
    }

    private static FoundNumber? Before(ActContext context, int at, string word)
    {
        var flow = context.Flow;
        var (_, end) = flow.Trim(Math.Max(0, at - 20), at);
        var voices = flow.Has("voix", end - 4);
        (_, end) = voices ? flow.Trim(0, end - 4) : (0, end);
        var start = end;
        while (start > 0 && char.IsAsciiDigit(flow.Key[start - 1]))
        {
            start--;
        }

        // "12 pour" alone may be anything; "12 voix pour", "2 contre", "1 abstention" are votes.
        var sure = voices || (word != "pour" && word != "contre") || IsInVoteSentence(flow, start, at);
        return start < end && sure ? Integer(context, start) : null;
    }

    private static bool IsInVoteSentence(Flow flow, int start, int at) =>
        flow.FindAny(["voix", "votes", "suffrages", "vote", "par"], Math.Max(0, start - 40), at) >= 0
        && flow.FindAny(["contre", "abstention", "abstentions", "abstention(s)", "voix"], at,
            Math.Min(flow.Length, at + 60)) >= 0;

    private static FoundNumber? Integer(ActContext context, int start)
    {
        var index = context.NumberFrom(start);
        return index < context.Numbers.Count && context.Numbers[index].Start == start
            && context.Numbers[index].IsCount
            ? context.Numbers[index]
            : null;
    }

    private static Cited<int> Value(ActContext context, FoundNumber number) =>
        context.Cite((int)(number.Amount.Cents / 100), number.Start, number.DigitsEnd);

    private static int VoicesEnd(Flow flow, int at) => flow.Has(" voix", at) ? at + 5 : at;

    /// <summary>A line "Pour Contre Abstention" above a line of three numbers.</summary>
    private static (Cited<int>? For, Cited<int>? Against, Cited<int>? Abstentions) Table(ActContext context,
        Stretch search)
    {
        var flow = context.Flow;
        for (var i = 0; i + 1 < flow.Lines.Count; i++)
        {
            var line = flow.Lines[i];
            if (line.Start < search.Start || line.Start >= search.End || line.End - line.Start > 120)
            {
                continue;
            }

            var heads = TableHeads
                .Select((word, column) => (At: flow.Find(word, line.Start, line.End), Column: column)).ToArray();
            var below = flow.Lines[i + 1];
            var numbers = context.Numbers.Skip(context.NumberFrom(below.Start))
                .TakeWhile(number => number.Start < below.End).ToArray();
            if (Array.Exists(heads, head => head.At < 0) || numbers.Length != 3
                || Array.Exists(numbers, number => !number.IsCount))
            {
                continue;
            }

            var counts = new Cited<int>?[3];
            foreach (var (head, number) in heads.OrderBy(head => head.At).Zip(numbers))
            {
                counts[head.Column] = Value(context, number);
            }

            flow.Mark(line.Start, below.End);
            return (counts[0], counts[1], counts[2]);
        }

        return (null, null, null);
    }

    /// <summary>Group labels in brackets after the votes for.</summary>
    private static List<Cited<string>> Groups(ActContext context, Cited<int>? inFavour)
    {
        var flow = context.Flow;
        var groups = new List<Cited<string>>();
        if (inFavour is not { } cited)
        {
            return groups;
        }

        var number = context.Numbers.First(candidate => flow.Span(candidate.Start, candidate.DigitsEnd) == cited.Span);
        var open = VoicesEnd(flow, number.DigitsEnd);
        open += open < flow.Length && flow.GapAt(open) != Gap.None ? 1 : 0;
        var close = flow.Has("(", open) ? flow.Find(")", open, Math.Min(open + 2000, flow.Length)) : -1;
        if (close < 0 || flow.FindAny(["groupe", "non-inscrit", "non-inscrits", "non inscrit", "non inscrits"], open,
            close) < 0)
        {
            return groups;
        }

        flow.Mark(open, close + 1);
        var start = open + 1;
        while (start < close)
        {
            var end = flow.Find(";", start, close);
            end = end < 0 ? close : end;
            var (from, to) = flow.Trim(start, end);
            if (to > from)
            {
                groups.Add(context.CiteText(from, to));
            }

            start = end + 1;
        }

        return groups;
    }

    private static Core.Common.SourceSpan Whole(
        ActContext context, Cited<int>?[] counts, List<NamedVote> names, int unanimity)
    {
        var spans = counts.Where(count => count is not null).Select(count => count!.Value.Span)
            .Concat(names.Select(named => named.Name.Span)).ToList();
        if (unanimity >= 0)
        {
            var end = unanimity + "a l'unanimite".Length;
            context.Flow.Mark(unanimity, Math.Min(end, context.Flow.Length));
            spans.Add(context.Flow.Span(unanimity, Math.Min(end, context.Flow.Length)));
        }

        var first = spans.MinBy(span => (span.Line, span.Column));
        var last = spans.MaxBy(span => (span.EndLine, span.EndColumn));
        return new(first.Line, first.Column, last.EndLine, last.EndColumn);
    }
}
