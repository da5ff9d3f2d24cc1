using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>Something that falls due on a grant.</summary>
/// <param name="What">What is due.</param>
/// <param name="On">The day; null while no recorded document gives it: it is never guessed.</param>
/// <param name="Why">The rule or the document behind the day, or why it is unknown.</param>
/// <param name="AtStake">Grant that hangs on it; null where no amount does.</param>
public sealed record GrantDeadline(Wording What, DateOnly? On, Wording Why, Money? AtStake = null);

/// <summary>What falls due on a grant, within its period and after it.</summary>
public static class GrantDeadlines
{
    /// <summary>Public support above which objects bought bear a permanent plaque.</summary>
    private static readonly Money PlaqueThreshold = Money.Euros(500_000);

    private const int PlaqueMonths = 3;

    /// <summary>The deadlines of a grant at a date, the earliest first, the unknown ones last.</summary>
    /// <param name="state">The grant file in force.</param>
    /// <param name="position">Its three numbers.</param>
    public static IReadOnlyList<GrantDeadline> Of(GrantState state, GrantPosition position)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(position);
        return state.Agreement is not { } agreement
            ? []
            :
            [
                .. Within(state, position, agreement).Concat(After(state, agreement))
                    .OrderBy(deadline => deadline.On ?? DateOnly.MaxValue),
            ];
    }

    private static IEnumerable<GrantDeadline> Within(
        GrantState state, GrantPosition position, AgreementRecorded agreement)
    {
        var rate = Ratio.Of(agreement.Ceiling, agreement.Base);
        yield return new(
            new("Dernier paiement éligible", "Last eligible payment"), state.Window.To,
            new("Fin de la période, bornes comprises", "End of the period, bounds included"));
        foreach (var action in Running(state))
        {
            var left = Money.Sum(position.Lines.Where(line => action.Lines.Contains(line.Line))
                .Select(line => Money.Max(Money.Zero, line.Planned - line.Eligible)));
            yield return new(
                new($"Achever : {action.Label}", $"Complete: {action.Label}"), state.Window.To,
                new(
                    $"{Amounts.Print(left, Language.French)} prévus ne sont pas encore payés",
                    $"{Amounts.Print(left, Language.English)} planned are not paid yet"),
                left.Times(rate));
        }

        var redeemed = state.Terms.PassBasis.Value == PassBasis.RedeemedAndPaid;
        foreach (var line in state.Lines.Where(line => line.CountsPasses && redeemed))
        {
            yield return new(
                new($"Dernière utilisation utile : {line.Label}", $"Last useful redemption: {line.Label}"), null,
                new(
                    "Avant le dernier paiement éligible ; le délai de remboursement des lieux n'est pas connu",
                    "Before the last eligible payment; how long places wait for reimbursement is not known"));
        }
    }

    private static IEnumerable<GrantDeadline> After(GrantState state, AgreementRecorded agreement)
    {
        yield return Unknown(
            "Demande de solde", "Claim for the balance",
            "Fixée par la convention, dont le texte n'est pas enregistré",
            "Set by the agreement, whose text is not recorded");
        if (agreement.Ceiling > PlaqueThreshold)
        {
            yield return Plaque(state);
        }

        yield return Unknown(
            "Fin de conservation des pièces", "End of retention of documents",
            "Deux ans après le 31 décembre qui suit les comptes portant la dernière dépense : l'autorité de gestion "
                + "notifie ce départ (règlement 1303/2013, art. 140, à confirmer)",
            "Two years from the 31 December after the accounts with the final expenditure: the managing authority "
                + "notifies that start (Regulation 1303/2013, art. 140, to be confirmed)");
    }

    private static GrantDeadline Plaque(GrantState state)
    {
        var actions = state.Operation?.Actions ?? [];
        var completed = actions.Count > 0
            && actions.All(action => action is { State: ActionState.Done, CompletedOn: not null })
            ? actions.Max(action => action.CompletedOn)
            : null;
        return new(
            new("Plaque permanente", "Permanent plaque"), completed?.AddMonths(PlaqueMonths),
            completed is null
                ? new(
                    "Trois mois après l'achèvement de l'opération, qui n'est pas connu (annexe XII, 2.2, à confirmer)",
                    "Three months after the operation's completion, which is not known (Annex XII, 2.2, to be "
                        + "confirmed)")
                : new(
                    "Trois mois après l'achèvement de l'opération (annexe XII, 2.2, à confirmer)",
                    "Three months after the operation's completion (Annex XII, 2.2, to be confirmed)"));
    }

    private static IEnumerable<GrantAction> Running(GrantState state) =>
        state.Operation?.Actions.Where(action => action.State != ActionState.Done) ?? [];

    private static GrantDeadline Unknown(string french, string english, string why, string englishWhy) =>
        new(new(french, english), null, new(why, englishWhy));
}
