namespace Acquit.Core.Common;

/// <summary>
/// A code of the Commission's typology of findings: the vocabulary of every reason for which a euro does not count.
/// </summary>
/// <param name="Number">Its number in the typology, such as <c>4.2</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record FindingCode(string Number, Wording Name)
{
    /// <summary>The codes that Acquit's reasons use, in the typology's order.</summary>
    public static IReadOnlyList<FindingCode> All { get; } =
    [
        new("1.x", new("Commande publique", "Public procurement")),
        new("3.3", new("Projet rétrospectif", "Retrospective project")),
        new("4.1", new("Dépense hors période", "Expenditure outside the eligible period")),
        new("4.2", new("Dépense non payée", "Expenditure not paid")),
        new("4.5", new("TVA déclarée", "VAT declared")),
        new("4.11", new("Double financement", "Double financing")),
        new("4.12", new("Bien ou service non livré", "Goods or service not delivered")),
        new("4.18", new("Arrondi", "Rounding")),
        new("8.1", new("Publicité", "Publicity")),
        new("9.1", new("Pièce absente", "Missing supporting document")),
        new("9.2", new("Piste d'audit incomplète", "Incomplete audit trail")),
        new("10.1", new("Erreur de calcul", "Calculation error")),
        new("10.2", new("Erreur d'imputation", "Accounting code error")),
    ];
}
