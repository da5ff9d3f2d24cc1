using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Tests.Formats.ActText;
using Xunit;

namespace Acquit.Tests.Core.Acts;

/// <summary>The life of an act: days of the text, days computed from them, and what stays unknown.</summary>
public sealed class ActLifeTests
{
    [Fact]
    public void What_the_text_does_not_say_is_unknown_and_nothing_is_computed_from_it()
    {
        var act = ActTexts.Only(ActTexts.Sample());
        Assert.Equal(new DateOnly(2022, 7, 4), On(act, ActStage.Voted));
        Assert.Equal(new DateOnly(2022, 6, 26), On(act, ActStage.ReportsDue));
        Assert.All(
            (ActStage[])[ActStage.Transmitted, ActStage.Received, ActStage.Published, ActStage.Enforceable,
                ActStage.ReferralEnds],
            stage => Assert.Null(On(act, stage)));
    }

    [Theory]
    [InlineData("Transmis au préfet le 5 juillet 2022", "Publié le 6 juillet 2022", "2022-07-06", null)]
    [InlineData("Transmis au préfet le 7 juillet 2022", "Mis en ligne le 06/07/2022", "2022-07-07", null)]
    [InlineData("Reçu en préfecture le 7 juillet 2022", "Publié le 6 juillet 2022", "2022-07-07", "2022-09-07")]
    [InlineData("Reçu en préfecture le 31 décembre 2022", "", null, "2023-02-28")]
    [InlineData("Transmis au préfet le 5 juillet 2022", "Affiché le 6 juillet 2022", null, null)]
    [InlineData(
        "Transmis au préfet le 5 juillet 2022", "Publié le 6 juillet 2022\nPublié le 8 juillet 2022", null, null)]
    public void Enforceable_is_the_later_of_both_and_the_referral_runs_from_reception(
        string transmitted, string published, string? enforceable, string? referral)
    {
        var act = ActTexts.Only(ActTexts.SampleWith("3 / 3", $"{transmitted}\n\n{published}\n\n3 / 3"));
        Assert.Equal(Day(enforceable), On(act, ActStage.Enforceable));
        Assert.Equal(Day(referral), On(act, ActStage.ReferralEnds));
        foreach (var step in ActLife.Of(act).Where(step => step is { Span: not null, Stage: ActStage.Transmitted }))
        {
            Assert.Equal(new DateOnly(2022, 7, transmitted.Contains('7', StringComparison.Ordinal) ? 7 : 5), step.On);
        }
    }

    [Fact]
    public void Each_computed_day_says_its_article_and_what_is_to_be_confirmed()
    {
        var act = ActTexts.Only(ActTexts.Sample());
        Assert.Equal("act.referral", Step(act, ActStage.ReferralEnds).Rule!.Code);
        Assert.NotNull(Step(act, ActStage.ReferralEnds).Rule!.ToBeConfirmed);
        Assert.Equal("act.enforceable", Step(act, ActStage.Enforceable).Rule!.Code);
        var elsewhere = act with
        {
            Body = new Cited<DecidingBody>(DecidingBody.MunicipalCouncil, act.Body!.Value.Span),
            PublishedOn = act.Date,
            TransmittedOn = act.Date,
            ReceivedOn = act.Date,
        };
        Assert.Null(Step(elsewhere, ActStage.Enforceable).On);
        Assert.Null(Step(elsewhere, ActStage.ReferralEnds).On);
        Assert.All(ActLife.Of(elsewhere), step => Assert.Null(step.Rule));
    }

    [Fact]
    public void Days_out_of_order_are_told()
    {
        var act = ActTexts.Only(ActTexts.SampleWith("3 / 3", "Publié le 3 juillet 2022\n\n3 / 3"));
        Assert.Equal("act.published-before-signature", Assert.Single(ActLife.Contradictions(act)).Code);
        Assert.Empty(ActLife.Contradictions(
            ActTexts.Only(ActTexts.SampleWith("3 / 3", "Publié le 4 juillet 2022\n\n3 / 3"))));
    }

    private static ActStep Step(ActRecord act, ActStage stage) =>
        ActLife.Of(act).Single(step => step.Stage == stage);

    private static DateOnly? On(ActRecord act, ActStage stage) => Step(act, stage).On;

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
