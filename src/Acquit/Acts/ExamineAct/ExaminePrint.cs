using System.Globalization;
using Acquit.Cli;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;
using Spectre.Console;

namespace Acquit.Acts;

/// <summary>An act's report as a person reads it in a terminal.</summary>
internal sealed class ExaminePrint(IAnsiConsole console, Language language)
{
    private const int LabelWidth = 20;

    private static readonly NumberFormatInfo FrenchNumbers = new() { NumberGroupSeparator = "\u00A0" };

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
        var body = act.Body is { } known ? BodyName(known.Value) : Say("assemblée inconnue", "unknown body");
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
            Row(rows, Say("Présents", "Present"), $"{report.Roll.Present}{Lines(report.Act.Roll.Present)}");
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

    private string QuorumText(ActReport report)
    {
        var quorum = report.Quorum;
        if (quorum.Rule is not { } rule)
        {
            return Say("règle inconnue pour cette assemblée ou ce jour", "rule unknown for this body or this day");
        }

        var count = quorum.Required is { } required && quorum.Counted is { } counted
            ? Say($"{required} exigés ce jour-là, {counted} comptés : {(quorum.Met == true ? "atteint" : "non atteint")}",
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

    private string RuleText(LegalRule rule)
    {
        var until = rule.InForce.To == DateOnly.MaxValue ? "" : Say(
            $", en vigueur jusqu'au {Days.Print(rule.InForce.To, language)}",
            $", in force until {Days.Print(rule.InForce.To, language)}");
        var doubt = rule.ToBeConfirmed is { } unsure
            ? Say($" (à confirmer : {unsure.French})", $" (to be confirmed: {unsure.English})")
            : "";
        return Say($"{rule.Content.French} : {rule.Source.French}{until}{doubt}",
            $"{rule.Content.English}: {rule.Source.English}{until}{doubt}");
    }

    private string VoteText(ActReport report, Vote vote)
    {
        var unknown = Say("non dit", "not said");
        string Or(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? unknown;
        var figures = report.Vote;
        var text = figures?.For is null && vote.Unanimous ? Say("sans nombres", "without numbers") : Say(
            $"pour {Or(figures?.For)}, contre {Or(figures?.Against)}, abstentions {Or(figures?.Abstentions)}",
            $"for {Or(figures?.For)}, against {Or(figures?.Against)}, abstentions {Or(figures?.Abstentions)}");
        text += vote.Unanimous ? Say(", à l'unanimité", ", unanimously") : "";
        text += $" (l. {vote.Span.Line})";
        return figures?.AdoptedCountingOnlyPresent switch
        {
            true => text + "\n" + Say("adopté même en comptant les seuls présents", "adopted even counting only those present"),
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
                $"; at least {few} holder{(few > 1 ? "s" : "")} that day, {proxies.HoldersAtLeastOrdinary} under ordinary "
                + "law"));
    }

    private void Grant(ActReport report)
    {
        if (report is not { Grant: { } grant, Act.Grant: { } reading })
        {
            return;
        }

        Section(Say("L'aide", "The grant"));
        var rows = Rows();
        Row(rows, Say("Plafond", "Ceiling"), Values(grant.Ceiling, reading.Ceilings));
        Row(rows, Say("Base éligible", "Eligible base"), Values(grant.Base, reading.Bases));
        if (grant.RateExact is { } exact)
        {
            Row(rows, Say("Taux exact", "Exact rate"), Percent(exact.TrimEnd('0').TrimEnd('.')));
        }

        if (grant.RatePrinted is { } printed)
        {
            Row(rows, Say("Taux imprimé", "Printed rate"), grant.PrintedRateGap is { } gap && grant.PrintedRateAmount is { } amount
                ? gap == Money.Zero ? Say($"{Percent(printed)}, qui donne le plafond", $"{Percent(printed)}, which gives the ceiling") : Say($"{Percent(printed)}, qui donne {Amount(amount)}, soit {Amount(gap)}",
                    $"{Percent(printed)}, which gives {Amount(amount)}, that is {Amount(gap)}")
                : Percent(printed));
        }

        if (grant.OwnContribution is { } own)
        {
            Row(rows, Say("Autofinancement", "Own contribution"), $"{Amount(own)}"
                + (grant.OwnContributionPercent is { } share ? $", {Percent(share)}" : "")
                + (grant.OwnContributionState == ValueState.Cited ? Say(" (cité)", " (cited)") : Say(" (calculé)", " (computed)")));
        }

        if (report.Plan is { UnfinishedEligible.Cents: > 0 } plan)
        {
            Row(rows, Say("Tient à l'inachevé", "Hangs on unfinished"), Say(
                $"{(plan.UnfinishedShare is { } hanging ? Amount(hanging) : "montant inconnu")} d'aide, pour "
                + $"{Amount(plan.UnfinishedEligible)} de dépenses non achevées",
                $"{(plan.UnfinishedShare is { } atRisk ? Amount(atRisk) : "an unknown amount")} of aid, for "
                + $"{Amount(plan.UnfinishedEligible)} of spending not finished"));
        }

        console.Write(rows);
    }

    private void Plan(ActReport report)
    {
        if (report.Plan is not { } plan)
        {
            return;
        }

        Section(Say("Le plan de financement", "The financing plan"));
        var table = Grid(Say("Poste", "Line"), Say("Section", "Section"), Say("État", "State"));
        table.AddColumn(Right(Say("Éligible €", "Eligible €"))).AddColumn(Right(Say("Aide €", "Aid €")));
        foreach (var line in plan.Lines)
        {
            table.AddRow(Cell(line.Line.Label.Value), Cell(SectionName(line.Line.Section)), Cell(StateName(line.State)),
                Cell(Number(line.Line.Eligible.Value)), Cell(Number(line.Share)));
        }

        table.AddRow(Cell("Total"), Cell(""), Cell(""), Cell(Number(plan.Total)), Cell(Number(report.Grant?.Ceiling)));
        console.Write(table);
        if (plan is { Capital: not null, Operating: not null })
        {
            Plain(Say($"Investissement {Number(plan.Capital)} ; fonctionnement {Number(plan.Operating)}.",
                $"Capital {Number(plan.Capital)}; operating {Number(plan.Operating)}."));
        }

        if (plan.Lines.Any(line => line.State is not null))
        {
            Plain(Say("L'état est celui de l'opération que désigne le libellé (supposé).",
                "The state is that of the operation the label points to (assumed)."));
        }
    }

    private void Codings(ActReport report)
    {
        if (report.Codings.Count == 0)
        {
            return;
        }

        Section(Say("Les imputations", "The budget codings"));
        var table = Grid(Say("Opération", "Operation"), Say("Imputation", "Coding"), Say("Section", "Section"));
        table.AddColumn(Right(Say("Recette €", "Revenue €"))).AddColumn(Say("Connu par", "Known by"));
        foreach (var coding in report.Codings)
        {
            table.AddRow(Cell(coding.Reading.BudgetOperation), Cell(coding.Reading.Coding),
                Cell(SectionName(coding.Reading.Section)), Cell(Number(coding.Proposed)), Cell(coding.ProposedState switch
                {
                    ValueState.Cited => Say("cité", "cited"),
                    ValueState.Assumed => Say("supposé", "assumed"),
                    ValueState.Computed or ValueState.Declared or null => Say("inconnu", "unknown"),
                }));
        }

        console.Write(table);
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
            Indented(Say($"Ce que cela change. {point.Effect.French}", $"What difference it makes. {point.Effect.English}"));
            if (point.Rule is { } rule)
            {
                Indented(Say($"Règle. {RuleText(rule)}.", $"Rule. {RuleText(rule)}."));
            }

            if (point.Pack is { } pack)
            {
                Indented(Say($"Question du jeu de règles « {pack.French} ».", $"Question of the rule pack \"{pack.English}\"."));
            }

            if (point.ToDo is { } todo)
            {
                Indented(Say($"À faire. {todo.French}", $"To do. {todo.English}"));
            }

            console.WriteLine();
        }
    }

    private string Values(Money? only, IReadOnlyList<Cited<Money>> all) => only is { } value
        ? $"{Amount(value)} (l. {string.Join(", ", all.Select(each => each.Span.Line).Distinct())})"
        : all.Count == 0
            ? Say("pas dans le texte", "not in the text")
            : Say("plusieurs : ", "several: ") + string.Join(Say(" et ", " and "),
                all.DistinctBy(each => each.Value).Select(each => $"{Amount(each.Value)} (l. {each.Span.Line})"));

    private static string Lines(IReadOnlyList<Cited<string>> names) => names.Count == 0 ? ""
        : names[0].Span.Line == names[^1].Span.EndLine ? $" (l. {names[0].Span.Line})"
        : $" (l. {names[0].Span.Line}-{names[^1].Span.EndLine})";

    private static string Lines(IReadOnlyList<SourceSpan> spans)
    {
        var lines = spans.Select(span => span.Line == span.EndLine ? $"{span.Line}" : $"{span.Line}-{span.EndLine}")
            .Distinct(StringComparer.Ordinal).ToList();
        return lines.Count == 0 ? "" : "l. " + string.Join(", ", lines.Take(6)) + (lines.Count > 6 ? "…" : "");
    }

    private static string LineNumbers(IReadOnlyList<int> numbers)
    {
        List<(int First, int Last)> runs = [];
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(", ", runs.Take(30).Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}"))
            + (runs.Count > 30 ? "…" : "");
    }

    private string Amount(Money amount) => Amounts.Print(amount, language);

    private string Number(Money? amount) =>
        amount is { } known ? Amounts.PrintNumber(known, language) : Say("inconnu", "unknown");

    private string Count(int? number) => number?.ToString("N0", language switch
    {
        Language.French => FrenchNumbers,
        Language.English => NumberFormatInfo.InvariantInfo,
    }) ?? "";

    private string Percent(string percent) => Say(percent.Replace('.', ',') + "\u00A0%", percent + "%");

    private string SectionName(Core.Grants.Section? section) => section switch
    {
        Core.Grants.Section.Capital => Say("investissement", "capital"),
        Core.Grants.Section.Operating => Say("fonctionnement", "operating"),
        null => Say("inconnue", "unknown"),
    };

    private string StateName(Core.Grants.ActionState? state) => state switch
    {
        Core.Grants.ActionState.Planned => Say("prévu", "planned"),
        Core.Grants.ActionState.Running => Say("en cours", "running"),
        Core.Grants.ActionState.Done => Say("réalisé", "done"),
        null => Say("non dit", "not said"),
    };

    private string BodyName(DecidingBody body) => body switch
    {
        DecidingBody.DepartmentalCouncil => Say("conseil départemental", "departmental council"),
        DecidingBody.StandingCommittee => Say("commission permanente", "standing committee"),
        DecidingBody.MunicipalCouncil => Say("conseil municipal", "municipal council"),
        DecidingBody.IntermunicipalCouncil => Say("conseil communautaire", "intermunicipal council"),
        DecidingBody.RegionalCouncil => Say("conseil régional", "regional council"),
        DecidingBody.IntermunicipalBureau => Say("bureau communautaire", "intermunicipal bureau"),
    };

    private string Say(string french, string english) => language switch
    {
        Language.French => french,
        Language.English => english,
    };

    private void Section(string title)
    {
        console.WriteLine();
        console.Write(new Text(title.ToUpperInvariant(), new Style(Color.Teal, decoration: Decoration.Bold)));
        console.WriteLine();
    }

    private void Plain(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            console.Write(new Text(Wrap.Lines(text, Width) + "\n"));
        }
    }

    private void Indented(string text) =>
        console.Write(new Padder(new Text(Wrap.Lines(text, Width - 2)), new Padding(2, 0, 0, 0)));

    private int Width => console.Profile.Width;

    private static Table Rows(int labelWidth = LabelWidth)
    {
        var table = new Table().NoBorder().HideHeaders();
        table.AddColumn(new TableColumn("").Width(labelWidth).PadLeft(0).PadRight(1).NoWrap());
        return table.AddColumn(new TableColumn("").PadLeft(0).PadRight(0));
    }

    private void Row(Table rows, string label, string value) =>
        rows.AddRow(Cell(label), Cell(Wrap.Lines(value, Width - LabelWidth - 1)));

    private static Table Grid(params ReadOnlySpan<string> headers)
    {
        var table = new Table().NoBorder();
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header)).PadLeft(0).PadRight(2));
        }

        return table;
    }

    private static TableColumn Right(string header) =>
        new TableColumn(new Text(header)).RightAligned().PadLeft(0).PadRight(2).NoWrap();

    private static Text Cell(string text) => new(text);
}
