using Acquit.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Components.Sources;

/// <summary>
/// A source text with its places marked: <c>&lt;source-text lines="@lines" marks="@marks" /&gt;</c>. A value's link
/// (<c>href="#id"</c>) lights its place; with script the panel scrolls and the page stays.
/// </summary>
[HtmlTargetElement("source-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SourceTextTagHelper : SiteTagHelper
{
    /// <summary>Blank lines in a row from which they are folded into one.</summary>
    private const int LongGap = 3;

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

    /// <summary>A place lit by the server, without script; null for none.</summary>
    public SourceSpan? Hot { get; set; }

    /// <summary>Folds long runs of blank lines.</summary>
    public bool Fold { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = To == 0 ? Lines.Count : Math.Min(To, Lines.Count);
        var byLine = WithHot()
            .SelectMany(mark => Enumerable
                .Range(mark.Span.Line, mark.Span.EndLine - mark.Span.Line + 1)
                .Select(line => (Line: line, Mark: mark)))
            .ToLookup(each => each.Line, each => each.Mark);
        var unread = Unread.ToHashSet();
        var lines = Numbers(last, byLine).Select(number => number < 0
            ? Gap(-number)
            : Line(number, byLine[number], unread.Contains(number)));
        var label = T("Texte source", "Source text");
        Draw(
            output,
            $"""
            <div class="source" id="source" tabindex="0" role="region" aria-label="{label}" data-island="source">
            <ol>{lines}</ol>
            </div>
            """);
    }

    private IEnumerable<SourceMark> WithHot() =>
        Hot is { } hot && hot.Line <= Lines.Count && !Marks.Any(mark => mark.Span == hot)
            ? Marks.Append(new(SourcePlace.Id(hot), hot with { EndLine = Math.Min(hot.EndLine, Lines.Count) }))
            : Marks;

    /// <summary>Numbers of the lines to draw; a folded run of blank lines is its first number, negated.</summary>
    private IEnumerable<int> Numbers(int last, ILookup<int, SourceMark> marks)
    {
        for (var number = From; number <= last; number++)
        {
            var end = number;
            while (Fold && end <= last && string.IsNullOrWhiteSpace(Lines[end - 1]) && !marks.Contains(end))
            {
                end++;
            }

            if (end - number >= LongGap)
            {
                yield return -number;
                number = end - 1;
            }
            else
            {
                yield return number;
            }
        }
    }

    private Markup Gap(int number) =>
        $"<li class=\"gap\" id=\"L{number}\"><span "
            + $"class=\"visually-hidden\">{T("lignes blanches", "blank lines")}</span></li>";

    private Markup Line(int number, IEnumerable<SourceMark> marks, bool unread)
    {
        var text = Lines[number - 1];
        var pieces = marks
            .Select(mark => new Piece(
                mark, Math.Clamp(StartOn(mark, number), 0, text.Length),
                Math.Clamp(EndOn(mark, number, text), 0, text.Length), number == mark.Span.Line))
            .Where(piece => piece.Start < piece.End || piece.First)
            .OrderBy(piece => piece.Start).ThenByDescending(piece => piece.End);
        var drawn = Pieces(text, 0, text.Length, [.. pieces]);
        var state = Markup.Attribute("data-read", unread ? "no" : null);
        var said = unread
            ? Markup.Of($"<span class=\"visually-hidden\"> ({T("ligne non lue", "line not read")})</span>")
            : Markup.None;
        return $"<li id=\"L{number}\" data-line=\"{number}\"{state}><span>{drawn}{said}</span></li>";
    }

    /// <summary>A place inside another is drawn inside it; one that crosses its end goes on after it.</summary>
    private Markup Pieces(string text, int from, int to, List<Piece> pieces)
    {
        var drawn = new List<Markup>();
        var written = from;
        while (pieces.Count > 0)
        {
            var piece = pieces[0];
            var start = Math.Max(piece.Start, written);
            var end = Math.Clamp(piece.End, start, to);
            var inside = pieces.Skip(1).Where(other => other.Start < end).ToList();
            var crossing = inside.Where(other => other.End > end)
                .Select(other => other with { Start = end, First = false });
            pieces =
                [.. crossing.Concat(pieces.Skip(1).Where(other => other.Start >= end)).OrderBy(other => other.Start)];
            drawn.Add(Markup.Text(text[written..start]));
            drawn.Add(Mark(piece, Pieces(text, start, end, inside.ConvertAll(other => other with { End = Math.Min(other.End, end) }))));
            written = end;
        }

        drawn.Add(Markup.Text(text[written..to]));
        return $"{drawn}";
    }

    private Markup Mark(Piece piece, Markup inside)
    {
        var mark = piece.Mark;
        var id = Markup.Attribute("id", piece.First ? mark.Id : null);
        var of = Markup.Attribute("data-of", piece.First ? null : mark.Id);
        var hot = Markup.Flag("data-hot", mark.Span == Hot);
        return $"<mark{id}{of}{Markup.Flag("data-quiet", mark.Quiet)}{hot}{Markup.Attribute("title", mark.Title)}>{inside}</mark>";
    }

    private static int StartOn(SourceMark mark, int line) => line == mark.Span.Line ? mark.Span.Column - 1 : 0;

    private static int EndOn(SourceMark mark, int line, string text) =>
        line == mark.Span.EndLine ? mark.Span.EndColumn : text.Length;

    /// <summary>The part of a place that lies on a line.</summary>
    private sealed record Piece(SourceMark Mark, int Start, int End, bool First);
}
