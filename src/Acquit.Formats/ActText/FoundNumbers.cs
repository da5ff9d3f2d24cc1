using System.Text;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>A number found in the flow that may be an amount of money.</summary>
internal sealed class FoundNumber
{
    /// <summary>First position of the number.</summary>
    public required int Start { get; init; }

    /// <summary>Position after its last digit.</summary>
    public required int DigitsEnd { get; init; }

    /// <summary>Position after its currency, where it has one.</summary>
    public required int End { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>True when a currency stands beside it.</summary>
    public required bool HasCurrency { get; init; }

    /// <summary>
    /// True when written in groups of three digits or with two decimals: an amount when a table holds it.
    /// </summary>
    public required bool LooksLikeAmount { get; init; }

    /// <summary>True when net of VAT is said beside it.</summary>
    public required bool NetOfVat { get; init; }

    /// <summary>True when its typography had to be mended.</summary>
    public required bool Mended { get; init; }

    /// <summary>True for a whole number of persons or votes: "12,31" is none.</summary>
    public bool IsCount => IsWhole && !HasCurrency && Amount.Cents is >= 0 and < 10_000_000;

    /// <summary>True when written without decimals.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>What it is; null until a reading claims it.</summary>
    public string? Role { get; set; }
}

/// <summary>A text followed by a currency that is no single amount.</summary>
internal readonly record struct AmbiguousNumber(int Start, int End);

/// <summary>Finds the numbers of a text that may be amounts, with the typography that acts really have.</summary>
internal sealed class FoundNumbers
{
    private readonly Flow _flow;
    private readonly string _key;

    private FoundNumbers(Flow flow)
    {
        _flow = flow;
        _key = flow.Key;
    }

    /// <summary>The numbers, in order.</summary>
    public List<FoundNumber> All { get; } = [];

    /// <summary>Texts with a currency and several readings.</summary>
    public List<AmbiguousNumber> Ambiguous { get; } = [];

    /// <summary>Reads a whole flow.</summary>
    public static FoundNumbers In(Flow flow)
    {
        var found = new FoundNumbers(flow);
        var i = 0;
        while (i < found._key.Length)
        {
            i = char.IsAsciiDigit(found._key[i]) && found.MayBegin(i) ? found.Read(i) : i + 1;
        }

        return found;
    }

    // Not inside a reference such as L.3121-14, 2022-284 or 13172//900202.
    private bool MayBegin(int position) =>
        position == 0 || _key[position - 1] is ' ' or '(' or ':' or '"' or '€'
        || (_key[position - 1] == '-' && (position == 1 || _key[position - 2] is ' ' or '('));

    private int Read(int start)
    {
        var mended = false;
        var digits = new StringBuilder();
        var at = Whole(start, digits);
        at = Decimals(at, digits, ref mended);
        if (at < _key.Length && (char.IsLetterOrDigit(_key[at]) || _key[at] is '/' or '°') && !IsCurrency(at))
        {
            return SkipWord(at);
        }

        var (end, hasCurrency, net) = Currency(start, at);
        if (Amounts.TryParse(digits.ToString(), out var amount))
        {
            var negative = start > 0 && _key[start - 1] == '-';
            var first = negative ? start - 1 : start;
            var percent = at < _key.Length && (_key[at] == '%'
                || (_key[at] == ' ' && at + 1 < _key.Length && _key[at + 1] == '%'));
            if (!percent)
            {
                All.Add(new()
                {
                    Start = first,
                    DigitsEnd = at,
                    End = end,
                    Amount = negative ? -amount : amount,
                    HasCurrency = hasCurrency,
                    LooksLikeAmount = digits.ToString().AsSpan().ContainsAny(' ', ',', '.'),
                    IsWhole = !digits.ToString().AsSpan().ContainsAny(',', '.'),
                    NetOfVat = net,
                    Mended = mended,
                });
            }
        }
        else if (hasCurrency)
        {
            Ambiguous.Add(new(start, end));
        }

        return Math.Max(end, start + 1);
    }

    /// <summary>Digits in groups: a space parts two groups when exactly three digits follow it.</summary>
    private int Whole(int start, StringBuilder digits)
    {
        var at = start;
        while (at < _key.Length && char.IsAsciiDigit(_key[at]))
        {
            digits.Append(_key[at++]);
        }

        if (at - start > 3)
        {
            return at;
        }

        while (at + 3 < _key.Length && _key[at] == ' ' && IsGroup(at + 1) && MayCross(at))
        {
            digits.Append(' ').Append(_key, at + 1, 3);
            at += 4;
        }

        return at;
    }

    private bool IsGroup(int at) =>
        at + 2 < _key.Length && char.IsAsciiDigit(_key[at]) && char.IsAsciiDigit(_key[at + 1])
        && char.IsAsciiDigit(_key[at + 2]) && (at + 3 >= _key.Length || !char.IsAsciiDigit(_key[at + 3]));

    /// <summary>
    /// In a table a line break parts two cells; in a sentence it may fall inside an amount, and words then stand on
    /// both sides.
    /// </summary>
    private bool MayCross(int space)
    {
        if (_flow.GapAt(space) == Gap.Space)
        {
            return true;
        }

        if (_flow.GapAt(space) != Gap.Line)
        {
            return false;
        }

        var line = _flow.Lines[_flow.LineIndex(space - 1)];
        var end = _flow.LineEnd(space + 1);
        return HasLetter(line.Start, space) && HasLetter(space + 4, end);
    }

    private bool HasLetter(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(_key[i]))
            {
                return true;
            }
        }

        return false;
    }

    private int Decimals(int at, StringBuilder digits, ref bool mended)
    {
        while (at < _key.Length)
        {
            var separator = at;
            separator += _key[at] == ' ' && _flow.GapAt(at) == Gap.Space && at + 1 < _key.Length
                && _key[at + 1] == ',' ? 1 : 0;
            if (separator >= _key.Length || _key[separator] is not (',' or '.'))
            {
                break;
            }

            var next = separator + 1;
            next += next < _key.Length && _key[next] == ' ' && _flow.GapAt(next) == Gap.Space
                && IsOddDecimals(next + 1) ? 1 : 0;
            if (next >= _key.Length || !char.IsAsciiDigit(_key[next]))
            {
                break;
            }

            mended |= separator != at || next != separator + 1;
            digits.Append(_key[separator]);
            at = next;
            while (at < _key.Length && char.IsAsciiDigit(_key[at]))
            {
                digits.Append(_key[at++]);
            }
        }

        return at;
    }

    // "2 971 219, 36 €": two digits and then a currency, so that "le 4, 12 et 15" stays a list.
    private bool IsOddDecimals(int at) =>
        at + 1 < _key.Length && char.IsAsciiDigit(_key[at]) && char.IsAsciiDigit(_key[at + 1])
        && (at + 2 >= _key.Length || !char.IsAsciiDigit(_key[at + 2])) && Currency(0, at + 2).HasCurrency;

    private (int End, bool HasCurrency, bool Net) Currency(int start, int at)
    {
        var end = at;
        var hasCurrency = start > 0 && _key[start - 1] == '€';
        var next = at < _key.Length && _key[at] == ' ' && _flow.GapAt(at) <= Gap.Line ? at + 1 : at;
        if (IsCurrency(next))
        {
            hasCurrency = true;
            end = next + CurrencyLength(next);
        }

        var tax = end < _key.Length && _key[end] == ' ' ? end + 1 : end;
        tax += _flow.Has("(", tax) ? 1 : 0;
        var net = (_flow.Has("ht", tax) || _flow.Has("h.t", tax))
            && _flow.IsBound(tax + (_flow.Has("ht", tax) ? 2 : 3));
        if (net || (_flow.Has("ttc", tax) && _flow.IsBound(tax + 3)))
        {
            hasCurrency = true;
            end = tax + (_flow.Has("ht", tax) ? 2 : 3);
        }

        return (end, hasCurrency, net);
    }

    private bool IsCurrency(int at) => CurrencyLength(at) > 0;

    private int CurrencyLength(int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["€", "euros", "euro", "eur"])
        {
            if (_flow.Has(word, at) && (word == "€" || _flow.IsBound(at + word.Length)))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private int SkipWord(int at)
    {
        while (at < _key.Length && _key[at] != ' ')
        {
            at++;
        }

        return at;
    }
}
