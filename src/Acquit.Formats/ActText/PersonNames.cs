namespace Acquit.Formats.ActText;

/// <summary>Tells a person's name from other words, and finds it inside "Mme Valérie CUVILLIER, Présidente".</summary>
internal static class PersonNames
{
    private static readonly string[] Civilities =
    [
        "mesdames et messieurs", "messieurs", "mesdames", "monsieur", "madame", "mademoiselle", "moniseur", "maitre",
        "docteur", "mlles", "mlle", "mmes", "mme", "mm.", "mm", "m.", "mr.", "mr", "dr", "me",
    ];

    private static readonly string[] Functions =
    [
        "maire", "president", "presidente", "vice-president", "vice-presidente", "vice-presidents", "adjoint",
        "adjointe", "adjoints", "conseiller", "conseillere", "conseillers", "conseiller(e)s", "conseiller(e)",
        "rapporteur", "le maire", "la maire", "premier", "maire-adjoint", "depute", "deputee", "senateur", "doyen",
    ];

    private static readonly string[] Particles =
    [
        "de", "du", "des", "d'", "le", "la", "les", "van", "der", "den", "von", "el", "al", "ben", "da", "dos", "di",
    ];

    /// <summary>Length of a civility at a position, with the space after it; 0 when there is none.</summary>
    public static int Civility(Flow flow, int position)
    {
        foreach (var word in Civilities)
        {
            var after = position + word.Length;
            if (flow.Has(word, position) && (flow.GapAt(after) != Gap.None || after >= flow.Length))
            {
                return word.Length + (after < flow.Length ? 1 : 0);
            }
        }

        return 0;
    }

    /// <summary>Narrows a stretch to the name in it; empty when it holds no name.</summary>
    public static Stretch Of(Flow flow, int start, int end)
    {
        (start, end) = flow.Trim(start, end, ".:;,•-*\"");
        var civil = true;
        while (civil)
        {
            var length = Civility(flow, start);
            length += flow.Has("et ", start + length) ? 3 : 0;
            civil = length > 0 && start + length < end;
            start += civil ? length : 0;
        }

        var comma = flow.Key.IndexOf(',', start, Math.Max(end - start, 0));
        (start, end) = flow.Trim(start, comma >= 0 ? comma : end, ".:;,•*\"");
        return LooksLikeName(flow, start, end) ? new(start, end) : default;
    }

    /// <summary>True for one to eight words of letters, the first with a capital, that are no function.</summary>
    public static bool LooksLikeName(Flow flow, int start, int end)
    {
        if (end - start is < 2 or > 70 || IsFunction(flow.Key.AsSpan(start, end - start)))
        {
            return false;
        }

        var words = 1;
        var capitals = 0;
        for (var i = start; i < end; i++)
        {
            var character = flow.Text[i];
            if (character == ' ')
            {
                words++;
                continue;
            }

            if (!char.IsLetter(character) && character is not ('-' or '\'' or '\u2019' or '.'))
            {
                return false;
            }

            capitals += char.IsUpper(character) && (i == start || !char.IsLetter(flow.Text[i - 1])) ? 1 : 0;
        }

        return words <= 8 && capitals > 0 && StartsLikeName(flow, start, end) && flow.Key[end - 1] != '-';
    }

    private static bool StartsLikeName(Flow flow, int start, int end)
    {
        if (char.IsUpper(flow.Text[start]))
        {
            return true;
        }

        foreach (var particle in Particles)
        {
            if (flow.Has(particle, start) && start + particle.Length < end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFunction(ReadOnlySpan<char> key)
    {
        foreach (var function in Functions)
        {
            if (key.SequenceEqual(function) || (key.StartsWith(function) && key.Length > function.Length
                && key[function.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
