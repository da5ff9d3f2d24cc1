using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>A stretch of the flow.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public bool IsEmpty => End <= Start;
}

/// <summary>One act while it is read: its flow, where its documents lie, and what has been found so far.</summary>
internal sealed class ActContext
{
    // Beyond that a text is not a damaged act but no act: nobody reads further remarks.
    private const int MostRemarks = 500;

    public ActContext(Flow flow, Stretch act, IReadOnlyList<Stretch> reports)
    {
        Flow = flow;
        Act = act;
        Reports = reports;
        Dates = FoundDates.In(flow);
        var numbers = FoundNumbers.In(flow);
        Numbers = numbers.All;
        foreach (var text in numbers.Ambiguous)
        {
            Remark("amount.ambiguous", text.Start, text.End, shown => new(
                $"« {shown} » porte une unité monétaire et plusieurs lectures : le montant n'est pas repris.",
                $"\"{shown}\" bears a currency but can be read in several ways: the amount is not taken."));
        }
    }

    public Flow Flow { get; }

    /// <summary>Where the decision lies.</summary>
    public Stretch Act { get; }

    /// <summary>Where its reports lie.</summary>
    public IReadOnlyList<Stretch> Reports { get; }

    /// <summary>Dates, in order.</summary>
    public IReadOnlyList<FoundDate> Dates { get; }

    /// <summary>Numbers, in order.</summary>
    public IReadOnlyList<FoundNumber> Numbers { get; }

    /// <summary>What could not be taken as it stands.</summary>
    public List<ReadingRemark> Remarks { get; } = [];

    /// <summary>Oddities survived.</summary>
    public List<Cited<string>> Typography { get; } = [];

    /// <summary>Where the heading of the act ends: at its first visa, recital or decision.</summary>
    public int HeadEnd { get; set; }

    /// <summary>Where its visas end.</summary>
    public int VisasEnd { get; set; }

    /// <summary>A value with its place, which counts as explained.</summary>
    public Cited<T> Cite<T>(T value, int start, int end)
    {
        Flow.Mark(start, end);
        return new(value, Flow.Span(start, end));
    }

    /// <summary>The text of a stretch with its place.</summary>
    public Cited<string> CiteText(int start, int end) => Cite(Flow.Text[start..end], start, end);

    /// <summary>The first date that begins in a stretch; an impossible one is remarked and gives nothing.</summary>
    public FoundDate? DateIn(int start, int end)
    {
        int low = 0, high = Dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Dates[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low < Dates.Count && Dates[low].Start < end ? Dates[low] : null;
    }

    /// <summary>Index of the first number that begins at or after a position.</summary>
    public int NumberFrom(int position)
    {
        int low = 0, high = Numbers.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Numbers[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first amount that begins in a stretch.</summary>
    public FoundNumber? AmountIn(int start, int end)
    {
        for (var i = NumberFrom(start); i < Numbers.Count && Numbers[i].Start < end; i++)
        {
            if (Numbers[i].HasCurrency || Numbers[i].LooksLikeAmount)
            {
                return Numbers[i];
            }
        }

        return null;
    }

    /// <summary>Claims an amount for a role; the first claim stands.</summary>
    public Cited<Money> Claim(FoundNumber number, string role)
    {
        number.Role ??= role;
        return Cite(number.Amount, number.Start, number.DigitsEnd);
    }

    /// <summary>Notes something that could not be taken.</summary>
    public void Remark(string code, int start, int end, Func<string, Wording> message)
    {
        if (Remarks.Count >= MostRemarks)
        {
            return;
        }

        var shown = Flow.Text[start..Math.Min(end, start + 80)];
        Remarks.Add(new(code, message(shown), Flow.Span(start, end)));
    }

    /// <summary>The stretches of all documents, the act's first.</summary>
    public IEnumerable<Stretch> Documents() => Reports.Prepend(Act);
}
