using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Shapes;

/// <summary>The four tabs that every object's page bears.</summary>
public enum ObjectTab
{
    /// <summary>Fiche: what it is.</summary>
    Record,

    /// <summary>Preuves: what proves it.</summary>
    Evidence,

    /// <summary>Chaîne: what it comes from and what comes of it.</summary>
    Chain,

    /// <summary>Journal: every fact recorded about it.</summary>
    Journal,
}

/// <summary>
/// The four tabs of an object: <c>&lt;object-tabs at="/decisions/…" current="Record" /&gt;</c>. Their addresses are the
/// object's, then <c>/preuves</c>, <c>/chaine</c>, <c>/journal</c>.
/// </summary>
[HtmlTargetElement("object-tabs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ObjectTabsTagHelper : SiteTagHelper
{
    /// <summary>Address of the object's Fiche.</summary>
    public string At { get; set; } = "";

    /// <summary>Which tab is shown.</summary>
    public ObjectTab Current { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = Enum.GetValues<ObjectTab>().Select(tab =>
        {
            var current = Markup.Attribute("aria-current", tab == Current ? "page" : null);
            return Markup.Of($"<li><a href=\"{At}{Path(tab)}\"{current}>{Name(tab)}</a></li>");
        });
        var label = T("Vues de cet objet", "Views of this object");
        Draw(output, $"<nav class=\"object-tabs\" aria-label=\"{label}\"><ul>{tabs}</ul></nav>");
    }

    private static string Path(ObjectTab tab) => tab switch
    {
        ObjectTab.Record => "",
        ObjectTab.Evidence => "/preuves",
        ObjectTab.Chain => "/chaine",
        ObjectTab.Journal => "/journal",
    };

    private string Name(ObjectTab tab) => tab switch
    {
        ObjectTab.Record => T("Fiche", "Record"),
        ObjectTab.Evidence => T("Preuves", "Evidence"),
        ObjectTab.Chain => T("Chaîne", "Chain"),
        ObjectTab.Journal => "Journal",
    };
}

/// <summary>
/// Where one is in a journey: <c>&lt;steps names="@steps" current="1" /&gt;</c>; the current one counts from 0.
/// </summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper : SiteTagHelper
{
    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <summary>Which one is under way, from 0.</summary>
    public int Current { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var steps = Names.Select((name, index) => Markup.Of(
            $"<li{Markup.Attribute("data-state", index < Current ? "done" : null)}{Here(index)}>{name}{Done(index)}</li>"));
        Draw(output, $"<ol class=\"steps\" aria-label=\"{T("Étapes", "Steps")}\">{steps}</ol>");
    }

    private Markup Here(int index) => Markup.Attribute("aria-current", index == Current ? "step" : null);

    private Markup Done(int index) => index < Current
        ? Markup.Of($"<span class=\"visually-hidden\"> ({T("fait", "done")})</span>")
        : Markup.None;
}

/// <summary>
/// Terms and what they are: <c>&lt;definitions&gt;&lt;definition
/// term="Quorum"&gt;…&lt;/definition&gt;&lt;/definitions&gt;</c>.
/// </summary>
[HtmlTargetElement("definitions")]
public sealed class DefinitionsTagHelper : SiteTagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, $"<dl class=\"definitions\">{await Inside(output)}</dl>");
}

/// <summary>A term and what it is; inside <c>definitions</c>.</summary>
[HtmlTargetElement("definition", ParentTag = "definitions")]
public sealed class DefinitionTagHelper : SiteTagHelper
{
    /// <summary>The term.</summary>
    public string Term { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, $"<dt>{Term}</dt><dd>{await Inside(output)}</dd>");
}

/// <summary>
/// A list without anything yet: <c>&lt;empty-state title="…"&gt;what to do next&lt;/empty-state&gt;</c>. Never an empty
/// table.
/// </summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : SiteTagHelper
{
    /// <summary>What is missing, in a sentence.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, $"<div class=\"empty\"><h2>{Title}</h2>{await Inside(output)}</div>");
}

/// <summary>
/// A message that matters, in the page: <c>&lt;notice kind="success" title="…"&gt;…&lt;/notice&gt;</c>.
/// </summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : SiteTagHelper
{
    /// <summary><c>info</c>, <c>success</c>, <c>warning</c> or <c>danger</c>.</summary>
    public string Kind { get; set; } = "info";

    /// <summary>The message in a sentence.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var role = Kind is "success" or "info" ? "status" : "alert";
        Draw(
            output,
            $"<div class=\"ds-alert\" data-color=\"{Kind}\" "
                + $"role=\"{role}\"><h2>{Title}</h2>{await Inside(output)}</div>");
    }
}

/// <summary>A line of the chain from decision to receipt; inside <c>chain</c>.</summary>
[HtmlTargetElement("link-of-chain", ParentTag = "chain")]
public sealed class ChainLinkTagHelper : SiteTagHelper
{
    /// <summary>The object, in a word or a number.</summary>
    public string Title { get; set; } = "";

    /// <summary>Its page; null for what has none.</summary>
    public string? Href { get; set; }

    /// <summary>True for the object whose page this is.</summary>
    public bool Here { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var current = Markup.Attribute("aria-current", Here ? "true" : null);
        var title = string.IsNullOrEmpty(Href) || Here
            ? Markup.Of($"<strong>{Title}</strong>")
            : Markup.Of($"<a href=\"{Href}\">{Title}</a>");
        Draw(output, $"<li{current}>{title}<br>{await Inside(output)}</li>");
    }
}

/// <summary>
/// The chain up and down, as a line of steps: <c>&lt;chain&gt;&lt;link-of-chain …/&gt;&lt;/chain&gt;</c>.
/// </summary>
[HtmlTargetElement("chain")]
public sealed class ChainTagHelper : SiteTagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, $"<ol class=\"chain\">{await Inside(output)}</ol>");
}

/// <summary>
/// What heads a printed document: <c>&lt;print-header title="…" at="@day" /&gt;</c>; the screen does not show it. The
/// layout repeats it above each following page.
/// </summary>
[HtmlTargetElement("print-header", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrintHeaderTagHelper : SiteTagHelper
{
    /// <summary>Title of the document.</summary>
    public string Title { get; set; } = "";

    /// <summary>Date as of which it is true; null where it has none.</summary>
    public DateOnly? At { get; set; }

    /// <summary>True for demonstration data.</summary>
    public bool Fictitious { get; set; }

    internal static string Repeated => "PrintHeader";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var date = At is { } day ? T("au ", "at ") + Core.Common.Days.Print(day, Language) : null;
        ViewContext.ViewData[Repeated] = date is null ? $"Acquit, {Title}" : $"Acquit, {Title}, {date}";
        var at = date is null ? Markup.None : Markup.Of($"<span>{date}</span>");
        var fictitious = Fictitious ? Markup.Of($"<span>FICTIF</span>") : Markup.None;
        Draw(output, $"<div class=\"print-header\"><span>Acquit, {Title}</span>{at}{fictitious}</div>");
    }
}
