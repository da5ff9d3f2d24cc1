using System.Globalization;
using Acquit.Core.Acts;
using Acquit.Core.Common;

namespace Acquit.Formats.ActText;

/// <summary>What the text says of a grant: ceiling, base, rate, period, dates, programme.</summary>
internal static class GrantReader
{
    private static readonly Phrases CeilingWords = new(
        "montant maximum", "montant maximal", "montant plafond", "plafonnee a", "plafonne a", "plafond de",
        "aide maximale", "subvention maximale", "montant de la subvention", "montant de l'aide", "subvention feder",
        "subvention fse", "subvention europeenne", "aide europeenne", "aide feder", "d'un montant maximum",
        "subvention d'un montant", "aide d'un montant", "hauteur maximale de", "feder a hauteur de");

    private static readonly Phrases BaseWords = new(
        "depenses eligibles", "depense eligible", "montant total des operations", "montant total de l'operation",
        "assiette eligible", "cout total eligible", "cout eligible", "cout total de l'operation",
        "cout total du projet", "montant eligible", "depense subventionnable", "cout previsionnel");

    private static readonly Phrases OwnWords = new(
        "autofinancement", "reste a charge", "part departementale", "part communale", "participation de la commune",
        "participation du departement", "fonds propres", "part de la collectivite");

    private static readonly Phrases FiledWords = new("depose le", "deposee le", "depose en date du");

    private static readonly Phrases CommitteeWords = new(
        "comite unique de programmation", "comite regional de programmation", "comite de programmation",
        "comite de selection", "comite regional unique de programmation");

    private static readonly Phrases PeriodWords = new("periode", "entre le");

    private static readonly Phrases ProgrammeWords = new(
        "programme operationnel", "programme regional feder", "programme feder", "programme regional");

    /// <summary>The grant; null when the text speaks of no ceiling, base or rate.</summary>
    public static GrantReading? Read(ActContext context)
    {
        var own = Amounts(context, OwnWords, "own-contribution", 60);
        var bases = Amounts(context, BaseWords, "base", 50);
        var ceilings = Amounts(context, CeilingWords, "ceiling", 60);
        var rate = Rate(context);
        if (ceilings.Count == 0 && bases.Count == 0 && rate is null)
        {
            return null;
        }

        return new(ceilings, bases, rate, Period(context), DateAfter(context, FiledWords, 20),
            DateAfter(context, CommitteeWords, 60), Programme(context), own.Count > 0 ? own[0] : null,
            NetOfVat(context));
    }

    /// <summary>Amounts that follow one of the words closely, in the same sentence.</summary>
    private static List<Cited<Money>> Amounts(ActContext context, Phrases words, string role, int within)
    {
        var flow = context.Flow;
        var found = new List<(int At, Cited<Money> Amount)>();
        foreach (var document in context.Documents())
        {
            for (var at = words.Find(flow, document.Start, document.End, out var length); at >= 0;
                at = words.Find(flow, at + 1, document.End, out length))
            {
                var wordEnd = at + length;
                var number = context.AmountIn(at, Math.Min(document.End, wordEnd + within));
                if (number is { HasCurrency: true, Role: null } && SameSentence(flow, wordEnd, number.Start))
                {
                    flow.Mark(at, number.End);
                    NoteMended(context, number);
                    found.Add((number.Start, context.Claim(number, role)));
                }
            }
        }

        return [.. found.OrderBy(amount => amount.At).Select(amount => amount.Amount)];
    }

    private static bool SameSentence(Flow flow, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (flow.GapAt(i) == Gap.Blank || flow.Key[i] == ';'
                || (flow.Key[i] == '.' && flow.GapAt(i + 1) != Gap.None))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes an amount whose spacing had to be mended.</summary>
    public static void NoteMended(ActContext context, FoundNumber number)
    {
        if (number.Mended)
        {
            context.Typography.Add(context.CiteText(number.Start, number.DigitsEnd));
        }
    }

    /// <summary>A rate in percent, with the spacing that acts really have: "70 ,74%".</summary>
    private static Cited<string>? Rate(ActContext context)
    {
        var flow = context.Flow;
        foreach (var document in context.Documents())
        {
            for (var at = flow.FindWord("taux", document.Start, document.End); at >= 0;
                at = flow.FindWord("taux", at + 4, document.End))
            {
                var percent = flow.Find("%", at, Math.Min(document.End, at + 90));
                if (percent >= 0 && Percent(flow, at, percent) is { IsEmpty: false } digits)
                {
                    var printed = flow.Text[digits.Start..digits.End];
                    var value = printed.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
                    if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                    {
                        continue;
                    }

                    if (printed.Contains(' ', StringComparison.Ordinal))
                    {
                        context.Typography.Add(context.CiteText(digits.Start, percent + 1));
                    }

                    flow.Mark(at, percent + 1);
                    return context.Cite(value, digits.Start, digits.End);
                }
            }
        }

        return null;
    }

    private static Stretch Percent(Flow flow, int limit, int percent)
    {
        var (_, end) = flow.Trim(limit, percent);
        var start = end;
        while (start > limit && (char.IsAsciiDigit(flow.Key[start - 1]) || flow.Key[start - 1] is ',' or '.' or ' '))
        {
            start--;
        }

        (start, end) = flow.Trim(start, end, ",.");
        return new(start, end);
    }

    private static Cited<Period>? Period(ActContext context)
    {
        var flow = context.Flow;
        foreach (var document in context.Documents())
        {
            for (var at = PeriodWords.Find(flow, document.Start, document.End, out _); at >= 0;
                at = PeriodWords.Find(flow, at + 4, document.End, out _))
            {
                var from = context.DateIn(at, Math.Min(document.End, at + 60));
                var to = from is { } first ? context.DateIn(first.End, Math.Min(document.End, first.End + 20)) : null;
                if (from?.Date is { } start && to?.Date is { } end)
                {
                    flow.Mark(at, to.Value.End);
                    return context.Cite(new Period(start, end), from.Value.Start, to.Value.End);
                }
            }
        }

        return null;
    }

    private static Cited<DateOnly>? DateAfter(ActContext context, Phrases words, int within)
    {
        var flow = context.Flow;
        foreach (var document in context.Documents())
        {
            for (var at = words.Find(flow, document.Start, document.End, out var length); at >= 0;
                at = words.Find(flow, at + 1, document.End, out length))
            {
                var wordEnd = at + length;
                if (context.DateIn(at, Math.Min(document.End, wordEnd + within)) is { Date: { } day } date)
                {
                    flow.Mark(at, date.End);
                    return context.Cite(day, date.Start, date.End);
                }
            }
        }

        return null;
    }

    private static Cited<string>? Programme(ActContext context)
    {
        var flow = context.Flow;
        foreach (var document in context.Documents())
        {
            var at = ProgrammeWords.Find(flow, document.Start, document.End, out _);
            if (at < 0)
            {
                continue;
            }

            var end = at;
            while (end < document.End && end - at < 220 && flow.Key[end] is not (',' or ';' or '(')
                && flow.GapAt(end) != Gap.Blank && !(flow.Key[end] == '.' && flow.GapAt(end + 1) != Gap.None))
            {
                end++;
            }

            (at, end) = flow.Trim(at, end, ".");
            return context.CiteText(at, end);
        }

        return null;
    }

    private static List<SourceSpan> NetOfVat(ActContext context) =>
        [.. context.Numbers.Where(number => number.NetOfVat)
            .Select(number => context.Flow.Span(number.Start, number.End))];
}
