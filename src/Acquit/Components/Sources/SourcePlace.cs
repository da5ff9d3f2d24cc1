using System.Globalization;
using Acquit.Core.Common;

namespace Acquit.Components.Sources;

/// <summary>A place of the source that explains a value.</summary>
/// <param name="Id">Identifier that the value's link leads to.</param>
/// <param name="Span">The place.</param>
/// <param name="Title">What the value is, read when the place is pointed at.</param>
/// <param name="Quiet">True for a long place, such as a list of names: it is lit only when it is asked for.</param>
public sealed record SourceMark(string Id, SourceSpan Span, string? Title = null, bool Quiet = false)
{
    /// <summary>Lines beyond which a place is quiet.</summary>
    private const int LongestLoud = 3;

    /// <summary>The mark of a place, under the identifier that its span gives.</summary>
    public static SourceMark Of(SourceSpan span, string? title = null) =>
        new(SourcePlace.Id(span), span, title, span.EndLine - span.Line >= LongestLoud);
}

/// <summary>
/// Places of a source as addresses write them: <c>105.1-105.14</c> (line and column, both ends included), or
/// <c>105</c>.
/// </summary>
public static class SourcePlace
{
    /// <summary>Name of the parameter that lights a place from another page: <c>?lieu=105.1-105.14</c>.</summary>
    public const string Parameter = "lieu";

    /// <summary>The place in an address.</summary>
    public static string Text(SourceSpan span) => string.Create(
        CultureInfo.InvariantCulture, $"{span.Line}.{span.Column}-{span.EndLine}.{span.EndColumn}");

    /// <summary>Identifier of its mark in the page.</summary>
    public static string Id(SourceSpan span) => "l" + Text(span);

    /// <summary>Link to it in the same page.</summary>
    public static string Href(SourceSpan span) => "#" + Id(span);

    /// <summary>Link to it in another page: its mark is lit by the server, its line reached by the browser.</summary>
    public static string Href(string page, SourceSpan span) => string.Create(
        CultureInfo.InvariantCulture, $"{page}?{Parameter}={Text(span)}#L{span.Line}");

    /// <summary>Reads a place from an address; null for anything else. A line alone is the whole line.</summary>
    public static SourceSpan? Parse(string? text)
    {
        var ends = text?.Split('-') ?? [];
        return ends switch
        {
            [var line] when Number(line) is { } whole => new SourceSpan(whole, 1, whole, int.MaxValue),
            [var from, var to] when Point(from) is { } start && Point(to) is { } end && end.CompareTo(start) >= 0 =>
                new SourceSpan(start.Line, start.Column, end.Line, end.Column),
            _ => null,
        };
    }

    private static (int Line, int Column)? Point(string text) => text.Split('.') is [var line, var column]
        && Number(line) is { } at && Number(column) is { } place ? (at, place) : null;

    private static int? Number(string text) =>
        text.Length <= 9 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value > 0
            ? value
            : null;
}
