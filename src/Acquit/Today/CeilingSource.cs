using Acquit.Acts;
using Acquit.Components.Sources;
using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Today;

/// <summary>Where the act behind a grant says its ceiling.</summary>
/// <param name="Words">The place in words, such as the article.</param>
/// <param name="Address">The place, lit in the source; the act's own page where it cannot be found in the text.</param>
internal sealed record CeilingSource(Wording Words, string Address)
{
    /// <summary>The place; null when the act is not recorded.</summary>
    public static async Task<CeilingSource?> Find(
        ActsDesk acts, ActId act, Money ceiling, CancellationToken cancel)
    {
        if (await acts.Find(act, cancel) is not { } answer)
        {
            return null;
        }

        var number = answer.Item.Number;
        var whole = number is null
            ? new Wording("l'acte", "the act")
            : new($"la délibération {number}", $"act {number}");
        if (answer.Report is not { } report)
        {
            return new(new($"Voir {whole.French}", $"See {whole.English}"), answer.Address);
        }

        var places = answer.Amounts.Where(each => each.Amount == ceiling).Select(each => each.Span).ToList();
        foreach (var article in report.Act.Articles)
        {
            if (places.Find(place => Within(place, article.Span)) is { Line: > 0 } place)
            {
                return new(
                    new($"Article {article.Number} de {whole.French}", $"Article {article.Number} of {whole.English}"),
                    SourcePlace.Href(answer.Address, place));
            }
        }

        var cited = report.Act.Grant?.Ceilings.FirstOrDefault(each => each.Value == ceiling);
        return cited is { Span: { Line: > 0 } span }
            ? new(
                new($"Ligne {span.Line} de {whole.French}", $"Line {span.Line} of {whole.English}"),
                SourcePlace.Href(answer.Address, span))
            : new(new($"Voir {whole.French}", $"See {whole.English}"), answer.Address);
    }

    private static bool Within(SourceSpan inner, SourceSpan outer) =>
        (inner.Line, inner.Column).CompareTo((outer.Line, outer.Column)) >= 0
        && (inner.EndLine, inner.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;
}
