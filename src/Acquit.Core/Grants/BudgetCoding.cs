using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>
/// A budget coding (imputation) such as <c>13172//900202</c>: an account by nature, then a group with the function that
/// follows it. The nomenclature (M52, then M57) is dated; the rules below hold for both.
/// </summary>
/// <param name="Nature">Account by nature, such as <c>13172</c>, a capital grant from the ERDF.</param>
/// <param name="Group">Group: 90, 91, 93, or three digits in 92x, 94x and 95x.</param>
/// <param name="Function">Function after the group, such as <c>0202</c>; empty where the group takes none.</param>
public sealed record BudgetCoding(string Nature, string Group, string Function)
{
    /// <summary>Group and function together, as printed.</summary>
    public string GroupAndFunction => Group + Function;

    /// <summary>Reads <c>nature//group+function</c>; null when the text is not of that form.</summary>
    public static BudgetCoding? Parse(string coding)
    {
        var parts = coding.Split("//");
        if (parts.Length != 2 || parts[0].Length < 2 || parts[1].Length < 2 || !AllDigits(parts[0])
            || !AllDigits(parts[1]))
        {
            return null;
        }

        var groupLength = parts[1][..2] is "92" or "94" or "95" && parts[1].Length > 2 ? 3 : 2;
        return new(parts[0], parts[1][..groupLength], parts[1][groupLength..]);
    }

    /// <summary>The section in which the group stands; null for an unknown group.</summary>
    public Section? SectionOfGroup => Group[..2] switch
    {
        "90" or "91" or "92" => Section.Capital,
        "93" or "94" => Section.Operating,
        _ => null,
    };

    /// <summary>
    /// What does not hold together between nature, group and section: 90 and 91 with a function go with capital and
    /// classes 1 and 2, 93 with a function goes with operating and classes 6 and 7; 92x is capital, 94x operating, by
    /// nature (139x and 777 live there); 95x has no article. Empty when the coding is coherent.
    /// </summary>
    /// <param name="section">The section printed beside the coding; null where none is.</param>
    public IReadOnlyList<Refusal> Incoherences(Section? section)
    {
        if (string.Equals(Group[..2], "95", StringComparison.Ordinal))
        {
            return [Refuse("coding.no-article", $"Le groupe {Group} n'a pas d'article : rien ne s'y impute.",
                $"Group {Group} has no article: nothing is booked on it.")];
        }

        if (SectionOfGroup is not { } groupSection)
        {
            return [Refuse(
                "coding.unknown-group", $"Le groupe {Group} n'existe ni en investissement ni en fonctionnement.",
                $"Group {Group} exists neither in the capital nor in the operating section.")];
        }

        List<Refusal> found = [];
        if (section is { } printed && printed != groupSection)
        {
            found.Add(Refuse(
                "coding.section", $"Le groupe {Group} est en {French(groupSection)}, la section imprimée dit "
                + $"{French(printed)}.", $"Group {Group} is {English(groupSection)}, the printed section says "
                + $"{English(printed)}."));
        }

        if (SectionOfNature is not { } natureSection || natureSection != groupSection)
        {
            found.Add(Refuse("coding.nature-class", $"La nature {Nature} (classe {Nature[0]}) ne va pas avec le groupe "
                + $"{Group}, en {French(groupSection)}.", $"Nature {Nature} (class {Nature[0]}) does not go with group "
                + $"{Group}, {English(groupSection)}."));
        }

        found.AddRange(Function.Length == 0 && IsItemisable
            ? [
                Refuse(
                    "coding.no-function", $"Le groupe {Group} demande une fonction.",
                    $"Group {Group} needs a function."),
            ]
            : MovesBetweenSections && IsItemisable
                ? [Refuse(
                    "coding.not-itemisable", $"La nature {Nature} ne se ventile pas par fonction : groupe 92x ou 94x.",
                    $"Nature {Nature} is not broken down by function: group 92x or 94x.")]
                : []);
        return found;
    }

    private bool IsItemisable => Group is "90" or "91" or "93";

    /// <summary>Grants written back to income, and their counterpart.</summary>
    private bool MovesBetweenSections =>
        Nature.StartsWith("139", StringComparison.Ordinal) || Nature.StartsWith("777", StringComparison.Ordinal);

    private Section? SectionOfNature => Nature[0] switch
    {
        '1' or '2' => Section.Capital,
        '6' or '7' => Section.Operating,
        _ => null,
    };

    private static string French(Section section) => section switch
    {
        Section.Capital => "investissement",
        Section.Operating => "fonctionnement",
    };

    private static string English(Section section) => section switch
    {
        Section.Capital => "capital",
        Section.Operating => "operating",
    };

    private static bool AllDigits(string text) => text.All(char.IsAsciiDigit);

    private static Refusal Refuse(string code, string french, string english) =>
        new(code, new(french, english), GrantRules.Nomenclature.Cited);
}
