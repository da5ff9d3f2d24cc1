using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>The counts that a heading prints: members in office, present, voters, proxies.</summary>
internal static class CountsReader
{
    private const int InOffice = 0;
    private const int Present = 1;
    private const int Voters = 2;
    private const int Proxies = 3;

    private static readonly (string Word, int Count)[] Words =
    [
        ("en exercice", InOffice), ("presents", Present), ("presente(s)", Present), ("present(s)", Present),
        ("votants", Voters), ("votant(s)", Voters), ("nombre de votes", Voters), ("pouvoirs", Proxies),
        ("pouvoir(s)", Proxies), ("procurations", Proxies), ("procuration(s)", Proxies), ("representes", Proxies),
        ("assistent a la seance", Present), ("pris part a la deliberation", Voters), ("pris part au vote", Voters),
    ];

    /// <summary>The counts, in the order of the record's fields; null where not printed.</summary>
    public static Cited<int>?[] Read(ActContext context)
    {
        var counts = new Cited<int>?[4];
        var lines = context.Flow.Lines;
        for (var i = 0; i < lines.Count && lines[i].Start < context.HeadEnd; i++)
        {
            if (lines[i].Start >= context.Act.Start && !ReadTable(context, i, counts))
            {
                ReadLine(context, lines[i], counts);
            }
        }

        return counts;
    }

    /// <summary>"Nombre de conseillers en exercice : 15 présents : 15 votants : 15": a word, then its number.</summary>
    private static void ReadLine(ActContext context, FlowLine line, Cited<int>?[] counts)
    {
        foreach (var (word, count) in Words)
        {
            var at = counts[count] is null ? context.Flow.FindWord(word, line.Start, line.End) : -1;
            if (at < 0)
            {
                continue;
            }

            var from = at + word.Length;
            while (from < line.End + 2 && from < context.Flow.Length
                && context.Flow.Key[from] is ' ' or ':' or '.' or '=')
            {
                from++;
            }

            if (Integer(context, from) is { } number)
            {
                context.Flow.Mark(line.Start, number.DigitsEnd);
                counts[count] = context.Cite((int)(number.Amount.Cents / 100), number.Start, number.DigitsEnd);
            }
        }
    }

    /// <summary>A line of words and below it a line of as many numbers.</summary>
    private static bool ReadTable(ActContext context, int index, Cited<int>?[] counts)
    {
        var flow = context.Flow;
        var line = flow.Lines[index];
        if (index + 1 >= flow.Lines.Count || line.End - line.Start > 120 || HoldsDigit(flow, line))
        {
            return false;
        }

        var heads = Words.Select(word => (At: flow.FindWord(word.Word, line.Start, line.End), word.Count))
            .Where(head => head.At >= 0).DistinctBy(head => head.Count).OrderBy(head => head.At).ToList();
        var below = flow.Lines[index + 1];
        var numbers = context.Numbers.Skip(context.NumberFrom(below.Start))
            .TakeWhile(number => number.Start < below.End).ToList();
        if (heads.Count < 2 || numbers.Count != heads.Count || numbers.Exists(number => !number.IsCount))
        {
            return false;
        }

        for (var i = 0; i < heads.Count; i++)
        {
            counts[heads[i].Count] ??=
                context.Cite((int)(numbers[i].Amount.Cents / 100), numbers[i].Start, numbers[i].DigitsEnd);
        }

        flow.Mark(line.Start, below.End);
        return true;
    }

    private static FoundNumber? Integer(ActContext context, int at)
    {
        var index = context.NumberFrom(at);
        return index < context.Numbers.Count && context.Numbers[index] is var number && number.Start == at
            && number.IsCount
            ? number
            : null;
    }

    private static bool HoldsDigit(Flow flow, FlowLine line) =>
        flow.Key.AsSpan(line.Start, line.End - line.Start).ContainsAnyInRange('0', '9');
}
