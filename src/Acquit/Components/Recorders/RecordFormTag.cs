using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Recorders;

/// <summary>
/// The body of a page that records: <c>&lt;record-form for-page="Model"&gt;fields&lt;/record-form&gt;</c>. It draws
/// heading and form, or
/// what was understood with the button that records it.
/// </summary>
[HtmlTargetElement("record-form")]
public sealed class RecordFormTagHelper(IAntiforgery antiforgery) : SiteTagHelper
{
    /// <summary>The page.</summary>
    public RecordingPage ForPage { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = ForPage.Check is null ? await Form(output) : CheckForm(ForPage.Check);
        Draw(
            output,
            $"""
            <p class="crumbs"><a href="{ForPage.Back}">{T("Retour", "Back")}</a></p>
            <h1>{ForPage.Title}</h1>
            {Lede}
            {body}
            """);
    }

    private Markup Lede => ForPage.Lede.Length == 0 ? Markup.None : Markup.Of($"<p class=\"lede\">{ForPage.Lede}</p>");

    private AntiforgeryTokenSet Tokens => antiforgery.GetAndStoreTokens(ViewContext.HttpContext);

    private Markup Hidden =>
        $"""
        <input type="hidden" name="{Tokens.FormFieldName}" value="{Tokens.RequestToken}"><input type="hidden" name="cle" value="{ForPage.Key}">
        <input type="hidden" name="version" value="{ForPage.Version?.ToString(System.Globalization.CultureInfo.InvariantCulture)}">
        """;

    private async Task<Markup> Form(TagHelperOutput output)
    {
        var file = Markup.Attribute("enctype", ForPage.TakesFile ? "multipart/form-data" : null);
        return
            $"""
            <form method="post" class="form card" novalidate{file}>
            {Hidden}
            {await Inside(output)}
            <div class="actions"><button class="ds-button" type="submit" name="etape" value="verifier">{T("Vérifier avant d'enregistrer", "Check before recording")}</button>
            <a href="{ForPage.Back}">{T("Abandonner", "Give up")}</a></div>
            </form>
            """;
    }

    private Markup CheckForm(IReadOnlyList<CheckLine> check)
    {
        var lines = check.Select(line => Markup.Of($"<dt>{line.Term}</dt><dd>{line.Value}</dd>"));
        return
            $"""
            <form method="post" class="form card" id="check">
            <h2>{T("Vérifiez, puis enregistrez", "Check, then record")}</h2>
            <dl class="definitions">{lines}</dl>
            {Hidden}
            {Carried()}
            <div class="actions"><button class="ds-button" type="submit" name="etape" value="enregistrer">{ForPage.RecordWords}</button>
            <button class="ds-button" data-variant="secondary" type="submit" name="etape" value="modifier">{T("Modifier", "Change")}</button></div>
            </form>
            """;
    }

    private IEnumerable<Markup> Carried()
    {
        var form = ViewContext.HttpContext.Request.Form;
        return form.Where(
            pair => pair.Key.StartsWith("Input.", StringComparison.Ordinal) && !ForPage.Carried.ContainsKey(pair.Key))
            .SelectMany(pair => pair.Value, (pair, value) => (pair.Key, value))
            .Concat(ForPage.Carried.Select(pair => (pair.Key, (string?)pair.Value)))
            .Select(pair =>
                Markup.Of($"<input type=\"hidden\" name=\"{pair.Key}\" value=\"{pair.Item2}\">"));
    }
}
