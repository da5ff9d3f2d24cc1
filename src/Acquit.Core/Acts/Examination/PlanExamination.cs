using Acquit.Core.Common;
using Acquit.Core.Grants;

namespace Acquit.Core.Acts.Examination;

/// <summary>The plan's sums, the share of each line, what hangs on operations not finished.</summary>
internal static class PlanExamination
{
    public static PlanFigures? Count(ActRecord act, GrantFigures? grant)
    {
        if (act.Plan is not { Lines.Count: > 0 } plan)
        {
            return null;
        }

        var total = Sum(plan.Lines);
        var shares = grant?.Ceiling is { IsNegative: false } ceiling && total.Cents > 0
            && plan.Lines.All(line => !line.Eligible.Value.IsNegative)
                ? ceiling.Split([.. plan.Lines.Select(line => line.Eligible.Value.Cents)])
                : null;
        var actions = Labels.Assign(
            [.. plan.Lines.Select(line => line.Label.Value)], [.. act.Actions.Select(action => action.Label.Value)]);
        List<PlanLineFigures> lines =
        [
            .. plan.Lines.Select((line, index) => new PlanLineFigures(
                line, shares?[index], actions[index],
                actions[index] is { } action ? act.Actions[action].State : null)),
        ];
        var unfinished = lines.Where(line => line.State is ActionState.Planned or ActionState.Running).ToList();
        return new(
            lines, SectionSum(plan, Section.Capital), SectionSum(plan, Section.Operating), total,
            Sum(unfinished.Select(line => line.Line)),
            shares is null ? null : new(unfinished.Sum(line => line.Share?.Cents ?? 0)));
    }

    public static IEnumerable<Point> Points(ActRecord act, GrantFigures? grant, PlanFigures? figures)
    {
        if (act.Plan is not { } plan || figures is null)
        {
            return [];
        }

        return SumsDiffer(act, plan, grant, figures)
            .Concat(OwnContributionMissing(act, plan, grant, figures))
            .Concat(NetOfVatUnstated(act, plan, grant))
            .Concat(ActionsDiffer(act, plan));
    }

    private static Money Sum(IEnumerable<PlanLineReading> lines) =>
        Money.Sum(lines.Select(line => line.Eligible.Value));

    private static Money? SectionSum(PlanReading plan, Section section) =>
        plan.Lines.All(line => line.Section is not null)
            ? Sum(plan.Lines.Where(line => line.Section == section))
            : null;

    private static IEnumerable<Point> SumsDiffer(
        ActRecord act, PlanReading plan, GrantFigures? grant, PlanFigures figures)
    {
        var sumOfLines = new Wording("la somme des postes", "the sum of the lines");
        var aid = GrantExamination.Only(plan.Aid) ?? (plan.Aid.Count > 0
            ? Money.Sum(plan.Aid.Select(part => part.Value))
            : null);
        return
        [
            .. Differs("capital", plan.CapitalTotal, figures.Capital,
                new("le total d'investissement", "the capital total"), sumOfLines),
            .. Differs("operating", plan.OperatingTotal, figures.Operating,
                new("le total de fonctionnement", "the operating total"), sumOfLines),
            .. Differs("total", plan.Total, figures.Total, new("le total du plan", "the plan's total"), sumOfLines),
            .. Differs("sections", plan.Total ?? FirstBase(act),
                plan.CapitalTotal?.Value + plan.OperatingTotal?.Value,
                new("le total", "the total"), new("la somme des sections", "the sum of the sections")),
            .. Differs("base", grant?.Base is null ? null : FirstBase(act), figures.Total,
                new("la base éligible", "the eligible base"), sumOfLines),
            .. Differs("aid", grant?.Ceiling is null ? null : act.Grant?.Ceilings[0], aid,
                new("le plafond", "the ceiling"), new("l'aide inscrite au plan", "the aid in the plan")),
            .. Differs("balance", grant?.Base is null ? null : FirstBase(act),
                grant?.Ceiling + act.Grant?.OwnContribution?.Value,
                new("la base éligible", "the eligible base"),
                new("l'aide et l'autofinancement", "aid and own contribution")),
        ];
    }

    private static Cited<Money>? FirstBase(ActRecord act) =>
        act.Grant is { Bases.Count: > 0 } grant ? grant.Bases[0] : null;

    private static IEnumerable<Point> Differs(
        string what, Cited<Money>? printed, Money? computed, Wording name, Wording other)
    {
        if (printed is not { } said || computed is not { } found || said.Value == found)
        {
            yield break;
        }

        yield return new(
            "plan.sum-differs", Severity.Blocking,
            new($"Les montants ne s'accordent pas : {name.French} est {Say.French(said.Value)}, {other.French} donne "
                + $"{Say.French(found)}.",
                $"The amounts disagree: {name.English} is {Say.English(said.Value)}, {other.English} gives "
                + $"{Say.English(found)}."),
            new($"Écart de {Say.French(found - said.Value)} ; les deux sont gardés, aucun calcul ne les départage.",
                $"Gap of {Say.English(found - said.Value)}; both are kept, no computation decides between them."),
            null, [said.Span])
        {
            Discriminator = what,
            ToDo = new("Faire rectifier le plan.", "Have the plan put right."),
        };
    }

    private static IEnumerable<Point> OwnContributionMissing(
        ActRecord act, PlanReading plan, GrantFigures? grant, PlanFigures figures)
    {
        var missing = act.Grant is { OwnContribution: null } && grant is not { OwnContribution: { Cents: <= 0 } }
            && plan.Resources.Sum(resource => resource.Amount.Value.Cents) < figures.Total.Cents;
        var unsplit = plan.Aid.Count == 1 && figures.Capital is { Cents: > 0 } && figures.Operating is { Cents: > 0 };
        if (act.Grant is null || (!missing && !unsplit))
        {
            yield break;
        }

        yield return new(
            "plan.own-contribution-missing", Severity.Reserve,
            missing && unsplit
                ? new("Le plan n'imprime pas d'autofinancement et ne répartit pas l'aide par section.",
                    "The plan prints no own contribution and does not split the aid by section.")
                : missing
                    ? new("Le plan n'imprime pas d'autofinancement.", "The plan prints no own contribution.")
                    : new("Le plan ne répartit pas l'aide par section.", "The plan does not split the aid by section."),
            OwnContributionEffect(grant, figures), GrantRules.OwnShare,
            [plan.Span, .. plan.Aid.Select(part => part.Span)])
        {
            ToDo = new("Compléter le plan : autofinancement, aide par section.",
                "Complete the plan: own contribution, aid by section."),
        };
    }

    private static Wording OwnContributionEffect(GrantFigures? grant, PlanFigures figures)
    {
        if (grant is not { OwnContribution: { } own, OwnContributionPercent: { } percent, Base: { } basis })
        {
            return new("L'autofinancement ne peut être calculé.", "The own contribution cannot be computed.");
        }

        var least = GrantRules.OwnShare.Rate;
        var enough = own.Cents * (Int128)least.Denominator >= basis.Cents * (Int128)least.Numerator;
        var capital = SectionShare(figures, Section.Capital);
        var operating = SectionShare(figures, Section.Operating);
        var split = capital is { } invested && operating is { } run && invested.Cents > 0 && run.Cents > 0
            ? new Wording(
                $" Au taux exact, l'aide irait pour {Say.French(invested)} à l'investissement et {Say.French(run)} au "
                + "fonctionnement.",
                $" At the exact rate {Say.English(invested)} of the aid would go to capital and {Say.English(run)} to "
                + "operating.")
            : new Wording("", "");
        return new(
            $"Il reste {Say.French(own)} à la charge de la collectivité ({Say.FrenchPercent(percent)} de la base), "
            + $"{(enough ? "au-dessus" : "au-dessous")} du minimum de {least.ToPercentText(0)}\u00A0%.{split.French}",
            $"{Say.English(own)} is left to the authority ({Say.EnglishPercent(percent)} of the base), "
            + $"{(enough ? "above" : "below")} the minimum of {least.ToPercentText(0)}%.{split.English}");
    }

    private static Money? SectionShare(PlanFigures figures, Section section) =>
        figures.Lines.All(line => line is { Share: not null, Line.Section: not null })
            ? new(figures.Lines.Where(line => line.Line.Section == section).Sum(line => line.Share?.Cents ?? 0))
            : null;

    private static IEnumerable<Point> NetOfVatUnstated(ActRecord act, PlanReading plan, GrantFigures? grant)
    {
        if (act.Grant is not { } reading || reading.NetOfVat.Any(span => Within(span, plan.Span)))
        {
            yield break;
        }

        yield return new(
            "plan.net-of-vat-unstated", Severity.Reserve,
            reading.NetOfVat.Count > 0
                ? new("Hors taxes n'est dit que du total, non des postes du plan.",
                    "Net of VAT is said of the total only, not of the plan's lines.")
                : new("Le plan ne dit pas si ses montants sont hors taxes.",
                    "The plan does not say whether its amounts are net of VAT."),
            GrossEffect(plan, grant), GrantRules.NetOfVat, [.. reading.NetOfVat, plan.Span])
        {
            ToDo = new("Faire confirmer que chaque poste est hors taxes.",
                "Have it confirmed that each line is net of VAT."),
        };
    }

    private static Wording GrossEffect(PlanReading plan, GrantFigures? grant)
    {
        if (grant is not { Ceiling: { } ceiling, Base: { } basis, Rate: { } rate })
        {
            return new("Une base toutes taxes comprises ferait baisser l'aide.", "A gross base would lower the grant.");
        }

        var vat = Vat.StandardRate.ToPercentText(0);
        var net = Money.Sum(plan.Lines.Select(line => Vat.NetOf(line.Eligible.Value, Vat.StandardRate)));
        // A plan that sums below zero brings nothing, and its product with a large rate would not fit.
        var due = net >= basis ? ceiling : Money.Min(ceiling, Money.Max(Money.Zero, net).Times(rate));
        return new(
            $"Si la base se révélait toutes taxes comprises ({vat}\u00A0%, supposé), l'éligible tomberait à "
            + $"{Say.French(net)} et l'aide à {Say.French(due)} ({Say.French(due - ceiling)}).",
            $"Should the base turn out to be gross ({vat}%, assumed), eligible spending would fall to "
                + $"{Say.English(net)} "
            + $"and the grant to {Say.English(due)} ({Say.English(due - ceiling)}).");
    }

    private static bool Within(SourceSpan inner, SourceSpan outer) =>
        (inner.Line, inner.Column).CompareTo((outer.Line, outer.Column)) >= 0
        && (inner.EndLine, inner.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;

    private static IEnumerable<Point> ActionsDiffer(ActRecord act, PlanReading plan)
    {
        if (act.Actions.Count == 0 || act.Actions.Count == plan.Lines.Count)
        {
            yield break;
        }

        yield return new(
            "plan.actions-differ", Severity.Reserve,
            new($"Le texte énumère {Say.Count(act.Actions.Count, "opération", "opérations")}, le plan compte "
                + $"{Say.Count(plan.Lines.Count, "poste", "postes")}.",
                $"The text lists {Say.CountEnglish(act.Actions.Count, "operation", "operations")}, the plan has "
                + $"{Say.CountEnglish(plan.Lines.Count, "line", "lines")}."),
            new("Le rattachement des postes aux opérations, et donc leur avancement, est supposé d'après les libellés.",
                "Which line pays for which operation, and so how far each is, is assumed from the labels."),
            null, [.. act.Actions.Select(action => action.Label.Span), plan.Span])
        {
            ToDo = new("Déclarer le poste de chaque opération dans le dossier de financement.",
                "Declare each operation's lines in the grant file."),
        };
    }
}
