using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>Percentages that a text prints, as digits with a dot.</summary>
internal static class PercentWords
{
    public static string Of(string percent, Language language) => language switch
    {
        Language.French => percent.Replace('.', ',') + "\u00A0%",
        Language.English => percent + "%",
    };
}
