using System.Text;
using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>Numbers, articles and titles of cited texts.</summary>
internal static class References
{
    /// <summary>The number that follows "n°" or "numéro" in a stretch; empty when there is none.</summary>
    public static Stretch NumberAfter(Flow flow, int start, int end)
    {
        foreach (var sign in (ReadOnlySpan<string>)["n°", "n °", "numero", "no "])
        {
            var at = flow.Find(sign, start, end);
            if (at < 0 || !flow.IsBound(at - 1))
            {
                continue;
            }

            return Token(flow, at + sign.Length, end);
        }

        // "règlement (UE) 2020/2221", "délibération 2021-257": the number without its sign.
        for (var at = start; at < end; at++)
        {
            if (char.IsAsciiDigit(flow.Key[at]) && flow.IsBound(at - 1))
            {
                var token = Token(flow, at, Math.Min(flow.Length, at + 30));
                return flow.Key.AsSpan(token.Start, token.End - token.Start).ContainsAny('-', '/')
                    && FoundDates.In(flow, token.Start) is null ? token : default;
            }
        }

        return default;
    }

    private static Stretch Token(Flow flow, int at, int end)
    {
        while (at < end && flow.Key[at] is ' ' or ':' or '.')
        {
            at++;
        }

        var last = at;
        while (last < flow.Length && last - at < 30
            && (char.IsLetterOrDigit(flow.Key[last]) || flow.Key[last] is '-' or '/' or '.' or '_'))
        {
            last++;
        }

        last = Spaced(flow, at, last, Math.Min(flow.Length, last + 12));
        (at, last) = flow.Trim(at, Math.Max(last, at), ".-");
        return flow.Key.AsSpan(at, last - at).ContainsAnyInRange('0', '9') ? new(at, last) : default;
    }

    /// <summary>"2018 11 A02": a year, then short pieces that hold digits, belong to one number.</summary>
    public static int Spaced(Flow flow, int start, int end, int limit)
    {
        if (end - start != 4 || !flow.Key.AsSpan(start, 2).SequenceEqual("20"))
        {
            return end;
        }

        while (end + 1 < limit && flow.GapAt(end) == Gap.Space)
        {
            var piece = end + 1;
            while (piece < flow.Length && char.IsLetterOrDigit(flow.Key[piece]))
            {
                piece++;
            }

            if (piece - end is < 3 or > 5 || !flow.Key.AsSpan(end + 1, piece - end - 1).ContainsAnyInRange('0', '9'))
            {
                break;
            }

            end = piece;
        }

        return end;
    }

    /// <summary>The deciding body that a citation names.</summary>
    public static DecidingBody? BodyIn(Flow flow, int start, int end)
    {
        (int At, DecidingBody Body)[] found =
        [
            (flow.FindAny(["commission permanente du conseil regional", "commission permanente regionale"], start, end),
                DecidingBody.RegionalStandingCommittee),
            (flow.FindWord("commission permanente", start, end), DecidingBody.StandingCommittee),
            (flow.FindAny(["conseil departemental", "conseil general"], start, end), DecidingBody.DepartmentalCouncil),
            (flow.FindWord("conseil municipal", start, end), DecidingBody.MunicipalCouncil),
            (flow.FindAny(["conseil communautaire", "conseil de communaute", "conseil metropolitain",
                "comite syndical"], start, end),
                DecidingBody.IntermunicipalCouncil),
            (flow.FindAny(["bureau communautaire", "bureau metropolitain"], start, end),
                DecidingBody.IntermunicipalBureau),
            (flow.FindWord("conseil regional", start, end), DecidingBody.RegionalCouncil),
        ];
        var first = found.Where(candidate => candidate.At >= 0).OrderBy(candidate => candidate.At).Take(1).ToArray();
        return first.Length == 0 ? null : first[0].Body;
    }

    /// <summary>The title between quotation marks; null when there is none.</summary>
    public static string? Quoted(Flow flow, int start, int end)
    {
        var open = flow.Find("\"", start, end);
        if (open < 0)
        {
            return null;
        }

        var close = flow.Key.LastIndexOf('"', end - 1, end - 1 - open);
        var (from, to) = flow.Trim(open + 1, close > open ? close : end, "\"';");
        return to > from ? flow.Text[from..to] : null;
    }

    /// <summary>The articles of a code, such as L.3121-14, with oddities of spacing noted.</summary>
    public static List<(string Number, Stretch Where)> Articles(ActContext context, int start, int end)
    {
        var flow = context.Flow;
        var articles = new List<(string, Stretch)>();
        for (var at = start; at < end; at++)
        {
            if (flow.Key[at] is not ('l' or 'r' or 'd') || !flow.IsBound(at - 1)
                || (at > 0 && flow.Key[at - 1] == '\''))
            {
                continue;
            }

            if (Article(flow, at, end, out var last) is { } number)
            {
                articles.Add((number, new(at, last)));
                NoteSpacing(context, at, last);
                at = last;
            }
        }

        return articles;
    }

    private static string? Article(Flow flow, int at, int end, out int last)
    {
        var number = new StringBuilder().Append(char.ToUpperInvariant(flow.Key[at])).Append('.');
        last = at + 1;
        while (last < end && flow.Key[last] is '.' or ' ' or '*')
        {
            last++;
        }

        if (last >= end || !char.IsAsciiDigit(flow.Key[last]))
        {
            return null;
        }

        while (last < end)
        {
            var hyphen = last + (flow.Key[last] == ' ' ? 1 : 0);
            var next = hyphen < end && flow.Key[hyphen] == '-' ? hyphen + 1 : -1;
            next += next > 0 && next < end && flow.Key[next] == ' ' ? 1 : 0;
            if (char.IsAsciiDigit(flow.Key[last]))
            {
                number.Append(flow.Key[last++]);
            }
            else if (next > 0 && next < end && char.IsAsciiDigit(flow.Key[next]))
            {
                number.Append('-');
                last = next;
            }
            else
            {
                break;
            }
        }

        return number.ToString();
    }

    private static void NoteSpacing(ActContext context, int start, int end)
    {
        var printed = context.Flow.Text[start..end];
        if (printed.Contains("- ", StringComparison.Ordinal) || printed.Contains(" -", StringComparison.Ordinal))
        {
            context.Typography.Add(context.CiteText(start, end));
        }
    }
}
