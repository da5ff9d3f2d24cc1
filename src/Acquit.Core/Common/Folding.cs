using System.Globalization;
using System.Text;

namespace Acquit.Core.Common;

/// <summary>
/// Names and labels compared as a reader compares them: accents, case, hyphens, apostrophes, spaces and line breaks
/// do not count. "Jean-\nLouis COTTIGNY" and "jean louis Cottigny" are one key.
/// </summary>
public static class Folding
{
    /// <summary>
    /// The key of a text: lower-case letters and digits without marks, each run of anything else as one space, none
    /// at the ends. Two texts name the same thing when their keys are equal.
    /// </summary>
    /// <param name="text">Any text; half a surrogate pair counts as a space.</param>
    public static string Key(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (System.Text.Ascii.IsValid(text))
        {
            return Fold(text);
        }

        // Normalize refuses text that is not well-formed: hostile input must not throw.
        return Fold(WellFormed(text).Normalize(NormalizationForm.FormKD));
    }

    /// <summary>True when both texts have the same key.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(Key(left), Key(right), StringComparison.Ordinal);

    private static string Fold(string text)
    {
        var key = new StringBuilder(text.Length);
        var gap = false;
        foreach (var character in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(character) && !char.IsSurrogate(character))
            {
                gap = key.Length > 0;
                continue;
            }

            if (gap)
            {
                key.Append(' ');
                gap = false;
            }

            AppendFolded(key, char.ToLowerInvariant(character));
        }

        return key.ToString();
    }

    private static void AppendFolded(StringBuilder key, char character)
    {
        switch (character)
        {
            case 'œ': key.Append("oe"); break;
            case 'æ': key.Append("ae"); break;
            case 'ß': key.Append("ss"); break;
            case 'ø': key.Append('o'); break;
            case 'ł': key.Append('l'); break;
            default: key.Append(character); break;
        }
    }

    private static string WellFormed(string text)
    {
        var mended = text.ToCharArray();
        for (var i = 0; i < mended.Length; i++)
        {
            if (char.IsHighSurrogate(mended[i]) && i + 1 < mended.Length && char.IsLowSurrogate(mended[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(mended[i]) || mended[i] is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF'))
            {
                mended[i] = ' ';
            }
        }

        return new(mended);
    }
}
