namespace Acquit.Formats.ActText;

/// <summary>
/// French numbers in words, up to 2999: "deux mille dix-neuf", "deux mil quinze", "vingt et un", "premier".
/// </summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["un"] = 1,
        ["premier"] = 1,
        ["1er"] = 1,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["six"] = 6,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
        ["dix"] = 10,
        ["onze"] = 11,
        ["douze"] = 12,
        ["treize"] = 13,
        ["quatorze"] = 14,
        ["quinze"] = 15,
        ["seize"] = 16,
        ["vingt"] = 20,
        ["trente"] = 30,
        ["quarante"] = 40,
        ["cinquante"] = 50,
        ["soixante"] = 60,
    };

    /// <summary>Value of a run of words; null when one of them is no number.</summary>
    public static int? Value(string text)
    {
        int total = 0, run = 0;
        foreach (var word in text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "et")
            {
                continue;
            }

            if (word is "mille" or "mil")
            {
                total += Math.Max(run, 1) * 1000;
                run = 0;
            }
            else if (Words.TryGetValue(word, out var value))
            {
                run += value;
            }
            else if (int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var digits)
                && digits < 3000)
            {
                run += digits;
            }
            else
            {
                return null;
            }

            if (total > 3000 || run > 3000)
            {
                return null;
            }
        }

        return total + run > 0 ? total + run : null;
    }
}
