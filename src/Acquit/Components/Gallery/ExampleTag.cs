using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Gallery;

/// <summary>
/// A named example of a component, in the gallery: <c>&lt;example name="money-link"&gt;…&lt;/example&gt;</c>.
/// </summary>
[HtmlTargetElement("example")]
public sealed class ExampleTagHelper : SiteTagHelper
{
    /// <summary>Name that snapshot tests know it by.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Draw(
        output,
        $"""
        <section class="example" aria-label="{Name}"><p class="small"><code>{Name}</code></p>
        <div data-example="{Name}">{await Inside(output)}</div></section>
        """);
}
