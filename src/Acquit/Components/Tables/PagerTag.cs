using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Tables;

/// <summary>
/// Ways to the neighbouring pages of a keyset list: <c>&lt;pager next="@next" first="@first"&gt;1 à 50 sur 1
/// 204&lt;/pager&gt;</c>.
/// </summary>
[HtmlTargetElement("pager")]
public sealed class PagerTagHelper : SiteTagHelper
{
    /// <summary>Address of the first page; null on the first.</summary>
    public string? First { get; set; }

    /// <summary>Address of the previous page; null when there is none.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the next page; null on the last.</summary>
    public string? Next { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Draw(
        output,
        $"""
        <nav class="pager" aria-label="{T("Pages de la liste", "Pages of the list")}">
        <p>{await Inside(output)}</p>
        {Way(First, T("Première page", "First page"), null)}
        {Way(Previous, T("Page précédente", "Previous page"), "prev")}
        {Way(Next, T("Page suivante", "Next page"), "next")}
        </nav>
        """);

    private static Markup Way(string? href, string words, string? relation) => string.IsNullOrEmpty(href)
        ? Markup.None
        : Markup.Of(
            $"<a class=\"ds-button\" data-variant=\"secondary\" href=\"{href}\"{Markup.Attribute("rel", relation)}>{words}</a>");
}
