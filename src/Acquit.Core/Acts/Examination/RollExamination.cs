using Acquit.Core.Acts.Rules;
using Acquit.Core.Common;

namespace Acquit.Core.Acts.Examination;

/// <summary>Who was there, counted with folded names, and the quorum.</summary>
internal static class RollExamination
{
    public static RollFigures Count(ActRecord act)
    {
        var roll = act.Roll;
        var listed = Keys(roll.Present);
        var apologies = Keys(roll.Apologies);
        var room = RollAtItem.Of(act);
        var represented = Proxies.Counted(
            act.Body?.Value, act.Date?.Value, RollAtItem.Given(act), room.Present, Away(roll, room)).Count;
        var (members, state) = Members(act, listed, apologies);
        return new(
            listed.Count > 0 ? room.Present.Count : act.PresentPrinted?.Value ?? 0, apologies.Count,
            Keys(roll.NonVoting).Count, Keys(roll.NonVotingApologies).Count, represented, members, state,
            Duplicates(roll))
        {
            OutOfRoom = listed.Count - room.Present.Count,
        };
    }

    /// <summary>Who may give a proxy at the act's item: the excused, and those who had left.</summary>
    private static List<string> Away(Roll roll, Room room) =>
        [.. roll.Apologies.Select(name => name.Value), .. room.Represented, .. room.OutOfRoom];

    public static IEnumerable<Point> Points(ActRecord act, RollFigures roll, QuorumVerdict quorum) =>
        roll.Duplicates.Select(name => Duplicate(name, roll, quorum))
            .Concat(CountsDiffer(act, roll))
            .Concat(InvalidProxies(act))
            .Concat(PartlyThere(act))
            .Concat(quorum.Met == false ? [NotMet(act, quorum)] : []);

    /// <summary>
    /// Cited where the text says it; else the sum of the roll, where it names absentees too; else unknown.
    /// </summary>
    private static (int? Members, ValueState? State) Members(
        ActRecord act, HashSet<string> present, HashSet<string> apologies)
    {
        if (act.MembersInOffice is { } cited)
        {
            return (cited.Value, ValueState.Cited);
        }

        return present.Count > 0 && apologies.Count > 0
            ? (present.Union(apologies, StringComparer.Ordinal).Count(), ValueState.Assumed)
            : (null, null);
    }

    private static List<DuplicateName> Duplicates(Roll roll) =>
    [
        .. Mentions(roll).GroupBy(mention => Folding.Key(mention.Name.Value), StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any() && !IsHalfThere(roll, [.. group]))
            .Select(group => new DuplicateName(
                group.First().Name.Value, [.. group.Select(mention => mention.List)],
                [.. group.Select(mention => mention.Name.Span)])),
    ];

    /// <summary>Present until one item, excused from the next: once in each list, and no contradiction.</summary>
    private static bool IsHalfThere(Roll roll, IReadOnlyList<(RollList List, Cited<string> Name)> mentions) =>
        mentions.Select(mention => mention.List).Order().SequenceEqual([RollList.Present, RollList.Apologies])
        && roll.Partial.Any(part => Folding.Same(part.Name, mentions[0].Name.Value));

    private static IEnumerable<(RollList List, Cited<string> Name)> Mentions(Roll roll) =>
        roll.Present.Select(name => (RollList.Present, name))
            .Concat(roll.Apologies.Select(name => (RollList.Apologies, name)))
            .Concat(roll.NonVoting.Select(name => (RollList.NonVoting, name)))
            .Concat(roll.NonVotingApologies.Select(name => (RollList.NonVotingApologies, name)));

    private static Point Duplicate(DuplicateName name, RollFigures roll, QuorumVerdict quorum)
    {
        var inDoubt = roll.Duplicates.Count(other => other.Lists.Contains(RollList.Present));
        var stands = quorum.Met == true && quorum.Counted - inDoubt >= quorum.Required;
        var french = Say.FrenchList([.. name.Lists.Distinct().Select(French)]);
        var english = Say.EnglishList([.. name.Lists.Distinct().Select(English)]);
        return new(
            "roll.duplicate-name", quorum.Met == true && !stands ? Severity.Blocking : Severity.Reserve,
            new($"{name.Name} figure {name.Lists.Count} fois dans l'appel : {french}.",
                $"{name.Name} stands {name.Lists.Count} times in the roll: {english}."),
            quorum.Met != true
                ? new("Le nombre des présents n'est pas sûr.", "The number of those present is not certain.")
                : stands
                    ? new("Sans les noms en double, le quorum reste atteint.",
                        "Without the repeated names the quorum is still met.")
                    : new("Sans les noms en double, le quorum n'est plus atteint.",
                        "Without the repeated names the quorum is no longer met."),
            quorum.Rule, name.Spans)
        {
            // A place, not the name: keys of points enter addresses and the journal, which hold no name in clear.
            Discriminator = $"{name.Spans[0].Line}.{name.Spans[0].Column}",
            ToDo = new("Faire rectifier l'appel au vu du procès-verbal.", "Have the roll put right from the minutes."),
        };
    }

    private static IEnumerable<Point> CountsDiffer(ActRecord act, RollFigures roll)
    {
        var named = roll.Present + roll.OutOfRoom;
        if (act.PresentPrinted is { } printed && act.Roll.Present.Count > 0 && printed.Value != named
            && printed.Value != roll.Present)
        {
            yield return Differs("present", printed, named, "présents", "present");
        }

        var listed = named + roll.Apologies;
        if (act.MembersInOffice is { } members && members.Value < listed)
        {
            yield return Differs("members", members, listed, "membres", "members");
        }

        if (act.ProxiesPrinted is { } proxies && act.Roll.Proxies.Count > 0 && proxies.Value != act.Roll.Proxies.Count)
        {
            yield return Differs("proxies", proxies, act.Roll.Proxies.Count, "pouvoirs", "proxies");
        }
    }

    private static Point Differs(string what, Cited<int> printed, int counted, string french, string english) => new(
        "roll.count-differs", Severity.Reserve,
        new($"Le texte annonce {printed.Value} {french}, l'appel en nomme {counted}.",
            $"The text announces {printed.Value} {english}, the roll names {counted}."),
        new("Les deux nombres sont gardés ; le quorum et le vote sont calculés sur les noms.",
            "Both numbers are kept; quorum and vote are computed from the names."),
        null, [printed.Span])
    {
        Discriminator = what,
        ToDo = new("Comparer avec le procès-verbal.", "Compare with the minutes."),
    };

    private static IEnumerable<Point> InvalidProxies(ActRecord act)
    {
        if (act.Body is not { } body || act.Date is not { } date || act.Roll.Proxies.Count == 0)
        {
            return [];
        }

        var room = RollAtItem.Of(act);
        var refused = Proxies.Validate(
            body.Value, date.Value, RollAtItem.Given(act), room.Present, Away(act.Roll, room))
            .Match(_ => [], refusals => refusals);
        var rule = RuleBook.Proxies(body.Value, date.Value);
        return refused.Select((refusal, index) => new Point(
            refusal.Code, Severity.Reserve, refusal.Message,
            new("Ce pouvoir n'est pas compté dans le vote ni dans le quorum.",
                "This proxy counts neither in the vote nor in the quorum."),
            rule, [.. act.Roll.Proxies.Select(proxy => proxy.Span).Distinct()])
        {
            Discriminator = $"{index + 1}",
            ToDo = new("Vérifier les pouvoirs au procès-verbal.", "Check the proxies in the minutes."),
        });
    }

    /// <summary>
    /// Who is there for some items only: how they are counted at this one, or why that cannot be said.
    /// </summary>
    private static IEnumerable<Point> PartlyThere(ActRecord act) =>
        act.Roll.Partial.GroupBy(part => Folding.Key(part.Name), StringComparer.Ordinal).Select(parts =>
        {
            var (name, span) = (parts.First().Name, parts.First().Span);
            var there = RollAtItem.IsThere(act, parts);
            return new Point(
                "roll.partial-presence", there is null ? Severity.Reserve : Severity.Form,
                there switch
                {
                    true => new($"{name} n'est là que pour une partie de la réunion, dont ce point.",
                        $"{name} is there for a part of the meeting only, this item included."),
                    false => new($"{name} n'est là que pour une partie de la réunion, sans ce point.",
                        $"{name} is there for a part of the meeting only, without this item."),
                    null => new(
                        $"{name} n'est là que pour une partie de la réunion ; l'acte ne dit pas si ce point en est.",
                        $"{name} is there for a part of the meeting only; the act does not say whether this item is "
                            + "in it."),
                },
                there switch
                {
                    true => new("Compté présent dans le quorum et le vote de cet acte.",
                        "Counted present in the quorum and vote of this act."),
                    false => new("Non compté dans le quorum ni le vote de cet acte.",
                        "Counted neither in the quorum nor in the vote of this act."),
                    null => new(
                        "L'appel est compté tel qu'il est écrit ; quorum et vote de ce point peuvent en dépendre.",
                        "The roll is counted as written; quorum and vote of this item may depend on it."),
                },
                null, [span])
            {
                Discriminator = $"{span.Line}:{span.Column}",
                ToDo = there is null
                    ? new("Chercher l'ordre du jour au procès-verbal.", "Look for the agenda in the minutes.")
                    : null,
            };
        });

    private static Point NotMet(ActRecord act, QuorumVerdict quorum) => new(
        "quorum.not-met", Severity.Blocking,
        new($"Quorum non atteint : {quorum.Required} exigés ce jour-là, {quorum.Counted} comptés.",
            $"Quorum not met: {quorum.Required} required that day, {quorum.Counted} counted."),
        new("L'assemblée ne pouvait délibérer, sauf sur seconde convocation trois jours après.",
            "The body could not decide, save after a second convocation three days later."),
        quorum.Rule, SpansOf(act.Roll.Present))
    {
        ToDo = new("Rechercher la convocation et le procès-verbal.", "Look for the convocation and the minutes."),
    };

    /// <summary>From the first name of a list to the last.</summary>
    internal static IReadOnlyList<SourceSpan> SpansOf(IReadOnlyList<Cited<string>> names) => names.Count == 0
        ? []
        : [names[0].Span with { EndLine = names[^1].Span.EndLine, EndColumn = names[^1].Span.EndColumn }];

    private static HashSet<string> Keys(IReadOnlyList<Cited<string>> names) =>
        names.Select(name => Folding.Key(name.Value)).ToHashSet(StringComparer.Ordinal);

    private static string French(RollList list) => list switch
    {
        RollList.Present => "présents",
        RollList.Apologies => "excusés",
        RollList.NonVoting => "sans voix délibérative",
        RollList.NonVotingApologies => "excusés sans voix délibérative",
    };

    private static string English(RollList list) => list switch
    {
        RollList.Present => "present",
        RollList.Apologies => "apologies",
        RollList.NonVoting => "without a vote",
        RollList.NonVotingApologies => "apologies without a vote",
    };
}
