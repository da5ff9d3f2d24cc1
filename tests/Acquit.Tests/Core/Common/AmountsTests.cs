using System.Globalization;
using System.Text.RegularExpressions;
using Acquit.Core.Common;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Common;

public sealed partial class AmountsTests
{
    [Theory]
    [InlineData("2101975", 210_197_500)]
    [InlineData("2 101 975,00 €", 210_197_500)]
    [InlineData("2\u202F101\u202F975,00\u00A0€", 210_197_500)]
    [InlineData("2\u00A0101\u00A0975 euros", 210_197_500)]
    [InlineData("2 971 219,36 € HT", 297_121_936)]
    [InlineData("2 971 219,36 HT", 297_121_936)]
    [InlineData("33,07", 3_307)]
    [InlineData("33,7", 3_370)]
    [InlineData("12.50", 1_250)]
    [InlineData("1.234,56", 123_456)]
    [InlineData("1,234.56", 123_456)]
    [InlineData("€1,234.56", 123_456)]
    [InlineData("-€1,234.56", -123_456)]
    [InlineData("\u22125,00 €", -500)]
    [InlineData("-5", -500)]
    [InlineData("+5", 500)]
    [InlineData("1.234.567", 123_456_700)]
    [InlineData("1,234,567", 123_456_700)]
    [InlineData("0,00", 0)]
    [InlineData("007", 700)]
    [InlineData("92233720368547758,07", long.MaxValue)]
    public void Reads(string text, long cents) => Assert.Equal(new Money(cents), Accepted(Amounts.Parse(text)));

    [Theory]
    [InlineData("", "amount.empty")]
    [InlineData(" \u00A0", "amount.empty")]
    [InlineData(null, "amount.empty")]
    [InlineData("1.234,5,6", "amount.ambiguous")]
    [InlineData("1.234", "amount.ambiguous")]
    [InlineData("1,234", "amount.ambiguous")]
    [InlineData("12 34", "amount.ambiguous")]
    [InlineData("1 2345", "amount.ambiguous")]
    [InlineData("1234 567", "amount.ambiguous")]
    [InlineData("1,2 3", "amount.ambiguous")]
    [InlineData("1 234.567,89", "amount.ambiguous")]
    [InlineData("12.34.56", "amount.ambiguous")]
    [InlineData("1,,2", "amount.ambiguous")]
    [InlineData("1  234", "amount.ambiguous")]
    [InlineData("0,125", "amount.too-precise")]
    [InlineData("1234,567", "amount.too-precise")]
    [InlineData("12,3456", "amount.too-precise")]
    [InlineData("92233720368547758,08", "amount.too-large")]
    [InlineData("99999999999999999999999999", "amount.too-large")]
    [InlineData("cent euros", "amount.not-a-number")]
    [InlineData("€", "amount.not-a-number")]
    [InlineData("-", "amount.not-a-number")]
    [InlineData("--5", "amount.not-a-number")]
    [InlineData("5,", "amount.not-a-number")]
    [InlineData(",5", "amount.not-a-number")]
    [InlineData("1e5", "amount.not-a-number")]
    [InlineData("5 $", "amount.not-a-number")]
    [InlineData("٣", "amount.not-a-number")]
    public void Refuses_and_names_the_text(string? text, string code)
    {
        var refusal = Assert.Single(Assert.IsType<Decision<Money>.Refused>(Amounts.Parse(text, "Net")).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Equal("Net", refusal.Field);
        Assert.Contains(code == "amount.empty" ? "" : text!, refusal.Message.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_with_no_break_spaces()
    {
        Assert.Equal("2\u00A0101\u00A0975,00\u00A0€", Amounts.Print(Money.Euros(2_101_975), Language.French));
        Assert.Equal("€2,101,975.00", Amounts.Print(Money.Euros(2_101_975), Language.English));
        Assert.Equal("\u2212134,42\u00A0€", Amounts.Print(new(-13_442), Language.French));
        Assert.Equal("\u2212€134.42", Amounts.Print(new(-13_442), Language.English));
        Assert.Equal("500\u00A0000,00", Amounts.PrintNumber(Money.Euros(500_000), Language.French));
    }

    /// <summary>Invariant 29.</summary>
    [Fact]
    public void What_is_printed_is_read_back() => Gen.Long.Select(cents => new Money(cents)).Sample(amount =>
    {
        var net = Amounts.Print(amount, Language.French) + " HT";
        string[] forms =
        [
            Amounts.Print(amount, Language.French), Amounts.Print(amount, Language.English),
            Amounts.PrintNumber(amount, Language.French), Amounts.PrintNumber(amount, Language.English),
            net, net.Replace('\u00A0', '\u202F'), net.Replace('\u00A0', ' '), amount.ToString(),
        ];
        foreach (var form in forms)
        {
            Assert.Equal(amount, Accepted(Amounts.Parse(form)));
        }
    });

    /// <summary>Whatever is accepted keeps every digit of the text, in order: nothing is dropped or moved.</summary>
    [Fact]
    public void An_accepted_text_keeps_its_digits() =>
        Gen.Char["0123456789., \u00A0\u202F-€"].Array[0, 14].Select(characters => new string(characters)).Sample(text =>
        {
            if (!Amounts.TryParse(text, out var amount))
            {
                return;
            }

            var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
            var read = Int128.Abs(amount.Cents).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(digits, (digits.Length == 0 ? "" : read[..Math.Min(digits.Length, read.Length)]));
            Assert.All(read[Math.Min(digits.Length, read.Length)..], zero => Assert.Equal('0', zero));
        });

    /// <summary>
    /// One sign before at most two decimals, another between groups of three, and "1.234", which may be either, refused.
    /// </summary>
    [Fact]
    public void An_accepted_text_reads_one_way_only() =>
        Gen.Select(Gen.Int[0, 9999].Array[1, 4], Gen.Char[",. \u00A0\u202F"].Array[3], Gen.Int[0, 3])
            .Select((groups, separators, width) => string.Concat(groups.Select((group, i) =>
                (i == 0 ? "" : separators[i - 1].ToString())
                + group.ToString("0000", CultureInfo.InvariantCulture)[(i == groups.Length - 1 ? width : 1)..])))
            .Sample(text => Assert.True(
                !Amounts.TryParse(text, out _) || OneReading().IsMatch(text), text), iter: 10_000);

    [GeneratedRegex("""
        ^(\d+|\d{1,3}([\u0020\u00A0\u202F]\d{3})+)([.,]\d{1,2})?$
        |^\d{1,3}(\.\d{3})+,\d{1,2}$|^\d{1,3}(,\d{3})+\.\d{1,2}$
        |^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(,\d{3}){2,}$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OneReading();

    private static Money Accepted(Decision<Money> decision) =>
        Assert.IsType<Decision<Money>.Accepted>(decision).Value;
}
