using System.Collections.Frozen;

namespace Acquit.Formats.ActText;

/// <summary>Parts of a roll.</summary>
internal enum RollPart
{
    /// <summary>Present with a vote.</summary>
    Present,

    /// <summary>Excused or absent.</summary>
    Apologies,

    /// <summary>Attending without a vote.</summary>
    NonVoting,

    /// <summary>Excused, without a vote.</summary>
    NonVotingApologies,

    /// <summary>Absent, each with the proxy given.</summary>
    Represented,

    /// <summary>The meeting's secretary.</summary>
    Secretary,

    /// <summary>Who presides.</summary>
    Chair,
}

/// <summary>Recognises the words that announce a part of the roll, such as "Absent(e)(s) représenté(e)(s) :".</summary>
internal static class RollLabels
{
    private static readonly FrozenSet<string> Vocabulary = FrozenSet.ToFrozenSet(
    [
        "etaient", "etait", "sont", "est", "present", "presents", "presente", "presentes", "excuse", "excuses",
        "excusee", "excusees", "excuser", "absent", "absents", "absente", "absentes", "represente", "representes",
        "representee", "representees", "membre", "membres", "conseiller", "conseillers", "conseillere",
        "conseilleres", "delegue", "delegues", "deleguee", "elu", "elus", "elue", "elues", "pouvoir", "pouvoirs",
        "procuration", "procurations", "assistant", "assistants", "assistaient", "assistent", "assiste", "egalement",
        "sans", "voix",
        "deliberative", "ayant", "donne", "remis", "un", "une", "le", "la", "les", "l", "de", "du", "des", "d", "au",
        "aux", "a", "avec", "non", "et", "ou", "par", "moment", "appel", "nominatif", "seance", "titulaire",
        "titulaires", "suppleant", "suppleants", "s", "fait", "avaient", "ont", "mesdames", "messieurs", "mm", "mmes",
        "leur", "vote", "delegation", "delegations", "communautaires", "municipaux", "departementaux",
        "metropolitains", "participaient", "mandat", "reunion", "secretaire", "president", "presidente", "presidence",
        "e", "qui", "donnant",
    ], StringComparer.Ordinal);

    /// <summary>The label that begins at a position.</summary>
    /// <param name="flow">The text.</param>
    /// <param name="start">Where it would begin.</param>
    /// <param name="loose">True when a label may end with its line instead of a colon.</param>
    /// <param name="end">Position after it.</param>
    public static RollPart? At(Flow flow, int start, bool loose, out int end)
    {
        end = start;
        var at = start;
        for (var words = 0; words < 14 && at < flow.Length; words++)
        {
            var word = Word(flow, at, out var after);
            if (word.Length == 0 || !Vocabulary.Contains(word))
            {
                return null;
            }

            at = after;
            var colon = at < flow.Length && flow.GapAt(at) != Gap.None ? at + 1 : at;
            if (colon < flow.Length && flow.Key[colon] == ':')
            {
                end = colon + 1;
                return Classify(flow.Key.AsSpan(start, at - start));
            }

            var gap = flow.GapAt(at);
            if (gap >= Gap.Line && loose && Classify(flow.Key.AsSpan(start, at - start)) is { } part)
            {
                end = at;
                return part;
            }

            at += gap != Gap.None ? 1 : 0;
        }

        return null;
    }

    /// <summary>One word without its endings in brackets, hyphens or dots: excuse(s), present-e-s.</summary>
    private static string Word(Flow flow, int at, out int after)
    {
        after = at;
        while (after < flow.Length && char.IsLetter(flow.Key[after]))
        {
            after++;
        }

        var word = flow.Key[at..after];
        while (after < flow.Length && flow.Key[after] is '(' or '-' or '.' or '\'')
        {
            var sign = flow.Key[after];
            var ending = after + 1;
            while (ending < flow.Length && ending - after <= 4 && char.IsLetter(flow.Key[ending]))
            {
                ending++;
            }

            if (sign == '\'')
            {
                after++;
                break;
            }

            if (sign == '(' && (ending >= flow.Length || flow.Key[ending] != ')'))
            {
                break;
            }

            if (ending - after > 4)
            {
                break;
            }

            after = sign == '(' ? ending + 1 : ending;
        }

        return word;
    }

    private static RollPart? Classify(ReadOnlySpan<char> label)
    {
        if (label.Contains("secretaire", StringComparison.Ordinal))
        {
            return RollPart.Secretary;
        }

        if (label.Contains("president", StringComparison.Ordinal))
        {
            return RollPart.Chair;
        }

        var away = label.Contains("excuse", StringComparison.Ordinal)
            || label.Contains("absent", StringComparison.Ordinal);
        if (label.Contains("sans voix", StringComparison.Ordinal))
        {
            return away ? RollPart.NonVotingApologies : RollPart.NonVoting;
        }

        if (label.Contains("represent", StringComparison.Ordinal) || label.Contains("pouvoir", StringComparison.Ordinal)
            || label.Contains("procuration", StringComparison.Ordinal)
                || label.Contains("delegation", StringComparison.Ordinal))
        {
            return RollPart.Represented;
        }

        if (away)
        {
            return RollPart.Apologies;
        }

        return label.Contains("present", StringComparison.Ordinal) ? RollPart.Present : null;
    }
}
