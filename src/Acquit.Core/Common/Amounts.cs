using System.Globalization;

namespace Acquit.Core.Common;

/// <summary>
/// Amounts of euros as people write them. Every screen, form, file and text goes through here: the framework's own
/// parsers read "33,07" as 3307 without an error.
/// </summary>
public static class Amounts
{
    private const char NoBreakSpace = '\u00A0';
    private const char Minus = '\u2212';

    private static readonly NumberFormatInfo French = Format(",", NoBreakSpace);
    private static readonly NumberFormatInfo English = Format(".", ',');

    /// <summary>
    /// Reads an amount: "2 101 975,00 €" with any kind of space, "1 234,5", "12.50", "1.234,56", "€1,234.56", a sign,
    /// and "€", "EUR", "euros", "HT", "TTC" around it. A text with two readings, such as "1.234", is refused.
    /// </summary>
    /// <param name="text">What was typed or found.</param>
    /// <param name="field">Field of the form or file, carried into the refusal.</param>
    public static Decision<Money> Parse(string? text, string? field = null)
    {
        var fault = Scan(text, out var amount);
        return fault is null ? amount : Refuse(fault.Value, text ?? "", field);
    }

    /// <summary>The same without a refusal's sentence, for long files.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Money amount) => Scan(text, out amount) is null;

    /// <summary>
    /// An amount with its currency and no-break spaces: <c>2 101 975,00 €</c> in French, <c>€2,101,975.00</c> in
    /// English.
    /// </summary>
    public static string Print(Money amount, Language language) => language switch
    {
        Language.French => PrintNumber(amount, language) + NoBreakSpace + "€",
        Language.English => (amount.IsNegative ? Minus + "€" : "€") + Digits(amount, English),
    };

    /// <summary>The amount without its currency, for a column whose head says euros or for a form's field.</summary>
    public static string PrintNumber(Money amount, Language language) => language switch
    {
        Language.French => Sign(amount) + Digits(amount, French),
        Language.English => Sign(amount) + Digits(amount, English),
    };

    private static string Sign(Money amount) => amount.IsNegative ? Minus.ToString() : "";

    private static string Digits(Money amount, NumberFormatInfo format) =>
        (Math.Abs((decimal)amount.Cents) / 100m).ToString("N2", format);

    private static NumberFormatInfo Format(string point, char group)
    {
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        format.NumberDecimalSeparator = point;
        format.NumberGroupSeparator = group.ToString();
        return NumberFormatInfo.ReadOnly(format);
    }

    private static AmountFault? Scan(ReadOnlySpan<char> text, out Money amount)
    {
        amount = Money.Zero;
        if (text.IsWhiteSpace())
        {
            return AmountFault.Empty;
        }

        if (text.Length > 100 || !Strip(text, out var digits, out var negative))
        {
            return AmountFault.NotAnAmount;
        }

        var fault = Separators(digits, out var point);
        return fault ?? Value(digits, point, negative, out amount);
    }

    private static bool Strip(ReadOnlySpan<char> text, out ReadOnlySpan<char> digits, out bool negative)
    {
        digits = text.Trim();
        negative = false;
        var signed = TakeSign(ref digits, ref negative);
        digits = TakeStart(digits, "€");
        digits = TakeStart(digits, "EUR");
        if (!signed)
        {
            TakeSign(ref digits, ref negative);
        }

        digits = TakeEnd(TakeEnd(digits, "HT"), "TTC");
        foreach (var currency in (ReadOnlySpan<string>)["€", "euros", "euro", "EUR"])
        {
            var shorter = TakeEnd(digits, currency);
            if (shorter.Length < digits.Length)
            {
                digits = shorter;
                break;
            }
        }

        return !digits.IsEmpty && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]);
    }

    private static bool TakeSign(ref ReadOnlySpan<char> digits, ref bool negative)
    {
        if (digits.IsEmpty || digits[0] is not ('-' or Minus or '+'))
        {
            return false;
        }

        negative = digits[0] != '+';
        digits = digits[1..].TrimStart();
        return true;
    }

    private static ReadOnlySpan<char> TakeStart(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? text[word.Length..].TrimStart() : text;

    private static ReadOnlySpan<char> TakeEnd(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? text[..^word.Length].TrimEnd() : text;

    /// <summary>Finds the decimal separator; every other separator must part whole groups of three digits.</summary>
    private static AmountFault? Separators(ReadOnlySpan<char> digits, out int point)
    {
        point = -1;
        int last = -1, count = 0, kinds = 0;
        var ending = '\0';
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
            {
                continue;
            }

            var separator = Kind(digits[i]);
            if (separator == '\0')
            {
                return AmountFault.NotAnAmount;
            }

            kinds += separator != ending ? 1 : 0;
            ending = separator;
            last = i;
            count++;
        }

        if (count == 0)
        {
            return null;
        }

        point = ending != ' ' && (kinds > 1 || count == 1) ? last : -1;
        return kinds > 2 || (kinds == 2 && ending == ' ') || (point >= 0 && kinds == 2 && CountOf(digits, ending) > 1)
            ? AmountFault.Ambiguous
            : Groups(digits, point, kinds);
    }

    private static AmountFault? Groups(ReadOnlySpan<char> digits, int point, int kinds)
    {
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        if (decimals > 2)
        {
            // "1.234" is a thousand or one and a bit; "0,125" and "1234,567" can only be too precise.
            return kinds == 1 && decimals == 3 && whole.Length <= 3 && whole[0] != '0'
                ? AmountFault.Ambiguous
                : AmountFault.TooPrecise;
        }

        var run = 0;
        var grouped = false;
        for (var i = whole.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(whole[i]))
            {
                run++;
                continue;
            }

            if (run != 3)
            {
                return AmountFault.Ambiguous;
            }

            grouped = true;
            run = 0;
        }

        return grouped && run is < 1 or > 3 ? AmountFault.Ambiguous : null;
    }

    private static AmountFault? Value(ReadOnlySpan<char> digits, int point, bool negative, out Money amount)
    {
        amount = Money.Zero;
        Int128 cents = 0;
        var limit = negative ? -(Int128)long.MinValue : long.MaxValue;
        var decimals = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i]))
            {
                continue;
            }

            cents = (cents * 10) + (digits[i] - '0');
            decimals += point >= 0 && i > point ? 1 : 0;
            if (cents > limit)
            {
                return AmountFault.TooLarge;
            }
        }

        cents *= decimals switch { 0 => 100, 1 => 10, _ => 1 };
        if (cents > limit)
        {
            return AmountFault.TooLarge;
        }

        amount = new((long)(negative ? -cents : cents));
        return null;
    }

    private static int CountOf(ReadOnlySpan<char> digits, char kind)
    {
        var count = 0;
        foreach (var character in digits)
        {
            count += Kind(character) == kind ? 1 : 0;
        }

        return count;
    }

    private static char Kind(char character) => character switch
    {
        ' ' or NoBreakSpace or '\u202F' or '\u2009' => ' ',
        ',' => ',',
        '.' => '.',
        _ => '\0',
    };

    private static Refusal Refuse(AmountFault fault, string text, string? field)
    {
        var shown = text.Length > 60 ? text[..60] + "…" : text;
        return fault switch
        {
            AmountFault.Empty => new("amount.empty", new("Indiquez un montant en euros.", "Give an amount in euros."),
                Field: field),
            AmountFault.NotAnAmount => new("amount.not-a-number", new(
                $"« {shown} » n'est pas un montant. Écrivez par exemple 1 250,00.",
                $"\"{shown}\" is not an amount. Write for example 1250.00."), Field: field),
            AmountFault.Ambiguous => new("amount.ambiguous", new(
                $"« {shown} » peut se lire de plusieurs façons. Une seule virgule, devant les centimes : 1 234,56.",
                $"\"{shown}\" can be read in several ways. Write a single point, before the cents: 1234.56."),
                Field: field),
            AmountFault.TooPrecise => new("amount.too-precise", new(
                $"« {shown} » a plus de deux décimales. Un montant s'arrête au centime.",
                $"\"{shown}\" has more than two decimals. An amount stops at the cent."), Field: field),
            AmountFault.TooLarge => new("amount.too-large", new(
                $"« {shown} » dépasse le plus grand montant que le logiciel sait compter.",
                $"\"{shown}\" exceeds the largest amount that the program can count."), Field: field),
        };
    }

    private enum AmountFault
    {
        Empty,
        NotAnAmount,
        Ambiguous,
        TooPrecise,
        TooLarge,
    }
}
