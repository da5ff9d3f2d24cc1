using System.Text;

namespace Acquit.Cli;

/// <summary>Breaks text into lines at plain spaces only: amounts and French punctuation stay whole.</summary>
internal static class Wrap
{
    /// <summary>
    /// The text in lines of at most so many characters, where its words allow; its own line ends are kept.
    /// </summary>
    public static string Lines(string text, int width)
    {
        var wrapped = new StringBuilder(text.Length + 16);
        foreach (var line in text.Split('\n'))
        {
            if (wrapped.Length > 0)
            {
                wrapped.Append('\n');
            }

            Line(line, width, wrapped);
        }

        return wrapped.ToString();
    }

    private static void Line(string line, int width, StringBuilder wrapped)
    {
        var used = 0;
        foreach (var word in Unbreakable(line))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                wrapped.Append('\n');
                used = 0;
            }

            if (used > 0)
            {
                wrapped.Append(' ');
                used++;
            }

            wrapped.Append(word);
            used += word.Length;
        }
    }

    /// <summary>Words, each with the punctuation that French sets apart by a space.</summary>
    private static List<string> Unbreakable(string line)
    {
        List<string> words = [];
        var glue = false;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var closes = word is ":" or ";" or "?" or "!" or "€" || word[0] == '»';
            if (words.Count > 0 && (glue || closes))
            {
                words[^1] += " " + word;
            }
            else
            {
                words.Add(word);
            }

            glue = word[^1] == '«';
        }

        return words;
    }
}
