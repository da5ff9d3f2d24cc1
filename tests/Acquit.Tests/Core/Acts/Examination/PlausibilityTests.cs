using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Core.Acts.Examination;

public sealed class PlausibilityTests
{
    [Theory]
    [InlineData(1_000_000_000_000_000, false)]
    [InlineData(1_000_000_000_000_001, true)]
    [InlineData(-1_000_000_000_000_001, true)]
    public void An_amount_beyond_any_budget_is_set_aside_and_said(long cents, bool raised)
    {
        var act = SampleAct.Build();
        var report = ActExamination.Examine(
            act with { Grant = act.Grant! with { Bases = [SampleAct.Say(new Money(cents), 228)] } });
        Assert.Equal(raised, report.Points.Any(point => point.Code == "number.implausible"));
        Assert.Equal(raised, report.Grant is null);
    }

    [Theory]
    [InlineData(100_000, false)]
    [InlineData(100_001, true)]
    public void So_is_a_number_of_persons_beyond_any_body(int votes, bool raised)
    {
        var report = ActExamination.Examine(SampleAct.Build() with { Vote = SampleAct.Vote(votes, 0, 0) });
        Assert.Equal(raised, report.Points.Any(point => point.Code == "number.implausible"));
        Assert.Equal(raised, report.Vote is null);
    }

    [Fact]
    public void No_numbers_however_extreme_make_the_examination_fail() =>
        Gen.Select(Extreme, Extreme, Extreme.Array[0, 6], Gen.Int, Gen.Int, Gen.Decimal, Gen.String).Sample(
            (ceiling, basis, lines, votes, members, rate, text) =>
                Examine(ceiling, basis, lines, votes, members, rate, text).Points.Count > 0);

    [Fact]
    public void A_plan_below_zero_under_a_rate_of_millions_is_examined() =>
        Assert.NotEmpty(Examine(1_000_000_000_000_000, 3, [-54_269, 3], -3_798_673, 3, -0.1m, "").Points);

    private static ActReport Examine(
        long ceiling, long basis, long[] lines, int votes, int members, decimal rate, string text)
    {
        var act = SampleAct.Build();
        return ActExamination.Examine(act with
        {
            Vote = SampleAct.Vote(votes, members, votes),
            MembersInOffice = SampleAct.Say(members, 4),
            Grant = act.Grant! with
            {
                Ceilings = [SampleAct.Say(new Money(ceiling), 82)],
                Bases = [SampleAct.Say(new Money(basis), 228)],
                RatePrinted = SampleAct.Say(rate.ToString(System.Globalization.CultureInfo.InvariantCulture), 229),
            },
            Plan = act.Plan! with
            {
                Lines = [.. lines.Select((cents, i) => SampleAct.Line(
                    text + i, i % 2 == 0 ? Section.Capital : Section.Operating, cents, 240))],
            },
            Codings = [new(text, text, null, text, SampleAct.Say(new Money(ceiling), 94), SampleAct.At(94, 94))],
        });
    }

    private static Gen<long> Extreme => Gen.OneOf(
        Gen.Long, Gen.Long[-3, 3], Gen.Const(long.MaxValue), Gen.Const(long.MinValue),
        Gen.Const(1_000_000_000_000_000L));
}
