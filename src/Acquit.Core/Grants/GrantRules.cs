using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>A rule that fixes a share or a rate.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Rate">The share or rate.</param>
/// <param name="InForce">Days on which it holds.</param>
/// <param name="Content">In one sentence.</param>
/// <param name="Source">The article.</param>
/// <param name="ToBeConfirmed">What is in doubt.</param>
public sealed record RateRule(
    string Code, Ratio Rate, Period InForce, Wording Content, Wording Source, Wording? ToBeConfirmed = null)
    : LegalRule(Code, InForce, Content, Source, ToBeConfirmed);

/// <summary>A scale of flat rates.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Rates">The rates, the lowest first.</param>
/// <param name="InForce">Days on which it holds.</param>
/// <param name="Content">In one sentence.</param>
/// <param name="Source">The decision.</param>
public sealed record ScaleRule(
    string Code, IReadOnlyList<Ratio> Rates, Period InForce, Wording Content, Wording Source)
    : LegalRule(Code, InForce, Content, Source);

/// <summary>When a permanent plaque is put up.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Above">Public support to the whole Operation above which it is due.</param>
/// <param name="Months">Months after completion.</param>
/// <param name="InForce">Days on which it holds.</param>
/// <param name="Content">In one sentence.</param>
/// <param name="Source">The annex.</param>
/// <param name="ToBeConfirmed">What is in doubt.</param>
public sealed record PlaqueRule(
    string Code, Money Above, int Months, Period InForce, Wording Content, Wording Source, Wording? ToBeConfirmed)
    : LegalRule(Code, InForce, Content, Source, ToBeConfirmed)
{
    /// <summary>True where the support exceeds the threshold and objects are bought.</summary>
    /// <param name="publicSupport">Public support to the whole Operation.</param>
    /// <param name="buysObjects">True where the plan has capital lines.</param>
    public bool AppliesTo(Money publicSupport, bool buysObjects) => buysObjects && publicSupport > Above;

    /// <summary>The day by which it is up.</summary>
    public DateOnly DueOn(DateOnly completed) => completed.AddMonths(Months);
}

/// <summary>
/// Every rule of grants that Acquit applies, once: reasons, refusals, deadlines, examinations of acts and the page of
/// rules read it here. Law first, then what the agreement or the programme fixes, supposed until they are known.
/// </summary>
public static class GrantRules
{
    private static readonly Period Programme = new(new(2014, 1, 1), new(2023, 12, 31));

    private static readonly Period Since2014 = new(new(2014, 1, 1), DateOnly.MaxValue);

    private static readonly Wording Unchecked = new("la rédaction de l'article", "the article's wording");

    private static readonly Wording Supposed = new(
        "supposé tant que la convention n'est pas connue", "assumed until the agreement is known");

    private static readonly Wording Article65Two = new(
        "règlement (UE) 1303/2013, art. 65(2)", "Regulation (EU) 1303/2013, art. 65(2)");

    private static readonly Wording TheAgreement = new("convention attributive", "grant agreement");

    /// <summary>Only paid spending counts.</summary>
    public static LegalRule Paid { get; } = new("grant.paid", Programme,
        new("Seule compte une dépense payée par le comptable, à proportion de ce qui est payé",
            "Only expenditure paid by the public accountant counts, in proportion to what is paid"),
        Article65Two);

    /// <summary>Spending is paid in the period.</summary>
    public static LegalRule PaidInPeriod { get; } = new("grant.paid-in-period", Programme,
        new("La date de paiement tombe dans la période, bornes comprises ; ni la facture ni la commande ne comptent",
            "The payment date lies in the period, both bounds included; neither invoice nor order date counts"),
        Article65Two);

    /// <summary>Spending is incurred once delivered.</summary>
    public static LegalRule Incurred { get; } = new("grant.incurred", Programme,
        new("Une dépense n'est effectuée que livrée ou, pour un pass, utilisée",
            "Expenditure is incurred only once delivered or, for a pass, redeemed"),
        Article65Two);

    /// <summary>Spending is incurred in the period.</summary>
    public static LegalRule IncurredInPeriod { get; } = new("grant.incurred-in-period", Programme,
        new("La livraison ou le service tombe dans la période, bornes comprises",
            "Delivery or service lies in the period, both bounds included"),
        Article65Two);

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

    /// <summary>Net revenue is deducted.</summary>
    public static LegalRule NetRevenue { get; } = new("grant.net-revenue", Programme,
        new("Les recettes nettes et les remboursements se déduisent de la dépense",
            "Net revenue and refunds are deducted from the expenditure"),
        new("règlement (UE) 1303/2013, art. 61 et 65(8)", "Regulation (EU) 1303/2013, art. 61 and 65(8)"), Unchecked);

    /// <summary>Recoverable VAT is not claimed.</summary>
    public static LegalRule NetOfVat { get; } = new("grant.net-of-vat", Programme,
        new("La TVA récupérable n'est pas éligible", "Recoverable VAT is not eligible"),
        new("règlement (UE) 1303/2013, art. 69(3)(c)", "Regulation (EU) 1303/2013, art. 69(3)(c)"), Unchecked);

    /// <summary>The VAT supposed inside an amount whose rate is unknown.</summary>
    public static RateRule StandardVat { get; } = new("grant.vat-standard-rate", Ratio.Percent(20), Since2014,
        new("Le taux normal de TVA, 20 %, est supposé là où la facture n'en dit rien",
            "The standard VAT rate, 20%, is assumed where the invoice tells none"),
        new("CGI, art. 278", "CGI, art. 278"));

    /// <summary>How payment is proved.</summary>
    public static LegalRule ProofOfPayment { get; } = new("grant.proof-of-payment", Programme,
        new("Le paiement se prouve par un état signé du comptable public, un relevé ou une facture acquittée",
            "Payment is proved by a signed statement of the public accountant, a bank statement or a receipted "
            + "invoice"),
        new("décret n° 2016-279 et arrêté du 8 mars 2016", "décret no. 2016-279 and arrêté of 8 March 2016"));

    /// <summary>What a verification finds is taken back.</summary>
    public static LegalRule Corrections { get; } = new("grant.corrections", Since2014,
        new("Ce qu'un contrôle retirerait n'est pas défendable tant que le constat est ouvert",
            "What a verification would take back is not defensible while the finding is open"),
        new("règlement (UE) 1303/2013, art. 143", "Regulation (EU) 1303/2013, art. 143"));

    /// <summary>The Commission's scale of corrections.</summary>
    public static ScaleRule FlatRates { get; } = new("grant.flat-rates",
        [Ratio.Percent(5), Ratio.Percent(10), Ratio.Percent(25), Ratio.One], Since2014,
        new("Une correction forfaitaire est de 5, 10, 25 ou 100 %", "A flat-rate correction is 5, 10, 25 or 100%"),
        new("décision C(2019) 3452", "Decision C(2019) 3452"));

    /// <summary>The vocabulary of findings.</summary>
    public static LegalRule Typology { get; } = new("grant.typology", Since2014,
        new("Un constat porte un numéro de la typologie", "A finding bears a number of the typology"),
        new("typologie des constats de la Commission", "the Commission's typology of findings"));

    /// <summary>Own share of a capital project.</summary>
    public static RateRule OwnShare { get; } = new("grant.own-share", Ratio.Percent(20),
        new(new(2015, 4, 2), DateOnly.MaxValue),
        new("La collectivité apporte au moins 20 % des financements publics d'un projet d'investissement",
            "The authority brings at least 20% of the public funding of a capital project"),
        new("CGCT, art. L.1111-10 III", "CGCT, art. L.1111-10 III"), Unchecked);

    /// <summary>A permanent plaque after completion.</summary>
    public static PlaqueRule Plaque { get; } = new("grant.plaque", Money.Euros(500_000), 3, Since2014,
        new("Au-delà de 500 000 € d'aide publique à l'opération et s'il y a achat d'objets, une plaque permanente est "
            + "posée dans les trois mois de l'achèvement",
            "Above €500,000 of public support to the operation and where objects are bought, a permanent plaque is put "
            + "up within three months of completion"),
        new("règlement (UE) 1303/2013, annexe XII, 2.2", "Regulation (EU) 1303/2013, Annex XII, 2.2"), Unchecked);

    /// <summary>How long documents are kept.</summary>
    public static LegalRule Retention { get; } = new("grant.retention", Since2014,
        new("Les pièces se gardent deux ans après le 31 décembre qui suit les comptes portant la dernière dépense ; "
            + "l'autorité de gestion notifie ce départ",
            "Documents are kept two years from the 31 December after the accounts with the final expenditure; the "
            + "managing authority notifies that start"),
        new("règlement (UE) 1303/2013, art. 140", "Regulation (EU) 1303/2013, art. 140"), Unchecked);

    /// <summary>Nature, group and section agree.</summary>
    public static LegalRule Nomenclature { get; } = new("budget.nomenclature", Since2014,
        new("Nature, groupe, fonction et section d'une imputation vont ensemble",
            "A coding's nature, group, function and section go together"),
        new("nomenclature M52 ou M57, selon l'exercice", "nomenclature M52 or M57, by year"));

    /// <summary>The agreement fixes the amounts and the parameters.</summary>
    public static LegalRule Agreement { get; } = new("agreement.parameters", Since2014,
        new("La convention fixe le plafond, l'assiette, la période, l'avance et le plafond d'acompte",
            "The agreement fixes the ceiling, the base, the period, the advance and the interim cap"),
        TheAgreement);

    /// <summary>The grant never exceeds its ceiling.</summary>
    public static LegalRule Ceiling { get; } = new("agreement.ceiling", Since2014,
        new("L'aide ne dépasse jamais le plafond de la convention", "The grant never exceeds the agreement's ceiling"),
        TheAgreement);

    /// <summary>A line counts up to its plan.</summary>
    public static LegalRule LineCap { get; } = new("agreement.line-cap", Since2014,
        new("Un poste ne compte que jusqu'à son montant prévu, augmenté de la tolérance",
            "A line counts up to its planned amount plus the tolerance"),
        TheAgreement, Supposed);

    /// <summary>Which evidence the agreement asks for.</summary>
    public static LegalRule Evidence { get; } = new("agreement.evidence", Since2014,
        new("Chaque dépense porte toutes les pièces que la convention demande",
            "Each expenditure bears every document that the agreement asks for"),
        TheAgreement, Supposed);

    /// <summary>Who enters does not certify.</summary>
    public static LegalRule Separation { get; } = new("agreement.separation", Since2014,
        new("Une autre personne que celle qui a saisi la dépense certifie le service fait",
            "Another person than who entered the expenditure certifies the delivery"),
        new("règle du programme (séparation des tâches)", "the programme's rule (separation of duties)"), Supposed);

    /// <summary>The beneficiary claims what it chooses.</summary>
    public static LegalRule Withdrawal { get; } = new("agreement.withdrawal", Since2014,
        new("Une dépense retirée n'est plus déclarée", "A withdrawn expenditure is no longer claimed"),
        new("décision du bénéficiaire", "the beneficiary's decision"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LegalRule> All { get; } =
    [
        Paid, PaidInPeriod, Incurred, IncurredInPeriod, CompletedBeforeApplication, NoDoubleFinancing, NetRevenue,
        NetOfVat, StandardVat, ProofOfPayment, Corrections, FlatRates, Typology, OwnShare, Plaque, Retention,
        Nomenclature, Agreement, Ceiling, LineCap, Evidence, Separation, Withdrawal,
    ];
}
