using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Sources;

/// <summary>
/// A value read in the source, linked to its place: <c>&lt;cited at="@number.Span"&gt;44&lt;/cited&gt;</c>; its state
/// follows unless the page is <c>quiet</c> about it.
/// </summary>
[HtmlTargetElement("cited")]
public sealed class CitedTagHelper : SiteTagHelper
{
    /// <summary>The place; null draws the value alone.</summary>
    public SourceSpan? At { get; set; }

    /// <summary>Leaves the state out, where many values of one table are all cited.</summary>
    public bool Quiet { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await Inside(output);
        if (At is not { } place)
        {
            Draw(output, inside);
            return;
        }

        var state = Quiet
            ? Markup.None
            : Markup.Of($" <span class=\"value-state\" data-state=\"cited\">{T("cité, ligne ", "cited, line ")}{place.Line}</span>");
        Draw(output, $"<a class=\"cited\" href=\"{SourcePlace.Href(place)}\">{inside}</a>{state}");
    }
}
