using System.Globalization;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Tests.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Grants;

public sealed class GrantDecisionsTests
{
    private static readonly DateOnly Today = new(2022, 7, 4);
    private static readonly Actor Officer = Actor.With(Guid.Empty, Role.EuFundsOfficer);
    private static readonly HashSet<PlanLineId> NoLine = [];

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(0, 1, "agreement.ceiling")]
    [InlineData(2, 1, "agreement.ceiling-above-base")]
    public void A_grant_pays_no_more_than_the_expenditure(long ceiling, long total, string? refused) => Decided.Is(
        refused, GrantDecisions.RecordAgreement(Agreement(ceiling: ceiling, total: total), Officer, Today));

    [Theory]
    [InlineData("2023-12-31", "2024-12-31", null)]
    [InlineData("2024-01-01", "2024-12-31", "agreement.no-common-day")]
    [InlineData("2023-06-02", "2023-06-01", "agreement.period")]
    [InlineData("2023-06-01", "2023-06-01", null)]
    public void The_period_meets_the_programme(string from, string to, string? refused) => Decided.Is(
        refused,
        GrantDecisions.RecordAgreement(Agreement(period: new(Day(from), Day(to))), Officer, Today));

    [Theory]
    [InlineData("2022-07-04", null)]
    [InlineData("2022-07-05", "date.future")]
    public void An_agreement_is_recorded_once_signed(string on, string? refused) =>
        Decided.Is(refused, GrantDecisions.RecordAgreement(Agreement(on: Day(on)), Officer, Today));

    [Theory]
    [InlineData(Role.EuFundsOfficer, null)]
    [InlineData(Role.Rapporteur, "access.denied")]
    [InlineData(Role.FinanceOfficer, "access.denied")]
    public void Who_may_record_a_grant(Role role, string? refused) => Decided.Is(
        refused, GrantDecisions.RecordAgreement(Agreement(), Actor.With(Guid.Empty, role), Today));

    [Theory]
    [InlineData(0, null)]
    [InlineData(100, null)]
    [InlineData(101, "terms.advance-recovery")]
    public void A_recovery_point_is_a_share_of_the_ceiling(int percent, string? refused) => Decided.Is(
        refused,
        GrantDecisions.SetTerms(
            new(
                StusnPlan.Grant,
                AgreementTerms.Assumed with
                {
                    AdvanceRecovery = new(AdvanceRecovery.From(Ratio.Percent(percent)), ValueState.Declared),
                },
                Today, new("courrier de la Région")),
            File(), Officer, Today));

    [Theory]
    [InlineData(0, 80, 0, null)]
    [InlineData(100, 100, 2_101_975_00, null)]
    [InlineData(101, 80, 0, "terms.tolerance")]
    [InlineData(0, 101, 0, "terms.interim-cap")]
    [InlineData(0, -1, 0, "terms.interim-cap")]
    [InlineData(0, 80, -1, "terms.advance")]
    [InlineData(0, 80, 2_101_975_01, "terms.advance-above-ceiling")]
    public void Terms_within_their_limits(int tolerance, int cap, long advance, string? refused)
    {
        var terms = AgreementTerms.Assumed with
        {
            Tolerance = new(Ratio.Percent(tolerance), ValueState.Declared),
            InterimCap = new(Ratio.Percent(cap), ValueState.Declared),
            Advance = new(new(advance), ValueState.Declared),
        };

        Decided.Is(refused, GrantDecisions.SetTerms(
            new(StusnPlan.Grant, terms, Today, new("courrier de la Région")), File(), Officer, Today));
    }

    [Fact]
    public void Terms_change_with_a_reason() => Decided.Is("text.missing", GrantDecisions.SetTerms(
        new(StusnPlan.Grant, AgreementTerms.Assumed, Today, new("")), File(), Officer, Today));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "plan.sum-differs")]
    [InlineData(-1, "plan.sum-differs")]
    public void Lines_sum_to_the_base_to_the_cent(long cents, string? refused)
    {
        var lines = StusnPlan.Lines.ToArray();
        lines[4] = lines[4] with { Planned = lines[4].Planned + new Money(cents) };

        Decided.Is(refused, Plan(lines));
    }

    [Fact]
    public void Lines_bear_distinct_names_and_amounts()
    {
        var lines = StusnPlan.Lines.ToArray();

        Decided.Is("plan.duplicate-line", Plan([lines[0] with { Label = "TELETRAVAIL" }, .. lines[1..]]));
        Decided.Is("text.missing", Plan([lines[0] with { Label = " " }, .. lines[1..]]));
        Decided.Is("plan.empty", Plan([]));
        Assert.Contains(
            "plan.line-amount", Decided.Codes(Plan([lines[0] with { Planned = Money.Zero }, .. lines[1..]])));
    }

    [Fact]
    public void An_amended_plan_keeps_the_lines_in_use()
    {
        var file = File(new PlanRecorded(StusnPlan.Grant, StusnPlan.Lines, Today));
        PlanLine[] amended =
        [
            .. StusnPlan.Lines.Skip(2).Prepend(
                StusnPlan.Pupils with { Planned = StusnPlan.Pupils.Planned + StusnPlan.CareHomes.Planned }),
        ];
        var plan = new PlanRecorded(StusnPlan.Grant, amended, Today);

        Decided.Is(null, GrantDecisions.RecordPlan(
            plan, file, new HashSet<PlanLineId> { StusnPlan.Pupils.Id }, Officer, Today));
        Decided.Is("plan.line-in-use", GrantDecisions.RecordPlan(
            plan, file, new HashSet<PlanLineId> { StusnPlan.CareHomes.Id }, Officer, Today));
    }

    [Theory]
    [InlineData("13172", "900202", Section.Capital, null)]
    [InlineData("74772", "930202", Section.Operating, "codings.section-differs")]
    [InlineData("13172", "930202", Section.Capital, "coding.section")]
    [InlineData("74772", "900202", Section.Capital, "coding.nature-class")]
    [InlineData("13172", "95", Section.Capital, "coding.no-article")]
    [InlineData("1317O", "900202", Section.Capital, "coding.unreadable")]
    public void A_coding_holds_together(string nature, string group, Section section, string? refused)
    {
        var codes = Decided.Codes(GrantDecisions.RecordCodings(
            new(StusnPlan.Grant, [Coding("C06-020M01", nature, group, section, StusnPlan.Telework)], Today),
            File(new PlanRecorded(StusnPlan.Grant, StusnPlan.Lines, Today)), Officer, Today));

        Assert.Equal(refused is null, codes.Count == 0);
        Assert.True(refused is null || codes.Contains(refused), string.Join(", ", codes));
    }

    [Fact]
    public void The_key_of_a_coding_is_its_operation_with_it()
    {
        GrantCoding[] codings =
        [
            Coding("C06-020M01", "13172", "900202", Section.Capital, StusnPlan.Telework),
            Coding("C03-221J01", "13172", "900202", Section.Capital, StusnPlan.Pupils),
        ];

        Decided.Is(null, Codings(codings));
        Decided.Is("codings.duplicate", Codings([codings[0], codings[1] with { BudgetOperation = "c06 020m01" }]));
        Decided.Is("codings.line-twice", Codings([codings[0], codings[1] with { Lines = codings[0].Lines }]));
        Decided.Is("codings.unknown-line", Codings([codings[0] with { Lines = [new(Guid.Empty)] }]));
    }

    [Theory]
    [InlineData(ActionState.Done, "2022-06-30", null)]
    [InlineData(ActionState.Done, null, null)]
    [InlineData(ActionState.Running, null, null)]
    [InlineData(ActionState.Running, "2022-06-30", "operation.completed-not-done")]
    [InlineData(ActionState.Done, "2022-07-05", "date.future")]
    public void An_action_is_completed_when_done(ActionState state, string? completed, string? refused) => Decided.Is(
        refused,
        GrantDecisions.RecordOperation(
            new(
                StusnPlan.Grant, new(2021, 8, 5), new(2021, 10, 22),
                [new(new(Guid.Empty), "Télétravail", new(state, ValueState.Declared), completed is null ? null : Day(completed), [])], Today),
            File(), Officer, Today));

    [Fact]
    public void The_committee_follows_the_application() => Decided.Is(
        "operation.programmed-before-filed",
        GrantDecisions.RecordOperation(
            new(
                StusnPlan.Grant, new(2021, 10, 22), new(2021, 8, 5),
                [new(new(Guid.Empty), "Télétravail", new(ActionState.Running, ValueState.Declared), null, [])], Today),
            File(), Officer, Today));

    private static GrantFile File(params IEnumerable<Fact> more) => new(more.Prepend(StusnPlan.Agreement));

    private static Decision<IReadOnlyList<Fact>> Plan(IReadOnlyList<PlanLine> lines) =>
        GrantDecisions.RecordPlan(new(StusnPlan.Grant, lines, Today), File(), NoLine, Officer, Today);

    private static Decision<IReadOnlyList<Fact>> Codings(IReadOnlyList<GrantCoding> codings) =>
        GrantDecisions.RecordCodings(
            new(StusnPlan.Grant, codings, Today), File(new PlanRecorded(StusnPlan.Grant, StusnPlan.Lines, Today)),
            Officer,
            Today);

    private static GrantCoding Coding(
        string operation, string nature, string group, Section section, params PlanLine[] lines) => new(
        operation, nature, group, "", section, [.. lines.Select(line => line.Id)], ValueState.Assumed);

    private static AgreementRecorded Agreement(
        long ceiling = 2_101_975_00, long total = 2_971_219_36, Period? period = null, DateOnly? on = null) => new(
        StusnPlan.Grant, "FICTIF", "FEDER", "Région", "Département", new(ceiling), new(total),
        period ?? StusnPlan.Period, StusnPlan.ProgrammeWindow, null, on ?? Today);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);
}
