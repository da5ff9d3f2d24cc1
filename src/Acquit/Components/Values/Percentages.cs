using System.Globalization;
using Acquit.Core.Common;

namespace Acquit.Components.Values;

/// <summary>Exact ratios in words.</summary>
internal static class Percentages
{
    /// <summary>The ratio cut (never rounded) after so many decimals: <c>70,74 %</c> or <c>70.74%</c>.</summary>
    public static string Print(Ratio ratio, int decimals, Language language)
    {
        var text = ratio.ToPercentText(decimals);
        return language switch
        {
            Language.French => text.Replace(".", ",", StringComparison.Ordinal) + "\u00A0%",
            Language.English => text.ToString(CultureInfo.InvariantCulture) + "%",
        };
    }
}
