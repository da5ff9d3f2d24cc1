using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Values;

/// <summary>
/// A point raised, with its rank in a word: <c>&lt;point kind="Reserve" title="…"&gt;what it changes, what to
/// do&lt;/point&gt;</c>.
/// </summary>
[HtmlTargetElement("point")]
public sealed class PointTagHelper : SiteTagHelper
{
    /// <summary>Blocking, reserve or form.</summary>
    public StatusKind Kind { get; set; }

    /// <summary>The point in a sentence.</summary>
    public string Title { get; set; } = "";

    /// <summary>Word shown instead of the rank, such as "réglé".</summary>
    public string? Word { get; set; }

    /// <summary>Identifier, so that a link reaches it.</summary>
    public string? Anchor { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rank = StatusTagHelper.Of(Kind, Markup.Text(Word ?? Rank()));
        var anchor = Markup.Attribute("id", Anchor);
        Draw(
            output,
            $"""
            <div class="point" data-kind="{StatusTagHelper.Code(Kind)}"{anchor}>
            <p>{rank} <strong>{Title}</strong></p>
            {await Inside(output)}
            </div>
            """);
    }

    private string Rank() => Kind switch
    {
        StatusKind.Blocking => T("bloquant", "blocking"),
        StatusKind.Reserve => T("réserve", "reserve"),
        StatusKind.Form => T("forme", "form"),
        StatusKind.Defensible => T("réglé", "settled"),
        StatusKind.Information => T("information", "information"),
        StatusKind.Neutral => T("à noter", "to note"),
    };
}
