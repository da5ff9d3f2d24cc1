using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Values;

/// <summary>Which of the three amounts that rule the home page.</summary>
public enum RulingAmount
{
    /// <summary>Plafond: the maximum grant of the agreement in force.</summary>
    Ceiling,

    /// <summary>Dû: what the eligible, paid expenditure entitles to.</summary>
    Due,

    /// <summary>Défendable: Due, counting only what an auditor would accept.</summary>
    Defensible,
}

/// <summary>
/// One of the three amounts, with its reasons inside: <c>&lt;amount-card kind="Due" value="@due"&gt;…</c>.
/// </summary>
[HtmlTargetElement("amount-card")]
public sealed class AmountCardTagHelper : SiteTagHelper
{
    /// <summary>Which amount.</summary>
    public RulingAmount Kind { get; set; }

    /// <summary>The amount.</summary>
    public Money Value { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Draw(
        output,
        $"""
        <section class="amount-card" data-kind="{Code(Kind)}">
        <h2>{Name(Kind).In(Language)}</h2>
        <p class="amount">{Amounts.Print(Value, Language)}</p>
        <p>{await Inside(output)}</p>
        </section>
        """);

    internal static string Code(RulingAmount kind) => kind switch
    {
        RulingAmount.Ceiling => "ceiling",
        RulingAmount.Due => "due",
        RulingAmount.Defensible => "defensible",
    };

    internal static Wording Name(RulingAmount kind) => kind switch
    {
        RulingAmount.Ceiling => new("Plafond", "Ceiling"),
        RulingAmount.Due => new("Dû", "Due"),
        RulingAmount.Defensible => new("Défendable", "Defensible"),
    };
}
