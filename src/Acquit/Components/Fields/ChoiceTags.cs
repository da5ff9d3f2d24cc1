using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Fields;

/// <summary>A possible answer.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">What it means; null when the label suffices.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);

/// <summary>
/// One answer among a few, all visible: <c>&lt;radios-field for="Input.Basis" label="…" choices="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("radios-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosFieldTagHelper : FieldTagHelper
{
    /// <summary>The answers, in order.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Value;
        Draw(output, Group(Choices.Select((choice, index) => ChoiceMarkup.Draw(
            choice, "radio", Name, ChoiceMarkup.Id(Id, index), choice.Value == chosen, Invalid))));
    }
}

/// <summary>
/// Several answers among a few: <c>&lt;checkboxes-field for="Input.Roles" label="…" choices="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("checkboxes-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesFieldTagHelper : FieldTagHelper
{
    /// <summary>The answers, in order.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = For.Model as IEnumerable<string> ?? [];
        Draw(output, Group(Choices.Select((choice, index) => ChoiceMarkup.Draw(
            choice, "checkbox", Name, ChoiceMarkup.Id(Id, index), chosen.Contains(choice.Value), Invalid))));
    }
}

/// <summary>
/// A yes to give: <c>&lt;checkbox-field for="Input.Confirmed" label="…" /&gt;</c>; sends <c>true</c>.
/// </summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxFieldTagHelper : FieldTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var on = Value.StartsWith("true", StringComparison.OrdinalIgnoreCase);
        var error = Error is null
            ? Markup.None
            : Markup.Of($"<p class=\"ds-validation-message\" id=\"{Id}-error\">{Error}</p>");
        var control = ChoiceMarkup.Draw(new Choice("true", Label, Hint), "checkbox", Name, Id, on, Invalid);
        Draw(output, $"<div{Markup.Flag("data-invalid", Error is not null)}>{control}{error}</div>");
    }
}

/// <summary>One answer among many: <c>&lt;select-field for="Input.Line" label="…" choices="…" /&gt;</c>.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    /// <summary>The answers, in order.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>Words of the empty answer; null offers none.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Value;
        var empty = Empty is null ? Markup.None : Markup.Of($"<option value=\"\">{Empty}</option>");
        var options = Choices.Select(choice => Markup.Of(
            $"<option value=\"{choice.Value}\"{Markup.Flag("selected", choice.Value == chosen)}>{choice.Label}</option>"));
        Draw(output, Field($"<select class=\"ds-input\"{ControlAttributes}>{empty}{options}</select>"));
    }
}

internal static class ChoiceMarkup
{
    /// <summary>The first control bears the field's own identifier: the error summary leads to it.</summary>
    public static string Id(string field, int index) => index == 0 ? field : $"{field}-{index + 1}";

    public static Markup Draw(Choice choice, string type, string name, string id, bool on, Markup invalid)
    {
        var described = Markup.Attribute("aria-describedby", choice.Hint is null ? null : id + "-hint");
        var hint = choice.Hint is null
            ? Markup.None
            : Markup.Of($"<p data-field=\"description\" id=\"{id}-hint\">{choice.Hint}</p>");
        return
            $"""
            <div class="ds-field">
            <input class="ds-input" type="{type}" id="{id}" name="{name}" value="{choice.Value}"{Markup.Flag("checked", on)}{described}{invalid}>
            <label class="ds-label" for="{id}">{choice.Label}</label>
            {hint}
            </div>
            """;
    }
}
