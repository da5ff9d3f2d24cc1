using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Examination;

public sealed class MoneyPointsTests
{
    [Theory]
    [InlineData("ceilings")]
    [InlineData("bases")]
    [InlineData("capital")]
    [InlineData("operating")]
    [InlineData("total")]
    [InlineData("aid")]
    [InlineData("line")]
    public void Invariant_12_one_cent_anywhere_is_raised_and_blocks(string where)
    {
        Assert.Empty(SumsOf(SampleAct.Build()));
        var mutated = SumsOf(Mutate(SampleAct.Build(), where));
        Assert.NotEmpty(mutated);
        Assert.All(mutated, point => Assert.Equal(Severity.Blocking, point.Severity));
        if (where != "line")
        {
            Assert.Contains(mutated, point => point.Discriminator == where);
        }
    }

    [Fact]
    public void Two_ceilings_are_both_kept_and_none_is_chosen()
    {
        var report = ActExamination.Examine(Mutate(SampleAct.Build(), "ceilings"));
        var point = report.Points.Single(point => point.Discriminator == "ceilings");
        Assert.Contains(
            Amounts.Print(Money.Euros(2_101_975), Language.French), point.Message.French, StringComparison.Ordinal);
        Assert.Contains(
            Amounts.Print(new Money(210_197_501), Language.French), point.Message.French, StringComparison.Ordinal);
        Assert.Null(report.Grant!.Ceiling);
        Assert.Null(report.Grant.RateExact);
        Assert.All(report.Plan!.Lines, line => Assert.Null(line.Share));
        Assert.All(report.Codings, coding => Assert.Null(coding.Proposed));
    }

    [Fact]
    public void Invariant_13_an_own_contribution_that_does_not_balance_blocks()
    {
        var act = SampleAct.Build();
        ActRecord With(long cents) => act with { Grant = act.Grant! with { OwnContribution = SampleAct.Say(new Money(cents), 268) } };
        Assert.Empty(SumsOf(With(86_924_436)));
        Assert.Equal("balance", Assert.Single(SumsOf(With(86_924_437))).Discriminator);
    }

    [Fact]
    public void Own_contribution_and_split_by_section_settle_their_point()
    {
        var act = SampleAct.Build();
        var printed =
            act with { Grant = act.Grant! with { OwnContribution = SampleAct.Say(new Money(86_924_436), 268) } };
        Assert.Contains(Codes(printed), code => code == "plan.own-contribution-missing");
        var split = printed with
        {
            Plan = act.Plan! with { Aid = [SampleAct.Say(new Money(174_825_238), 267), SampleAct.Say(new Money(35_372_262), 267)] },
        };
        Assert.DoesNotContain(Codes(split), code => code == "plan.own-contribution-missing");
    }

    [Fact]
    public void Sections_unknown_leave_their_sums_and_the_split_unknown()
    {
        var act = SampleAct.Build();
        var lines = act.Plan!.Lines.Select((line, i) => i == 0 ? line with { Section = null } : line).ToList();
        var report = ActExamination.Examine(act with { Plan = act.Plan with { Lines = lines } });
        Assert.Null(report.Plan!.Capital);
        Assert.Equal(new Money(297_121_936), report.Plan.Total);
        Assert.All(report.Codings, coding => Assert.Null(coding.Proposed));
    }

    [Fact]
    public void Two_codings_that_no_label_tells_apart_get_no_split()
    {
        var act = SampleAct.Build();
        var codings = SampleAct.Codings();
        codings[1] = codings[1] with { Label = "Informatique générale" };
        var report = ActExamination.Examine(act with { Codings = codings, BudgetImpactTable = null });
        Assert.All(report.Codings, coding => Assert.Null(coding.ProposedState));
        Assert.Contains(report.Points, point => point.Code == "revenue.no-key");
    }

    [Fact]
    public void Amounts_printed_on_the_codings_are_cited_and_must_sum_to_the_ceiling()
    {
        var act = SampleAct.Build();
        ActRecord With(long last) => act with
        {
            Codings = [.. SampleAct.Codings().Zip([87_934_514, 86_890_724, last],
                (coding, cents) => coding with { Amount = SampleAct.Say(new Money(cents), 94) })],
        };
        var exact = ActExamination.Examine(With(35_372_262));
        Assert.All(exact.Codings, coding => Assert.Equal(ValueState.Cited, coding.ProposedState));
        Assert.DoesNotContain(exact.Points, point => point.Code == "revenue.no-key");
        Assert.Empty(SumsOf(With(35_372_262)));
        Assert.Equal("codings", Assert.Single(SumsOf(With(35_372_263))).Discriminator);
    }

    [Fact]
    public void Invariant_25_an_incoherent_coding_is_raised()
    {
        var act = SampleAct.Build();
        var codings = SampleAct.Codings();
        codings[2] = codings[2] with { Coding = "13172//930202" };
        var point = Assert.Single(ActExamination.Examine(act with { Codings = codings }).Points,
            point => point.Code == "coding.incoherent");
        Assert.Equal("C06-020M02 13172//930202", point.Discriminator);
    }

    [Theory]
    [InlineData("C06-020M01", false)]
    [InlineData("C03-0202J01", false)]
    [InlineData("C03-221J01", true)]
    [InlineData("SANSFONCTION", false)]
    public void An_operation_of_another_function_is_asked_about(string operation, bool asked)
    {
        var act = SampleAct.Build();
        var codings = SampleAct.Codings();
        codings[1] = codings[1] with { BudgetOperation = operation };
        Assert.Equal(asked, Codes(act with { Codings = codings }).Contains("coding.function-differs"));
    }

    [Fact]
    public void Net_of_vat_said_inside_the_plan_settles_the_point()
    {
        var act = SampleAct.Build();
        Assert.DoesNotContain(
            "plan.net-of-vat-unstated",
            Codes(act with { Grant = act.Grant! with { NetOfVat = [SampleAct.At(236, 236)] } }));
        var unsaid = ActExamination.Examine(act with { Grant = act.Grant! with { NetOfVat = [] } });
        var point = unsaid.Points.Single(point => point.Code == "plan.net-of-vat-unstated");
        Assert.Contains(
            Amounts.Print(new Money(175_164_584), Language.English), point.Effect.English, StringComparison.Ordinal);
        Assert.Contains(
            Amounts.Print(new Money(-35_032_916), Language.English), point.Effect.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActionState.Done, 0)]
    [InlineData(ActionState.Running, 35_372_262)]
    [InlineData(ActionState.Planned, 35_372_262)]
    public void What_hangs_on_the_unfinished_follows_the_state(ActionState state, long cents)
    {
        var act = SampleAct.Build();
        var actions = act.Actions.Select((action, i) => i == 2 ? action with { State = state } : action).ToList();
        Assert.Equal(new Money(cents), ActExamination.Examine(act with { Actions = actions }).Plan!.UnfinishedShare);
    }

    [Fact]
    public void Invariant_21_shares_and_split_sum_to_the_ceiling() =>
        Gen.Select(Gen.Long[1, 1_000_000_000].Array[5], Gen.Long[1, 2_000_000_000]).Sample((cents, ceiling) =>
        {
            var act = SampleAct.Build();
            var lines = act.Plan!.Lines.Zip(
                cents, (line, amount) => line with { Eligible = SampleAct.Say(new Money(amount), 240) });
            var report = ActExamination.Examine(act with
            {
                Plan = act.Plan with { Lines = [.. lines] },
                Grant = act.Grant! with { Ceilings = [SampleAct.Say(new Money(ceiling), 82)] },
            });
            return report.Plan!.Lines.Sum(line => line.Share!.Value.Cents) == ceiling
                && report.Codings.Sum(coding => coding.Proposed!.Value.Cents) == ceiling
                && report.Plan.Capital + report.Plan.Operating == report.Plan.Total;
        });

    [Fact]
    public void The_spending_that_the_printed_rate_needs_is_the_least() =>
        Gen.Select(Gen.Int[1, 9_999], Gen.Long[1, 500_000_000], Gen.Long[1, 500_000_000]).Sample((rate, ceiling, basis) =>
        {
            var act = SampleAct.Build();
            var printed = new Ratio(rate, 10_000);
            var report = ActExamination.Examine(act with
            {
                Grant = act.Grant! with
                {
                    Ceilings = [SampleAct.Say(new Money(ceiling), 82)],
                    Bases = [SampleAct.Say(new Money(basis), 228)],
                    RatePrinted = SampleAct.Say(
                        (rate / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture), 229),
                },
            });
            var more = report.Grant!.PrintedRateSpending!.Value;
            var reached = (new Money(basis) + more).Times(printed).Cents >= ceiling;
            var tight = more.Cents == 0 || (new Money(basis + more.Cents - 1)).Times(printed).Cents < ceiling;
            return reached && tight;
        });

    private static ActRecord Mutate(ActRecord act, string where)
    {
        static Cited<Money> More(Cited<Money> amount) => amount with { Value = amount.Value + new Money(1) };
        var plan = act.Plan!;
        var grant = act.Grant!;
        return where switch
        {
            "ceilings" => act with { Grant = grant with { Ceilings = [.. grant.Ceilings.Take(2), More(grant.Ceilings[2])] } },
            "bases" => act with { Grant = grant with { Bases = [grant.Bases[0], More(grant.Bases[1])] } },
            "capital" => act with { Plan = plan with { CapitalTotal = More(plan.CapitalTotal!.Value) } },
            "operating" => act with { Plan = plan with { OperatingTotal = More(plan.OperatingTotal!.Value) } },
            "total" => act with { Plan = plan with { Total = SampleAct.Say(new Money(297_121_937), 259) } },
            "aid" => act with { Plan = plan with { Aid = [More(plan.Aid[0])] } },
            _ => act with { Plan = plan with { Lines = [.. plan.Lines.Take(4), plan.Lines[4] with { Eligible = More(plan.Lines[4].Eligible) }] } },
        };
    }

    private static List<Point> SumsOf(ActRecord act) =>
        [.. ActExamination.Examine(act).Points.Where(point => point.Code == "plan.sum-differs")];

    private static List<string> Codes(ActRecord act) =>
        [.. ActExamination.Examine(act).Points.Select(point => point.Code)];
}
