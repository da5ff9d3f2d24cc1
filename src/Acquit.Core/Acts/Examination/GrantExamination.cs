using System.Globalization;
using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>Ceiling, base, exact rate against the printed one, own contribution.</summary>
internal static class GrantExamination
{
    private const int MostDecimals = 9;

    public static GrantFigures? Count(ActRecord act)
    {
        if (act.Grant is not { } grant)
        {
            return null;
        }

        var ceiling = Only(grant.Ceilings);
        var basis = Only(grant.Bases);
        Ratio? rate = ceiling is { } top && basis is { Cents: > 0 } whole ? Ratio.Of(top, whole) : null;
        var printed = PrintedRatio(grant.RatePrinted?.Value);
        Money? printedAmount = basis is { } spent && printed is { } label ? spent.Times(label) : null;
        var own = grant.OwnContribution?.Value ?? (ceiling is { } aid && basis is { } all ? all - aid : null);
        return new(
            ceiling, basis, grant.RatePrinted?.Value, rate, printedAmount, printedAmount - ceiling,
            Spending(ceiling, basis, printed), own,
            own is null ? null : grant.OwnContribution is null ? ValueState.Computed : ValueState.Cited,
            own is { } part && basis is { Cents: > 0 } full ? Percent(part, full) : null);
    }

    public static IEnumerable<Point> Points(ActRecord act, GrantFigures? figures)
    {
        if (act.Grant is not { } grant || figures is null)
        {
            return [];
        }

        return SeveralValues("ceilings", grant.Ceilings, "plafonds", "ceilings")
            .Concat(SeveralValues("bases", grant.Bases, "bases éligibles", "eligible bases"))
            .Concat(AgreementMissing(act, grant))
            .Concat(RateDiffers(grant, figures));
    }

    /// <summary>
    /// The one amount said, however often; null when none is, or when several differ: none is chosen.
    /// </summary>
    internal static Money? Only(IReadOnlyList<Cited<Money>> amounts)
    {
        var distinct = amounts.Select(amount => amount.Value).Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }

    private static Ratio? PrintedRatio(string? printed) =>
        decimal.TryParse(printed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && percent is > 0 and <= 100 && percent.Scale <= MostDecimals
            ? Ratio.Percent(percent)
            : null;

    /// <summary>
    /// Least spending beyond the base for which the printed rate, rounded half-up, reaches the ceiling.
    /// </summary>
    private static Money? Spending(Money? ceiling, Money? basis, Ratio? printed)
    {
        if (ceiling is not { Cents: > 0 } top || basis is not { } planned || printed is not { } rate)
        {
            return null;
        }

        var numerator = ((2 * (Int128)top.Cents) - 1) * rate.Denominator;
        var divisor = 2 * (Int128)rate.Numerator;
        var needed = (numerator + divisor - 1) / divisor;
        return needed > long.MaxValue / 2 ? null : Money.Max(Money.Zero, new Money((long)needed) - planned);
    }

    private static string Percent(Money part, Money whole) =>
        Math.Round(part.Cents * 100m / whole.Cents, 4, MidpointRounding.AwayFromZero)
            .ToString("0.0000", CultureInfo.InvariantCulture);

    private static IEnumerable<Point> SeveralValues(
        string what, IReadOnlyList<Cited<Money>> amounts, string french, string english)
    {
        var distinct = amounts.GroupBy(amount => amount.Value).ToList();
        if (distinct.Count < 2)
        {
            yield break;
        }

        yield return new(
            "plan.sum-differs", Severity.Blocking,
            new($"Le texte donne plusieurs {french} : "
                + Say.FrenchList([.. distinct.Select(value => $"{Say.French(value.Key)} {FrenchLines(value)}")]) + ".",
                $"The text gives several {english}: "
                + Say.EnglishList([.. distinct.Select(value => $"{Say.English(value.Key)} {EnglishLines(value)}")])
                + "."),
            new("Toutes sont gardées, aucune n'est choisie : taux, parts et autofinancement ne sont pas calculés.",
                "All are kept, none is chosen: rate, shares and own contribution are not computed."),
            null, [.. amounts.Select(amount => amount.Span)])
        {
            Discriminator = what,
            ToDo = new("Faire rectifier, ou régler ce point au vu de la convention.",
                "Have it put right, or settle this point from the agreement."),
        };
    }

    private static string FrenchLines(IEnumerable<Cited<Money>> amounts) =>
        $"(l. {string.Join(", ", amounts.Select(amount => amount.Span.Line))})";

    private static string EnglishLines(IEnumerable<Cited<Money>> amounts) =>
        $"(l. {string.Join(", ", amounts.Select(amount => amount.Span.Line))})";

    private static IEnumerable<Point> AgreementMissing(ActRecord act, GrantReading grant)
    {
        var papers = act.Attachments.Where(paper =>
            string.Equals(paper.What, "agreement", StringComparison.Ordinal)).ToList();
        if (papers.Exists(paper => paper.Found) || (papers.Count == 0 && grant.Ceilings.Count == 0))
        {
            yield break;
        }

        var mentions = papers.SelectMany(paper => paper.Mentions).ToList();
        yield return new(
            "agreement.missing", Severity.Blocking,
            mentions.Count > 0
                ? new($"La convention est dite jointe ({Say.Count(mentions.Count, "mention", "mentions")}) et n'est "
                    + "pas dans le fichier.",
                    $"The agreement is said to be attached ({Say.CountEnglish(mentions.Count, "mention", "mentions")}) "
                    + "and is not in the file.")
                : new("La convention de cette aide n'est pas dans le fichier.",
                    "The agreement of this grant is not in the file."),
            new("Taux, fongibilité des postes, plafond des acomptes et pièces exigées restent supposés : aucun montant "
                + "dû n'est sûr.",
                "Rate, fungibility of lines, interim cap and required evidence stay assumed: no amount due is "
                    + "certain."),
            null, mentions.Count > 0 ? mentions : [.. grant.Ceilings.Take(1).Select(ceiling => ceiling.Span)])
        {
            ToDo = new("Obtenir la convention signée et ses annexes.", "Obtain the signed agreement and its annexes."),
        };
    }

    private static IEnumerable<Point> RateDiffers(GrantReading grant, GrantFigures figures)
    {
        if (figures is not
            {
                PrintedRateAmount: { } amount, PrintedRateGap: { Cents: not 0 } gap, Ceiling: { } ceiling,
                Base: { } basis, Rate: { } rate
            } || grant.RatePrinted is not { } printed)
        {
            yield break;
        }

        var exact = rate.ToPercentText(6);
        yield return new(
            "rate.printed-differs", Severity.Reserve,
            new($"Le taux imprimé, {Say.FrenchPercent(printed.Value)}, appliqué à {Say.French(basis)} donne "
                + $"{Say.French(amount)} : {Say.French(gap)} par rapport au plafond de {Say.French(ceiling)}.",
                $"The printed rate, {Say.EnglishPercent(printed.Value)}, applied to {Say.English(basis)} gives "
                + $"{Say.English(amount)}: {Say.English(gap)} against the ceiling of {Say.English(ceiling)}."),
            gap.IsNegative
                ? new($"Au taux imprimé il faudrait {Say.French(figures.PrintedRateSpending ?? Money.Zero)} de "
                    + "dépenses de plus que le plan pour atteindre le plafond ; au taux exact "
                    + $"({Say.FrenchPercent(exact)}), le plan suffit.",
                    $"At the printed rate reaching the ceiling would take "
                    + $"{Say.English(figures.PrintedRateSpending ?? Money.Zero)} more spending than planned; at the "
                    + $"exact rate ({Say.EnglishPercent(exact)}) the plan suffices.")
                : new($"Le plafond borne l'aide : le taux imprimé n'en donne pas plus. Taux exact "
                    + $"{Say.FrenchPercent(exact)}.",
                    $"The ceiling bounds the grant: the printed rate yields no more. Exact rate "
                    + $"{Say.EnglishPercent(exact)}."),
            null, [printed.Span, .. grant.Ceilings.Take(1).Select(value => value.Span),
                .. grant.Bases.Take(1).Select(value => value.Span)])
        {
            ToDo = new("Lire dans la convention si le taux ou le plafond fait foi.",
                "Read in the agreement whether rate or ceiling prevails."),
        };
    }
}
