using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>
/// Members named by a part of their name: "pouvoir à M. ROIRON", where the roll says Pierre-Alain ROIRON.
/// </summary>
internal static class RollNames
{
    /// <summary>
    /// The one full name of a list that begins or ends with a name; the name itself where none or several do.
    /// </summary>
    public static string Full(string name, IReadOnlyList<Cited<string>> among)
    {
        var key = Folding.Key(name);
        if (among.Any(full => Folding.Same(full.Value, name)))
        {
            return name;
        }

        var whole = among.Select(full => full.Value).DistinctBy(Folding.Key)
            .Where(full => IsPart(key, Folding.Key(full))).Take(2).ToList();
        return whole.Count == 1 ? whole[0] : name;
    }

    private static bool IsPart(string part, string whole) =>
        whole.StartsWith(part + " ", StringComparison.Ordinal) || whole.EndsWith(" " + part, StringComparison.Ordinal);
}
