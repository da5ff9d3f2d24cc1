using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>Amounts, percentages and lists inside sentences, in each language.</summary>
internal static class Say
{
    public static string French(Money amount) => Amounts.Print(amount, Language.French);

    public static string English(Money amount) => Amounts.Print(amount, Language.English);

    public static string French(DateOnly day) => Days.Print(day, Language.French);

    public static string English(DateOnly day) => Days.Print(day, Language.English);

    /// <summary>A number of percent given with a dot, as French prints it.</summary>
    public static string FrenchPercent(string percent) => percent.Replace('.', ',') + "\u00A0%";

    public static string EnglishPercent(string percent) => percent + "%";

    /// <summary>"1 pouvoir", "9 pouvoirs".</summary>
    public static string Count(int number, string one, string several) =>
        $"{number}\u00A0{(number < 2 ? one : several)}";

    /// <summary>"1 vote", "0 votes", "9 votes".</summary>
    public static string CountEnglish(int number, string one, string several) =>
        $"{number} {(number == 1 ? one : several)}";

    public static string FrenchList(IReadOnlyList<string> parts) => List(parts, " et ");

    public static string EnglishList(IReadOnlyList<string> parts) => List(parts, " and ");

    private static string List(IReadOnlyList<string> parts, string and) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + and + parts[^1],
    };
}
