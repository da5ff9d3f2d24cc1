using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>A place of the source where a value stands.</summary>
/// <param name="Span">Where.</param>
/// <param name="Role">What it is there; null when no reading explains it.</param>
/// <param name="Text">The first line of the place, as it stands.</param>
internal sealed record FoundPlace(SourceSpan Span, string? Role, string Text);

/// <summary>Finds where an amount or a number stands in a file of acts.</summary>
internal static class ShowInSource
{
    /// <summary>Every place, in the order of the text.</summary>
    /// <param name="query">An amount in any French or English writing, or a number such as 2022-284.</param>
    /// <param name="readings">The file, read.</param>
    public static IEnumerable<FoundPlace> Handle(string query, IEnumerable<ActReading> readings)
    {
        var amount = Amounts.TryParse(query, out var money) ? money : (Money?)null;
        return readings.SelectMany(reading => In(reading, query.Trim(), amount));
    }

    private static IEnumerable<FoundPlace> In(ActReading reading, string query, Money? amount)
    {
        var found = reading.Amounts.Where(each => each.Amount == amount)
            .Select(each => (each.Span, Role: each.Role))
            .Concat(reading.Acts.SelectMany(act => Numbers(act, query)))
            .ToList();
        var literal = Literals(reading, query).Where(span => !found.Exists(each => Covers(each.Span, span)))
            .Select(span => (Span: span, Role: (string?)null));
        return found.Concat(literal).DistinctBy(each => each.Span)
            .OrderBy(each => each.Span.Line).ThenBy(each => each.Span.Column)
            .Select(each => new FoundPlace(each.Span, each.Role, LineOf(reading, each.Span.Line)));
    }

    private static IEnumerable<(SourceSpan Span, string? Role)> Numbers(ActRecord act, string query)
    {
        var key = Folding.Key(query);
        bool Is(string? value) => value is not null && string.Equals(Folding.Key(value), key, StringComparison.Ordinal);
        var named = new (string Role, SourceSpan Span, string? Value)[]
        {
            ("act-number", act.Number?.Span ?? default, act.Number?.Value),
            ("report-number", act.Report?.Span ?? default, act.Report?.Value),
            ("printed-rate", act.Grant?.RatePrinted?.Span ?? default, act.Grant?.RatePrinted?.Value),
            ("votes-for", act.Vote?.For?.Span ?? default, Print(act.Vote?.For)),
            ("votes-against", act.Vote?.Against?.Span ?? default, Print(act.Vote?.Against)),
            ("abstentions", act.Vote?.Abstentions?.Span ?? default, Print(act.Vote?.Abstentions)),
            ("members-in-office", act.MembersInOffice?.Span ?? default, Print(act.MembersInOffice)),
        };
        return named.Where(each => Is(each.Value)).Select(each => (each.Span, (string?)each.Role))
            .Concat(act.Citations.Where(citation => Is(citation.Number))
                .Select(citation => (citation.Span, (string?)"citation")))
            .Concat(act.Codings.Concat(act.BudgetImpactTable?.Rows.Select(row => row.Coding) ?? [])
                .Where(coding => Is(coding.Coding) || Is(coding.BudgetOperation))
                .Select(coding => (coding.Span, (string?)"coding")));
    }

    private static string? Print(Cited<int>? number) =>
        number?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The text itself, as a whole word.</summary>
    private static IEnumerable<SourceSpan> Literals(ActReading reading, string query)
    {
        for (var i = 0; i < reading.Lines.Count && query.Length > 0; i++)
        {
            var line = reading.Lines[i];
            for (var at = line.IndexOf(query, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = line.IndexOf(query, at + query.Length, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + query.Length;
                if ((at == 0 || !char.IsLetterOrDigit(line[at - 1]))
                    && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                {
                    yield return new(reading.FirstLine + i, at + 1, reading.FirstLine + i, end);
                }
            }
        }
    }

    private static bool Covers(SourceSpan outer, SourceSpan inner) =>
        (outer.Line, outer.Column).CompareTo((inner.Line, inner.Column)) <= 0
        && (outer.EndLine, outer.EndColumn).CompareTo((inner.EndLine, inner.EndColumn)) >= 0;

    private static string LineOf(ActReading reading, int line)
    {
        var index = line - reading.FirstLine;
        return index >= 0 && index < reading.Lines.Count ? reading.Lines[index] : "";
    }
}
