using Acquit.Access;
using Acquit.Components.Fields;
using Acquit.Components.Recorders;
using Acquit.Components.Values;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Opens a finding on an expenditure.</summary>
[Needs(Right.RecordFinding)]
public sealed class OpenFindingPage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>Its code.</summary>
        public string? Code { get; set; }

        /// <summary>Amount concerned.</summary>
        public string? Amount { get; set; }

        /// <summary>Share lost, in percent.</summary>
        public string? Rate { get; set; } = "100";

        /// <summary>The day.</summary>
        public string? On { get; set; }

        /// <summary>What was found.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Ouvrir un constat", "Open a finding");

    /// <summary>Codes of the typology; a group kept whole is offered by its first number.</summary>
    public IReadOnlyList<Choice> Codes =>
    [
        .. FindingCode.All.Select(code => new Choice(
            code.Number.Replace(".x", ".1", StringComparison.Ordinal), $"{code.Number} {T(code.Name)}")),
    ];

    /// <summary>The Commission's scale.</summary>
    public IReadOnlyList<Choice> Rates =>
    [
        .. FindingDecisions.Rates.Select(rate => new Choice(
            rate.ToPercentText(0), Percentages.Print(rate, 0, Language))),
    ];

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.On = Days.Iso(Today);
        Input.Amount = Amounts.PrintNumber(Known.Item.Net, Language);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var proposed = new FindingOpened(
            new(Guid.CreateVersion7()), Id, Typed.Text(Input.Code), typed.Money(Input.Amount, "Amount"),
            typed.Percent(Input.Rate, "Rate"), typed.Day(Input.On, "On"),
            FindingCause.Noted, new(Typed.Text(Input.Reason)));
        return typed.WhenSound(() => Service<OpenFinding>().Handle(proposed, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var finding = facts.OfType<FindingOpened>().Single();
        return
        [
            new(T("Code", "Code"), finding.Code), new(T("Montant en cause", "Amount concerned"), Print(finding.Amount)),
            new(T("Part perdue", "Share lost"), Percentages.Print(finding.Rate, 0, Language)),
            new(T("Exposition", "Exposure"), Print(finding.Amount.Times(finding.Rate))),
            new(T("Constaté le", "Found on"), Print(finding.On)),
            new(T("Ce qui a été constaté", "What was found"), finding.Reason.Value ?? ""),
        ];
    }
}
