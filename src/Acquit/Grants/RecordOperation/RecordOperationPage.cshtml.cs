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
    /// <summary>What is typed, action by action.</summary>
    public sealed class Form
    {
        /// <summary>The day the application was filed.</summary>
        public string? FiledOn { get; set; }

        /// <summary>The day of the programming committee's opinion.</summary>
        public string? ProgrammedOn { get; set; }

        /// <summary>Identifiers of the actions.</summary>
        public Guid[] Action { get; set; } = [];

        /// <summary>Names; an empty one drops its action.</summary>
        public string?[] Label { get; set; } = [];

        /// <summary>States.</summary>
        public string?[] State { get; set; } = [];

        /// <summary>Days of completion.</summary>
        public string?[] CompletedOn { get; set; } = [];

        /// <summary>Lines that pay for actions, as <c>place:line</c>.</summary>
        public string[] PaidBy { get; set; } = [];

        /// <summary>The day this is true.</summary>
        public string? On { get; set; }

        /// <summary>The actions as a whole, for messages.</summary>
        public string? Actions { get; set; }
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
        var actions = operation?.Actions ?? [];
        string[] empty = ["", ""];
        Input.FiledOn = operation?.FiledOn is { } filed ? Days.Iso(filed) : null;
        Input.ProgrammedOn = operation?.ProgrammedOn is { } programmed ? Days.Iso(programmed) : null;
        Input.Action = [.. actions.Select(action => action.Id.Value), .. empty.Select(_ => Guid.CreateVersion7())];
        Input.Label = [.. actions.Select(action => action.Label), .. empty];
        Input.State = [.. actions.Select(action => action.State.Value.ToString()), .. empty];
        Input.CompletedOn = [.. actions.Select(action => action.CompletedOn is { } day ? Days.Iso(day) : ""), .. empty];
        Input.PaidBy =
            [.. actions.Index().SelectMany(action => action.Item.Lines.Select(line => $"{action.Index}:{line.Value}"))];
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    private protected override Task<Decision<Recorded>> Act(Recording recording)
    {
        var typed = new Typed();
        var rows = Math.Min(
            Math.Min(Input.Action.Length, Input.Label.Length), Math.Min(Input.State.Length, Input.CompletedOn.Length));
        var operation = new OperationRecorded(
            new(GrantNumber), typed.OptionalDay(Input.FiledOn, "FiledOn"),
            typed.OptionalDay(Input.ProgrammedOn, "ProgrammedOn"),
            [
                .. Enumerable.Range(0, rows).Where(row => !string.IsNullOrWhiteSpace(Input.Label[row]))
                    .Select(row => Action(row, typed)),
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
                $"{T(GrantWords.Of(action.State.Value))}, {T(GrantWords.Of(action.State.State))}{(action.CompletedOn is { } day ? ", " + Print(day) : "")}"
                    + (action.Lines.Count == 0 ? "" : $" ({string.Join(", ", action.Lines.Select(LabelOf))})"))),
            new(T("Vrai au", "True on"), Print(operation.On)),
        ];
    }

    private GrantAction Action(int row, Typed typed)
    {
        var id = new ActionId(Input.Action[row]);
        var state = Enum.TryParse<ActionState>(Input.State[row], out var chosen) ? chosen : ActionState.Planned;
        var completed = typed.OptionalDay(Input.CompletedOn[row], "Actions");
        var known = Report.State.Operation?.Actions.FirstOrDefault(action => action.Id == id);
        return new(
            id, Typed.Text(Input.Label[row]),
            known?.State.Value == state && known.CompletedOn == completed
                ? known.State
                : new(state, ValueState.Declared),
            completed, LinesOf(row, Input.PaidBy));
    }
}
