using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>
/// Reads votes given by name: "Ont voté contre : M. A, Mme B", "2 abstentions (M. C, Mme D)". A word counts as a member
/// when it bears a civility or stands in the roll; names of groups are no members.
/// </summary>
internal sealed class BallotReader
{
    private const int MostLists = 12;
    private const int LongestList = 12_000;

    private static readonly (BallotChoice Choice, string[] Labels)[] Lists =
    [
        (BallotChoice.For, ["ont vote pour", "a vote pour", "votent pour", "votes pour", "voix pour", "pour"]),
        (BallotChoice.Against,
            ["ont vote contre", "a vote contre", "votent contre", "votes contre", "voix contre", "contre"]),
        (BallotChoice.Abstention,
        [
            "se sont abstenus", "se sont abstenues", "s'est abstenu", "s'est abstenue", "s'abstiennent", "s'abstient",
            "abstentions", "abstention(s)", "abstention",
        ]),
        (BallotChoice.NotVoting, VoteReader.NotVotingWords),
    ];

    private readonly ActContext _context;
    private readonly Flow _flow;
    private readonly List<string> _members;

    private BallotReader(ActContext context, Roll roll)
    {
        _context = context;
        _flow = context.Flow;
        _members =
            [.. roll.Present.Concat(roll.Apologies).Concat(roll.NonVoting).Select(name => Folding.Key(name.Value))];
    }

    /// <summary>The votes by name in a stretch, in the order of the lists.</summary>
    public static List<NamedVote> Read(ActContext context, Roll roll, Stretch search)
    {
        var reader = new BallotReader(context, roll);
        var votes = new List<NamedVote>();
        foreach (var (choice, labels) in Lists)
        {
            votes.AddRange(reader.NamesAfter(labels, search).Select(name => new NamedVote(name, choice)));
        }

        return votes;
    }

    private List<Cited<string>> NamesAfter(string[] labels, Stretch search)
    {
        var from = search.Start;
        for (var lists = 0; lists < MostLists; lists++)
        {
            var at = _flow.FindAny(labels, from, search.End);
            if (at < 0)
            {
                break;
            }

            var label = labels.Where(word => _flow.Has(word, at)).Max(word => word.Length);
            if (List(at + label, search.End) is { IsEmpty: false } list
                && Names(list, out var end) is { Count: > 0 } names)
            {
                _flow.Mark(at, end);
                return names;
            }

            MarkNobody(at, at + label);
            from = at + label;
        }

        return [];
    }

    // "Se sont abstenus : néant": read, and nobody is named.
    private void MarkNobody(int at, int after)
    {
        var end = _flow.FindAny(["neant", "aucun", "aucune"], after, Math.Min(_flow.Length, after + 12));
        if (end >= 0)
        {
            _flow.Mark(at, _flow.LineEnd(end));
        }
    }

    /// <summary>
    /// Where the names after a label lie: behind a colon, or in brackets; a count may stand before them.
    /// </summary>
    private Stretch List(int at, int limit)
    {
        limit = Math.Min(limit, at + LongestList);
        var colon = false;
        while (at < limit && (_flow.Key[at] is ' ' or ':' || char.IsAsciiDigit(_flow.Key[at]) || _flow.Has("voix", at)))
        {
            colon |= _flow.Key[at] == ':';
            at += _flow.Has("voix", at) ? 4 : 1;
        }

        if (at < limit && _flow.Key[at] == '(')
        {
            var close = _flow.Find(")", at, limit);
            return close < 0 ? default : new(at + 1, close);
        }

        return colon ? new(at, limit) : default;
    }

    private List<Cited<string>> Names(Stretch list, out int end)
    {
        var names = new List<Cited<string>>();
        var (items, _) = RollItems.Cut(_flow, list.Start, list.End);
        end = list.Start;
        foreach (var item in items)
        {
            var found = Members(item).ToList();
            if (found.Count == 0)
            {
                break;
            }

            names.AddRange(found.Select(name => _context.CiteText(name.Start, name.End)));
            end = item.End;
        }

        return names;
    }

    /// <summary>The members of an item: one, or two joined by "et"; none where a part is no member.</summary>
    private IEnumerable<Stretch> Members(Stretch item)
    {
        var and = _flow.FindWord("et", item.Start, item.End);
        if (and < 0)
        {
            return Member(item) is { IsEmpty: false } only ? [only] : [];
        }

        var (first, second) = (Member(new(item.Start, and)), Member(new(and + 2, item.End)));
        return (first.IsEmpty, second.IsEmpty) switch
        {
            (false, false) => [first, second],
            (true, false) when _flow.Trim(item.Start, and) is var (from, to) && to <= from => [second],
            _ => [],
        };
    }

    private Stretch Member(Stretch item)
    {
        var (start, end) = _flow.Trim(item.Start, item.End, ".;,-•");
        var bracket = _flow.Find("(", start, end);
        var name = PersonNames.Of(_flow, start, bracket > start ? bracket : end);
        return !name.IsEmpty && (PersonNames.Civility(_flow, start) > 0 || IsOnRoll(name)) ? name : default;
    }

    private bool IsOnRoll(Stretch name)
    {
        var key = Folding.Key(_flow.Text[name.Start..name.End]);
        return _members.Exists(member => member == key || member.StartsWith(key + " ", StringComparison.Ordinal)
            || member.EndsWith(" " + key, StringComparison.Ordinal));
    }
}
