using System.Globalization;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using Spectre.Console;

namespace Acquit.Acts;

/// <summary>An act's report as a person reads it in a terminal.</summary>
internal sealed partial class ExaminePrint(IAnsiConsole console, Language language)
{
    public void Write(ActReport report)
    {
        Heading(report);
        Vote(report);
        Grant(report);
        Plan(report);
        Codings(report);
        DaysBetween(report);
        Points(report);
    }

    public void Write(ReadCoverage coverage)
    {
        Section(Say("Lecture", "Reading"));
        var rows = Rows();
        Row(rows, Say("Texte expliqué", "Text explained"),
            Say($"{coverage.ExplainedPercent} %", $"{coverage.ExplainedPercent}%"));
        if (coverage.UnreadLines.Count > 0)
        {
            Row(rows, Say("Lignes non lues", "Lines not read"), LineNumbers(coverage.UnreadLines));
        }

        if (coverage.UnexplainedAmounts.Count > 0)
        {
            Row(rows, Say("Montants inexpliqués", "Amounts unexplained"), string.Join("\n",
                coverage.UnexplainedAmounts.Select(amount => $"{Amount(amount.Amount)} (l. {amount.Span.Line})")));
        }

        console.Write(rows);
        console.WriteLine();
    }

    private void Heading(ActReport report)
    {
        var act = report.Act;
        var number = act.Number?.Value ?? Say("sans numéro", "without a number");
        var body = act.Body is { } known
            ? BodyWords.Of(known.Value).In(language)
            : Say("assemblée inconnue", "unknown body");
        var date = act.Date is { } day
            ? Say($" du {Days.Print(day.Value, language)}", $" of {Days.Print(day.Value, language)}")
            : Say(", date inconnue", ", date unknown");
        console.Write(new Text(Say($"Délibération {number}, {body}{date}", $"Resolution {number}, {body}{date}"),
            new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        Plain(act.Authority?.Value);
        Plain(act.Title?.Value);
        var outcome = act.Adopted switch
        {
            true => Say("Adoptée", "Adopted"),
            false => Say("Rejetée", "Rejected"),
            null => Say("Résultat non dit", "Outcome not said"),
        };
        var from = act.Report is { } paper ? Say($" Rapport n° {paper.Value}.", $" Report no. {paper.Value}.") : "";
        Plain($"{outcome}.{from} {Summary(report)}");
    }

    private string Summary(ActReport report)
    {
        int blocking = report.Count(Severity.Blocking), reserves = report.Count(Severity.Reserve);
        return Say(
            $"Points : {blocking} bloquant{(blocking > 1 ? "s" : "")}, {reserves} réserve{(reserves > 1 ? "s" : "")}, "
            + $"{report.Count(Severity.Form)} de forme.",
            $"Points: {blocking} blocking, {reserves} reserve{(reserves == 1 ? "" : "s")}, "
            + $"{report.Count(Severity.Form)} of form.");
    }

    private void Vote(ActReport report)
    {
        Section(Say("Le vote", "The vote"));
        var rows = Rows();
        if (report.Roll.Present > 0)
        {
            Row(rows, Say("Présents", "Present"),
                $"{report.Roll.Present}{Lines(report.Act.Roll.Present)}{Left(report.Roll)}");
            Row(rows, Say("Excusés", "Apologies"), $"{report.Roll.Apologies}{Lines(report.Act.Roll.Apologies)}");
        }

        if (report.Roll.NonVoting + report.Roll.NonVotingApologies > 0)
        {
            Row(rows, Say("Sans voix", "Without a vote"), Say(
                $"{report.Roll.NonVoting}, et {report.Roll.NonVotingApologies} excusé"
                + (report.Roll.NonVotingApologies > 1 ? "s" : ""),
                $"{report.Roll.NonVoting}, and {report.Roll.NonVotingApologies} excused"));
        }

        Row(rows, "Quorum", QuorumText(report));
        if (report.Act.Vote is { } vote)
        {
            Row(rows, "Votes", VoteText(report, vote));
        }

        if (report.Proxies.Needed is > 0)
        {
            Row(rows, Say("Pouvoirs", "Proxies"), ProxyText(report.Proxies));
        }

        console.Write(rows);
    }

    private string Left(RollFigures roll) => roll.OutOfRoom == 0 ? "" : Say(
        $", {roll.OutOfRoom} de l'appel n'étant pas dans la salle à ce point",
        $", {roll.OutOfRoom} of the roll not being in the room at this item");

    private string QuorumText(ActReport report)
    {
        var quorum = report.Quorum;
        if (quorum.Rule is not { } rule)
        {
            return Say("règle inconnue pour cette assemblée ou ce jour", "rule unknown for this body or this day");
        }

        var count = quorum.Required is { } required && quorum.Counted is { } counted
            ? Say(
                $"{required} exigés ce jour-là, {counted} comptés : {(quorum.Met == true ? "atteint" : "non atteint")}",
                $"{required} required that day, {counted} counted: {(quorum.Met == true ? "met" : "not met")}")
            : Say("ne peut être calculé : nombre de membres ou de présents inconnu",
                "cannot be computed: number of members or of those present unknown");
        var members = report.Roll.MembersInOffice is { } number
            ? "\n" + Say($"{number} membres en exercice ", $"{number} members in office ")
                + (report.Roll.MembersInOfficeState == ValueState.Cited
                    ? Say("(cité)", "(cited)")
                    : Say("(supposé : somme de l'appel)", "(assumed: sum of the roll)"))
            : "";
        return $"{count}\n{RuleText(rule)}{members}";
    }

    private string RuleText(LegalRule rule) => RuleWords.Of(rule).In(language);

    private string VoteText(ActReport report, Vote vote)
    {
        var unknown = Say("non dit", "not said");
        string Or(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? unknown;
        var figures = report.Vote;
        var text = figures?.For is null && vote.Unanimous ? Say("sans nombres", "without numbers") : Say(
            $"pour {Or(figures?.For)}, contre {Or(figures?.Against)}, abstentions {Or(figures?.Abstentions)}",
            $"for {Or(figures?.For)}, against {Or(figures?.Against)}, abstentions {Or(figures?.Abstentions)}");
        text += vote.Unanimous ? Say(", à l'unanimité", ", unanimously") : "";
        text += vote.Names.Count > 0 ? Say($", {vote.Names.Count} noms", $", {vote.Names.Count} names") : "";
        text += $" (l. {vote.Span.Line})";
        return figures?.AdoptedCountingOnlyPresent switch
        {
            true => text + "\n"
                + Say("adopté même en comptant les seuls présents", "adopted even counting only those present"),
            false => text + "\n" + Say("rejeté en comptant les seuls présents", "rejected counting only those present"),
            null => text,
        };
    }

    private string ProxyText(ProxyFeasibility proxies)
    {
        var count = Say(
            $"{proxies.Needed} nécessaire{(proxies.Needed > 1 ? "s" : "")}, {proxies.Named} nommé"
            + (proxies.Named > 1 ? "s" : ""),
            $"{proxies.Needed} needed, {proxies.Named} named");
        if (proxies.Named >= proxies.Needed)
        {
            return count;
        }

        return count + (proxies.HoldersAtLeast is not { } few
            ? Say(" ; règle inconnue pour cette assemblée ou ce jour", "; rule unknown for this body or this day")
            : Say($" ; {few} mandataire{(few > 1 ? "s" : "")} au moins ce jour-là, {proxies.HoldersAtLeastOrdinary} en "
                + "droit commun",
                $"; at least {few} holder{(few > 1 ? "s" : "")} that day, {proxies.HoldersAtLeastOrdinary} under "
                + "ordinary law"));
    }

    private void DaysBetween(ActReport report)
    {
        var days = report.Days;
        (string Label, int? Days)[] known =
        [
            (Say("Dépôt → programmation", "Filing → programming"), days.FiledToProgrammed),
            (Say("Programmation → vote", "Programming → vote"), days.ProgrammedToMeeting),
            (Say("Avis des commissions → vote", "Committees' opinions → vote"), days.OpinionsToMeeting),
            (Say("Période éligible", "Eligible period"), days.Period),
            (Say("Restant le jour du vote", "Left on the day of the vote"), days.LeftAtMeeting),
        ];
        if (Array.TrueForAll(known, each => each.Days is null))
        {
            return;
        }

        Section(Say("Les délais", "The days between"));
        var rows = Rows(32);
        foreach (var each in known.Where(each => each.Days is not null))
        {
            Row(rows, each.Label, Say($"{Count(each.Days)} jours", $"{Count(each.Days)} days"));
        }

        console.Write(rows);
    }

    private void Points(ActReport report)
    {
        Section(Say("Les points à régler", "The points to settle"));
        if (report.Points.Count == 0)
        {
            Plain(Say("Aucun.", "None."));
            return;
        }

        foreach (var point in report.Points)
        {
            var (name, color) = point.Severity switch
            {
                Severity.Blocking => (Say("BLOQUANT", "BLOCKING"), Color.Red),
                Severity.Reserve => (Say("RÉSERVE", "RESERVE"), Color.Olive),
                Severity.Form => (Say("FORME", "FORM"), Color.Grey),
            };
            console.Write(new Paragraph().Append(name, new Style(color, decoration: Decoration.Bold))
                .Append($"  {point.Code}  {Lines(point.Spans)}\n"));
            Indented(point.Message.In(language));
            Indented(
                Say($"Ce que cela change. {point.Effect.French}", $"What difference it makes. {point.Effect.English}"));
            if (point.Rule is { } rule)
            {
                Indented(Say($"Règle. {RuleText(rule)}.", $"Rule. {RuleText(rule)}."));
            }

            if (point.Pack is { } pack)
            {
                Indented(Say($"Question du jeu de règles « {pack.French} ».",
                    $"Question of the rule pack \"{pack.English}\"."));
            }

            if (point.ToDo is { } todo)
            {
                Indented(Say($"À faire. {todo.French}", $"To do. {todo.English}"));
            }

            console.WriteLine();
        }
    }
}
