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
            Basis(
                "Fin de la période, bornes comprises", "End of the period, bounds included", GrantRules.PaidInPeriod));
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
        yield return new(
            new("Demande de solde", "Claim for the balance"), null,
            new(
                "Fixée par la convention, dont le texte n'est pas enregistré",
                "Set by the agreement, whose text is not recorded"));
        if (GrantRules.Plaque.AppliesTo(agreement.Ceiling, state.Lines.Any(line => line.Section == Section.Capital)))
        {
            yield return Plaque(state);
        }

        yield return new(
            new("Fin de conservation des pièces", "End of retention of documents"), null,
            Basis(
                GrantRules.Retention.Content.French, GrantRules.Retention.Content.English, GrantRules.Retention));
    }

    private static GrantDeadline Plaque(GrantState state)
    {
        var rule = GrantRules.Plaque;
        var actions = state.Operation?.Actions ?? [];
        var completed = actions.Count > 0
            && actions.All(action => action is { State.Value: ActionState.Done, CompletedOn: not null })
            ? actions.Max(action => action.CompletedOn)
            : null;
        var unknown = completed is null
            ? new Wording(", qui n'est pas connu", ", which is not known")
            : new Wording("", "");
        return new(
            new("Plaque permanente", "Permanent plaque"), completed is { } day ? rule.DueOn(day) : null,
            Basis(
                $"{rule.Months} mois après l'achèvement de l'opération{unknown.French} ; supposé : l'investissement achète "
                    + "des objets",
                $"{rule.Months} months after the operation's completion{unknown.English}; assumed: the capital lines buy "
                    + "objects",
                rule));
    }

    private static Wording Basis(string french, string english, LegalRule rule) =>
        new($"{french} ({rule.Cited.French})", $"{english} ({rule.Cited.English})");

    private static IEnumerable<GrantAction> Running(GrantState state) =>
        state.Operation?.Actions.Where(action => action.State.Value != ActionState.Done) ?? [];
}
