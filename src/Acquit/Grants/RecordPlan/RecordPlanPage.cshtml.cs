using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Enters or amends the financing plan.</summary>
[Needs(Right.RecordGrant)]
public sealed class RecordPlanPage : GrantPage
{
    private const int EmptyRows = 4;

    /// <summary>What is typed of one line.</summary>
    public sealed class Row
    {
        /// <summary>Identifier of the line.</summary>
        public Guid Line { get; set; } = Guid.CreateVersion7();

        /// <summary>Its name; an empty one drops the row.</summary>
        public string? Label { get; set; }

        /// <summary>Its section.</summary>
        public Section Section { get; set; }

        /// <summary>Its planned amount.</summary>
        public string? Planned { get; set; }

        /// <summary>True where it pays for passes.</summary>
        public bool Passes { get; set; }
    }

    /// <summary>What is typed, row by row.</summary>
    public sealed class Form
    {
        /// <summary>The lines.</summary>
        public List<Row> Lines { get; set; } = [];

        /// <summary>Day of effect.</summary>
        public string? On { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Plan de financement", "Financing plan");

    /// <inheritdoc />
    public override string Lede => Report.Title ?? "";

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.Lines =
        [
            .. Report.State.Lines.Select(line => new Row
            {
                Line = line.Id.Value,
                Label = line.Label,
                Section = line.Section,
                Planned = Amounts.PrintNumber(line.Planned, Language),
                Passes = line.CountsPasses,
            }),
            .. Enumerable.Range(0, EmptyRows).Select(_ => new Row()),
        ];
        Input.On = Days.Iso(Report.State.Agreement?.On ?? Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var lines = Input.Lines.Where(row => !string.IsNullOrWhiteSpace(row.Label)).Select(row => new PlanLine(
            new(row.Line), Typed.Text(row.Label), row.Section, typed.Money(row.Planned, "Lines"), row.Passes)).ToList();
        var on = typed.Day(Input.On, "On");
        return typed.WhenSound(() => Service<RecordPlan>().Handle(new(new(GrantNumber), lines, on), recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var plan = facts.OfType<PlanRecorded>().Single();
        return
        [
            .. plan.Lines.Select(line => new CheckLine(
                line.Label,
                $"{T(GrantWords.Of(line.Section))}, "
                    + $"{Print(line.Planned)}{(line.CountsPasses ? T(", pass", ", passes") : "")}")),
            new(T("Somme", "Sum"), Print(Money.Sum(plan.Lines.Select(line => line.Planned)))),
            new(T("Date d'effet", "Takes effect on"), Print(plan.On)),
        ];
    }
}
