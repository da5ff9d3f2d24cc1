using Acquit.Core.Common;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Common;

public sealed class DaysTests
{
    [Theory]
    [InlineData("2022-07-04", "4\u00A0juillet 2022", "4\u00A0July 2022")]
    [InlineData("2020-03-01", "1er\u00A0mars 2020", "1\u00A0March 2020")]
    [InlineData("2023-12-31", "31\u00A0décembre 2023", "31\u00A0December 2023")]
    public void A_day_is_printed_in_words(string iso, string french, string english)
    {
        var day = DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(french, Days.Print(day, Language.French));
        Assert.Equal(english, Days.Print(day, Language.English));
    }

    [Theory]
    [InlineData("31/12/2023", "2023-12-31")]
    [InlineData(" 2023-12-31 ", "2023-12-31")]
    [InlineData("1/3/2020", "2020-03-01")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("04.07.2022", "2022-07-04")]
    [InlineData("01/01/1900", "1900-01-01")]
    [InlineData("31/12/2199", "2199-12-31")]
    public void A_day_is_read_as_written(string text, string iso) =>
        Assert.Equal(iso, Days.Iso(Assert.IsType<Decision<DateOnly>.Accepted>(Days.Parse(text)).Value));

    [Theory]
    [InlineData("31/02/2023", "date.impossible")]
    [InlineData("29/02/2023", "date.impossible")]
    [InlineData("12/31/2023", "date.impossible")]
    [InlineData("44927", "date.impossible")]
    [InlineData("01/01/23", "date.impossible")]
    [InlineData("31/12/1899", "date.year")]
    [InlineData("01/01/2200", "date.year")]
    [InlineData("0001-01-01", "date.year")]
    [InlineData("", "date.missing")]
    [InlineData(null, "date.missing")]
    public void An_impossible_day_is_refused(string? text, string code)
    {
        var refused = Assert.IsType<Decision<DateOnly>.Refused>(Days.Parse(text, "PaidOn"));
        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Equal("PaidOn", refusal.Field);
    }

    [Fact]
    public void What_is_written_in_ISO_is_read_back() =>
        Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Sample(number =>
        {
            var day = DateOnly.FromDayNumber(number);
            return Days.Parse(Days.Iso(day)) is Decision<DateOnly>.Accepted accepted && accepted.Value == day;
        });
}
