using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Acquit.Components;

/// <summary>
/// HTML written as an interpolated string: the literal parts are markup, every hole is encoded unless it is markup
/// itself. What a person typed therefore never becomes an element.
/// </summary>
[InterpolatedStringHandler]
public sealed class Markup : IHtmlContent
{
    private readonly StringBuilder text;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Markup(int literalLength, int formattedCount) => text = new(literalLength + (formattedCount * 16));

    /// <summary>Encodes for HTML and keeps accents readable.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Nothing.</summary>
    public static Markup None { get; } = new(0, 0);

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Markup from an interpolated string.</summary>
    public static Markup Of(Markup markup) => markup;

    /// <summary>Words, encoded.</summary>
    public static Markup Text(string? words) => $"{words}";

    /// <summary>An attribute with a space before it, or nothing when the value is null.</summary>
    public static Markup Attribute(string name, string? value)
    {
        if (value is null)
        {
            return None;
        }

        var attribute = Flag(name, on: true);
        attribute.AppendLiteral("=\"");
        attribute.AppendFormatted(value);
        attribute.AppendLiteral("\"");
        return attribute;
    }

    /// <summary>An attribute without a value, or nothing.</summary>
    public static Markup Flag(string name, bool on)
    {
        if (!on)
        {
            return None;
        }

        var flag = new Markup(name.Length + 1, 1);
        flag.AppendLiteral(" ");
        flag.AppendLiteral(name);
        return flag;
    }

    /// <summary>A literal part: markup.</summary>
    public void AppendLiteral(string value) => text.Append(value);

    /// <summary>A hole holding words: encoded.</summary>
    public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? ""));

    /// <summary>A hole holding a whole number.</summary>
    public void AppendFormatted(int value) => text.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>A hole holding a coordinate.</summary>
    public void AppendFormatted(double value) => text.Append(CultureInfo.InvariantCulture, $"{value:0.##}");

    /// <summary>A hole holding markup.</summary>
    public void AppendFormatted(IHtmlContent? value)
    {
        if (value is Markup markup)
        {
            text.Append(markup.text);
        }
        else if (value is not null)
        {
            using var writer = new StringWriter(text, CultureInfo.InvariantCulture);
            value.WriteTo(writer, Encoder);
        }
    }

    /// <summary>A hole holding several pieces of markup, one after another.</summary>
    public void AppendFormatted(IEnumerable<Markup> values)
    {
        foreach (var value in values)
        {
            text.Append(value.text);
        }
    }

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var chunk in text.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();
}
