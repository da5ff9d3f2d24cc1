using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Pictures;

/// <summary>A line of the plan with what became of it, all as shares of the grant or all as expenditure.</summary>
/// <param name="Label">Name of the line.</param>
/// <param name="Planned">Planned.</param>
/// <param name="Due">Due.</param>
/// <param name="Defensible">Defensible.</param>
/// <param name="Href">Page of its reasons; null when it has none.</param>
public sealed record PlanBar(string Label, Money Planned, Money Due, Money Defensible, string? Href = null);

/// <summary>
/// The plan as bars, what is defensible inside what is due inside what is planned: <c>&lt;plan-bars bars="@bars"
/// /&gt;</c>.
/// </summary>
[HtmlTargetElement("plan-bars", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlanBarsTagHelper : SiteTagHelper
{
    /// <summary>The lines, in the plan's order.</summary>
    public IReadOnlyList<PlanBar> Bars { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var longest = Bars.Count == 0 ? 1 : Bars.Max(bar => Math.Max(bar.Planned.Cents, bar.Due.Cents));
        var bars = Bars.Select(bar => Bar(bar, Math.Max(1, longest)));
        Draw(
            output,
            $"""
            <ul class="bars">{bars}</ul>
            <ul class="legend">{Key("planned", T("prévu", "planned"))}{Key("due", T("dû", "due"))}{Key("defensible", T("défendable", "defensible"))}</ul>
            """);
    }

    private Markup Bar(PlanBar bar, long longest)
    {
        var name = bar.Href is null ? Markup.Text(bar.Label) : Markup.Of($"<a href=\"{bar.Href}\">{bar.Label}</a>");
        var defensible = Amounts.Print(bar.Defensible, Language);
        var planned = Amounts.Print(bar.Planned, Language);
        return
            $"""
            <li><span class="bar-title"><span>{name}</span><span><strong class="money">{defensible}</strong>
            <small>{T("sur", "of")} <span class="money">{planned}</span></small></span></span>
            <svg viewBox="0 0 1000 18" preserveAspectRatio="none" aria-hidden="true">
            {Part("planned", bar.Planned, longest)}{Part("due", bar.Due, longest)}{Part("defensible", bar.Defensible, longest)}
            </svg></li>
            """;
    }

    private static Markup Part(string kind, Money amount, long longest) =>
        $"<rect class=\"{kind}\" height=\"18\" width=\"{1000.0 * Math.Max(0, amount.Cents) / longest}\" rx=\"3\"/>";

    private static Markup Key(string kind, string words) =>
        $"<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"{kind}\" width=\"10\" height=\"10\" "
            + $"rx=\"2\"/></svg>{words}</li>";
}
