using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>The number of an act, of its report, and the counts that the heading prints.</summary>
internal static class ActNumberReader
{
    private static readonly string[] Introductions =
    [
        "numero de la deliberation", "deliberation numero", "deliberation n", "numero de deliberation", "acte n",
        "n° de deliberation", "deliberation ref", "reference", "n°", "(n°", "n ",
    ];

    /// <summary>The act's number, such as 2022-284.</summary>
    public static Cited<string>? Number(ActContext context)
    {
        foreach (var introduction in Introductions)
        {
            foreach (var line in Lines(context))
            {
                if (context.Flow.Has(introduction, line.Start)
                    && Token(context.Flow, line, introduction) is { IsEmpty: false } token)
                {
                    IdentityReader.MarkLine(context, token.Start);
                    BareNumber(context);
                    return context.CiteText(token.Start, token.End);
                }
            }
        }

        return BareNumber(context);
    }

    /// <summary>The number of the President's report.</summary>
    public static Cited<string>? Report(ActContext context)
    {
        foreach (var report in context.Reports)
        {
            foreach (var line in context.Flow.Lines)
            {
                if (line.Start >= report.Start && line.Start < report.End && context.Flow.Has("rapport n", line.Start)
                    && Token(context.Flow, line, "rapport n") is { IsEmpty: false } token)
                {
                    IdentityReader.MarkLine(context, token.Start);
                    return context.CiteText(token.Start, token.End);
                }
            }
        }

        return null;
    }

    private static IEnumerable<FlowLine> Lines(ActContext context) => context.Flow.Lines
        .SkipWhile(line => line.Start < context.Act.Start)
        .TakeWhile(line => line.Start < Math.Max(context.HeadEnd, context.Act.Start + 1));

    /// <summary>After the introduction: an optional sign, then one word that holds a digit.</summary>
    private static Stretch Token(Flow flow, FlowLine line, string introduction)
    {
        var at = line.Start + introduction.Length;
        while (at < line.End && flow.Key[at] is ' ' or '°' or ':' or '.' or 'o' or '-' or '(')
        {
            at++;
        }

        var end = at;
        while (end < line.End && (char.IsLetterOrDigit(flow.Key[end]) || flow.Key[end] is '-' or '/' or '_' or '.'))
        {
            end++;
        }

        end = References.Spaced(flow, at, end, line.End);
        (at, end) = flow.Trim(at, end, ".-");
        return HoldsDigit(flow, at, end) && end - at <= 30 ? new(at, end) : default;
    }

    /// <summary>A line that is nothing but a number such as DEL-2019-002 or CM/12/030.</summary>
    private static Cited<string>? BareNumber(ActContext context)
    {
        foreach (var line in Lines(context))
        {
            var (start, end) = context.Flow.Trim(line.Start, line.End, "().");
            if (end - start is < 5 or > 24 || !HoldsDigit(context.Flow, start, end)
                || !HoldsSeparator(context.Flow, start, end)
                || context.DateIn(start, end) is not null)
            {
                continue;
            }

            return context.CiteText(start, end);
        }

        return null;
    }

    private static bool HoldsDigit(Flow flow, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsAsciiDigit(flow.Key[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsSeparator(Flow flow, int start, int end)
    {
        var separators = 0;
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(flow.Key[i]))
            {
                separators += flow.Key[i] is '-' or '/' or '_' or '.' ? 1 : 100;
            }
        }

        return separators is >= 1 and < 100;
    }
}
