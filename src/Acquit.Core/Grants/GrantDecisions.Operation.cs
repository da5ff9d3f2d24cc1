using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Core.Grants;

public static partial class GrantDecisions
{
    /// <summary>Records the Operation and its Actions. An unknown completion date stays unknown.</summary>
    /// <param name="proposed">The operation.</param>
    /// <param name="file">The grant file.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> RecordOperation(
        OperationRecorded proposed, GrantFile file, Actor actor, DateOnly today)
    {
        var lines = file.Lines.Select(line => line.Id).ToHashSet();
        var refusals = new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.RecordGrant))
            .RequirePast(proposed.On, today, "on")
            .RequirePast(proposed.FiledOn, today, "filed-on")
            .RequirePast(proposed.ProgrammedOn, today, "programmed-on")
            .Require(
                proposed.Actions.Count > 0, "operation.no-action", "Une opération a au moins une action.",
                "An operation has at least one action.", "actions")
            .Require(
                proposed.FiledOn is null || proposed.ProgrammedOn is null || proposed.FiledOn <= proposed.ProgrammedOn,
                "operation.programmed-before-filed",
                "Le comité de programmation ne peut pas précéder le dépôt du dossier.",
                "The programming committee cannot come before the application is filed.", "programmed-on");
        foreach (var action in proposed.Actions)
        {
            refusals
                .RequireText(action.Label, "actions", "Chaque action porte un nom.", "Each action has a name.")
                .RequirePast(action.CompletedOn, today, "actions")
                .Require(
                    action.CompletedOn is null || action.State.Value == ActionState.Done,
                    "operation.completed-not-done",
                    $"L'action {action.Label} a une date d'achèvement sans être réalisée.",
                    $"Action {action.Label} has a completion date without being done.", "actions",
                    GrantRules.CompletedBeforeApplication)
                .Require(
                    action.Lines.All(lines.Contains), "operation.unknown-line",
                    $"L'action {action.Label} nomme un poste inconnu du plan.",
                    $"Action {action.Label} names a line that no plan holds.", "actions");
        }

        return refusals.Or(proposed);
    }
}
