using Acquit.Core.Common;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components;

/// <summary>What every component knows: the request it is drawn for and the reader's language.</summary>
public abstract class SiteTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The reader's language.</summary>
    protected Language Language => RequestLanguage.Of(ViewContext.HttpContext);

    /// <summary>The wording in the reader's language.</summary>
    protected string T(string french, string english) => new Wording(french, english).In(Language);

    /// <summary>Replaces the element by markup.</summary>
    protected static void Draw(TagHelperOutput output, Markup markup)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(markup);
    }

    /// <summary>What stands inside the element, drawn.</summary>
    protected static async Task<Markup> Inside(TagHelperOutput output) =>
        Markup.Of($"{await output.GetChildContentAsync()}");
}
