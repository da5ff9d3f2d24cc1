using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Enters the operation, its dates and how far its actions are.</summary>
[Needs(Right.RecordGrant)]
public sealed class RecordOperationPage : GrantPage
{
    private const int EmptyRows = 2;

    /// <summary>What is typed of one action.</summary>
    public sealed class Row
    {
        /// <summary>Identifier of the action.</summary>
        public Guid Action { get; set; } = Guid.CreateVersion7();

        /// <summary>Its name; an empty one drops the action.</summary>
        public string? Label { get; set; }

        /// <summary>How far it is.</summary>
        public ActionState State { get; set; }

        /// <summary>Day of completion.</summary>
        public string? CompletedOn { get; set; }

        /// <summary>Lines that pay for it.</summary>
        public List<Guid> Lines { get; set; } = [];
    }

    /// <summary>What is typed, action by action.</summary>
    public sealed class Form
    {
        /// <summary>The day the application was filed.</summary>
        public string? FiledOn { get; set; }

        /// <summary>The day of the programming committee's opinion.</summary>
        public string? ProgrammedOn { get; set; }

        /// <summary>The actions.</summary>
        public List<Row> Actions { get; set; } = [];

        /// <summary>The day this is true.</summary>
        public string? On { get; set; }
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Opération et actions", "Operation and actions");

    /// <inheritdoc />
    public override string Lede => T(
        "Une date d'achèvement inconnue reste inconnue : elle ne se devine pas.",
        "An unknown day of completion stays unknown: it is not guessed.");

    /// <inheritdoc />
    protected override Task Fill()
    {
        var operation = Report.State.Operation;
        Input.FiledOn = operation?.FiledOn is { } filed ? Days.Iso(filed) : null;
        Input.ProgrammedOn = operation?.ProgrammedOn is { } programmed ? Days.Iso(programmed) : null;
        Input.Actions =
        [
            .. (operation?.Actions ?? []).Select(action => new Row
            {
                Action = action.Id.Value,
                Label = action.Label,
                State = action.State.Value,
                CompletedOn = action.CompletedOn is { } day ? Days.Iso(day) : "",
                Lines = [.. action.Lines.Select(line => line.Value)],
            }),
            .. Enumerable.Range(0, EmptyRows).Select(_ => new Row()),
        ];
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var operation = new OperationRecorded(
            new(GrantNumber), typed.OptionalDay(Input.FiledOn, "FiledOn"),
            typed.OptionalDay(Input.ProgrammedOn, "ProgrammedOn"),
            [
                .. Input.Actions.Where(row => !string.IsNullOrWhiteSpace(row.Label)).Select(row => Action(row, typed)),
            ],
            typed.Day(Input.On, "On"));
        return typed.WhenSound(() => Service<RecordOperation>().Handle(operation, recording, Cancel));
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var operation = facts.OfType<OperationRecorded>().Single();
        return
        [
            new(T("Dossier déposé", "Application filed"), Print(operation.FiledOn)),
            new(T("Comité de programmation", "Programming committee"), Print(operation.ProgrammedOn)),
            .. operation.Actions.Select(action => new CheckLine(
                action.Label,
                $"{T(GrantWords.Of(action.State.Value))}, {T(GrantWords.Of(action.State.State))}"
                    + (action.CompletedOn is { } day ? ", " + Print(day) : "")
                    + (action.Lines.Count == 0 ? "" : $" ({string.Join(", ", action.Lines.Select(LabelOf))})"))),
            new(T("Vrai au", "True on"), Print(operation.On)),
        ];
    }

    private GrantAction Action(Row row, Typed typed)
    {
        var id = new ActionId(row.Action);
        var completed = typed.OptionalDay(row.CompletedOn, "Actions");
        var known = Report.State.Operation?.Actions.FirstOrDefault(action => action.Id == id);
        return new(
            id, Typed.Text(row.Label),
            known?.State.Value == row.State && known.CompletedOn == completed
                ? known.State
                : new(row.State, ValueState.Declared),
            completed, [.. row.Lines.Select(line => new PlanLineId(line))]);
    }
}
