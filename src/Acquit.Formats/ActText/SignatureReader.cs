using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>Reads the signature block of the decision.</summary>
internal static class SignatureReader
{
    private static readonly string[] Capacities =
    [
        "le president", "la presidente", "le maire", "la maire", "le directeur general", "la directrice generale",
        "le premier adjoint", "le 1er adjoint", "l'adjoint", "l'adjointe", "le vice-president", "la vice-presidente",
        "le premier vice-president", "le secretaire", "la secretaire",
    ];

    private static readonly string[] Behalfs =
        ["pour le president", "pour la presidente", "pour le maire", "pour la maire", "par delegation", "p/o",
            "par ordre"];

    /// <summary>The signature; null when the text shows none.</summary>
    public static Signature? Read(ActContext context)
    {
        var first = FirstLine(context);
        if (first < 0)
        {
            return null;
        }

        var block = new Block(context);
        for (var i = first; i < context.Flow.Lines.Count && context.Flow.Lines[i].Start < context.Act.End; i++)
        {
            block.Take(context.Flow.Lines[i]);
        }

        return block.ToSignature();
    }

    /// <summary>A signature block, line by line: the last capacity, and the name below it, are the signer's.</summary>
    private sealed class Block(ActContext context)
    {
        private readonly Flow _flow = context.Flow;
        private string? _name;
        private string? _capacity;
        private string? _behalf;
        private string? _place;
        private DateOnly? _date;
        private bool _delegation;
        private int _from = -1;
        private int _to = -1;

        public void Take(FlowLine line)
        {
            var (start, end) = _flow.Trim(line.Start, line.End, ",.:");
            _delegation |= _flow.FindWord("par delegation", start, end) >= 0
                || _flow.FindWord("delegation de signature", start, end) >= 0;
            if (TakeWhen(start, end) || TakeWho(start, end))
            {
                _flow.Mark(line.Start, line.End);
                _from = _from < 0 ? line.Start : _from;
                _to = line.End;
            }
        }

        public Signature? ToSignature() => _from < 0 || (_name is null && _capacity is null && _date is null)
            ? null
            : new(_name, _capacity, _behalf, _delegation, _place, _date, _flow.Span(_from, _to));

        private bool TakeWhen(int start, int end)
        {
            if (PlaceAndDate(context, start, end) is not { } dated)
            {
                return false;
            }

            (_place, _date) = (_place ?? dated.Place, _date ?? dated.Date);
            return true;
        }

        private bool TakeWho(int start, int end)
        {
            if (StartsWith(_flow, start, Behalfs))
            {
                _behalf ??= _flow.Text[start..end];
                (_capacity, _name) = (null, null);
                return true;
            }

            if (StartsWith(_flow, start, Capacities) && end - start <= 90)
            {
                (_capacity, _name) = (_flow.Text[start..end], null);
                return true;
            }

            if (_flow.Has("signe", start) && end - start <= 30)
            {
                return true;
            }

            if (_capacity is null || _name is not null
                || PersonNames.Of(_flow, start, end) is not { IsEmpty: false } person || person.End != end)
            {
                return false;
            }

            _name = _flow.Text[person.Start..person.End];
            return true;
        }
    }

    /// <summary>The block begins after the vote, at a capacity, a "pour le président" or a place and date.</summary>
    private static int FirstLine(ActContext context)
    {
        var flow = context.Flow;
        var after = Math.Max(context.VisasEnd, LastVote(context));
        for (var i = 0; i < flow.Lines.Count && flow.Lines[i].Start < context.Act.End; i++)
        {
            var line = flow.Lines[i];
            if (line.Start < Math.Max(after, context.Act.Start) || line.Start < context.HeadEnd)
            {
                continue;
            }

            var (start, end) = flow.Trim(line.Start, line.End, ",.:");
            if (StartsWith(flow, start, Behalfs) || PlaceAndDate(context, start, end) is not null
                || (StartsWith(flow, start, Capacities) && end - start <= 70 && NextIsName(context, i)))
            {
                return i;
            }
        }

        return -1;
    }

    private static int LastVote(ActContext context)
    {
        var last = -1;
        foreach (var word in (ReadOnlySpan<string>)["abstention", "a l'unanimite", "contre :", "apres en avoir",
            "decide"])
        {
            for (var at = context.Flow.Find(word, context.Act.Start, context.Act.End); at >= 0;
                at = context.Flow.Find(word, at + 1, context.Act.End))
            {
                last = Math.Max(last, at);
            }
        }

        return last;
    }

    private static bool NextIsName(ActContext context, int index)
    {
        for (var i = index + 1; i < context.Flow.Lines.Count && i <= index + 3; i++)
        {
            var line = context.Flow.Lines[i];
            if (line.End <= context.Act.End && (context.Flow.Has("signe", line.Start)
                || PersonNames.Of(context.Flow, line.Start, line.End) is { IsEmpty: false }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(Flow flow, int start, string[] phrases) =>
        Array.Exists(phrases, phrase => flow.Has(phrase, start));

    /// <summary>"Fait à Ville, le 4 juillet 2022", "ARRAS, le 4 juillet 2022".</summary>
    private static (string Place, DateOnly? Date)? PlaceAndDate(ActContext context, int start, int end)
    {
        var flow = context.Flow;
        if (PublicationReader.Speaks(flow, start, end))
        {
            return null;
        }

        var comma = flow.Find(" le ", start, end);
        if (comma < 0 || end - start > 90 || context.DateIn(comma + 4, Math.Min(end, comma + 20)) is not { } date)
        {
            return null;
        }

        var from = start;
        foreach (var made in (ReadOnlySpan<string>)["fait et delibere a ", "fait et delibere en mairie a ", "fait a ",
            "a "])
        {
            from = flow.Has(made, start) ? start + made.Length : from;
            if (from > start)
            {
                break;
            }
        }

        var (placeStart, placeEnd) = flow.Trim(from, comma, ",");
        return placeEnd > placeStart && placeEnd - placeStart <= 40 && char.IsUpper(flow.Text[placeStart])
            && PersonNames.LooksLikeName(flow, placeStart, placeEnd)
            ? (flow.Text[placeStart..placeEnd], date.Date)
            : null;
    }
}
