using Acquit.Components;
using Acquit.Components.Pictures;
using Acquit.Core.Common;
using CsCheck;
using Xunit;

namespace Acquit.Tests.Web;

public sealed class MarkupTests
{
    [Fact]
    public void Words_never_become_elements() => Gen.String.Sample(words =>
    {
        var drawn = Markup.Of($"<b title=\"{words}\">{words}</b>").ToString();
        var inside = drawn["<b title=\"".Length..^"</b>".Length];
        Assert.DoesNotContain('<', inside);
        Assert.Equal(1, inside.Count(each => each == '"'));
    });

    [Fact]
    public void Markup_inside_markup_is_not_encoded_twice() =>
        Assert.Equal("<p><b>a &amp; b</b></p>", Markup.Of($"<p>{Markup.Of($"<b>{"a & b"}</b>")}</p>").ToString());

    [Fact]
    public void An_absent_attribute_draws_nothing() =>
        Assert.Equal("<a>", Markup.Of($"<a{Markup.Attribute("href", null)}>").ToString());

    [Fact]
    public void Names_of_lines_never_overlap_and_keep_their_order() =>
        Gen.Double[0, 300].Array[3].Sample(wanted =>
        {
            var places = ChartFrame.Apart([.. wanted.Order()]);
            for (var i = 1; i < places.Count; i++)
            {
                Assert.True(places[i] - places[i - 1] >= 19.99);
            }
        });

    [Fact]
    public void A_chart_holds_every_amount_within_its_frame() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_00], Gen.Long[0, 1_000_000_000_00], (ceiling, due) => (ceiling, due))
            .Sample(pair =>
            {
                AmountPoint[] points = [new(new(2020, 3, 1), new(pair.ceiling), new(pair.due), Money.Zero)];
                var frame = ChartFrame.For(points);
                Assert.InRange(frame.Y(new(pair.due)), ChartFrame.Top - 0.01, ChartFrame.Bottom + 0.01);
                Assert.InRange(frame.Y(new(pair.ceiling)), ChartFrame.Top - 0.01, ChartFrame.Bottom + 0.01);
                Assert.InRange(frame.Levels().Count(), 2, 9);
            });
}
