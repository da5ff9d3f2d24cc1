using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Acts.Examination;

/// <summary>Questions an auditor of European grants asks of an act that authorises one.</summary>
public static class EuropeanGrantPack
{
    private static readonly string[] Funds =
        ["feder", "fse", "feader", "feamp", "feampa", "interreg", "react", "europeen", "europeenne", "ftj"];

    /// <summary>Words of what is a service, not an asset.</summary>
    private static readonly string[] Services =
    [
        "abonnement", "accompagnement", "assistance", "conseil", "formation", "maintenance", "telephonie",
        "visioconference",
    ];

    /// <summary>Schemes that the State has co-financed too.</summary>
    private static readonly string[] SchemesOfTheState = ["pass numerique"];

    /// <summary>The pack.</summary>
    public static RulePack Pack { get; } = new(
        new("Aides européennes", "European grants"), "2026.1",
        [
            new("coding.function-differs", null, FunctionDiffers,
                (_, found) => new(
                    $"L'opération budgétaire porte une autre fonction que l'imputation : {French(found)}. Est-ce "
                        + "voulu ?",
                    $"The budget operation bears another function than the coding: {English(found)}. Is it meant?"),
                (_, _) => new(
                    "Une imputation erronée fait rejeter le titre et brouille la piste d'audit ; l'aide ne change pas.",
                    "A wrong coding gets the revenue order rejected and blurs the audit trail; the grant is "
                        + "unchanged."),
                new("Demander au service des finances.", "Ask the finance service.")),
            new("plan.line-without-coding", null, LinesWithoutCoding,
                (_, found) => new($"Quelle imputation reçoit l'aide de : {French(found)} ? Aucune ne porte leur nom.",
                    $"Which coding receives the aid of: {English(found)}? None bears their name."),
                (report, found) => new(
                    $"{ShareOf(report, found).French} d'aide rejoignent l'imputation qui reste, par supposition.",
                    $"{ShareOf(report, found).English} of aid go to the remaining coding, by assumption."),
                new("Déclarer l'imputation de chaque poste.", "Declare the coding of each line.")),
            new("plan.services-as-capital", null, ServicesAsCapital,
                (_, found) => new(
                    $"{French(found)} : tout est en investissement alors que l'opération comprend des services. "
                        + "Lesquels ?",
                    $"{English(found)}: all is capital although the operation includes services. Which ones?"),
                (report, found) => new(
                    $"Un service inscrit en investissement peut être écarté. {ShareOf(report, found).French} d'aide "
                    + "tiennent à ce poste.",
                    $"A service entered as capital may be set aside. {ShareOf(report, found).English} of aid hang on "
                    + "this line."),
                new(
                    "Séparer matériel et services dans les factures.",
                    "Part equipment from services in the invoices.")),
            new("funding.double-risk", GrantRules.NoDoubleFinancing, DoubleRisk,
                (_, found) => new(
                    $"Aucun autre financeur n'est nommé, alors que l'État a pu cofinancer : {French(found)}. L'a-t-il "
                        + "fait ?",
                    $"No other financer is named, although the State may have co-financed: {English(found)}. Did it?"),
                (report, found) => new(
                    $"Une dépense payée deux fois sort de la base. {ShareOf(report, found).French} d'aide sont "
                    + "concernés.",
                    $"Spending paid for twice leaves the base. {ShareOf(report, found).English} of aid are concerned."),
                new("Obtenir l'attestation d'absence de double financement.",
                    "Obtain the statement that nothing is financed twice.")),
            new("citation.no-eu-regulation", null, NoRegulation,
                (_, found) => new(
                    $"L'acte relève {OfTheProgramme(French(found))} et ne cite aucun règlement européen. "
                    + "Lequel fonde l'aide ?",
                    $"The act falls under {English(found)} and cites no EU regulation. Which one founds the grant?"),
                (_, _) => new(
                    "Rien sur la validité ; les règles d'éligibilité applicables restent à lire dans la convention.",
                    "Nothing as to validity; the eligibility rules that apply are still to be read in the agreement."),
                new("Lire la convention.", "Read the agreement.")),
            new("operation.completed-before-application", GrantRules.CompletedBeforeApplication, CompletedBefore,
                (report, found) => new(
                    $"{Say.Count(found.Count, "action", "actions")} sur {report.Act.Actions.Count} "
                    + $"{(found.Count < 2 ? "est dite réalisée" : "sont dites réalisées")} avant la convention. Quand "
                    + "l'opération entière s'achève-t-elle ?",
                    $"{Say.CountEnglish(found.Count, "action", "actions")} out of {report.Act.Actions.Count} "
                    + $"{(found.Count == 1 ? "is" : "are")} said done before the agreement. When is the whole "
                    + "operation complete?"),
                (report, found) => found.Count < report.Act.Actions.Count
                    ? new("L'examen porte sur l'opération entière, inachevée tant qu'une action court : le risque est "
                        + "écarté si la convention le dit ainsi.",
                        "The test is on the whole operation, unfinished while one action runs: the risk falls if the "
                        + "agreement words it so.")
                    : new("Si l'opération entière était achevée avant la demande, toute l'aide serait en cause.",
                        "Were the whole operation complete before the application, the whole grant would be at stake."),
                new("Réunir la date d'achèvement de chaque action et la rédaction de la convention.",
                    "Gather each action's completion date and the agreement's wording.")),
        ]);

    /// <summary>An operation coded C03-221... on a function that neither begins with 221 nor begins it.</summary>
    private static List<Concern> FunctionDiffers(ActReport report) =>
    [
        .. report.Codings.Where(coding => coding.Coding is { Function.Length: > 0 } parts
                && FunctionOf(coding.Reading.BudgetOperation) is { Length: > 0 } own
                && !parts.Function.StartsWith(own, StringComparison.Ordinal)
                && !own.StartsWith(parts.Function, StringComparison.Ordinal))
            .Select(coding => new Concern(
                $"{coding.Reading.BudgetOperation} ({FunctionOf(coding.Reading.BudgetOperation)}, "
                + $"{coding.Coding!.Function})", coding.Reading.Span)),
    ];

    private static string FunctionOf(string operation)
    {
        var dash = operation.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? "" : new([.. operation[(dash + 1)..].TakeWhile(char.IsAsciiDigit)]);
    }

    /// <summary>
    /// Lines that no coding names, in a section where another coding names another line, or where none is.
    /// </summary>
    private static List<Concern> LinesWithoutCoding(ActReport report)
    {
        if (report.Plan is not { } plan || report.Codings.Count == 0)
        {
            return [];
        }

        var claims = Labels.Assign(
            [.. plan.Lines.Select(line => line.Line.Label.Value)],
            [.. report.Codings.Select(coding => coding.Reading.Label)]);
        return
        [
            .. plan.Lines.Where((_, index) => claims[index] is null && !AloneInItsCoding(report, index))
                .Select(line => new Concern(line.Line.Label.Value, line.Line.Label.Span)),
        ];
    }

    private static bool AloneInItsCoding(ActReport report, int line) =>
        report.Codings.Any(coding => coding.Lines.Count == 1 && coding.Lines[0] == line);

    private static List<Concern> ServicesAsCapital(ActReport report) =>
    [
        .. (report.Plan?.Lines ?? []).Where(line => line.Line.Section == Section.Capital
                && (Labels.Speaks(line.Line.Label.Value, Services)
                    || (line.Action is { } action
                        && Labels.Speaks(report.Act.Actions[action].Label.Value, Services))))
            .Select(line => new Concern(line.Line.Label.Value, line.Line.Label.Span)),
    ];

    private static List<Concern> DoubleRisk(ActReport report) =>
        report.Grant is null || report.Act.Plan is { Resources.Count: > 1 } ? [] :
        [
            .. (report.Act.Plan?.Lines ?? []).Where(line => SchemesOfTheState.Any(scheme =>
                    Singular(line.Label.Value).Contains(scheme, StringComparison.Ordinal)))
                .Select(line => new Concern(line.Label.Value, line.Label.Span)),
        ];

    private static string Singular(string label) =>
        string.Join(' ', Folding.Key(label).Split(' ').Select(word =>
            word.Length > 4 ? word.TrimEnd('s') : word));

    private static string OfTheProgramme(string name) =>
        name.StartsWith("programme", StringComparison.OrdinalIgnoreCase) ? $"du {name}" : $"de {name}";

    private static List<Concern> NoRegulation(ActReport report)
    {
        var programme = report.Act.Grant?.Programme ?? report.Act.Title;
        var european = report.Grant is not null && programme is { } text
            && Folding.Key(text.Value).Split(' ').Any(word => Funds.Contains(word, StringComparer.Ordinal));
        return !european || report.Act.Citations.Any(citation => citation.Kind is "regulation")
            ? []
            : [new(programme!.Value.Value, programme.Value.Span)];
    }

    private static List<Concern> CompletedBefore(ActReport report) =>
        report.Grant is null ? [] :
        [
            .. report.Act.Actions.Where(action => action.State == ActionState.Done)
                .Select(action => new Concern(action.Label.Value, action.StateSpan ?? action.Label.Span)),
        ];

    /// <summary>The aid of the lines concerned; said unknown where the ceiling is.</summary>
    private static Wording ShareOf(ActReport report, IReadOnlyList<Concern> concerns)
    {
        var lines = (report.Plan?.Lines ?? [])
            .Where(line => concerns.Any(concern => concern.Span == line.Line.Label.Span)).ToList();
        if (lines.Exists(line => line.Share is null))
        {
            return new("Un montant inconnu", "An unknown amount");
        }

        var share = new Money(lines.Sum(line => line.Share?.Cents ?? 0));
        return new(Say.French(share), Say.English(share));
    }

    private static string French(IReadOnlyList<Concern> found) => Say.FrenchList(Names(found));

    private static string English(IReadOnlyList<Concern> found) => Say.EnglishList(Names(found));

    private static List<string> Names(IReadOnlyList<Concern> found) => [.. found.Select(concern => concern.Label)];
}
