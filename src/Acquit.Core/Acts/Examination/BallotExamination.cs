using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>A recorded ballot: its names against the printed totals and against the room.</summary>
internal static class BallotExamination
{
    /// <summary>The vote, counts that the text leaves out filled in from the names it gives.</summary>
    public static Vote? Counted(Vote? vote) => vote is not { Names.Count: > 0 } ? vote : vote with
    {
        For = vote.For ?? Number(vote, BallotChoice.For),
        Against = vote.Against ?? Number(vote, BallotChoice.Against),
        Abstentions = vote.Abstentions ?? Number(vote, BallotChoice.Abstention),
        NotVoting = vote.NotVoting ?? Number(vote, BallotChoice.NotVoting),
    };

    /// <summary>
    /// How the chair voted: by name, or neither way where every vote is named and the chair's is not there.
    /// </summary>
    public static ChairVote Chair(ActRecord act)
    {
        if (act is not { Vote: { } vote, Roll.Chair: { } chair })
        {
            return ChairVote.Unknown;
        }

        var own = vote.Names.Where(named => Same(named, chair.Value, act.Roll)).Select(named => named.Choice)
            .Distinct().ToList();
        return own switch
        {
            [BallotChoice.For] => ChairVote.For,
            [BallotChoice.Against] => ChairVote.Against,
            [BallotChoice.Abstention or BallotChoice.NotVoting] => ChairVote.Neither,
            _ => ChairVote.Unknown,
        };
    }

    public static IEnumerable<Point> Points(ActRecord act)
    {
        if (act.Vote is not { Names.Count: > 0 } vote)
        {
            return [];
        }

        return TotalsDiffer(vote).Concat(NamedTwice(act, vote)).Concat(Strangers(act, vote));
    }

    private static Cited<int>? Number(Vote vote, BallotChoice choice)
    {
        var names = vote.Names.Where(named => named.Choice == choice).Select(named => named.Name.Span).ToList();
        return names.Count == 0 ? null : new(names.Count, names[0]);
    }

    private static IEnumerable<Point> TotalsDiffer(Vote vote)
    {
        foreach (var choice in Enum.GetValues<BallotChoice>())
        {
            var names = vote.Names.Where(named => named.Choice == choice).ToList();
            if (Printed(vote, choice) is not { } total || names.Count == 0 || total.Value == names.Count)
            {
                continue;
            }

            yield return new(
                "vote.does-not-reconcile", Severity.Reserve,
                new($"{French(choice)} : le total imprimé est {total.Value}, "
                    + $"{Say.Count(names.Count, "nom est donné", "noms sont donnés")}.",
                    $"{English(choice)}: the printed total is {total.Value}, "
                    + $"{Say.CountEnglish(names.Count, "name is", "names are")} given."),
                new("Le total imprimé est gardé pour le calcul ; les noms disent autre chose.",
                    "The printed total is kept for the computation; the names say otherwise."),
                CouncilRules.RecordedBallot, [total.Span, .. names.Select(named => named.Name.Span)])
            {
                Discriminator = $"names-{choice}",
                ToDo = new("Comparer avec le scrutin au procès-verbal.", "Compare with the ballot in the minutes."),
            };
        }
    }

    private static Cited<int>? Printed(Vote vote, BallotChoice choice) => choice switch
    {
        BallotChoice.For => vote.For,
        BallotChoice.Against => vote.Against,
        BallotChoice.Abstention => vote.Abstentions,
        BallotChoice.NotVoting => vote.NotVoting,
    };

    private static IEnumerable<Point> NamedTwice(ActRecord act, Vote vote) => vote.Names
        .GroupBy(named => Folding.Key(RollNames.Full(named.Name.Value, Members(act.Roll))), StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any())
        .Select(group => new Point(
            "vote.named-twice", Severity.Blocking,
            new($"{group.First().Name.Value} figure {group.Count()} fois dans le scrutin : "
                + Say.FrenchList([.. group.Select(named => FrenchOf(named.Choice))]) + ".",
                $"{group.First().Name.Value} stands {group.Count()} times in the ballot: "
                + Say.EnglishList([.. group.Select(named => EnglishOf(named.Choice))]) + "."),
            new("Une voix compte une fois : le compte des voix n'est pas sûr.",
                "A vote counts once: the count of votes is not certain."),
            CouncilRules.RecordedBallot, [.. group.Select(named => named.Name.Span)])
        {
            Discriminator = $"{group.First().Name.Span.Line}.{group.First().Name.Span.Column}",
            ToDo = new("Obtenir le procès-verbal.", "Obtain the minutes."),
        });

    /// <summary>Named in the ballot, and neither in the room at that item nor represented there.</summary>
    private static IEnumerable<Point> Strangers(ActRecord act, Vote vote)
    {
        if (act.Roll.Present.Count == 0)
        {
            yield break;
        }

        var room = RollAtItem.Of(act);
        var may = room.Present.Concat(room.Represented).Select(Folding.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var named in vote.Names.Where(named => named.Choice is not BallotChoice.NotVoting))
        {
            if (may.Contains(Folding.Key(RollNames.Full(named.Name.Value, Members(act.Roll)))))
            {
                continue;
            }

            yield return new(
                "vote.by-absent", Severity.Reserve,
                new($"{named.Name.Value} vote ({FrenchOf(named.Choice)}) sans être dans la salle à ce point ni "
                    + "représenté par un pouvoir nommé.",
                    $"{named.Name.Value} votes ({EnglishOf(named.Choice)}) without being in the room at this item nor "
                    + "represented by a named proxy."),
                new("Cette voix est comptée comme imprimée ; retirez-la pour voir si le résultat tient.",
                    "This vote is counted as printed; take it away to see whether the outcome holds."),
                CouncilRules.RecordedBallot, [named.Name.Span])
            {
                Discriminator = $"{named.Name.Span.Line}.{named.Name.Span.Column}",
                ToDo = new("Chercher le pouvoir au procès-verbal.", "Look for the proxy in the minutes."),
            };
        }
    }

    private static bool Same(NamedVote named, string member, Roll roll) =>
        Folding.Same(RollNames.Full(named.Name.Value, Members(roll)), RollNames.Full(member, Members(roll)));

    private static List<Cited<string>> Members(Roll roll) => [.. roll.Present, .. roll.Apologies];

    private static string French(BallotChoice choice) => choice switch
    {
        BallotChoice.For => "Votes pour",
        BallotChoice.Against => "Votes contre",
        BallotChoice.Abstention => "Abstentions",
        BallotChoice.NotVoting => "Ne prennent pas part au vote",
    };

    private static string English(BallotChoice choice) => choice switch
    {
        BallotChoice.For => "Votes for",
        BallotChoice.Against => "Votes against",
        BallotChoice.Abstention => "Abstentions",
        BallotChoice.NotVoting => "Not voting",
    };

    private static string FrenchOf(BallotChoice choice) => choice switch
    {
        BallotChoice.For => "pour",
        BallotChoice.Against => "contre",
        BallotChoice.Abstention => "abstention",
        BallotChoice.NotVoting => "ne prend pas part au vote",
    };

    private static string EnglishOf(BallotChoice choice) => choice switch
    {
        BallotChoice.For => "for",
        BallotChoice.Against => "against",
        BallotChoice.Abstention => "abstention",
        BallotChoice.NotVoting => "not voting",
    };
}
