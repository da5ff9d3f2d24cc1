namespace Acquit.Storage;

/// <summary>The words by which titles, suppliers and labels are found: one row each, looked up by its
/// beginning.</summary>
internal static class SearchWords
{
    /// <summary>Most words of a text typed that are sought.</summary>
    public const int Most = 6;

    /// <summary>Fewest letters and digits of a word kept of an expenditure: "de", "la" and "12" would find nearly
    /// all.</summary>
    public const int Shortest = 3;

    // No word of a language is longer; an index's key has a bound.
    private const int Longest = 60;

    /// <summary>The words of a folded text, each cut to what an index keeps.</summary>
    public static IEnumerable<string> Of(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Length > Longest ? word[..Longest] : word);

    /// <summary>The words by which an expenditure is found, each once.</summary>
    public static IEnumerable<string> OfExpenditure(string? supplierKey, string? labelKey) =>
        Of(supplierKey ?? "").Concat(Of(labelKey ?? "")).Where(IsKept).Distinct(StringComparer.Ordinal);

    /// <summary>True for a word that is kept of an expenditure. A number has a search of its own.</summary>
    public static bool IsKept(string word) => word.Length >= Shortest && word.Any(char.IsLetter);

    /// <summary>The end of the range of all that begins so: both databases take the index, and nothing is a
    /// wildcard.</summary>
    public static string End(string beginning) => beginning + '\uffff';
}
