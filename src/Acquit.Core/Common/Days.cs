using System.Globalization;

namespace Acquit.Core.Common;

/// <summary>Days as people write and read them, in both languages.</summary>
public static class Days
{
    private const char NoBreakSpace = '\u00A0';

    // A programme is told in months before and years after it: a year outside is a slip of the keyboard.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly string[] FrenchMonths =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ];

    private static readonly string[] FrenchShortMonths =
    [
        "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// <summary>
    /// The day in words: <c>4 juillet 2022</c> or <c>4 July 2022</c>; no-break between day and month.
    /// </summary>
    public static string Print(DateOnly day, Language language) => language switch
    {
        Language.French => $"{FrenchDay(day)}{NoBreakSpace}{FrenchMonths[day.Month - 1]} {Year(day)}",
        Language.English => $"{Number(day.Day)}{NoBreakSpace}{EnglishMonths[day.Month - 1]} {Year(day)}",
    };

    /// <summary>The day for a column or a chart: <c>4 juil. 2022</c> or <c>4 Jul 2022</c>, unbreakable.</summary>
    public static string PrintShort(DateOnly day, Language language) => language switch
    {
        Language.French =>
            $"{FrenchDay(day)}{NoBreakSpace}{FrenchShortMonths[day.Month - 1]}{NoBreakSpace}{Year(day)}",
        Language.English =>
            $"{Number(day.Day)}{NoBreakSpace}{EnglishMonths[day.Month - 1][..3]}{NoBreakSpace}{Year(day)}",
    };

    /// <summary>A period in words, both days included.</summary>
    public static string Print(Period period, Language language) => language switch
    {
        Language.French => $"du {Print(period.From, language)} au {Print(period.To, language)}",
        Language.English => $"{Print(period.From, language)} to {Print(period.To, language)}",
    };

    /// <summary>ISO form, for addresses, date fields and machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads <c>31/12/2023</c>, <c>31.12.2023</c> or <c>2023-12-31</c>; an impossible day is refused, and
    /// a year that no programme reaches.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">Field of the form, carried into the refusal.</param>
    public static Decision<DateOnly> Parse(string? text, string? field = null)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0)
        {
            return new Refusal("date.missing", new("Indiquez une date.", "Give a date."), Field: field);
        }

        if (!DateOnly.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Refusal(
                "date.impossible",
                new(
                    $"« {Shown(typed)} » n'est pas une date. Écrivez jour, mois, année : 31/12/2023.",
                    $"“{Shown(typed)}” is not a date. Write day, month, year: 31/12/2023."),
                Field: field);
        }

        return day.Year is >= FirstYear and <= LastYear
            ? day
            : new Refusal(
                "date.year",
                new(
                    $"« {Shown(typed)} » : l'année doit être entre {FirstYear} et {LastYear}.",
                    $"“{Shown(typed)}”: the year must lie between {FirstYear} and {LastYear}."),
                Field: field);
    }

    private static readonly string[] Formats =
        ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy", "d.M.yyyy", "dd.MM.yyyy", "d-M-yyyy", "dd-MM-yyyy"];

    private static string Shown(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";

    private static string FrenchDay(DateOnly day) => day.Day == 1 ? "1er" : Number(day.Day);

    private static string Year(DateOnly day) => Number(day.Year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
