using System.Globalization;

namespace Acquit.Formats.Csv;

/// <summary>What a cell says as a date.</summary>
internal enum DateFault
{
    /// <summary>It is a date.</summary>
    None,

    /// <summary>Nothing like a date.</summary>
    NotADate,

    /// <summary>A day that no calendar has, such as 31 February.</summary>
    Impossible,

    /// <summary>Month before day: refused, since 04/07 could then be read both ways.</summary>
    MonthFirst,

    /// <summary>A year on two figures.</summary>
    ShortYear,

    /// <summary>Before 1990 or after 2100.</summary>
    Implausible,
}

/// <summary>
/// Reads days as files write them: d/m/y, ISO, day numbers of spreadsheets; a time of day is left out.
/// </summary>
internal static class CellDates
{
    private static readonly DateOnly From1900 = new(1899, 12, 30);
    private static readonly DateOnly From1904 = new(1904, 1, 1);

    /// <summary>Reads a day.</summary>
    /// <param name="cell">The cell, not blank.</param>
    /// <param name="countsFrom1904">Where day numbers start.</param>
    /// <param name="day">The day read.</param>
    /// <param name="serial">True when it was a day number.</param>
    public static DateFault Read(SheetCell cell, bool countsFrom1904, out DateOnly day, out bool serial)
    {
        var text = cell.Text.AsSpan().Trim();
        serial = IsNumber(text, out var number);
        if (serial)
        {
            return FromNumber(number, countsFrom1904, out day);
        }

        day = default;
        var date = WithoutTime(text);
        Span<Range> parts = stackalloc Range[4];
        var separator = date.IndexOfAny('/', '-', '.');
        if (separator < 0 || date.Split(parts, date[separator]) != 3
            || !Figures(date[parts[0]], out var first) || !Figures(date[parts[1]], out var second)
            || !Figures(date[parts[2]], out var third))
        {
            return DateFault.NotADate;
        }

        return date[parts[0]].Length == 4 ? Of(first, second, third, out day)
            : date[parts[2]].Length == 4 ? Of(third, second, first, out day)
            : date[parts[2]].Length == 2 ? DateFault.ShortYear
            : DateFault.NotADate;
    }

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('T', ' ');
        return end < 0 || !text[(end + 1)..].Contains(':') ? text : text[..end];
    }

    private static bool Figures(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && text.Length is >= 1 and <= 4;

    private static bool IsNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && text.IndexOf('.') is < 0 or >= 5;

    private static DateFault FromNumber(double number, bool countsFrom1904, out DateOnly day)
    {
        day = default;
        if (number is < 0 or > 100_000)
        {
            return DateFault.NotADate;
        }

        day = (countsFrom1904 ? From1904 : From1900).AddDays((int)number);
        return Plausible(day);
    }

    private static DateFault Of(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year is < 1 or > 9999)
        {
            return DateFault.NotADate;
        }

        if (month is < 1 or > 12)
        {
            return dayOfMonth is >= 1 and <= 12 && month <= 31 ? DateFault.MonthFirst : DateFault.Impossible;
        }

        if (dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return DateFault.Impossible;
        }

        day = new(year, month, dayOfMonth);
        return Plausible(day);
    }

    private static DateFault Plausible(DateOnly day) =>
        day.Year is < 1990 or > 2100 ? DateFault.Implausible : DateFault.None;
}
