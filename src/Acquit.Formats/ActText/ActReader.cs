using Acquit.Core.Acts;

namespace Acquit.Formats.ActText;

/// <summary>
/// Reads acts from lines of text. Every value keeps its place; what the text does not give stays null; lines and
/// amounts that no reading explains are listed. Time grows with the length of the text and memory with its longest
/// act.
/// </summary>
public static class ActReader
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="lines">Its lines.</param>
    public static ActReading Read(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var acts = new List<ActRecord>();
        var unread = new List<int>();
        var amounts = new List<ReadAmount>();
        var remarks = new List<ReadingRemark>();
        foreach (var reading in ReadEach(lines))
        {
            acts.AddRange(reading.Acts);
            unread.AddRange(reading.UnreadLines);
            amounts.AddRange(reading.Amounts);
            remarks.AddRange(reading.Remarks);
        }

        return new(lines, acts, unread, amounts) { Remarks = remarks };
    }

    /// <summary>Reads a file act by act, each with its own lines; only one act is held at a time.</summary>
    /// <param name="lines">The lines, taken once, in order.</param>
    public static IEnumerable<ActReading> ReadEach(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Each(lines);
    }

    private static IEnumerable<ActReading> Each(IEnumerable<string> lines)
    {
        var ordinal = 0;
        foreach (var documents in ActSplitter.Acts(lines))
        {
            var reading = ReadOne(documents, ordinal + 1);
            ordinal += reading.Acts.Count;
            yield return reading;
        }
    }

    private static ActReading ReadOne(List<ActDocument> documents, int ordinal)
    {
        var first = documents[0].FirstLine;
        List<string> lines = [.. documents.SelectMany(document => document.Lines)];
        var numbered = documents.Exists(document => document.Overflow.Count > 0);
        var flow = numbered ? Flow.Of(documents[0].Lines, first) : Flow.Of(lines, first);
        if (flow.Length == 0)
        {
            return new(lines, [], [], []) { FirstLine = first };
        }

        var context = Context(flow, documents, numbered);
        var record = Record(context, ordinal);
        if (record is null)
        {
            context.Remark("act.none", 0, Math.Min(flow.Length, 80), _ => new(
                "Ce texte n'a pas la forme d'un acte (assemblée, visas, articles, vote). Rien n'en est repris.",
                "This text does not have the form of an act (body, citations, articles, vote). Nothing is taken."));
        }

        var overflow = documents.SelectMany(document => document.Overflow).ToList();
        if (overflow.Count > 0)
        {
            context.Remark("act.too-long", flow.Length - 1, flow.Length, _ => new(
                $"L'acte est plus long que tout acte attendu : la lecture s'arrête avant la ligne {overflow[0]}.",
                $"The act is longer than any act expected: reading stops before line {overflow[0]}."));
        }

        var unread = record is null ? flow.Lines.Select(line => line.Number) : flow.UnreadLines();
        return new(lines, record is null ? [] : [record], [.. unread, .. overflow],
            Amounts(context, record is not null))
        {
            FirstLine = first,
            Remarks = context.Remarks,
        };
    }

    private static ActContext Context(Flow flow, List<ActDocument> documents, bool onlyFirst)
    {
        var stretches = new List<(DocumentKind Kind, Stretch Stretch)>();
        foreach (var document in onlyFirst ? documents[..1] : documents)
        {
            var start = flow.Lines
                .FirstOrDefault(line => line.Number >= document.FirstLine, new(0, flow.Length, flow.Length)).Start;
            if (stretches.Count > 0)
            {
                var (kind, before) = stretches[^1];
                stretches[^1] = (kind, new(before.Start, Math.Max(start - 1, before.Start)));
            }

            stretches.Add((document.Kind, new(start, flow.Length)));
        }

        var index = Math.Max(0, stretches.FindIndex(document => document.Kind == DocumentKind.Act));
        var reports = stretches.Where((document, i) => i != index && !document.Stretch.IsEmpty)
            .Select(document => document.Stretch);
        return new(flow, stretches[index].Stretch, [.. reports]);
    }

    private static ActRecord? Record(ActContext context, int ordinal)
    {
        context.HeadEnd = IdentityReader.HeadEnd(context.Flow, context.Act);
        context.VisasEnd = context.HeadEnd;
        var head = new Stretch(context.Act.Start, context.HeadEnd);
        var body = IdentityReader.Body(context, head) ?? IdentityReader.Body(context, context.Act);
        var authority = IdentityReader.Authority(context, body?.Value);
        var date = IdentityReader.Date(context, head);
        var roll = RollReader.Read(context);
        var number = ActNumberReader.Number(context);
        var counts = CountsReader.Read(context);
        var convened = Convened(context);
        var (citations, opinions) = CitationReader.Read(context);
        var articles = EnactingReader.Read(context);
        var vote = VoteReader.Read(context, roll);
        bool[] signs =
        [
            body is not null, date is not null, number is not null, citations.Count > 0, articles.Count > 0,
            roll.Present.Count > 0, vote is not null,
        ];
        if (signs.Count(sign => sign) < 3 || (body is null && citations.Count == 0 && articles.Count == 0))
        {
            return null;
        }

        var (outcome, adopted) = VoteReader.Outcome(context);
        return Complete(context, new()
        {
            Ordinal = ordinal,
            Extent = context.Flow.Span(0, context.Flow.Length),
            Number = number,
            Body = body,
            Authority = authority,
            Date = date ?? ReportDate(context),
            Outcome = outcome,
            Adopted = adopted,
            MembersInOffice = counts[0],
            PresentPrinted = counts[1],
            VotersPrinted = counts[2],
            ProxiesPrinted = counts[3],
            ConvenedOn = convened,
            Roll = roll,
            Vote = vote,
            Citations = citations,
            Opinions = opinions,
            Articles = articles,
        });
    }

    private static ActRecord Complete(ActContext context, ActRecord record)
    {
        var report = ActNumberReader.Report(context);
        foreach (var stretch in context.Reports)
        {
            IdentityReader.Date(context, stretch);
            IdentityReader.Body(context, stretch);
        }

        var plan = PlanReader.Read(context);
        var grant = GrantReader.Read(context);
        var (codings, impact) = CodingReader.Read(context);
        var actions = ActionListReader.Read(context);
        var reportOpinions = OpinionReader.InReports(context);
        var signature = SignatureReader.Read(context);
        var publication = PublicationReader.Publication(context);
        var attachments = PublicationReader.Attachments(context);
        var title = TitleReader.Read(context);
        ReportTitle(context, title);
        var mentions = MentionReader.Read(context);
        ClaimEnacted(context, record.Articles);
        var narrative = NarrativeReader.Read(context);
        RemarkDates(context);
        return record with
        {
            Report = report,
            Title = title,
            Plan = plan,
            Grant = grant,
            Codings = codings,
            BudgetImpactTable = impact,
            Actions = actions,
            Opinions = [.. record.Opinions, .. reportOpinions],
            Signature = signature,
            PublicationMentions = publication,
            TransmittedOn = PublicationDays.Transmitted(context),
            ReceivedOn = PublicationDays.Received(context),
            PublishedOn = PublicationDays.Published(context),
            Attachments = attachments,
            Mentions = mentions,
            Narrative = narrative,
            Typography = context.Typography,
        };
    }

    // An amount inside an article is what that article decides, whatever it is for.
    private static void ClaimEnacted(ActContext context, IReadOnlyList<EnactingArticle> articles)
    {
        foreach (var number in context.Numbers.Where(number => number is { HasCurrency: true, Role: null }))
        {
            var (line, column) = context.Flow.Place(number.Start);
            if (articles.Any(article => (line, column).CompareTo((article.Span.Line, article.Span.Column)) >= 0
                && (line, column).CompareTo((article.Span.EndLine, article.Span.EndColumn)) <= 0))
            {
                context.Claim(number, "article");
            }
        }
    }

    private static Cited<DateOnly>? ReportDate(ActContext context) =>
        context.Reports.Select(report => IdentityReader.Date(context, report)).FirstOrDefault(date => date is not null);

    private static Cited<DateOnly>? Convened(ActContext context)
    {
        var at = context.Flow.FindAny(["date de convocation", "date de la convocation", "convocation du", "convoque le",
            "convoquee le", "legalement convoque le", "regulierement convoque le",
            "date convocation"], context.Act.Start, context.HeadEnd);
        if (at < 0 || context.DateIn(at, Math.Min(at + 70, context.HeadEnd)) is not { Date: { } day } date)
        {
            return null;
        }

        context.Flow.Mark(at, date.End);
        return context.Cite(day, date.Start, date.End);
    }

    /// <summary>The report repeats the act's title: the same words there are explained too.</summary>
    private static void ReportTitle(ActContext context, Cited<string>? title)
    {
        if (title is not { } cited)
        {
            return;
        }

        var key = string.Concat(cited.Value.Select(FlowBuilder.Fold));
        foreach (var report in context.Reports)
        {
            var at = context.Flow.Find(key, report.Start, report.End);
            if (at >= 0)
            {
                context.Flow.Mark(at, at + key.Length);
            }
        }
    }

    private static void RemarkDates(ActContext context)
    {
        foreach (var date in context.Dates.Where(date => date.Date is null))
        {
            context.Remark("date.impossible", date.Start, date.End, shown => new(
                $"« {shown} » n'existe pas au calendrier : la date n'est pas reprise.",
                $"\"{shown}\" does not exist in the calendar: the date is not taken."));
        }
    }

    private static List<ReadAmount> Amounts(ActContext context, bool isAct) =>
    [
        .. context.Numbers
            .Where(number => number.HasCurrency || (isAct && number.Role is not null))
            .Select(number => new ReadAmount(
                number.Amount, context.Flow.Span(number.Start, number.DigitsEnd), isAct ? number.Role : null)),
    ];
}
