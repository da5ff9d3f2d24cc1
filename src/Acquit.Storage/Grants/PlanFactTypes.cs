using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Facts;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Grants;

internal sealed class PlanRecordedType() : FactType<PlanRecorded>("plan-recorded/1", Kinds.Grant)
{
    public override Fact Read(FactReader from) => new PlanRecorded(
        new(from.Subject),
        from.List("line", item => new PlanLine(
            new(item.Identifier("id")), item.Text("label"), item.Choice<Section>("section"), item.Money("planned"),
            item.Flag("counts-passes"))),
        from.On);

    protected override void Write(PlanRecorded fact, FactWriter to) => to.List("line", fact.Lines, (item, line) => item
        .Identifier("id", line.Id.Value)
        .Text("label", line.Label)
        .Choice("section", line.Section)
        .Money("planned", line.Planned)
        .Flag("counts-passes", line.CountsPasses));

    protected override void Needs(PlanRecorded fact, Needs needs) => needs.Grants.Add(fact.Subject);

    protected override void Project(PlanRecorded fact, Entry entry, ProjectionState to)
    {
        foreach (var (ordinal, line) in fact.Lines.Index())
        {
            to.Rows.Insert(new PlanLineRow
            {
                Position = entry.Position,
                Ordinal = ordinal,
                Grant = fact.Subject,
                Line = line.Id.Value,
                Label = line.Label,
                Section = line.Section,
                PlannedCents = line.Planned.Cents,
                CountsPasses = line.CountsPasses,
                EffectiveOn = fact.On,
                RecordedOn = entry.RecordedOn,
            });
        }

        to.Change(to.Grant(fact.Subject).With(fact), entry);
    }
}

internal sealed class CodingsRecordedType() : FactType<CodingsRecorded>("codings-recorded/1", Kinds.Grant)
{
    public override Fact Read(FactReader from) => new CodingsRecorded(
        new(from.Subject),
        from.List("coding", item => new GrantCoding(
            item.Text("budget-operation"), item.Text("nature"), item.Text("group-and-function"), item.Text("label"),
            item.Choice<Section>("section"), LineLists.Read(item), item.State("lines"))),
        from.On);

    protected override void Write(CodingsRecorded fact, FactWriter to) =>
        to.List("coding", fact.Codings, (item, coding) => item
            .Text("budget-operation", coding.BudgetOperation)
            .Text("nature", coding.Nature)
            .Text("group-and-function", coding.GroupAndFunction)
            .Text("label", coding.Label)
            .Choice("section", coding.Section)
            .Lines(coding.Lines)
            .State("lines", coding.LinesState));

    protected override void Project(CodingsRecorded fact, Entry entry, ProjectionState to)
    {
        foreach (var (ordinal, coding) in fact.Codings.Index())
        {
            to.Rows.Insert(new CodingRow
            {
                Position = entry.Position,
                Ordinal = ordinal,
                Grant = fact.Subject,
                BudgetOperation = coding.BudgetOperation,
                Nature = coding.Nature,
                GroupAndFunction = coding.GroupAndFunction,
                Label = coding.Label,
                Section = coding.Section,
                Lines = LineLists.Join(coding.Lines),
                LinesState = coding.LinesState,
                EffectiveOn = fact.On,
                RecordedOn = entry.RecordedOn,
            });
        }
    }
}

internal sealed class OperationRecordedType() : FactType<OperationRecorded>("operation-recorded/1", Kinds.Grant)
{
    public override Fact Read(FactReader from) => new OperationRecorded(
        new(from.Subject), from.DayOrAbsent("filed-on"), from.DayOrAbsent("programmed-on"),
        from.List("action", item => new GrantAction(
            new(item.Identifier("id")), item.Text("label"), new(item.Choice<ActionState>("state"), item.State("state")),
            item.DayOrAbsent("completed-on"), LineLists.Read(item))),
        from.On);

    protected override void Write(OperationRecorded fact, FactWriter to) => to
        .Day("filed-on", fact.FiledOn)
        .Day("programmed-on", fact.ProgrammedOn)
        .List("action", fact.Actions, (item, action) => item
            .Identifier("id", action.Id.Value)
            .Text("label", action.Label)
            .Choice("state", action.State.Value)
            .State("state", action.State.State)
            .Day("completed-on", action.CompletedOn)
            .Lines(action.Lines));

    protected override void Project(OperationRecorded fact, Entry entry, ProjectionState to)
    {
        to.Rows.Insert(new OperationRow
        {
            Position = entry.Position,
            Grant = fact.Subject,
            FiledOn = fact.FiledOn,
            ProgrammedOn = fact.ProgrammedOn,
            EffectiveOn = fact.On,
            RecordedOn = entry.RecordedOn,
        });
        foreach (var (ordinal, action) in fact.Actions.Index())
        {
            to.Rows.Insert(new ActionRow
            {
                Position = entry.Position,
                Ordinal = ordinal,
                Grant = fact.Subject,
                Action = action.Id.Value,
                Label = action.Label,
                State = action.State.Value,
                StateKnown = action.State.State,
                CompletedOn = action.CompletedOn,
                Lines = LineLists.Join(action.Lines),
            });
        }
    }
}

internal sealed class LineDeductedType() : FactType<LineDeducted>("line-deducted/1", Kinds.Grant)
{
    public override Fact Read(FactReader from) => new LineDeducted(
        new(from.Subject), new(from.Identifier("line")), from.Money("amount"), from.On, from.Personal("reason"));

    protected override void Write(LineDeducted fact, FactWriter to) => to
        .Identifier("line", fact.Line.Value)
        .Money("amount", fact.Amount)
        .Personal("reason", fact.Reason);

    protected override void Project(LineDeducted fact, Entry entry, ProjectionState to)
    {
        to.Rows.Insert(new DeductionRow
        {
            Position = entry.Position,
            Grant = fact.Subject,
            Line = fact.Line.Value,
            Cents = fact.Amount.Cents,
            EffectiveOn = fact.On,
            RecordedOn = entry.RecordedOn,
            Account = entry.Account,
            Reason = fact.Reason.Value,
        });
        to.Totals.Add(
            fact.Subject, fact.Line.Value, fact.On, entry.RecordedOn, new(new(MeasureKind.Deducted), fact.Amount, 1));
    }
}

/// <summary>
/// Plan lines named by a coding or an action: a list in the facts, a text of identifiers in the rows.
/// </summary>
internal static class LineLists
{
    public static FactWriter Lines(this FactWriter to, IReadOnlyList<PlanLineId> lines) =>
        to.List("plan-line", lines, (item, line) => item.Identifier("id", line.Value));

    public static IReadOnlyList<PlanLineId> Read(FactReader from) =>
        from.List("plan-line", item => new PlanLineId(item.Identifier("id")));

    public static string Join(IReadOnlyList<PlanLineId> lines) => string.Join(',', lines.Select(line => line.Value));

    public static IReadOnlyList<PlanLineId> Split(string lines) =>
        [.. lines.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(line => new PlanLineId(Guid.Parse(line)))];
}
