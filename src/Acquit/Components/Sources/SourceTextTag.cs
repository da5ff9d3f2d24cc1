using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Sources;

/// <summary>A place of the source that explains a value.</summary>
/// <param name="Id">Identifier that the value's link leads to.</param>
/// <param name="Span">The place.</param>
/// <param name="Title">What the value is, read when the place is pointed at.</param>
public sealed record SourceMark(string Id, SourceSpan Span, string? Title = null);

/// <summary>
/// A source text with its places marked: <c>&lt;source-text lines="@lines" marks="@marks" /&gt;</c>. A value's link
/// (<c>href="#id"</c>) lights its place; with script the panel scrolls and the page stays.
/// </summary>
[HtmlTargetElement("source-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SourceTextTagHelper : SiteTagHelper
{
    /// <summary>The source, line by line, as it stands.</summary>
    public IReadOnlyList<string> Lines { get; set; } = [];

    /// <summary>The places marked.</summary>
    public IReadOnlyList<SourceMark> Marks { get; set; } = [];

    /// <summary>Lines that no reading explains, from 1; they look hatched and say so.</summary>
    public IReadOnlyCollection<int> Unread { get; set; } = [];

    /// <summary>First line shown, from 1.</summary>
    public int From { get; set; } = 1;

    /// <summary>Last line shown; 0 shows all.</summary>
    public int To { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = To == 0 ? Lines.Count : Math.Min(To, Lines.Count);
        var byLine = Marks
            .SelectMany(mark => Enumerable
                .Range(mark.Span.Line, mark.Span.EndLine - mark.Span.Line + 1)
                .Select(line => (Line: line, Mark: mark)))
            .ToLookup(each => each.Line, each => each.Mark);
        var unread = Unread.ToHashSet();
        var lines = Enumerable.Range(From, Math.Max(0, last - From + 1))
            .Select(number => Line(number, byLine[number], unread.Contains(number)));
        var label = T("Texte source", "Source text");
        Draw(
            output,
            $"""
            <div class="source" id="source" tabindex="0" role="region" aria-label="{label}" data-island="source">
            <ol>{lines}</ol>
            </div>
            """);
    }

    private Markup Line(int number, IEnumerable<SourceMark> marks, bool unread)
    {
        var text = Lines[number - 1];
        var pieces = new List<Markup>();
        var written = 0;
        foreach (var mark in marks.OrderBy(mark => StartOn(mark, number)).ThenByDescending(mark => EndOn(mark, number, text)))
        {
            var start = Math.Clamp(StartOn(mark, number), 0, text.Length);
            var end = Math.Clamp(EndOn(mark, number, text), start, text.Length);
            var first = number == mark.Span.Line;
            if (start < written)
            {
                // A place inside another one: it keeps its identifier, the mark is already drawn.
                pieces.Add(first ? Markup.Of($"<span id=\"{mark.Id}\"></span>") : Markup.None);
                continue;
            }

            var title = Markup.Attribute("title", mark.Title);
            pieces.Add(Markup.Text(text[written..start]));
            pieces.Add(Markup.Of($"<mark{Markup.Attribute("id", first ? mark.Id : null)}{title}>{text[start..end]}</mark>"));
            written = end;
        }

        pieces.Add(Markup.Text(text[written..]));
        var state = Markup.Attribute("data-read", unread ? "no" : null);
        var said = unread
            ? Markup.Of($"<span class=\"visually-hidden\"> ({T("ligne non lue", "line not read")})</span>")
            : Markup.None;
        return $"<li id=\"L{number}\" data-line=\"{number}\"{state}><span>{pieces}{said}</span></li>";
    }

    private static int StartOn(SourceMark mark, int line) => line == mark.Span.Line ? mark.Span.Column - 1 : 0;

    private static int EndOn(SourceMark mark, int line, string text) =>
        line == mark.Span.EndLine ? mark.Span.EndColumn : text.Length;
}
