using System.Globalization;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Xunit;

namespace Acquit.Tests.Core.Grants;

/// <summary>Every figure that the specification gives for the grant, from the plan's amounts alone.</summary>
public sealed class FiguresTests
{
    private static readonly Hypothesis AsPlanned = new();

    [Fact]
    public void The_plan_spent_in_full_is_due_to_the_ceiling()
    {
        var position = StusnPlan.Evaluate(StusnPlan.Capped, AsPlanned);

        Assert.Equal(2_101_975_00, position.Due.Cents);
        Assert.Equal(position.Due, position.Defensible);
        Assert.Empty(position.Reasons);
        Assert.Equal(
            [40_576_41, 868_907_24, 353_722_62, 70_905_05, 767_863_68], position.Lines.Select(line => line.Due.Cents));
    }

    [Fact]
    public void Sections_and_own_contribution()
    {
        var capital = StusnPlan.Lines.Where(line => line.Section == Section.Capital).Sum(line => line.Planned.Cents);
        var own = StusnPlan.Capped.Base - StusnPlan.Capped.Ceiling;

        Assert.Equal(2_471_219_36, capital);
        Assert.Equal(869_244_36, own.Cents);
        Assert.Equal("29.2554", Ratio.Of(own, StusnPlan.Capped.Base).ToPercentText(4));
        Assert.Equal("70.744524227925", Ratio.Of(StusnPlan.Capped.Ceiling, StusnPlan.Capped.Base).ToPercentText(12));
    }

    [Theory]
    [InlineData("70.7", 2_100_652_09, -1_322_91)]
    [InlineData("70.74", 2_101_840_58, -134_42)]
    [InlineData("70.745", 2_101_989_14, 14_14)]
    [InlineData("70.7445", 2_101_974_28, -72)]
    [InlineData("70.7445242", 2_101_975_00, 0)]
    public void A_printed_rate_is_a_label(string rate, long applied, long gap)
    {
        var value = StusnPlan.Capped.Base.Times(Ratio.Percent(decimal.Parse(rate, CultureInfo.InvariantCulture)));

        Assert.Equal(applied, value.Cents);
        Assert.Equal(gap, (value - StusnPlan.Capped.Ceiling).Cents);
    }

    [Theory]
    [InlineData(0, 1_748_252_38)]
    [InlineData(250_000_00, 1_925_113_69)]
    [InlineData(320_000_00, 1_974_634_86)]
    [InlineData(400_000_00, 2_031_230_48)]
    [InlineData(500_000_00, 2_101_975_00)]
    public void Passes_at(long passes, long due)
    {
        var hypothesis = AsPlanned with { Amounts = [new("PASS NUMERIQUES", new(passes))] };

        Assert.Equal(due, StusnPlan.Evaluate(StusnPlan.Capped, hypothesis).Due.Cents);
        Assert.Equal(due, StusnPlan.Evaluate(StusnPlan.Fungible, hypothesis).Due.Cents);
    }

    [Fact]
    public void A_line_over_its_plan_counts_only_when_fungible()
    {
        var hypothesis = AsPlanned with
        {
            Amounts = [new("pass numeriques", new(312_000_00)), new("teletravail", new(1_085_403_70 + 188_000_00))],
        };

        Assert.Equal(2_101_975_00, StusnPlan.Evaluate(StusnPlan.Fungible, hypothesis).Due.Cents);
        var capped = StusnPlan.Evaluate(StusnPlan.Capped, hypothesis);
        Assert.Equal(1_968_975_29, capped.Due.Cents);
        var reason = Assert.Single(capped.Reasons);
        Assert.Equal(
            (UncountedReason.LineOverPlan, 1L, 188_000_00L, 132_999_71L),
            (reason.Reason, reason.Count, reason.Amount.Cents, reason.GrantAtRisk.Cents));
    }

    [Fact]
    public void A_transfer_counts_only_when_fungible()
    {
        var hypothesis = AsPlanned with
        {
            Transfers = [new("Pass numériques", "Télétravail", new(100_000_00))],
        };

        Assert.Equal(2_101_975_00, StusnPlan.Evaluate(StusnPlan.Fungible, hypothesis).Due.Cents);
        Assert.Equal(2_031_230_48, StusnPlan.Evaluate(StusnPlan.Capped, hypothesis).Due.Cents);
    }

    [Fact]
    public void A_tolerance_of_ten_percent_lets_a_transfer_through()
    {
        var hypothesis = AsPlanned with
        {
            Transfers = [new("Pass numériques", "Télétravail", new(100_000_00))],
            Tolerance = Ratio.Percent(10),
        };

        Assert.Equal(2_101_975_00, StusnPlan.Evaluate(StusnPlan.Capped, hypothesis).Due.Cents);
    }

    [Fact]
    public void Interim_cap_and_balance()
    {
        var position = StusnPlan.Evaluate(StusnPlan.Capped, AsPlanned);

        Assert.Equal(1_681_580_00, position.Requestable.Cents);
        Assert.Equal(
            new Balance(new(420_395_00), Money.Zero), ClaimArithmetic.BalanceOf(position.Due, position.Requestable));
    }

    [Theory]
    [InlineData(GrossDeclared.All, 2_476_016_14, 1_751_645_84, -350_329_16)]
    [InlineData(GrossDeclared.Capital, 2_559_349_47, 1_810_599_61, -291_375_39)]
    public void A_base_that_turns_out_gross(GrossDeclared declared, long eligible, long due, long change)
    {
        var position = StusnPlan.Evaluate(StusnPlan.Capped, AsPlanned with { GrossDeclared = declared });

        Assert.Equal(eligible, position.Lines.Sum(line => line.Eligible.Cents));
        Assert.Equal(due, position.Due.Cents);
        Assert.Equal(change, (position.Due - position.Ceiling).Cents);
    }

    [Theory]
    [InlineData(5, -38_393_19)]
    [InlineData(10, -76_786_37)]
    [InlineData(25, -191_965_92)]
    [InlineData(100, -767_863_68)]
    public void A_procurement_correction_on_telework(int percent, long change)
    {
        var hypothesis = AsPlanned with { Corrections = [new("télétravail", Ratio.Percent(percent))] };

        var position = StusnPlan.Evaluate(StusnPlan.Capped, hypothesis);

        Assert.Equal(change, (position.Due - position.Ceiling).Cents);
    }

    [Fact]
    public void Codings_receive_the_shares_of_their_lines()
    {
        var position = StusnPlan.Evaluate(StusnPlan.Capped, AsPlanned);

        var shares = ClaimArithmetic.SharesOf(
            Codings, position.Lines.ToDictionary(line => line.Line, line => line.Due));

        Assert.Equal([879_345_14, 868_907_24, 353_722_62], shares.Select(share => share.Cents));
        Assert.Equal(
            [527_607_09, 521_344_34, 212_233_57],
            ClaimArithmetic.SplitReceipt(new(1_261_185_00), shares).Select(part => part.Cents));
    }

    [Fact]
    public void Twelve_claims_lose_nothing_when_cumulative()
    {
        var twelfths = StusnPlan.Capped.Base.Split([.. Enumerable.Repeat(1L, 12)]);
        var (spent, requested, oneByOne) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var part in twelfths)
        {
            spent += part;
            var due = spent.Times(Ratio.Of(StusnPlan.Capped.Ceiling, StusnPlan.Capped.Base));
            requested += ClaimArithmetic.Requested(
                StusnPlan.Capped with { InterimCap = Ratio.One }, due, Money.Zero, Money.Zero, requested);
            oneByOne += new Money(297_121_936 / 12).Times(Ratio.Of(StusnPlan.Capped.Ceiling, StusnPlan.Capped.Base));
        }

        Assert.Equal(2_101_975_00, requested.Cents);
        Assert.Equal(-4, (oneByOne - requested).Cents);
    }

    [Fact]
    public void The_printed_rate_would_ask_for_190_euros_more_spending()
    {
        var printed = Ratio.Percent(70.74m);

        Assert.True(new Money(2_971_219_36 + 190_02).Times(printed) >= StusnPlan.Capped.Ceiling);
        Assert.False(new Money(2_971_219_36 + 190_00).Times(printed) >= StusnPlan.Capped.Ceiling);
    }

    private static IReadOnlyList<GrantCoding> Codings { get; } =
    [
        Coding("C06-020M01", Section.Capital, StusnPlan.CareHomes, StusnPlan.Platform, StusnPlan.Telework),
        Coding("C03-221J01", Section.Capital, StusnPlan.Pupils),
        Coding("C06-020M02", Section.Operating, StusnPlan.Passes),
    ];

    private static GrantCoding Coding(string operation, Section section, params PlanLine[] lines) => new(
        operation, section == Section.Capital ? "13172" : "74772", section == Section.Capital ? "900202" : "930202", "",
        section, [.. lines.Select(line => line.Id)], ValueState.Assumed);

    [Fact]
    public void The_parts_of_a_hypothesis_add_up_to_its_whole()
    {
        var hypothesis = AsPlanned with
        {
            LinesFungible = true,
            Amounts = [new("Pass numériques", new(312_000_00)), new("Télétravail", new(1_085_403_70 + 188_000_00))],
            Transfers = [new("Equipements EHPAD", "Plateforme d'échanges", new(1_000_00))],
            GrossDeclared = GrossDeclared.Capital,
            Corrections = [new("Télétravail", Ratio.Percent(25))],
        };
        var sums = WhatIf.AsPlanned(StusnPlan.Lines);
        var parts = WhatIf.Explain(StusnPlan.Capped, sums, fromPlan: true, hypothesis);

        Assert.Equal(Enum.GetValues<HypothesisPart>(), parts.Select(part => part.Of));
        Assert.Equal(
            StusnPlan.Evaluate(StusnPlan.Capped, hypothesis).Due.Cents - 2_101_975_00,
            parts.Sum(part => part.Due.Cents));
        Assert.Empty(WhatIf.Explain(StusnPlan.Capped, sums, fromPlan: true, AsPlanned));
    }
}
