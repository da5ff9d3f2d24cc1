using System.Globalization;
using Acquit.Core.Common;

namespace Acquit.Components.Values;

/// <summary>Sizes of files as people read them.</summary>
internal static class FileSizes
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>A limit in whole mebibytes, rounded down, such as <c>64 Mio</c>.</summary>
    public static string Print(long bytes, Language language)
    {
        var unit = language == Language.French ? "Mio" : "MiB";
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte}\u00A0{unit}");
    }
}
