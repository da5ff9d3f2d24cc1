using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Fields;

/// <summary>
/// What is wrong, first on the page, each line leading to its field with its legal basis: <c>&lt;error-summary
/// /&gt;</c>. Draws nothing when nothing is wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : SiteTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var refusals = ShownRefusals.Of(ViewContext.HttpContext);
        if (refusals.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var title = refusals.Count == 1
            ? T("Un point empêche de continuer", "One thing prevents you from continuing")
            : T(
                $"{refusals.Count} points empêchent de continuer",
                $"{refusals.Count} things prevent you from continuing");
        var lines = refusals.Select(Line);
        Draw(
            output,
            $"""
            <div class="ds-error-summary" role="alert" tabindex="-1" id="error-summary">
            <h2>{title}</h2>
            <ul>{lines}</ul>
            </div>
            """);
    }

    private Markup Line(Refusal refusal)
    {
        var words = Named(refusal);
        var basis = refusal.LegalBasis is { } law ? Markup.Of($"<small>{law.In(Language)}</small>") : Markup.None;
        return refusal.Field is null
            ? Markup.Of($"<li>{words}{basis}</li>")
            : Markup.Of($"<li><a href=\"#{refusal.Field}\">{words}</a>{basis}</li>");
    }

    private string Named(Refusal refusal)
    {
        var words = refusal.Message.In(Language);
        return refusal.Field is { } field && IsAnyField(refusal.Code)
            && FieldLabels.Of(ViewContext.HttpContext).GetValueOrDefault(field) is { Length: > 0 } label
            && !words.Contains(label, StringComparison.CurrentCultureIgnoreCase)
                ? $"{label}{T("\u00a0: ", ": ")}{Continued(words)}"
                : words;
    }

    // What a date or an amount is refused for reads the same whichever field it stands in.
    private static bool IsAnyField(string code) =>
        code == "text.too-long" || code.Split('.')[0] is "amount" or "date" or "percent";

    // An abbreviation keeps its capitals.
    private static string Continued(string words) => words.Length < 2 || char.IsUpper(words[1])
        ? words
        : char.ToLowerInvariant(words[0]) + words[1..];
}

/// <summary>The refusals that a handler answered with, kept for the page drawn after it.</summary>
internal sealed class ShownRefusals(IReadOnlyList<Refusal> refusals)
{
    public static IReadOnlyList<Refusal> Of(HttpContext context) =>
        context.Features.Get<ShownRefusals>()?.Refusals ?? [];

    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
