using System.Text;
using Acquit.Core.Acts.Examination;

namespace Acquit.Acts;

/// <summary>A point's key as addresses and anchors write it: letters, digits, dots, hyphens and a tilde.</summary>
internal static class PointAddress
{
    public static string Of(Point point) => Of(point.Key);

    public static string Of(string key)
    {
        var text = new StringBuilder(key.Length);
        foreach (var character in key)
        {
            text.Append(character switch
            {
                '#' => '~',
                '.' or '-' => character,
                _ when char.IsAsciiLetterOrDigit(character) => character,
                _ => '-',
            });
        }

        return text.ToString();
    }
}
