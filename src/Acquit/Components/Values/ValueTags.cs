using System.Globalization;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Values;

/// <summary>
/// An amount in euros, unbreakable: <c>&lt;money value="@amount" /&gt;</c>; a link when it has reasons.
/// </summary>
[HtmlTargetElement("money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : SiteTagHelper
{
    /// <summary>The amount; null shows a dash with its word, never a zero.</summary>
    public Money? Value { get; set; }

    /// <summary>Page of its reasons.</summary>
    public string? Href { get; set; }

    /// <summary>Shows a plus sign on a gain.</summary>
    public bool Signed { get; set; }

    /// <summary>Leaves the currency out, where a column's head says it.</summary>
    public bool Bare { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } amount)
        {
            Draw(output, $"<span class=\"money\">{T("inconnu", "unknown")}</span>");
            return;
        }

        var number = Bare ? Amounts.PrintNumber(amount, Language) : Amounts.Print(amount, Language);
        var text = Signed && amount > Money.Zero ? "+\u00A0" + number : number;
        var sign = Markup.Attribute("data-sign", amount.IsNegative ? "negative" : null);
        Draw(output, string.IsNullOrEmpty(Href)
            ? Markup.Of($"<span class=\"money\"{sign}>{text}</span>")
            : Markup.Of($"<a class=\"money\"{sign} href=\"{Href}\">{text}</a>"));
    }
}

/// <summary>A day in words, readable by machines: <c>&lt;day value="@date" /&gt;</c>.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayTagHelper : SiteTagHelper
{
    /// <summary>The day; null says that it is unknown.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>Short months, for columns.</summary>
    public bool Short { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, Value is { } day
            ? Markup.Of($"<time class=\"day\" datetime=\"{Days.Iso(day)}\">{Words(day)}</time>")
            : Markup.Of($"<span class=\"day\">{T("date inconnue", "date unknown")}</span>"));

    private string Words(DateOnly day) => Short ? Days.PrintShort(day, Language) : Days.Print(day, Language);
}

/// <summary>A period, both days included: <c>&lt;period value="@window" /&gt;</c>.</summary>
[HtmlTargetElement("period", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PeriodTagHelper : SiteTagHelper
{
    /// <summary>The period.</summary>
    public Period Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, $"<span class=\"period\">{Days.Print(Value, Language)}</span>");
}

/// <summary>
/// An exact ratio as a percentage, cut after so many decimals: <c>&lt;percent value="@rate" decimals="2" /&gt;</c>.
/// </summary>
[HtmlTargetElement("percent", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PercentTagHelper : SiteTagHelper
{
    /// <summary>The ratio.</summary>
    public Ratio Value { get; set; }

    /// <summary>Number of decimals; two unless told.</summary>
    public int Decimals { get; set; } = 2;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, $"<span class=\"nowrap\">{Percentages.Print(Value, Decimals, Language)}</span>");
}

/// <summary>How a value is known, small and quiet: <c>&lt;value-state state="Cited" line="105" /&gt;</c>.</summary>
[HtmlTargetElement("value-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ValueStateTagHelper : SiteTagHelper
{
    /// <summary>Cited, computed, declared or assumed.</summary>
    public ValueState State { get; set; }

    /// <summary>Line of the source, for a cited value.</summary>
    public int? Line { get; set; }

    /// <summary>Place of the source or page of the formula.</summary>
    public string? Href { get; set; }

    /// <summary>Who declared it.</summary>
    public string? By { get; set; }

    /// <summary>When it was declared.</summary>
    public DateOnly? On { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = string.IsNullOrEmpty(Href) ? Markup.Text(Words()) : Markup.Of($"<a href=\"{Href}\">{Words()}</a>");
        Draw(output, $"<span class=\"value-state\" data-state=\"{Code()}\">{words}</span>");
    }

    private string Code() => State switch
    {
        ValueState.Cited => "cited",
        ValueState.Computed => "computed",
        ValueState.Declared => "declared",
        ValueState.Assumed => "assumed",
    };

    private string Words() => State switch
    {
        ValueState.Cited => T("cité", "cited") + (Line is { } line ? T(", ligne ", ", line ") + Number(line) : ""),
        ValueState.Computed => T("calculé", "computed"),
        ValueState.Declared => T("déclaré", "declared") + (By is null ? "" : T(" par ", " by ") + By)
            + (On is { } day ? T(", le ", ", ") + Days.Print(day, Language) : ""),
        ValueState.Assumed => T("supposé", "assumed"),
    };

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a status says; the colour only repeats the word.</summary>
public enum StatusKind
{
    /// <summary>Nothing to worry about, nothing to praise.</summary>
    Neutral,

    /// <summary>A piece of information.</summary>
    Information,

    /// <summary>Defensible, complete.</summary>
    Defensible,

    /// <summary>A matter of form.</summary>
    Form,

    /// <summary>A reserve.</summary>
    Reserve,

    /// <summary>Blocking.</summary>
    Blocking,
}

/// <summary>A status in a word: <c>&lt;status kind="Reserve"&gt;à relancer&lt;/status&gt;</c>.</summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper : SiteTagHelper
{
    /// <summary>What it says.</summary>
    public StatusKind Kind { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, Of(Kind, await Inside(output)));

    /// <summary>The same for components that draw a status themselves.</summary>
    internal static Markup Of(StatusKind kind, Markup words) =>
        $"<span class=\"status\" data-kind=\"{Code(kind)}\">{words}</span>";

    internal static string Code(StatusKind kind) => kind switch
    {
        StatusKind.Neutral => "neutral",
        StatusKind.Information => "information",
        StatusKind.Defensible => "defensible",
        StatusKind.Form => "form",
        StatusKind.Reserve => "reserve",
        StatusKind.Blocking => "blocking",
    };
}
