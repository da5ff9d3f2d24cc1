using Acquit.Core.Acts.Rules;

namespace Acquit.Core.Acts.Examination;

/// <summary>Examines an act: what follows from its text under the rules of its day, and what it leaves open.</summary>
public static class ActExamination
{
    /// <summary>The report of an act. The same act always yields the same report; nothing absent is guessed.</summary>
    /// <param name="act">The act as read.</param>
    public static ActReport Examine(ActRecord act) => Examine(act, []);

    /// <summary>The report of an act, with what its reader could not take as it stands.</summary>
    /// <param name="act">The act as read.</param>
    /// <param name="remarks">The reader's remarks on this act.</param>
    public static ActReport Examine(ActRecord act, IReadOnlyList<ReadingRemark> remarks) =>
        Examine(act, remarks, [EuropeanGrantPack.Pack]);

    /// <summary>The report of an act, with the questions of given packs.</summary>
    /// <param name="act">The act as read.</param>
    /// <param name="remarks">The reader's remarks on this act.</param>
    /// <param name="packs">The packs.</param>
    public static ActReport Examine(
        ActRecord act, IReadOnlyList<ReadingRemark> remarks, IReadOnlyList<RulePack> packs)
    {
        var (sifted, setAside) = Plausibility.Sift(act);
        sifted = sifted with { Vote = BallotExamination.Counted(sifted.Vote) };
        var report = Figures(sifted);
        var points = PointsOf(report, packs).Concat(setAside).Concat(remarks.Select(NotTaken));
        return report with { Act = act, Points = [.. points.OrderBy(point => point.Severity)] };
    }

    private static ActReport Figures(ActRecord act)
    {
        var roll = RollExamination.Count(act);
        var quorum = Quorum.Evaluate(
            act.Body?.Value, act.Date?.Value, new(roll.MembersInOffice, roll.Present, roll.Represented));
        if (roll.Present == 0)
        {
            quorum = quorum with { Counted = null, Met = null };
        }

        var vote = VoteExamination.Count(act, roll);
        var proxies = VoteExamination.Feasibility(act, roll);
        var grant = GrantExamination.Count(act);
        var plan = PlanExamination.Count(act, grant);
        var codings = CodingExamination.Count(act, plan);
        return new(act, roll, quorum, vote, proxies, grant, plan, codings, Days(act), []);
    }

    private static IEnumerable<Point> PointsOf(ActReport report, IReadOnlyList<RulePack> packs) =>
        RollExamination.Points(report.Act, report.Roll, report.Quorum)
            .Concat(VoteExamination.Points(report.Act, report.Roll, report.Vote, report.Proxies))
            .Concat(BallotExamination.Points(report.Act))
            .Concat(CitationExamination.Points(report.Act))
            .Concat(GrantExamination.Points(report.Act, report.Grant))
            .Concat(PlanExamination.Points(report.Act, report.Grant, report.Plan))
            .Concat(CodingExamination.Points(report.Act, report.Codings, report.Grant))
            .Concat(BudgetImpactTableExamination.Points(report.Act))
            .Concat(FormExamination.Points(report.Act))
            .Concat(packs.SelectMany(pack => pack.Ask(report)));

    private static Point NotTaken(ReadingRemark remark) => new(
        remark.Code, Severity.Reserve, remark.Message,
        new("Cette valeur n'est pas reprise ; ce qui en dépend reste inconnu.",
            "This value is not taken; what depends on it stays unknown."),
        null, [remark.Span])
    {
        Discriminator = $"{remark.Span.Line}:{remark.Span.Column}",
        ToDo = new("Lire la source à cet endroit.", "Read the source at this place."),
    };

    private static ActDays Days(ActRecord act)
    {
        var filed = act.Grant?.FiledOn?.Value;
        var programmed = act.Grant?.ProgrammedOn?.Value;
        var meeting = act.Date?.Value;
        var period = act.Grant?.Periods?.Value;
        var opinion = act.Opinions.Max(cited => cited.Date);
        return new(
            Between(filed, programmed), Between(programmed, meeting), Between(opinion, meeting), period?.Days,
            Between(meeting, period?.To) is { } left ? Math.Max(0, left) : null);
    }

    private static int? Between(DateOnly? from, DateOnly? to) =>
        from is { } start && to is { } end ? end.DayNumber - start.DayNumber : null;
}
