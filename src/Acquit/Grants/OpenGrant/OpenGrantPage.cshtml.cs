using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Opens a grant file from its agreement, prefilled from an act where one is named.</summary>
[Needs(Right.RecordGrant)]
public class OpenGrantPage : RecordingPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The act that authorises the agreement.</summary>
        public Guid? Act { get; set; }

        /// <summary>The file to be.</summary>
        public Guid Grant { get; set; }

        /// <summary>Title of the funded project.</summary>
        public string? Title { get; set; }

        /// <summary>Fund and programme.</summary>
        public string? Fund { get; set; }

        /// <summary>Who grants.</summary>
        public string? ManagingAuthority { get; set; }

        /// <summary>Who receives.</summary>
        public string? Beneficiary { get; set; }

        /// <summary>Maximum grant.</summary>
        public string? Ceiling { get; set; }

        /// <summary>Eligible base.</summary>
        public string? Base { get; set; }

        /// <summary>First day of the agreement's period.</summary>
        public string? PeriodFrom { get; set; }

        /// <summary>Its last day.</summary>
        public string? PeriodTo { get; set; }

        /// <summary>First day of the programme's window.</summary>
        public string? ProgrammeWindowFrom { get; set; }

        /// <summary>Its last day.</summary>
        public string? ProgrammeWindowTo { get; set; }

        /// <summary>Day of effect.</summary>
        public string? On { get; set; }

        /// <summary>True to take the act's plan, codings and actions.</summary>
        public bool TakePlan { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The act that the values come from; null where none is named.</summary>
    public string? ActTitle => act is null ? null : $"{act.Item.Number} : {act.Item.Title}";

    private ActGrant? act;

    private bool WindowAssumed =>
        string.IsNullOrWhiteSpace(Input.ProgrammeWindowFrom) && string.IsNullOrWhiteSpace(Input.ProgrammeWindowTo);

    /// <inheritdoc />
    public override string Title => T("Ouvrir un dossier de financement", "Open a grant file");

    /// <inheritdoc />
    public override string Lede => T(
        "La convention d'abord : ce qui est promis, pour quoi, jusqu'à quand. Le plan, les imputations et les "
        + "paramètres se complètent ensuite.",
        "The agreement first: what is promised, for what, until when. Plan, codings and parameters follow.");

    /// <inheritdoc />
    public override string Back => "/financements";

    /// <inheritdoc />
    protected override async Task<bool> Load()
    {
        var id = Guid.TryParse(Request.Query["acte"], out var asked) ? asked : Input.Act;
        act = id is { } named ? await Service<ActGrants>().Find(new(named), Cancel) : null;
        return true;
    }

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.Grant = Guid.CreateVersion7();
        Input.On = Days.Iso(Today);
        if (act is not { Report: var report })
        {
            return Task.CompletedTask;
        }

        var reading = report.Act.Grant!;
        Input.Act = act.Item.Act.Value;
        Input.Title = act.Item.Title;
        Input.Beneficiary = act.Item.Authority;
        Input.Fund = reading.Programme?.Value;
        Input.Ceiling = report.Grant?.Ceiling is { } ceiling ? Amounts.PrintNumber(ceiling, Language) : null;
        Input.Base = report.Grant?.Base is { } whole ? Amounts.PrintNumber(whole, Language) : null;
        Input.PeriodFrom = reading.Periods is { } from ? Days.Iso(from.Value.From) : null;
        Input.PeriodTo = reading.Periods is { } to ? Days.Iso(to.Value.To) : null;
        Input.On = Days.Iso(reading.Periods is { } period && period.Value.From <= Today ? period.Value.From : Today);
        Input.TakePlan = report.Plan is not null;
        return Task.CompletedTask;
    }

    private protected override async Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var period = new Period(typed.Day(Input.PeriodFrom, "PeriodFrom"), typed.Day(Input.PeriodTo, "PeriodTo"));
        var window = WindowAssumed
            ? period
            : new Period(
                typed.Day(Input.ProgrammeWindowFrom, "ProgrammeWindowFrom"),
                typed.Day(Input.ProgrammeWindowTo, "ProgrammeWindowTo"));
        var on = typed.Day(Input.On, "On");
        var agreement = new AgreementRecorded(
            new(Input.Grant), Typed.Text(Input.Title), Typed.Text(Input.Fund), Typed.Text(Input.ManagingAuthority),
            Typed.Text(Input.Beneficiary), typed.Money(Input.Ceiling, "Ceiling"), typed.Money(Input.Base, "Base"),
            period,
            window, act?.Item.Act, on);
        var taken = Input.TakePlan && typed.IsSound ? act : null;
        return await typed.WithAll(recording, tried => Service<OpenGrant>().Handle(
            new(
                agreement, taken?.Plan(agreement.Grant, on), taken?.Codings(agreement.Grant, on),
                taken?.Operation(agreement.Grant, on)),
            tried, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var agreement = facts.OfType<AgreementRecorded>().Single();
        var lines = new List<CheckLine>
        {
            new(T("Projet financé", "Funded project"), agreement.Title),
            new(T("Autorité de gestion", "Managing authority"), agreement.ManagingAuthority),
            new(T("Bénéficiaire", "Beneficiary"), agreement.Beneficiary),
            new(T("Plafond", "Ceiling"), Print(agreement.Ceiling)),
            new(T("Assiette hors taxes", "Base net of VAT"), Print(agreement.Base)),
            new(
                T("Taux exact", "Exact rate"),
                Components.Values.Percentages.Print(Ratio.Of(agreement.Ceiling, agreement.Base), 6, Language)),
            new(T("Autofinancement", "Own contribution"), Print(agreement.Base - agreement.Ceiling)),
            new(T("Période éligible", "Eligible period"), Days.Print(agreement.EligiblePeriod, Language)),
            new(
                T("Fenêtre du programme", "Programme's window"),
                Days.Print(agreement.ProgrammeWindow, Language)
                    + (WindowAssumed ? T(" (supposé : la période éligible)", " (assumed: the eligible period)") : "")),
            new(T("Date d'effet", "Takes effect on"), Print(agreement.On)),
        };
        lines.AddRange(facts.OfType<PlanRecorded>().SelectMany(Planned));
        lines.AddRange(facts.OfType<CodingsRecorded>().Select(codings => new CheckLine(
            T("Imputations", "Codings"),
            string.Join(
                " ; ", codings.Codings.Select(one => $"{one.BudgetOperation} {one.Nature}//{one.GroupAndFunction}")))));
        lines.AddRange(facts.OfType<OperationRecorded>().Select(operation => new CheckLine(
            T("Actions", "Actions"), string.Join(" ; ", operation.Actions.Select(Told)))));
        return lines;
    }

    private IEnumerable<CheckLine> Planned(PlanRecorded plan)
    {
        yield return new(
            T("Plan", "Plan"), string.Join(" ; ", plan.Lines.Select(line => $"{line.Label} {Print(line.Planned)}")));
        var passes = plan.Lines.Where(line => line.CountsPasses).Select(line => line.Label).ToList();
        if (passes.Count > 0)
        {
            yield return new(
                T("Postes comptés comme des pass", "Lines counted as passes"),
                string.Join(" ; ", passes)
                    + T(" (supposé : le libellé dit « pass »)", " (assumed: the label says “pass”)"));
        }
    }

    private string Told(GrantAction action) => $"{action.Label} : {T(GrantWords.Of(action.State.Value))}"
        + (action.State.State == ValueState.Assumed
            ? T(" (supposé : l'acte ne le dit pas)", " (assumed: the act does not say)")
            : "");

    private protected override string Receipt(Recorded recorded) =>
        $"/financements/{Input.Grant}/recu/{recorded.Position}";
}
