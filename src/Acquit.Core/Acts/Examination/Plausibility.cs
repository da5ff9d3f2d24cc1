using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>
/// Numbers beyond any act (a misread column, a hostile file) are set aside before anything is computed from them, and
/// said.
/// </summary>
internal static class Plausibility
{
    /// <summary>Ten thousand billion euros, in cents: sums and products of such amounts still fit.</summary>
    private const long MostCents = 1_000_000_000_000_000;

    private const int MostPersons = 100_000;

    /// <summary>The act without what cannot be computed with, and a point for each number set aside.</summary>
    public static (ActRecord Act, IReadOnlyList<Point> Points) Sift(ActRecord act)
    {
        List<SourceSpan> money = [.. Money(act).Where(amount => TooLarge(amount.Value)).Select(amount => amount.Span)];
        List<SourceSpan> persons = [.. Persons(act).Where(number => number.Value is < 0 or > MostPersons)
            .Select(number => number.Span)];
        var sifted = money.Count == 0 ? act : act with
        {
            Grant = null,
            Plan = null,
            Codings = [.. act.Codings.Select(coding => coding with { Amount = null })],
            BudgetImpactTable = act.BudgetImpactTable is { } table
                ? table with { Rows = [.. table.Rows.Select(Emptied)] } : null,
        };
        sifted = persons.Count == 0 ? sifted : sifted with
        {
            Vote = null,
            MembersInOffice = null,
            PresentPrinted = null,
            VotersPrinted = null,
            ProxiesPrinted = null,
        };
        return (sifted, [.. money.Select(span => SetAside(span, persons: false)),
            .. persons.Select(span => SetAside(span, persons: true))]);
    }

    private static ImpactRowReading Emptied(ImpactRowReading row) =>
        row with { Amounts = [.. row.Amounts.Select(_ => (Cited<Money>?)null)] };

    private static bool TooLarge(Money amount) => amount.Cents is > MostCents or < -MostCents;

    private static IEnumerable<Cited<Money>> Money(ActRecord act)
    {
        var grant = act.Grant is not { } reading ? [] : reading.Ceilings.Concat(reading.Bases)
            .Concat(reading.OwnContribution is { } own ? [own] : []);
        var plan = act.Plan is not { } printed ? [] : printed.Lines.Select(line => line.Eligible).Concat(printed.Aid)
            .Concat(printed.Resources.Select(resource => resource.Amount))
            .Concat(new[] { printed.CapitalTotal, printed.OperatingTotal, printed.Total }
                .Where(total => total is not null).Select(total => total!.Value));
        var cells = (act.BudgetImpactTable?.Rows ?? []).SelectMany(row => row.Amounts)
            .Concat(act.Codings.Select(coding => coding.Amount));
        return grant.Concat(plan).Concat(cells.Where(amount => amount is not null).Select(amount => amount!.Value));
    }

    private static IEnumerable<Cited<int>> Persons(ActRecord act) =>
        new[]
        {
            act.Vote?.For, act.Vote?.Against, act.Vote?.Abstentions, act.Vote?.NotVoting, act.MembersInOffice,
            act.PresentPrinted, act.VotersPrinted, act.ProxiesPrinted,
        }.Where(number => number is not null).Select(number => number!.Value);

    private static Point SetAside(SourceSpan span, bool persons) => new(
        "number.implausible", Severity.Reserve,
        persons
            ? new("Un nombre de personnes dépasse toute assemblée.", "A number of persons exceeds any body.")
            : new("Un montant dépasse tout budget public.", "An amount exceeds any public budget."),
        persons
            ? new("Le vote n'est pas examiné.", "The vote is not examined.")
            : new("L'aide et le plan ne sont pas examinés.", "Grant and plan are not examined."),
        null, [span])
    {
        Discriminator = $"{span.Line}:{span.Column}",
        ToDo = new("Lire la source.", "Read the source."),
    };
}
