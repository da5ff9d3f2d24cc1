using System.Globalization;

namespace Acquit.Core.Common;

/// <summary>Days as a person reads them; never by the machine's culture.</summary>
public static class Dates
{
    private static readonly string[] French =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ];

    private static readonly string[] English =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// <summary>A day in words: <c>1er juillet 2022</c>, <c>4 juillet 2022</c>; <c>4 July 2022</c>.</summary>
    public static string Print(DateOnly day, Language language) => language switch
    {
        Language.French => string.Create(CultureInfo.InvariantCulture,
            $"{(day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture))} {French[day.Month - 1]} {day.Year}"),
        Language.English => string.Create(CultureInfo.InvariantCulture,
            $"{day.Day} {English[day.Month - 1]} {day.Year}"),
    };
}
