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

    /// <summary>What is typed, row by row.</summary>
    public sealed class Form
    {
        /// <summary>Identifiers of the lines.</summary>
        public Guid[] Line { get; set; } = [];

        /// <summary>Names; an empty one drops its row.</summary>
        public string?[] Label { get; set; } = [];

        /// <summary>Sections.</summary>
        public string?[] Section { get; set; } = [];

        /// <summary>Planned amounts.</summary>
        public string?[] Planned { get; set; } = [];

        /// <summary>Rows that pay for passes.</summary>
        public int[] Passes { get; set; } = [];

        /// <summary>Day of effect.</summary>
        public string? On { get; set; }

        /// <summary>The rows as a whole, for messages.</summary>
        public string? Lines { get; set; }
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
        var lines = Report.State.Lines;
        var empty = Enumerable.Range(0, EmptyRows).ToList();
        Input.Line = [.. lines.Select(line => line.Id.Value), .. empty.Select(_ => Guid.CreateVersion7())];
        Input.Label = [.. lines.Select(line => line.Label), .. empty.Select(_ => "")];
        Input.Section = [.. lines.Select(line => line.Section.ToString()), .. empty.Select(_ => "")];
        Input.Planned =
            [.. lines.Select(line => Amounts.PrintNumber(line.Planned, Language)), .. empty.Select(_ => "")];
        Input.Passes = [.. lines.Index().Where(line => line.Item.CountsPasses).Select(line => line.Index)];
        Input.On = Days.Iso(Report.State.Agreement?.On ?? Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var rows = Math.Min(
            Math.Min(Input.Line.Length, Input.Label.Length), Math.Min(Input.Section.Length, Input.Planned.Length));
        var lines = Enumerable.Range(0, rows).Where(row => !string.IsNullOrWhiteSpace(Input.Label[row])).Select(row =>
            new PlanLine(
                new(Input.Line[row]), Typed.Text(Input.Label[row]),
                Enum.TryParse<Section>(Input.Section[row], out var section) ? section : Section.Capital,
                typed.Money(Input.Planned[row], "Lines"), Input.Passes.Contains(row))).ToList();
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
