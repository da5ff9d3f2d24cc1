using System.Globalization;
using Acquit.Components.Values;
using Acquit.Core.Common;
using Acquit.Serve;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Fields;

/// <summary>A line of text: <c>&lt;text-field for="Input.Number" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    /// <summary>Kind of input: <c>text</c>, <c>email</c>, <c>password</c>, <c>search</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Longest answer accepted.</summary>
    public int Longest { get; set; } = 200;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A password is never sent back to the page.
        var value = Type == "password" ? null : Value;
        Draw(output, Field(
            $"<input class=\"ds-input\" type=\"{Type}\" "
                + $"maxlength=\"{Longest}\"{ControlAttributes}{Markup.Attribute("value", value)}>"));
    }
}

/// <summary>
/// An amount typed as people write it, read by the one parser: <c>&lt;money-field for="Input.Net" label="…" /&gt;</c>.
/// The
/// property is a text.
/// </summary>
[HtmlTargetElement("money-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyFieldTagHelper : FieldTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Draw(output, Field(
        $"""
        <div class="ds-field-affixes"><input class="ds-input" data-kind="money" type="text" inputmode="decimal"
        maxlength="40"{ControlAttributes} value="{Value}"><span class="ds-field-affix">€</span></div>
        """));
}

/// <summary>
/// A day, by the browser's own calendar or typed: <c>&lt;date-field for="Input.PaidOn" label="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper : FieldTagHelper
{
    /// <summary>Earliest day offered.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Latest day offered.</summary>
    public DateOnly? To { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var from = Markup.Attribute("min", From is { } first ? Days.Iso(first) : null);
        var to = Markup.Attribute("max", To is { } last ? Days.Iso(last) : null);
        Draw(output, Field(
            $"<input class=\"ds-input\" data-kind=\"date\" type=\"date\"{ControlAttributes}{from}{to} "
                + $"value=\"{Value}\">"));
    }
}

/// <summary>Several lines of text: <c>&lt;textarea-field for="Input.Note" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("textarea-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public class TextareaFieldTagHelper : FieldTagHelper
{
    /// <summary>Lines shown.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>Longest answer accepted.</summary>
    public int Longest { get; set; } = 2000;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Draw(output, Field(
        $"<textarea class=\"ds-input\" rows=\"{Rows}\" "
            + $"maxlength=\"{Longest}\"{ControlAttributes}>\n{Value}</textarea>"));
}

/// <summary>
/// Why a person does what changes the record: <c>&lt;reason-field for="Input.Reason" /&gt;</c>. It says where the
/// reason goes.
/// </summary>
[HtmlTargetElement("reason-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ReasonFieldTagHelper : TextareaFieldTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Label = Label.Length > 0 ? Label : T("Motif", "Reason");
        Hint ??= T(
            "Une phrase suffit. Elle reste au journal avec votre nom ; n'y écrivez le nom d'aucun bénéficiaire.",
            "One sentence is enough. It stays in the journal with your name; do not write any beneficiary's name.");
        Rows = 3;
        Longest = 1000;
        base.Process(context, output);
    }
}

/// <summary>A file to send: <c>&lt;file-field for="File" label="…" accept=".pdf,.txt" /&gt;</c>.</summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileFieldTagHelper : FieldTagHelper
{
    /// <summary>Endings offered; the content decides in the end.</summary>
    public string? Accept { get; set; }

    /// <summary>Several files at once.</summary>
    public bool Multiple { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kinds = Markup.Attribute("accept", Accept);
        Draw(output, Field(
            $"<input class=\"ds-input\" type=\"file\"{ControlAttributes}{kinds}{Limit}{Markup.Flag("multiple", Multiple)}>"));
    }

    // A browser knows a file's size before it sends it: the island says at once what the server would say after.
    private Markup Limit
    {
        get
        {
            if (ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>() is not { } page)
            {
                return Markup.None;
            }

            var most = FileSizes.Print(page.MostBytes, Language);
            var words = T(
                $"« {{name}} » pèse {{size}} Mio, et cette page prend {most} au plus. Rien n'est parti : choisissez un "
                + "fichier plus petit, ou scindez-le.",
                $"“{{name}}” weighs {{size}} MiB, and this page takes {most} at most. Nothing was sent: choose a smaller "
                + "file, or split it.");
            var bytes = page.MostBytes.ToString(CultureInfo.InvariantCulture);
            return $" data-island=\"file-limit\" data-most-bytes=\"{bytes}\" data-too-large=\"{words}\"";
        }
    }
}
