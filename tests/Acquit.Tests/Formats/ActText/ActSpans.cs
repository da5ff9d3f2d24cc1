using System.Collections;
using System.Globalization;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Xunit;

namespace Acquit.Tests.Formats.ActText;

/// <summary>Invariant 30: the text under each value's span contains the value.</summary>
internal static class ActSpans
{
    public static string Text(IReadOnlyList<string> lines, SourceSpan span, int firstLine = 1)
    {
        Assert.True(span.Line >= firstLine && span.EndLine < firstLine + lines.Count
            && span.Line <= span.EndLine, $"no such lines: {span}");
        var first = lines[span.Line - firstLine];
        var last = lines[span.EndLine - firstLine];
        Assert.True(span.Column >= 1 && span.Column <= first.Length && span.EndColumn >= 1
            && span.EndColumn <= last.Length, $"no such columns: {span}");
        if (span.Line == span.EndLine)
        {
            return first[(span.Column - 1)..span.EndColumn];
        }

        var middle = Enumerable.Range(span.Line + 1 - firstLine, span.EndLine - span.Line - 1).Select(i => lines[i]);
        return string.Join('\n', [first[(span.Column - 1)..], .. middle, last[..span.EndColumn]]);
    }

    /// <summary>Checks every cited value of a reading.</summary>
    public static int Check(ActReading reading)
    {
        var count = 0;
        foreach (var amount in reading.Amounts)
        {
            Holds(reading, amount.Amount, amount.Span);
        }

        foreach (var remark in reading.Remarks)
        {
            Text(reading.Lines, remark.Span, reading.FirstLine);
        }

        foreach (var act in reading.Acts)
        {
            Walk(reading, act, ref count);
        }

        return count;
    }

    private static void Walk(ActReading reading, object? value, ref int count)
    {
        switch (value)
        {
            case null or string:
            case ValueType when !IsCited(value):
                return;
            case Citation citation:
                Parts(reading, citation.Span, citation.Number, citation.Title);
                count++;
                return;
            case NamedProxy proxy:
                Parts(reading, proxy.Span, proxy.Giver, proxy.Holder);
                count++;
                return;
            case EnactingArticle article:
                Parts(reading, article.Span, article.Number, article.Text);
                count++;
                return;
            case CitedOpinion opinion:
                Parts(reading, opinion.Span, opinion.Committee);
                count++;
                return;
            case Signature signature:
                Parts(reading, signature.Span, signature.Name, signature.Capacity, signature.OnBehalfOf,
                    signature.Place);
                count++;
                return;
            case CodingReading coding:
                Parts(reading, coding.Span, coding.Coding, coding.BudgetOperation, coding.Label);
                count++;
                return;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Walk(reading, one, ref count);
                }

                return;
        }

        if (IsCited(value))
        {
            var type = value.GetType();
            Holds(reading, type.GetProperty("Value")!.GetValue(value)!,
                (SourceSpan)type.GetProperty("Span")!.GetValue(value)!);
            count++;
            return;
        }

        foreach (var property in value.GetType().GetProperties()
            .Where(property => property.GetMethod!.IsStatic == false))
        {
            Walk(reading, property.GetValue(value), ref count);
        }
    }

    private static bool IsCited(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Cited<>);

    private static void Parts(ActReading reading, SourceSpan span, params string?[] parts)
    {
        foreach (var part in parts)
        {
            Holds(reading, part ?? "", span);
        }
    }

    private static void Holds(ActReading reading, object value, SourceSpan span)
    {
        var text = Text(reading.Lines, span, reading.FirstLine);
        var key = Squash(text);
        switch (value)
        {
            case string words:
                Assert.Contains(Squash(words), key, StringComparison.Ordinal);
                break;
            case int number:
                Assert.Equal(number.ToString(CultureInfo.InvariantCulture), key.TrimStart('0').PadLeft(1, '0'));
                break;
            case Money amount:
                Assert.Contains(Int128.Abs(amount.Cents).ToString(CultureInfo.InvariantCulture), Cents(text));
                break;
            case DateOnly day:
                HoldsDay(key, day);
                break;
            case Period period:
                HoldsDay(key, period.From);
                HoldsDay(key, period.To);
                break;
            case DecidingBody:
                Assert.True(key.Contains("conseil", StringComparison.Ordinal)
                    || key.Contains("commission", StringComparison.Ordinal)
                    || key.Contains("comite", StringComparison.Ordinal)
                        || key.Contains("bureau", StringComparison.Ordinal), text);
                break;
            default:
                Assert.Fail($"no check for {value.GetType().Name}");
                break;
        }
    }

    private static string[] Cents(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
        return [digits.PadLeft(1, '0'), (digits + "0").TrimStart('0').PadLeft(1, '0'),
            (digits + "00").TrimStart('0').PadLeft(1, '0')];
    }

    private static void HoldsDay(string key, DateOnly day)
    {
        string[] months = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
            "octobre", "novembre", "decembre"];
        Assert.True(key.Contains(months[day.Month - 1], StringComparison.Ordinal)
            || key.Contains(day.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                $"{day} not in {key}");
        Assert.True(key.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            || key.Contains("deuxmil", StringComparison.Ordinal)
                || key.Contains("milleneufcent", StringComparison.Ordinal), $"{day} not in {key}");
    }

    // Cells wrapped inside a word: spaces do not count, nor the marks around words.
    private static string Squash(string text) => Folding.Key(text).Replace(" ", "", StringComparison.Ordinal);
}
