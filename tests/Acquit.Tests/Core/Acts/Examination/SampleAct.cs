using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Tests.Core.Acts.Examination;

/// <summary>An act built by hand with the facts of the demonstration programme and invented names (FICTIF).</summary>
internal static class SampleAct
{
    private const string Article1 = "13172//900202";

    public static ActRecord Build() => new()
    {
        Ordinal = 1,
        Extent = At(1, 357),
        Number = Say("2022-284", 27),
        Body = Say(DecidingBody.StandingCommittee, 3),
        Authority = Say("Département fictif", 1),
        Date = Say(new DateOnly(2022, 7, 4), 6),
        Title = Say("Stratégie numérique", 38),
        Report = Say("24", 168),
        Outcome = Say("Adopté", 111),
        Adopted = true,
        Roll = Roll(35, 9, 2, 1),
        Vote = Vote(44, 0, 0),
        Citations = Citations(),
        Opinions =
        [
            new("1ère commission", new(2022, 6, 21), null, false, At(72, 73)),
            new("6ème commission", new(2022, 6, 21), null, false, At(74, 75)),
            new("1ère commission", new(2022, 6, 21), true, true, At(340, 341)),
            new("6ème commission", new(2022, 6, 21), true, true, At(343, 344)),
        ],
        Signature = new("Directrice fictive", "Directrice générale", "Pour le Président", false, "Arras",
            new(2022, 7, 4), At(117, 125)),
        Attachments = [new("agreement", false, [At(86, 86), At(276, 277)])],
        Grant = Grant(),
        Plan = Plan(),
        Codings = Codings(),
        BudgetImpactTable = new(
            ["AP/AE", "CP", "Disponible", "Proposition", "Solde"],
            [.. Codings().Select(coding => new ImpactRowReading(
                coding with { Label = coding.Label.Replace(" fonct", " Fonct") }, [null, null, null, null, null]))],
            At(272, 275), At(292, 338)),
        Actions =
        [
            Action("Mise en place d'une plateforme d'échanges sécurisés", ActionState.Done, 210),
            Action("Mise à disposition d'équipements numériques aux collégiens et aux EHPAD", ActionState.Done, 211),
            Action("Acquisition et déploiement de pass numériques", ActionState.Running, 214),
            Action("Équipements numériques des agents, accompagnement numérique associé au travail à distance",
                ActionState.Done, 217),
        ],
        Typography = [Say("L.233- 1", 46), Say("2 971 219, 36 €", 228), Say("70 ,74%", 229)],
    };

    public static Roll Roll(int present, int apologies, int nonVoting = 0, int nonVotingApologies = 0) => new(
        Say("Personne FICTIVE", 8), Say("Autre FICTIVE", 10), Names("Présente", present, 12),
        Names("Excusée", apologies, 24), Names("Invitée", nonVoting, 28),
        Names("Invitée absente", nonVotingApologies, 30),
        []);

    public static Vote Vote(int votesFor, int against, int abstentions) => new(
        Say(votesFor, 105), Say(against, 108), Say(abstentions, 109), null, [Say("Groupe fictif", 105)], false,
        At(105, 109));

    public static GrantReading Grant() => new(
        [Say(Money.Euros(2_101_975), 82), Say(Money.Euros(2_101_975), 227), Say(Money.Euros(2_101_975), 233)],
        [Say(new Money(297_121_936), 228), Say(new Money(297_121_936), 232)], Say("70.74", 229),
        Say(new Period(new(2020, 3, 1), new(2023, 12, 31)), 208), Say(new DateOnly(2021, 8, 5), 207),
        Say(new DateOnly(2021, 10, 22), 226), Say("FEDER-FSE Nord-Pas-de-Calais 2014-2020", 85), null, [At(228, 228)]);

    public static PlanReading Plan() => new(
        [
            Line("Equipements EHPAD", Section.Capital, 5_735_625, 240),
            Line("Equipements collégiens", Section.Capital, 122_823_250, 245),
            Line("Pass numériques", Section.Operating, 50_000_000, 250),
            Line("Plateforme d'échanges", Section.Capital, 10_022_691, 255),
            Line("Télétravail", Section.Capital, 108_540_370, 258),
        ],
        Say(new Money(247_121_936), 259), Say(new Money(50_000_000), 259), null, [Say(Money.Euros(2_101_975), 267)],
        At(235, 267));

    public static List<CodingReading> Codings() =>
    [
        new("C06-020M01", Article1, Section.Capital, "Informatique Equipement et études", null, At(94, 94)),
        new("C03-221J01", Article1, Section.Capital, "Informatique - Equipement des collèges", null, At(96, 99)),
        new("C06-020M02", "74772//930202", Section.Operating, "Informatique fonctionnement", null, At(101, 101)),
    ];

    public static PlanLineReading Line(string label, Section? section, long cents, int line) =>
        new(Say(label, line), section, Say(new Money(cents), line + 1));

    public static ActionReading Action(string label, ActionState? state, int line) =>
        new(Say(label, line), state, At(line, line));

    public static Cited<T> Say<T>(T value, int line) => new(value, At(line, line));

    public static SourceSpan At(int line, int endLine) => new(line, 1, endLine, 20);

    private static List<Cited<string>> Names(string kind, int count, int line) =>
        [.. Enumerable.Range(1, count).Select(number => Say($"{kind} FICTIVE {number}", line))];

    private static List<Citation> Citations()
    {
        Citation Resolution(int visa, string number, DecidingBody body, DateOnly date, string title) =>
            new(visa, "deliberation", number, null, body, date, title, At(50 + visa, 51 + visa));
        return
        [
            new(1, "code-article", "L.3121-14", "CGCT", null, null, null, At(43, 44)),
            new(4, "law", "2020-1379", null, null, new(2020, 11, 14), null, At(47, 48)),
            Resolution(5, "2021-257", DecidingBody.DepartmentalCouncil, new(2021, 7, 1), "Délégation"),
            Resolution(6, "2020-480", DecidingBody.DepartmentalCouncil, new(2020, 12, 14), "Déclinaison"),
            Resolution(7, "2020-176", DecidingBody.DepartmentalCouncil, new(2020, 7, 6), "Action immédiate"),
            Resolution(8, "2019-438", DecidingBody.DepartmentalCouncil, new(2019, 11, 12), "Application"),
            Resolution(9, "2018-593", DecidingBody.DepartmentalCouncil, new(2018, 12, 17), "Cadre"),
            Resolution(10, "2020-480", DecidingBody.StandingCommittee, new(2020, 12, 14), "Déclinaison"),
        ];
    }
}
