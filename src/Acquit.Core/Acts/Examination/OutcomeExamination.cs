using Acquit.Core.Acts.Rules;

namespace Acquit.Core.Acts.Examination;

/// <summary>The printed outcome against the votes; a tie goes to the chair's casting vote.</summary>
internal static class OutcomeExamination
{
    /// <summary>The point on the outcome; null where votes and text agree.</summary>
    public static Point? Of(ActRecord act, Vote vote)
    {
        var (votesFor, against) = (vote.For!.Value.Value, vote.Against?.Value ?? 0);
        var decided = Majority.Decide(votesFor, against, BallotExamination.Chair(act));
        return (decided, act.Adopted) switch
        {
            (Outcome.Adopted, false) or (Outcome.Rejected, true) => Differs(act, vote),
            (Outcome.Undecided, _) => Tie(act, vote, votesFor),
            (Outcome.Adopted or Outcome.Rejected, _) => null,
        };
    }

    private static Point Tie(ActRecord act, Vote vote, int each)
    {
        var invoked = vote.CastingVote is not null;
        return new(
            "vote.tie", invoked ? Severity.Reserve : Severity.Blocking,
            new($"Partage égal : {each} voix pour, {each} contre. "
                + (invoked
                    ? "Le texte invoque la voix prépondérante sans dire dans quel sens elle a été donnée."
                    : "Le texte ne dit pas comment a voté qui présidait."),
                $"A tie: {each} votes for, {each} against. "
                + (invoked
                    ? "The text invokes the casting vote without saying which way it was given."
                    : "The text does not say how the chair voted.")),
            act.Adopted switch
            {
                true => new("L'acte n'est adopté que si la présidence a voté pour.",
                    "The act is adopted only if the chair voted for."),
                false => new("L'acte n'est rejeté que si la présidence n'a pas voté pour.",
                    "The act is rejected only if the chair did not vote for."),
                null => new("Le résultat dépend du vote de qui présidait.", "The outcome hangs on the chair's vote."),
            },
            CouncilRules.Majority, vote.CastingVote is { } casting ? [vote.Span, casting.Span] : [vote.Span])
        {
            ToDo = new(
                "Obtenir le vote de la présidence au procès-verbal.", "Obtain the chair's vote from the minutes."),
        };
    }

    private static Point Differs(ActRecord act, Vote vote)
    {
        var printed = act.Adopted == true;
        return new(
            "vote.does-not-reconcile", Severity.Blocking,
            new($"Le texte dit l'acte {(printed ? "adopté" : "rejeté")}, les voix disent le contraire.",
                $"The text says the act is {(printed ? "adopted" : "rejected")}, the votes say otherwise."),
            new("Le résultat même est en cause.", "The very outcome is at stake."), CouncilRules.Majority,
            act.Outcome is { } outcome ? [vote.Span, outcome.Span] : [vote.Span])
        {
            Discriminator = "outcome",
            ToDo = new("Obtenir le procès-verbal.", "Obtain the minutes."),
        };
    }
}
