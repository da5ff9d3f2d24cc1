namespace Acquit.Formats.ActText;

/// <summary>A date found in the flow.</summary>
/// <param name="Start">First position.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Date">The day; null where no such day exists, such as 31 February.</param>
internal readonly record struct FoundDate(int Start, int End, DateOnly? Date);

/// <summary>Finds the dates of a text: "4 juillet 2022", "1er mars 2020", "21/06/2022".</summary>
internal static class FoundDates
{
    private static readonly string[] Months =
    [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre",
    ];

    /// <summary>All dates, in order.</summary>
    public static List<FoundDate> In(Flow flow)
    {
        var found = new List<FoundDate>();
        var key = flow.Key;
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsAsciiDigit(key[i]) || (i > 0 && (char.IsLetterOrDigit(key[i - 1]) || key[i - 1] is '/')))
            {
                continue;
            }

            if (TryRead(key, i, out var date))
            {
                found.Add(date);
                i = date.End - 1;
            }
        }

        return found;
    }

    /// <summary>The date that begins at a position, if one does.</summary>
    public static FoundDate? In(Flow flow, int position) => TryRead(flow.Key, position, out var date) ? date : null;

    /// <summary>Reads the month that begins at a position.</summary>
    public static int Month(string key, int position, out int end)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            var name = Months[month];
            if (string.CompareOrdinal(key, position, name, 0, name.Length) == 0
                && (position + name.Length >= key.Length || !char.IsLetter(key[position + name.Length])))
            {
                end = position + name.Length;
                return month + 1;
            }
        }

        end = position;
        return 0;
    }

    private static bool TryRead(string key, int start, out FoundDate date)
    {
        date = default;
        var at = start;
        if (!Digits(key, ref at, 1, 2, out var day))
        {
            return false;
        }

        return at < key.Length && key[at] is '/' or '.' or '-'
            ? TryNumeric(key, start, at, day, out date)
            : TryWorded(key, start, at, day, out date);
    }

    private static bool TryNumeric(string key, int start, int at, int day, out FoundDate date)
    {
        date = default;
        var separator = key[at++];
        if (!Digits(key, ref at, 1, 2, out var month) || at >= key.Length || key[at++] != separator
            || !Digits(key, ref at, 4, 4, out var year) || year is < 1700 or > 2200)
        {
            return false;
        }

        date = new(start, at, Day(year, month, day));
        return true;
    }

    private static bool TryWorded(string key, int start, int at, int day, out FoundDate date)
    {
        date = default;
        at += string.CompareOrdinal(key, at, "er", 0, 2) == 0 ? 2 : 0;
        if (at >= key.Length || key[at] != ' ')
        {
            return false;
        }

        var month = Month(key, at + 1, out at);
        if (month == 0 || at >= key.Length || key[at++] != ' ' || !Digits(key, ref at, 4, 4, out var year))
        {
            return false;
        }

        date = new(start, at, Day(year, month, day));
        return true;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static bool Digits(string key, ref int at, int least, int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < key.Length && at - start <= most && char.IsAsciiDigit(key[at]))
        {
            value = (value * 10) + (key[at++] - '0');
        }

        return at - start >= least && at - start <= most;
    }
}
