using Acquit.Core.Common;

namespace Acquit.Journal;

/// <summary>Kinds of objects in the words of the trade.</summary>
internal static class ObjectWords
{
    private static readonly Dictionary<string, Wording> Names = new(StringComparer.Ordinal)
    {
        ["grant"] = new("Financement", "Grant"),
        ["expenditure"] = new("Dépense", "Expenditure"),
        ["attestation"] = new("Attestation de paiement", "Attestation of payment"),
        ["import"] = new("Import", "Import"),
        ["act"] = new("Acte", "Act"),
        ["document"] = new("Fichier", "File"),
        ["account"] = new("Compte", "Account"),
    };

    /// <summary>The name of a kind; its code where a later version of the program wrote it.</summary>
    public static Wording Of(string kind) => Names.GetValueOrDefault(kind) ?? new(kind, kind);
}
