using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>Reads who was there: lists of names in the layouts that authorities use.</summary>
internal sealed class RollReader
{
    // A roll has a dozen parts; by town, a few hundred.
    private const int MostLabels = 500;
    private readonly ActContext _context;
    private readonly Flow _flow;
    private readonly List<Cited<string>> _present = [];
    private readonly List<Cited<string>> _apologies = [];
    private readonly List<Cited<string>> _nonVoting = [];
    private readonly List<Cited<string>> _nonVotingApologies = [];
    private readonly List<NamedProxy> _proxies = [];
    private readonly List<PartialPresence> _partial = [];
    private Cited<string>? _chair;
    private Cited<string>? _secretary;

    private RollReader(ActContext context)
    {
        _context = context;
        _flow = context.Flow;
    }

    /// <summary>Reads the roll of an act's heading.</summary>
    public static Roll Read(ActContext context)
    {
        var reader = new RollReader(context);
        reader.ReadLists();
        reader.ReadOfficers();
        return new(reader._chair, reader._secretary, reader._present, reader._apologies, reader._nonVoting,
            reader._nonVotingApologies, reader._proxies)
        {
            Partial = reader._partial,
        };
    }

    private void ReadLists()
    {
        var at = _context.Act.Start;
        var labels = 0;
        while (at < _context.HeadEnd && labels < MostLabels)
        {
            if (MayOpen(at) && RollLabels.At(_flow, at, _flow.StartsLine(at), out var after) is { } part
                && !IsCount(after))
            {
                at = Math.Max(ReadPart(part, at, after), at + 1);
                labels++;
                continue;
            }

            at++;
        }
    }

    private bool MayOpen(int at) => _flow.GapAt(at) == Gap.None
        && (_flow.StartsLine(at) || (at > 1 && _flow.Key[at - 1] == ' '
            && _flow.Key[at - 2] is '.' or ';' or '-' or '*'));

    private bool IsCount(int after)
    {
        while (after < _flow.Length && _flow.GapAt(after) != Gap.None)
        {
            after++;
        }

        return after < _flow.Length && char.IsAsciiDigit(_flow.Key[after]);
    }

    private int ReadPart(RollPart part, int label, int start)
    {
        if (part is RollPart.Secretary or RollPart.Chair)
        {
            return ReadOfficer(part, label, start);
        }

        var (items, end) = RollItems.Cut(_flow, start, _context.HeadEnd);
        var marked = start;
        for (var i = 0; i < items.Count; i++)
        {
            marked = Math.Max(marked, ReadItem(part, items, i));
        }

        if (marked > start || items.Count == 0 || _flow.Trim(start, end).Start >= end)
        {
            _flow.Mark(label, Math.Max(marked, start));
        }

        return marked > start ? end : start;
    }

    /// <summary>Reads one item; the position after what it explains.</summary>
    private int ReadItem(RollPart part, List<Stretch> items, int index)
    {
        var item = items[index];
        if (ReadProxy(part, item) || JoinsProxy(part, items, index))
        {
            _flow.Mark(item.Start, item.End);
            return item.End;
        }

        var bracket = _flow.Find("(", item.Start, item.End);
        var name = PersonNames.Of(_flow, AfterTown(item), bracket >= 0 ? bracket : item.End);
        if (name.IsEmpty || _flow.FindWord("et", name.Start, name.End) >= 0)
        {
            return ReadPair(part, item);
        }

        if (bracket >= 0)
        {
            NotePart(part, name, bracket, item.End);
        }

        _flow.Mark(item.Start, item.End);
        ListOf(part).Add(_context.CiteText(name.Start, name.End));
        return item.End;
    }

    /// <summary>"(jusqu'au rapport n° 14)": the items at which the person is there, or, excused, is not.</summary>
    private void NotePart(RollPart part, Stretch name, int start, int end)
    {
        if (part is not (RollPart.Present or RollPart.Apologies or RollPart.Represented)
            || !AgendaItems.SpeaksOf(_flow, start, end))
        {
            return;
        }

        var said = AgendaItems.In(_flow, start, end);
        var there = part == RollPart.Present ? said : [.. said.SelectMany(AgendaItems.Except)];
        var (printed, span) = (_flow.Text[name.Start..name.End], _flow.Span(name.Start, end));
        _partial.AddRange(there.Count == 0
            ? [new(printed, null, span)]
            : there.Select(items => new PartialPresence(printed, items, span)));
    }

    // "pour la commune de X : madame Y": the town is no part of the name.
    private int AfterTown(Stretch item)
    {
        var colon = _flow.Find(":", item.Start, item.End);
        return colon >= 0 ? colon + 1 : item.Start;
    }

    private int ReadPair(RollPart part, Stretch item)
    {
        var and = _flow.FindWord("et", item.Start, item.End);
        var end = item.Start;
        if (and < 0)
        {
            return end;
        }

        foreach (var half in (ReadOnlySpan<Stretch>)[new(item.Start, and), new(and + 2, item.End)])
        {
            if (PersonNames.Of(_flow, half.Start, half.End) is { IsEmpty: false } name)
            {
                ListOf(part).Add(_context.CiteText(name.Start, name.End));
                end = name.End;
            }
        }

        return end;
    }

    private bool ReadProxy(RollPart part, Stretch item)
    {
        if (part is not (RollPart.Represented or RollPart.Apologies)
            || ProxyText.Of(_flow, item, part == RollPart.Represented) is not { } proxy)
        {
            return false;
        }

        AddProxy(proxy.Giver, proxy.Holder);
        NoteItems(part, proxy.Giver, proxy.Holder.End, item.End);
        return true;
    }

    /// <summary>"(pouvoir à M. X à partir du rapport 15)": the proxy holds for these items only.</summary>
    private void NoteItems(RollPart part, Stretch giver, int start, int end)
    {
        if (!AgendaItems.SpeaksOf(_flow, start, end))
        {
            return;
        }

        if (AgendaItems.In(_flow, start, end) is [var items])
        {
            _proxies[^1] = _proxies[^1] with { Items = items };
        }

        NotePart(part, giver, start, end);
    }

    /// <summary>"Michel GARNIER, pouvoir à Pierre BARROS": the comma stands inside one proxy.</summary>
    private bool JoinsProxy(RollPart part, List<Stretch> items, int index)
    {
        var item = items[index];
        var key = _flow.Key.AsSpan(item.Start, item.End - item.Start).TrimStart();
        if (part is not (RollPart.Represented or RollPart.Apologies) || index == 0
            || !(key.StartsWith("pouvoir a ") || key.StartsWith("donne pouvoir") || key.StartsWith("ayant donne")
                || key.StartsWith("procuration a ") || key.StartsWith("represente") || key.StartsWith("qui donne")))
        {
            return false;
        }

        var whole = new Stretch(items[index - 1].Start, item.End);
        var before = PersonNames.Of(_flow, whole.Start, items[index - 1].End);
        if (before.IsEmpty || ProxyHolder(item) is not { IsEmpty: false } holder)
        {
            return false;
        }

        AddProxy(before, holder);
        return true;
    }

    private Stretch ProxyHolder(Stretch item)
    {
        var to = _flow.Find(" a ", item.Start, item.End);
        to = to < 0 ? _flow.Find(" par ", item.Start, item.End) + 2 : to;
        return to < 2 ? default : PersonNames.Of(_flow, to + 3, item.End);
    }

    private void AddProxy(Stretch giver, Stretch holder)
    {
        var name = _context.CiteText(giver.Start, giver.End);
        _proxies.Add(new(name.Value, _flow.Text[holder.Start..holder.End], _flow.Span(giver.Start, holder.End)));
        _flow.Mark(giver.Start, holder.End);
        if (!_apologies.Exists(absent => Folding.Same(absent.Value, name.Value)))
        {
            _apologies.Add(name);
        }
    }

    private List<Cited<string>> ListOf(RollPart part) => part switch
    {
        RollPart.Present => _present,
        RollPart.Apologies or RollPart.Represented => _apologies,
        RollPart.NonVoting => _nonVoting,
        RollPart.NonVotingApologies => _nonVotingApologies,
        RollPart.Secretary or RollPart.Chair => [],
    };

    private int ReadOfficer(RollPart part, int label, int start)
    {
        var end = start;
        while (end < _flow.Length && end - start < 90 && _flow.GapAt(end) != Gap.Blank
            && !(_flow.GapAt(end) == Gap.Line && end > start + 8) && _flow.Key[end] is not (',' or ';' or '('))
        {
            end++;
        }

        if (PersonNames.Of(_flow, start, end) is not { IsEmpty: false } name)
        {
            return start;
        }

        _flow.Mark(label, name.End);
        var cited = _context.CiteText(name.Start, name.End);
        if (part == RollPart.Chair)
        {
            _chair ??= cited;
        }
        else
        {
            _secretary ??= cited;
        }

        return name.End;
    }

    private void ReadOfficers()
    {
        foreach (var phrase in (ReadOnlySpan<string>)["presidence de", "presidence effective de"])
        {
            var at = _chair is null ? _flow.FindWord(phrase, _context.Act.Start, _context.HeadEnd) : -1;
            if (at >= 0)
            {
                ReadOfficer(RollPart.Chair, at, at + phrase.Length);
                MarkOwnLine(at);
            }
        }

        if (_secretary is null)
        {
            ReadNamedSecretary();
        }
    }

    private void MarkOwnLine(int at)
    {
        if (_chair is not null && _flow.LineEnd(at) - at <= 110)
        {
            IdentityReader.MarkLine(_context, at);
        }
    }

    /// <summary>"Madame X est nommée secrétaire de séance", "désigné secrétaire".</summary>
    private void ReadNamedSecretary()
    {
        var end = Math.Min(_context.HeadEnd + 600, _context.Act.End);
        var at = _flow.FindWord("secretaire", _context.Act.Start, end);
        if (at < 0)
        {
            return;
        }

        var verb = _flow.FindAny(
            ["est nomme", "est nommee", "a ete nomme", "a ete nommee", "est designe", "est designee", "a ete designe",
                "a ete designee", "est elu", "est elue", "a ete elu", "a ete elue"], Math.Max(at - 60,
                _context.Act.Start), at);
        var start = verb < 0 ? -1 : verb;
        while (start > _context.Act.Start && verb - start < 60 && _flow.Key[start - 1] is not (',' or ';' or ':')
            && _flow.GapBefore(start) < Gap.Line)
        {
            start--;
        }

        if (start >= 0 && PersonNames.Of(_flow, start, verb) is { IsEmpty: false } name)
        {
            _flow.Mark(name.Start, at + "secretaire".Length);
            _secretary = _context.CiteText(name.Start, name.End);
        }
    }
}
