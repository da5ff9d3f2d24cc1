using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Shapes;

/// <summary>
/// The date of a page: <c>&lt;date-bar at="@at" window="@window"&gt;link&lt;/date-bar&gt;</c>. A form that works
/// without script; with
/// it, a slider moves the date. Other parts of the address are kept.
/// </summary>
[HtmlTargetElement("date-bar")]
public sealed class DateBarTagHelper : SiteTagHelper
{
    /// <summary>The date shown.</summary>
    public DateOnly At { get; set; }

    /// <summary>The days offered, both included.</summary>
    public Period Window { get; set; }

    /// <summary>Name of the date in the address: <c>au</c> (what was true), <c>su</c> (what was known).</summary>
    public string Name { get; set; } = "au";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var kept = ViewContext.HttpContext.Request.Query
            .Where(pair => pair.Key != Name)
            .Select(
                pair => Markup.Of($"<input type=\"hidden\" name=\"{pair.Key}\" value=\"{pair.Value.ToString()}\">"));
        var bounds = Markup.Of($" min=\"{Days.Iso(Window.From)}\" max=\"{Days.Iso(Window.To)}\"");
        var slider = T("Déplacer la date", "Move the date");
        Draw(
            output,
            $"""
            <form class="date-bar" method="get" data-island="date-slider" data-screen-only>
            <label for="date-{Name}">{T("Au", "On")}</label>
            <input class="ds-input" type="date" id="date-{Name}" name="{Name}" value="{Days.Iso(At)}"{bounds}>
            {kept}
            <output for="date-{Name}" hidden>{Days.Print(At, Language)}</output>
            <input type="range" min="0" max="1" aria-label="{slider}" hidden>
            <button class="ds-button" data-variant="secondary" type="submit">{T("Afficher", "Show")}</button>
            <span class="range-text">{Days.Print(Window, Language)}</span>
            {await Inside(output)}
            </form>
            """);
    }
}
