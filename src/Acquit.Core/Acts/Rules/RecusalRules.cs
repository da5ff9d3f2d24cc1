namespace Acquit.Core.Acts.Rules;

/// <summary>Compulsory recusal and the quorum, before and after law 2025-1249.</summary>
internal static class RecusalRules
{
    public static IReadOnlyList<RecusalRule> All { get; } =
    [
        new("recusal.in-denominator", false, new(Validity.Horizon, new(2025, 12, 23)),
            new("L'élu déporté reste compté parmi les membres en exercice et n'est pas compté présent",
                "A recused member stays among the members in office and is not counted present"),
            new("CGCT, art. L.1111-6 II", "CGCT, art. L.1111-6 II")),
        new("recusal.leaves-denominator", true, Validity.Since(2025, 12, 24),
            new("L'élu déporté au titre de l'article L.1111-6 II n'est plus compté dans le quorum",
                "A member recused under article L.1111-6 II no longer counts in the quorum"),
            new("CGCT, art. L.1111-6 II et L.3132-5 (loi 2025-1249, art. 32)",
                "CGCT, art. L.1111-6 II and L.3132-5 (law 2025-1249, art. 32)")),
    ];
}
