using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>
/// The vote against the roll: does it add up, could proxies explain it, is the act adopted without them.
/// </summary>
internal static class VoteExamination
{
    public static VoteFigures? Count(ActRecord act, RollFigures roll)
    {
        if (act.Vote is not { } vote)
        {
            return null;
        }

        var cast = Cast(vote);
        Reconciliation? reconciliation = cast is { } votes && roll.Present > 0
            ? Reconcile(votes, vote.NotVoting?.Value ?? 0, IsWhole(vote), roll)
            : null;
        return new(
            vote.For?.Value, vote.Against?.Value, vote.Abstentions?.Value, vote.NotVoting?.Value,
            [.. vote.Groups.Select(group => group.Value)], reconciliation, AdoptedByThosePresent(act, vote, roll));
    }

    public static ProxyFeasibility Feasibility(ActRecord act, RollFigures roll)
    {
        int? needed = act.Vote is { } vote && Cast(vote) is { } cast && roll.Present > 0
            ? Math.Max(0, cast + (vote.NotVoting?.Value ?? 0) - roll.Present)
            : null;
        return Proxies.Feasibility(act.Body?.Value, act.Date?.Value, act.Roll.Proxies.Count, needed);
    }

    public static IEnumerable<Point> Points(
        ActRecord act, RollFigures roll, VoteFigures? figures, ProxyFeasibility proxies)
    {
        if (act.Vote is not { } vote || figures is null)
        {
            yield break;
        }

        if (IsWhole(vote) && OutcomeExamination.Of(act, vote) is { } outcome)
        {
            yield return outcome;
        }

        switch (figures.Reconciliation)
        {
            case Reconciliation.ProxiesUnnamed when CanHold(proxies, roll):
                yield return Unnamed(act, vote, roll, figures, proxies);
                break;
            case Reconciliation.ProxiesUnnamed or Reconciliation.TooMany:
                yield return TooMany(vote, roll, figures, proxies);
                break;
            case Reconciliation.TooFew:
                yield return TooFew(vote, roll);
                break;
            case Reconciliation.Exact or null:
                break;
        }

        if (act.VotersPrinted is { } voters && Cast(vote) is { } cast && IsWhole(vote) && voters.Value != cast)
        {
            yield return VotersDiffer(voters, cast, vote);
        }
    }

    /// <summary>Votes counted by the text; null where it gives no number for.</summary>
    private static int? Cast(Vote vote) => vote.For is { } votesFor
        ? votesFor.Value + (vote.Against?.Value ?? 0) + (vote.Abstentions?.Value ?? 0)
        : null;

    private static int Members(RollFigures roll) =>
        roll.MembersInOffice ?? roll.Present + roll.Apologies + roll.OutOfRoom;

    /// <summary>True when the text leaves no kind of vote unsaid; unanimity says that there was none against.</summary>
    private static bool IsWhole(Vote vote) =>
        vote.For is not null && (vote.Unanimous || (vote.Against is not null && vote.Abstentions is not null));

    private static Reconciliation? Reconcile(int cast, int notVoting, bool whole, RollFigures roll)
    {
        var others = Math.Max(0, Members(roll) - roll.Present - roll.Represented);
        var found = Ballot.Reconcile(new(cast, 0, 0, NotVoting: notVoting), roll.Present, roll.Represented, others);
        return found == Reconciliation.TooFew && !whole ? null : found;
    }

    private static bool? AdoptedByThosePresent(ActRecord act, Vote vote, RollFigures roll)
    {
        if (roll.Present == 0)
        {
            return null;
        }

        if (vote.For is not { } votesFor)
        {
            return vote.Unanimous ? true : null;
        }

        if (!IsWhole(vote))
        {
            return null;
        }

        var against = vote.Against?.Value ?? 0;
        var abstentions = vote.Abstentions?.Value ?? 0;
        var beyond = Math.Max(0, votesFor.Value + against + abstentions - roll.Present);
        var outcome = beyond == 0
            ? Majority.Decide(votesFor.Value, against, BallotExamination.Chair(act))
            : Majority.DecideWithout(votesFor.Value, against, abstentions, beyond);
        return outcome switch
        {
            Outcome.Adopted => true,
            Outcome.Rejected => false,
            Outcome.Undecided => null,
        };
    }

    private static bool CanHold(ProxyFeasibility proxies, RollFigures roll) =>
        proxies.HoldersAtLeast is not { } holders || holders <= roll.Present;

    private static Point Unnamed(
        ActRecord act, Vote vote, RollFigures roll, VoteFigures figures, ProxyFeasibility proxies)
    {
        var missing = (proxies.Needed ?? 0) - roll.Represented;
        var cast = Cast(vote) ?? 0;
        var named = act.ProxiesPrinted?.Value >= proxies.Needed && proxies.Named == 0
            ? new Wording("le texte les annonce sans les nommer", "the text announces them without naming them")
            : proxies.Named == 0
            ? new Wording("aucun pouvoir n'est nommé", "no proxy is named")
            : new Wording($"{Say.Count(proxies.Named, "pouvoir nommé", "pouvoirs nommés")} seulement",
                $"only {Say.CountEnglish(proxies.Named, "proxy", "proxies")} named");
        return new(
            "vote.proxies-unnamed", AtStake(act, figures) ? Severity.Blocking : Severity.Reserve,
            new($"{Say.Count(cast, "voix", "voix")} pour {Say.Count(roll.Present, "présent", "présents")} : il manque "
                + $"{Say.Count(missing, "pouvoir", "pouvoirs")}, {named.French}. Pouvoirs, vote par groupe ou erreur "
                + "de plume : le texte ne le dit pas.",
                $"{Say.CountEnglish(cast, "vote", "votes")} for {roll.Present} present: "
                + $"{Say.CountEnglish(missing, "proxy is", "proxies are")} missing, {named.English}. Proxies, a vote "
                + "by group or a clerical error: the text does not say."),
            Join(Present(figures, roll), Holders(proxies)), proxies.Rule, [vote.Span])
        {
            ToDo = new("Obtenir le procès-verbal et le règlement intérieur.",
                "Obtain the minutes and the standing orders."),
        };
    }

    private static Point TooMany(Vote vote, RollFigures roll, VoteFigures figures, ProxyFeasibility proxies)
    {
        var cast = Cast(vote) ?? 0;
        var members = Members(roll);
        return new(
            "vote.does-not-reconcile", Severity.Blocking,
            new($"{Say.Count(cast, "voix", "voix")}, {Say.Count(roll.Present, "présent", "présents")} et "
                + $"{Say.Count(Math.Max(0, members - roll.Present), "autre membre", "autres membres")} : aucun pouvoir "
                + "permis ce jour-là n'explique le compte.",
                $"{Say.CountEnglish(cast, "vote", "votes")}, {roll.Present} present and "
                + $"{Say.CountEnglish(Math.Max(0, members - roll.Present), "other member", "other members")}: no proxy "
                + "allowed that day explains the count."),
            Present(figures, roll), proxies.Rule, [vote.Span])
        {
            ToDo = new("Obtenir le procès-verbal.", "Obtain the minutes."),
        };
    }

    private static Point TooFew(Vote vote, RollFigures roll)
    {
        var told = (Cast(vote) ?? 0) + (vote.NotVoting?.Value ?? 0);
        var could = roll.Present + roll.Represented;
        var missing = could - told;
        var decides = Majority.Decide(vote.For!.Value.Value, (vote.Against?.Value ?? 0) + missing) != Outcome.Adopted;
        return new(
            "vote.does-not-reconcile", decides ? Severity.Blocking : Severity.Reserve,
            new($"{Say.Count(told, "voix expliquée", "voix expliquées")} pour {could} présents ou représentés : "
                + $"{missing} ne sont pas dites.",
                $"{Say.CountEnglish(told, "vote", "votes")} explained for {could} present or represented: {missing} "
                + "are not told."),
            decides
                ? new(
                    "Contraires, ces voix changeraient le résultat.", "Against, these votes would change the outcome.")
                : new("Même contraires, ces voix ne changeraient pas le résultat.",
                    "Even against, these votes would not change the outcome."),
            CouncilRules.Majority, [vote.Span])
        {
            ToDo = new("Demander qui n'a pas pris part au vote.", "Ask who took no part in the vote."),
        };
    }

    private static Point VotersDiffer(Cited<int> voters, int cast, Vote vote) => new(
        "vote.does-not-reconcile", Severity.Reserve,
        new($"Le texte annonce {voters.Value} votants et donne {cast} voix.",
            $"The text announces {voters.Value} voters and gives {cast} votes."),
        new("Les deux nombres sont gardés.", "Both numbers are kept."), null, [voters.Span, vote.Span])
    {
        Discriminator = "voters",
        ToDo = new("Comparer avec le procès-verbal.", "Compare with the minutes."),
    };

    private static bool AtStake(ActRecord act, VoteFigures figures) =>
        figures.AdoptedCountingOnlyPresent is not { } adopted || adopted != (act.Adopted ?? true);

    private static Wording Present(VoteFigures figures, RollFigures roll) => figures.AdoptedCountingOnlyPresent switch
    {
        true => new($"En comptant les seuls {roll.Present} présents, l'acte reste adopté.",
            $"Counting the {roll.Present} present alone, the act is still adopted."),
        false => new($"En comptant les seuls {roll.Present} présents, l'acte est rejeté.",
            $"Counting the {roll.Present} present alone, the act is rejected."),
        null => new($"En comptant les seuls {roll.Present} présents, le résultat dépend de qui a voté quoi.",
            $"Counting the {roll.Present} present alone, the outcome depends on who voted what."),
    };

    private static Wording Holders(ProxyFeasibility proxies)
    {
        if (proxies.HoldersAtLeast is not { } holders || proxies.Rule is not { } rule)
        {
            return new("La règle des pouvoirs de cette assemblée n'est pas connue.",
                "The rule on proxies of this body is not known.");
        }

        var today = new Wording(
            $"Possible avec au moins {Say.Count(holders, "mandataire", "mandataires")} "
            + $"({rule.PerHolder} au plus chacun ce jour-là)",
            $"Possible with at least {Say.CountEnglish(holders, "holder", "holders")} "
            + $"({rule.PerHolder} each at most that day)");
        return rule.Derogates && proxies.HoldersAtLeastOrdinary is { } ordinary
            ? new($"{today.French} ; il en faudrait {ordinary} en droit commun.",
                $"{today.English}; ordinary law would need {ordinary}.")
            : new($"{today.French}.", $"{today.English}.");
    }

    private static Wording Join(Wording first, Wording second) =>
        new($"{first.French} {second.French}", $"{first.English} {second.English}");
}
