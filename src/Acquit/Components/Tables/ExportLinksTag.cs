using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Tables;

/// <summary>
/// The links to a table as CSV and XLSX, under each drawn table and under what a page draws by itself:
/// <c>&lt;export-links title="Échéances" name="echeances" /&gt;</c>.
/// </summary>
[HtmlTargetElement("export-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ExportLinksTagHelper : SiteTagHelper
{
    /// <summary>What is exported, for who hears the link alone.</summary>
    public string Title { get; set; } = "";

    /// <summary>Name of the table in the address, where a page holds several; null when it holds one.</summary>
    public string? Name { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, Links(ViewContext.HttpContext.Request, Title, Name, Language));

    internal static Markup Links(HttpRequest request, string title, string? name, Language language)
    {
        var csv = TableExport.Address(request, TableFormat.Csv, name);
        var xlsx = TableExport.Address(request, TableFormat.Xlsx, name);
        var of = new Wording(" de ", " of ").In(language);
        var what = Markup.Of($"<span class=\"visually-hidden\">{of}{title}</span>");
        return
            $"""
            <p class="exports">{new Wording("Exporter :", "Export:").In(language)} <a href="{csv}" download>CSV{what}</a> ·
            <a href="{xlsx}" download>XLSX{what}</a></p>
            """;
    }
}
