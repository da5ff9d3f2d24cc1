using System.Globalization;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Fields;

/// <summary>
/// A field of a form: one tag draws label, hint, control and message. What was typed is shown again as typed; the
/// message is
/// the refusal whose field bears the property's name.
/// </summary>
public abstract class FieldTagHelper : SiteTagHelper
{
    /// <summary>The property it fills, as <c>for="Input.Net"</c>.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>What is asked.</summary>
    public string Label { get; set; } = "";

    /// <summary>How to answer, shown before the control.</summary>
    public string? Hint { get; set; }

    /// <summary>True where the answer may stay empty: the label says so.</summary>
    public bool Optional { get; set; }

    /// <summary>The browser's own completion, such as <c>username</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Identifier of the control: the property's own name, so that the error summary finds it.</summary>
    protected string Id => For.Name[(For.Name.LastIndexOf('.') + 1)..];

    /// <summary>Name sent.</summary>
    protected string Name => For.Name;

    /// <summary>What was typed, else the model's value.</summary>
    protected string Value
    {
        get
        {
            var typed = ViewContext.ModelState.TryGetValue(For.Name, out var entry) ? entry.AttemptedValue : null;
            return typed ?? Printed(For.Model);
        }
    }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    protected string? Error => ViewContext.ModelState
        .Where(each => each.Value is not null && IsThisField(each.Key))
        .SelectMany(each => each.Value!.Errors)
        .Select(error => error.ErrorMessage)
        .FirstOrDefault();

    /// <summary>Identifiers of hint and message, for the control's description.</summary>
    protected Markup DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" };
            var present = string.Join(' ', ids.Where(id => id is not null));
            return Markup.Attribute("aria-describedby", present.Length == 0 ? null : present);
        }
    }

    /// <summary>Attributes that every control bears.</summary>
    protected Markup ControlAttributes =>
        $" id=\"{Id}\" name=\"{Name}\"{DescribedBy}{Invalid}{Markup.Attribute("autocomplete", Autocomplete)}";

    /// <summary>Marks an invalid control for assistive technology.</summary>
    protected Markup Invalid => Markup.Attribute("aria-invalid", Error is null ? null : "true");

    private Markup InvalidField => Markup.Flag("data-invalid", Error is not null);

    private Markup OptionalMark =>
        Optional ? Markup.Of($" <span class=\"optional\">{T("(facultatif)", "(optional)")}</span>") : Markup.None;

    private Markup HintText =>
        Hint is null ? Markup.None : Markup.Of($"<p data-field=\"description\" id=\"{Id}-hint\">{Hint}</p>");

    private Markup ErrorText => Error is null
        ? Markup.None
        : Markup.Of($"<p class=\"ds-validation-message\" id=\"{Id}-error\">{Error}</p>");

    /// <summary>Label, hint, control, message.</summary>
    protected Markup Field(Markup control)
    {
        FieldLabels.Of(ViewContext.HttpContext)[Id] = Label;
        return $"""
        <div class="ds-field"{InvalidField}>
        <label class="ds-label" for="{Id}">{Label}{OptionalMark}</label>
        {HintText}{control}{ErrorText}
        </div>
        """;
    }

    /// <summary>A group of controls under one legend.</summary>
    protected Markup Group(IEnumerable<Markup> controls)
    {
        FieldLabels.Of(ViewContext.HttpContext)[Id] = Label;
        return $"""
        <fieldset class="ds-fieldset"{DescribedBy}{InvalidField}>
        <legend class="ds-label">{Label}{OptionalMark}</legend>
        {HintText}{ErrorText}
        {controls}
        </fieldset>
        """;
    }

    private bool IsThisField(string key) =>
        key.Length > 0 && string.Equals(key[(key.LastIndexOf('.') + 1)..], Id, StringComparison.OrdinalIgnoreCase);

    private string Printed(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => Days.Iso(day),
        Money amount => Amounts.PrintNumber(amount, Language),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
