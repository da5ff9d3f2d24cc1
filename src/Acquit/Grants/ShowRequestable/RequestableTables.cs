using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Storage.Grants;

namespace Acquit.Grants;

/// <summary>What may be requested, line by line of its computation, and its split over the budget codings.</summary>
internal sealed class RequestableTables(
    GrantReport report, Requestable requestable, TableHeading computation, TableHeading split, Language language)
{
    private AgreementTerms Terms => report.State.Terms;

    /// <summary>The computation, and the page behind each of its lines.</summary>
    public IReadOnlyList<(Wording What, Money Amount, Wording From, string? Place)> Lines =>
    [
        (new("Dû sur tout ce qui est déclaré", "Due over all that is declared"), requestable.Due,
            new("dépenses éligibles et payées, au taux exact", "eligible, paid expenditure at the exact rate"),
            "/raisons/du"),
        (new("Plafond d'acompte", "Interim ceiling"), requestable.InterimCeiling, InterimCap, "/raisons/plafond"),
        (new("Le moindre des deux", "The lower of the two"), requestable.Limit,
            new("min(dû ; plafond d'acompte)", "min(due; interim ceiling)"), null),
        (new("− Versements reçus", "− Receipts"), Money.Zero,
            new("aucun versement enregistré", "no receipt is recorded"), null),
        (new("− Avance à reprendre", "− Advance to recover"), requestable.AdvanceDeducted, Recovery, null),
        (new("− Demandé et sans réponse", "− Requested and unanswered"), Money.Zero,
            new("aucune demande enregistrée", "no claim is recorded"), null),
    ];

    public ExportableTable Computation => new(
        computation,
        [
            .. Lines.Select(line => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(line.What.In(language)), TableCell.Of(line.Amount), TableCell.Of(line.From.In(language)),
            ]),
        ],
        [
            TableCell.Of(new Wording("= Demandable", "= Requestable").In(language)), TableCell.Of(requestable.Amount),
            TableCell.Of(new Wording("jamais moins que zéro", "never less than zero").In(language)),
        ]);

    public ExportableTable Split
    {
        get
        {
            var codings = report.State.Codings;
            var planned = report.State.Lines.Select(line => line.Id)
                .Zip(new GrantTables(report, split.Fictitious, language).Shares).ToDictionary();
            var ceiling = ClaimArithmetic.SplitOver(report.Position.Ceiling, codings, planned);
            var asked = ClaimArithmetic.SplitOver(requestable.Amount, codings, planned);
            return new(
                split,
                [
                    .. codings.Select((coding, index) => Row(
                        $"{coding.BudgetOperation} {coding.Nature}//{coding.GroupAndFunction}", coding.Label,
                        ceiling.Parts[index], asked.Parts[index], GrantWords.Of(coding.LinesState))),
                    .. ceiling.Uncoded == Money.Zero
                        ? (IEnumerable<IReadOnlyList<TableCell>>)[]
                        :
                        [
                            Row(
                                In("Postes sans imputation", "Lines without a coding"), "", ceiling.Uncoded,
                                asked.Uncoded,
                                new("à imputer", "to be coded")),
                        ],
                ],
                Row(In("Ensemble", "All"), "", report.Position.Ceiling, requestable.Amount, new("", "")));
        }
    }

    private Wording InterimCap => Stated(
        $"{Percentages.Print(Terms.InterimCap.Value, 2, Language.French)} × "
            + Amounts.Print(report.Position.Ceiling, Language.French),
        $"{Percentages.Print(Terms.InterimCap.Value, 2, Language.English)} × "
            + Amounts.Print(report.Position.Ceiling, Language.English),
        Terms.InterimCap.State);

    private Wording Recovery => requestable.Advance == Money.Zero
        ? Stated("la convention n'en verse pas", "the agreement pays none", Terms.Advance.State)
        : Terms.AdvanceRecovery.Value.Point is { } point
            ? Stated(
                $"avance de {Amounts.Print(requestable.Advance, Language.French)}, reprise dès que le dû atteint "
                    + $"{Percentages.Print(point, 2, Language.French)} du plafond",
                $"advance of {Amounts.Print(requestable.Advance, Language.English)}, recovered once due reaches "
                    + $"{Percentages.Print(point, 2, Language.English)} of the ceiling",
                Terms.AdvanceRecovery.State)
            : Stated(
                $"avance de {Amounts.Print(requestable.Advance, Language.French)}, reprise au solde seulement",
                $"advance of {Amounts.Print(requestable.Advance, Language.English)}, recovered at the balance only",
                Terms.AdvanceRecovery.State);

    private static Wording Stated(string french, string english, ValueState state) =>
        new($"{french} ({GrantWords.Of(state).French})", $"{english} ({GrantWords.Of(state).English})");

    private IReadOnlyList<TableCell> Row(string coding, string label, Money ceiling, Money asked, Wording known) =>
    [
        TableCell.Of(coding), TableCell.Of(label), TableCell.Of(ceiling), TableCell.Of(asked),
        TableCell.Of(known.In(language)),
    ];

    private string In(string french, string english) => new Wording(french, english).In(language);
}
