using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Grants;

/// <summary>What falls due, with its euros; a day that no document gives stays unknown.</summary>
public sealed class GrantDeadlinesTests
{
    private static readonly DateOnly On = new(2022, 7, 4);

    [Fact]
    public void A_running_action_falls_due_with_what_is_left_of_its_lines()
    {
        var deadlines = Of(Action(ActionState.Running, null, StusnPlan.Passes.Id), passesPaid: 320_000_00);
        var action = Assert.Single(deadlines, one => one.What.French == "Achever : Action");
        Assert.Equal(StusnPlan.Period.To, action.On);
        Assert.Equal(127_340_14, action.AtStake!.Value.Cents);
        Assert.Contains("180", action.Why.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActionState.Planned, true)]
    [InlineData(ActionState.Running, true)]
    [InlineData(ActionState.Done, false)]
    public void Only_what_is_not_done_falls_due(ActionState state, bool falls) => Assert.Equal(
        falls,
        Of(Action(state, null, StusnPlan.Passes.Id)).Any(one => one.What.French == "Achever : Action"));

    [Fact]
    public void The_plaque_falls_three_months_after_the_last_action_and_is_unknown_before()
    {
        var done = Of(
            Action(ActionState.Done, new(2023, 1, 31), StusnPlan.Passes.Id),
            Action(ActionState.Done, new(2022, 11, 30), StusnPlan.Telework.Id));
        Assert.Equal(new DateOnly(2023, 4, 30), Plaque(done)!.On);
        Assert.Null(Plaque(Of(
            Action(ActionState.Done, new(2023, 1, 31), StusnPlan.Passes.Id),
            Action(ActionState.Done, null, StusnPlan.Telework.Id)))!.On);
        Assert.Null(Plaque(Of())!.On);
    }

    [Theory]
    [InlineData(500_000_00, false)]
    [InlineData(500_000_01, true)]
    public void The_plaque_is_for_support_above_half_a_million(long ceiling, bool falls) => Assert.Equal(
        falls,
        Plaque(GrantDeadlines.Of(State([], ceiling), State([], ceiling).Position(WhatIf.AsPlanned(StusnPlan.Lines)))) is not null);

    [Fact]
    public void What_no_document_gives_is_unknown_and_comes_last()
    {
        var deadlines = Of();
        Assert.NotNull(deadlines[0].On);
        Assert.Equal(
            deadlines.Select(one => one.On ?? DateOnly.MaxValue).Order(),
            deadlines.Select(one => one.On ?? DateOnly.MaxValue));
        Assert.Contains(deadlines, one => one.What.French == "Fin de conservation des pièces" && one.On is null);
        Assert.Empty(GrantDeadlines.Of(new(null, AgreementTerms.Assumed, [], [], null), GrantPosition.None));
    }

    private static GrantDeadline? Plaque(IEnumerable<GrantDeadline> deadlines) =>
        deadlines.FirstOrDefault(one => one.What.French == "Plaque permanente");

    private static IReadOnlyList<GrantDeadline> Of(params GrantAction[] actions) => Of(actions, null);

    private static IReadOnlyList<GrantDeadline> Of(GrantAction action, long passesPaid) => Of([action], passesPaid);

    private static IReadOnlyList<GrantDeadline> Of(GrantAction[] actions, long? passesPaid)
    {
        var state = State(actions, StusnPlan.Capped.Ceiling.Cents);
        var sums = new Dictionary<PlanLineId, LineTotals>(WhatIf.AsPlanned(StusnPlan.Lines));
        if (passesPaid is { } paid)
        {
            sums[StusnPlan.Passes.Id] = WhatIf.AsPlanned([StusnPlan.Passes with { Planned = new(paid) }])[StusnPlan.Passes.Id];
        }

        return GrantDeadlines.Of(state, state.Position(sums));
    }

    private static GrantState State(GrantAction[] actions, long ceiling) => new(
        StusnPlan.Agreement with { Ceiling = new(ceiling) }, AgreementTerms.Assumed, StusnPlan.Lines, [],
        new(StusnPlan.Grant, null, null, actions, On));

    private static GrantAction Action(ActionState state, DateOnly? completedOn, PlanLineId line) =>
        new(new(Guid.Empty), "Action", new(state, ValueState.Declared), completedOn, [line]);
}
