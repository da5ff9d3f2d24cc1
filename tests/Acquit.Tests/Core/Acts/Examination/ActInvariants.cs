using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Examination;

/// <summary>Invariants of docs/invariants.md that bear on an act as examined.</summary>
public sealed class ActInvariants
{
    private static readonly Gen<long> Gap = Gen.OneOf(Gen.Long[-500_000_000, -1], Gen.Long[1, 500_000_000]);

    /// <summary>Invariant 1: however it is written, one name in two lists is raised, and no other name is.</summary>
    [Fact]
    public void A_name_in_two_lists_is_raised_however_it_is_written() =>
        Gen.Select(Gen.Int[0, 34], Gen.Int[0, 3], Gen.Int[0, 4]).Sample((who, where, way) =>
        {
            var act = SampleAct.Build();
            var name = SampleAct.Say(Written($"Présente FICTIVE {who + 1}", way), 33);
            var roll = where switch
            {
                0 => act.Roll with { Present = [.. act.Roll.Present, name] },
                1 => act.Roll with { Apologies = [.. act.Roll.Apologies, name] },
                2 => act.Roll with { NonVoting = [.. act.Roll.NonVoting, name] },
                _ => act.Roll with { NonVotingApologies = [.. act.Roll.NonVotingApologies, name] },
            };
            var raised = Raised(act with { Roll = roll }, "roll.duplicate-name");
            return raised.Count == 1 && raised[0].Spans.Contains(name.Span)
                && Raised(act, "roll.duplicate-name").Count == 0;
        });

    /// <summary>Invariant 10: a text cited is later than the act if and only if it is raised.</summary>
    [Fact]
    public void A_citation_is_raised_if_and_only_if_it_is_later_than_the_act() =>
        Gen.Select(Gen.Int[0, 7], Gen.OneOf(Gen.Int[-1, 1], Gen.Int[-3000, 3000])).Sample((which, days) =>
        {
            var act = SampleAct.Build();
            var date = act.Date!.Value.Value.AddDays(days);
            var citations = act.Citations.Select((cited, i) => i == which ? cited with { Date = date } : cited);
            return Raised(act with { Citations = [.. citations] }, "citation.later-act").Count == (days > 0 ? 1 : 0);
        });

    /// <summary>Invariant 12: one printed amount that moves by a cent or more breaks a sum, and blocks.</summary>
    [Fact]
    public void Any_gap_in_lines_sections_or_total_blocks() =>
        Gen.Select(Gen.Int[0, 7], Gap).Sample((where, gap) =>
        {
            var act = SampleAct.Build();
            act = act with { Plan = act.Plan! with { Total = act.Grant!.Bases[0] } };
            var raised = Raised(act with { Plan = Moved(act.Plan!, where, gap) }, "plan.sum-differs");
            return raised.Exists(point => point.Discriminator == Sum(act.Plan!, where))
                && raised.TrueForAll(point => point.Severity == Severity.Blocking)
                && Raised(act, "plan.sum-differs").Count == 0;
        });

    /// <summary>Invariant 13: aid and own contribution make the base, or the point blocks.</summary>
    [Fact]
    public void An_own_contribution_balances_or_blocks() =>
        Gen.Select(Gen.Long[1, 900_000_000], Gen.Int[1, 100], Gen.Long[-2, 2]).Sample((basis, percent, gap) =>
        {
            var ceiling = new Money(basis).Times(Ratio.Percent(percent));
            var own = new Money(basis) - ceiling + new Money(gap);
            var act = SampleAct.Build();
            var grant = act.Grant! with
            {
                Bases = [SampleAct.Say(new Money(basis), 228)],
                Ceilings = [SampleAct.Say(ceiling, 82)],
                OwnContribution = SampleAct.Say(own, 268),
            };
            return Raised(act with { Grant = grant }, "plan.sum-differs")
                .Exists(point => point.Discriminator == "balance") == (gap != 0);
        });

    /// <summary>Invariant 24: the decimals of the printed rate change no amount.</summary>
    [Fact]
    public void The_decimals_of_a_printed_rate_change_no_amount()
    {
        var exact = ActExamination.Examine(SampleAct.Build());
        Gen.Select(Gen.Int[1, 100], Gen.Int[0, 9], Gen.Int[0, 999_999_999]).Sample((whole, decimals, fraction) =>
        {
            var rate = decimals == 0 ? $"{whole}" : $"{whole}.{fraction:000000000}"[..($"{whole}.".Length + decimals)];
            var act = SampleAct.Build();
            var report = ActExamination.Examine(
                act with { Grant = act.Grant! with { RatePrinted = SampleAct.Say(rate, 229) } });
            return report.Grant!.Ceiling == exact.Grant!.Ceiling && report.Grant.Rate == exact.Grant.Rate
                && report.Grant.OwnContribution == exact.Grant.OwnContribution
                && report.Plan!.Lines.Select(line => line.Share).SequenceEqual(
                    exact.Plan!.Lines.Select(line => line.Share))
                && report.Codings.Select(coding => coding.Proposed).SequenceEqual(
                    exact.Codings.Select(coding => coding.Proposed));
        });
    }

    /// <summary>Invariant 26: the impact table balances where its cells are filled; an empty one is never 0.</summary>
    [Fact]
    public void An_impact_table_balances_or_blocks_and_an_empty_cell_is_never_nought() =>
        Gen.Select(Gen.Long[0, 9], Gen.Long[0, 9], Gen.Long[-9, 9], Gen.Frequency((1, Gen.Int[0, 6]), (3, Gen.Const(7)))).Sample(
            (available, proposed, remaining, filled) =>
            {
                var act = SampleAct.Build();
                Cited<Money>? Cell(int bit, long cents) =>
                    (filled & bit) == 0 ? null : SampleAct.Say(new Money(cents), 300);
                var table = act.BudgetImpactTable! with
                {
                    Rows =
                    [
                        act.BudgetImpactTable.Rows[0] with
                        {
                            Amounts = [null, null, Cell(1, available), Cell(2, proposed), Cell(4, remaining)],
                        },
                        .. act.BudgetImpactTable.Rows.Skip(1),
                    ],
                };
                var raised = Raised(act with { BudgetImpactTable = table }, "impact.does-not-balance");
                return raised.Count == (filled == 7 && available - proposed != remaining ? 1 : 0);
            });

    private static string Written(string name, int way) => way switch
    {
        0 => name,
        1 => name.ToUpperInvariant(),
        2 => name.Replace('é', 'e'),
        3 => name.Replace(' ', '-'),
        _ => name.Replace(" ", " \n ", StringComparison.Ordinal),
    };

    /// <summary>The sum that an amount is part of, or is.</summary>
    private static string Sum(PlanReading plan, int where) => where switch
    {
        5 => "capital",
        6 => "operating",
        7 => "total",
        _ => plan.Lines[where].Section == Section.Capital ? "capital" : "operating",
    };

    private static PlanReading Moved(PlanReading plan, int where, long gap)
    {
        Cited<Money> By(Cited<Money> amount) => amount with { Value = amount.Value + new Money(gap) };
        return where switch
        {
            5 => plan with { CapitalTotal = By(plan.CapitalTotal!.Value) },
            6 => plan with { OperatingTotal = By(plan.OperatingTotal!.Value) },
            7 => plan with { Total = By(plan.Total!.Value) },
            _ => plan with
            {
                Lines =
                    [.. plan.Lines.Select((line, i) => i == where ? line with { Eligible = By(line.Eligible) } : line)],
            },
        };
    }

    private static List<Point> Raised(ActRecord act, string code) =>
        [.. ActExamination.Examine(act).Points.Where(point => point.Code == code)];
}
