using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>Rules of European grants that an act is examined against.</summary>
public static class GrantRules
{
    private static readonly Period Programme = new(new(2014, 1, 1), new(2023, 12, 31));

    private static readonly Wording Unchecked = new("la rédaction de l'article", "the article's wording");

    /// <summary>Spending is incurred and paid in the period.</summary>
    public static LegalRule IncurredAndPaid { get; } = new("grant.period", Programme,
        new("Dépense engagée et payée par le bénéficiaire dans la période, bornes comprises",
            "Spending incurred and paid by the beneficiary in the period, both bounds included"),
        new("règlement (UE) 1303/2013, art. 65(2)", "Regulation (EU) 1303/2013, art. 65(2)"));

    /// <summary>What was completed before the application is not selectable.</summary>
    public static LegalRule CompletedBeforeApplication { get; } = new("grant.completed-before-application", Programme,
        new("Une opération achevée avant la demande n'est pas retenue, sauf dérogation de crise ; l'examen porte sur "
            + "l'opération entière",
            "An operation completed before the application is not selected, save under the crisis derogation; the test "
            + "is on the whole operation"),
        new("règlement (UE) 1303/2013, art. 65(6)", "Regulation (EU) 1303/2013, art. 65(6)"),
        new("la dérogation de crise sanitaire", "the health-crisis derogation"));

    /// <summary>No cost is financed twice.</summary>
    public static LegalRule NoDoubleFinancing { get; } = new("grant.double-financing", Programme,
        new("Une même dépense n'est financée qu'une fois ; les parts des financeurs ne passent pas 100 %",
            "One cost is financed once; the financers' shares do not exceed 100%"),
        new("règlement (UE) 1303/2013, art. 65(11)", "Regulation (EU) 1303/2013, art. 65(11)"), Unchecked);

    /// <summary>Recoverable VAT is not claimed.</summary>
    public static LegalRule NetOfVat { get; } = new("grant.net-of-vat", Programme,
        new("La TVA récupérable n'est pas éligible", "Recoverable VAT is not eligible"),
        new("règlement (UE) 1303/2013, art. 69(3)(c)", "Regulation (EU) 1303/2013, art. 69(3)(c)"), Unchecked);

    /// <summary>Own share of a capital project.</summary>
    public static LegalRule OwnShare { get; } = new("grant.own-share", Validity.SinceHorizon,
        new("La collectivité apporte au moins 20 % des financements publics d'un projet d'investissement",
            "The authority brings at least 20% of the public funding of a capital project"),
        new("CGCT, art. L.1111-10 III", "CGCT, art. L.1111-10 III"), Unchecked);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LegalRule> All { get; } =
        [IncurredAndPaid, CompletedBeforeApplication, NoDoubleFinancing, NetOfVat, OwnShare];
}
