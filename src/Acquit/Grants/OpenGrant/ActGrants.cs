using Acquit.Acts;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage.Acts;

namespace Acquit.Grants;

/// <summary>
/// What a recorded act says of a grant: proposed to whoever opens the file, never recorded by itself.
/// </summary>
internal sealed class ActGrants(ActsDesk acts)
{
    /// <summary>
    /// The act with its examination; null when it is unknown, unreadable by now, or speaks of no grant.
    /// </summary>
    public async Task<ActGrant?> Find(ActId act, CancellationToken cancel) =>
        await acts.Find(act, cancel) is { Report: { Act.Grant: not null } report } answer
            ? new(answer.Item, report)
            : null;
}

/// <summary>An act that speaks of a grant.</summary>
/// <param name="Item">The act's record.</param>
/// <param name="Report">What its text gives.</param>
internal sealed record ActGrant(ActItem Item, ActReport Report)
{
    /// <summary>The plan as the act prints it; null where a section is unknown or there is none.</summary>
    public PlanRecorded? Plan(GrantId grant, DateOnly on) =>
        Report.Plan is not { } plan || plan.Lines.Any(line => line.Line.Section is null)
            ? null
            : new(
                grant,
                [
                    .. plan.Lines.Select((line, index) => new PlanLine(
                        LineOf(index), line.Line.Label.Value, line.Line.Section!.Value, line.Line.Eligible.Value,
                        NamesPasses(line.Line.Label.Value))),
                ],
                on);

    /// <summary>The codings as the act prints them, the lines behind each assumed.</summary>
    public CodingsRecorded? Codings(GrantId grant, DateOnly on)
    {
        var codings = Report.Codings.Where(coding => coding is { Coding: not null, Incoherences.Count: 0 }).ToList();
        return codings.Count == 0 || codings.Count < Report.Codings.Count
            ? null
            : new(
                grant,
                [
                    .. codings.Select(coding => new GrantCoding(
                        coding.Reading.BudgetOperation, coding.Coding!.Nature, coding.Coding.GroupAndFunction,
                        coding.Reading.Label, coding.Reading.Section ?? coding.Coding.SectionOfGroup!.Value,
                        [.. coding.Lines.Select(LineOf)], ValueState.Assumed)),
                ],
                on);
    }

    /// <summary>
    /// The operation with its actions; a state that the act does not print is assumed to be running, the cautious one.
    /// </summary>
    public OperationRecorded? Operation(GrantId grant, DateOnly on) => Report.Act.Actions.Count == 0
        ? null
        : new(
            grant, Report.Act.Grant?.FiledOn?.Value, Report.Act.Grant?.ProgrammedOn?.Value,
            [
                .. Report.Act.Actions.Select((action, index) => new GrantAction(
                    new(Guid.CreateVersion7()), action.Label.Value,
                    action.State is { } told
                        ? new(told, ValueState.Cited)
                        : new(ActionState.Running, ValueState.Assumed),
                    null,
                    [
                        .. (Report.Plan?.Lines ?? []).Index().Where(line => line.Item.Action == index)
                            .Select(line => LineOf(line.Index)),
                    ])),
            ],
            on);

    // The word alone: "passerelle" and "passage" are not passes.
    private static bool NamesPasses(string label) => Folding.Key(label).Split(' ').Contains("pass");

    // The same line bears the same identifier in plan, codings and operation.
    private readonly Dictionary<int, PlanLineId> lines = [];

    private PlanLineId LineOf(int index)
    {
        if (!lines.TryGetValue(index, out var line))
        {
            lines.Add(index, line = new(Guid.CreateVersion7()));
        }

        return line;
    }
}
