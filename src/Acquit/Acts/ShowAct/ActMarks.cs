using Acquit.Components.Sources;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;

namespace Acquit.Acts;

/// <summary>Every place of an act's source that explains a value, with what the value is.</summary>
internal static class ActMarks
{
    public static IReadOnlyList<SourceMark> Of(ActReport report, Language language)
    {
        var places = Identity(report.Act).Concat(Meeting(report.Act)).Concat(Texts(report.Act))
            .Concat(Money(report.Act))
            .Concat(report.Points.SelectMany(point => point.Spans.Select(span => (span, point.Message))));
        var marks = new Dictionary<SourceSpan, SourceMark>();
        foreach (var (span, title) in places)
        {
            marks.TryAdd(span, SourceMark.Of(span, title.In(language)));
        }

        return [.. marks.Values];
    }

    /// <summary>From the first of a list to its last; null for an empty list.</summary>
    public static SourceSpan? Whole<T>(IReadOnlyList<Cited<T>> list) => list.Count == 0
        ? null
        : list[0].Span with { EndLine = list[^1].Span.EndLine, EndColumn = list[^1].Span.EndColumn };

    private static IEnumerable<(SourceSpan, Wording)> Identity(ActRecord act) =>
    [
        .. One(act.Number, "numéro de l'acte", "number of the act"),
        .. One(act.Body, "assemblée", "deciding body"),
        .. One(act.Authority, "collectivité", "authority"),
        .. One(act.Date, "date de la réunion", "date of the meeting"),
        .. One(act.Title, "titre", "title"),
        .. One(act.Report, "numéro du rapport", "number of the report"),
        .. One(act.Outcome, "résultat", "outcome"),
    ];

    private static IEnumerable<(SourceSpan, Wording)> Meeting(ActRecord act) =>
    [
        .. One(act.Roll.Chair, "présidence", "chair"),
        .. One(act.Roll.Secretary, "secrétaire", "secretary"),
        .. List(act.Roll.Present, "présents", "present"),
        .. List(act.Roll.Apologies, "excusés", "apologies"),
        .. List(act.Roll.NonVoting, "sans voix délibérative", "without a vote"),
        .. List(act.Roll.NonVotingApologies, "excusés sans voix délibérative", "apologies, without a vote"),
        .. act.Roll.Proxies.Select(proxy => (proxy.Span, new Wording("pouvoir", "proxy"))),
        .. One(act.MembersInOffice, "membres en exercice", "members in office"),
        .. One(act.PresentPrinted, "présents, nombre imprimé", "present, printed number"),
        .. One(act.VotersPrinted, "votants, nombre imprimé", "voters, printed number"),
        .. One(act.ProxiesPrinted, "pouvoirs, nombre imprimé", "proxies, printed number"),
        .. One(act.ConvenedOn, "convocation", "convocation"),
        .. One(act.Vote?.For, "voix pour", "votes for"),
        .. One(act.Vote?.Against, "voix contre", "votes against"),
        .. One(act.Vote?.Abstentions, "abstentions", "abstentions"),
        .. One(act.Vote?.NotVoting, "ne prennent pas part au vote", "not voting"),
        .. act.Vote?.Groups.Select(group => (group.Span, new Wording("groupe", "group"))) ?? [],
        .. act.Vote?.Names.Select(named => (named.Name.Span, BallotWords.Of(named.Choice))) ?? [],
        .. One(act.Vote?.CastingVote, "voix prépondérante", "casting vote"),
    ];

    private static IEnumerable<(SourceSpan, Wording)> Texts(ActRecord act) =>
    [
        .. act.Citations.Concat(act.Mentions)
        .Select(citation => (citation.Span, new Wording("texte cité", "text cited"))),
        .. act.Opinions.Select(
            opinion => (opinion.Span, new Wording("avis d'une commission", "opinion of a committee"))),
        .. act.Articles.Select(article => (article.Span, new Wording("article", "article"))),
        .. act.Signature is { } signature ? [(signature.Span, new Wording("signature", "signature"))]
            : Array.Empty<(SourceSpan, Wording)>(),
        .. act.PublicationMentions.Select(mention =>
            (mention.Span, new Wording("transmission, publication", "transmission, publication"))),
        .. act.Attachments.SelectMany(paper => paper.Mentions)
            .Select(span => (span, new Wording("pièce dite annexée", "paper said to be attached"))),
        .. act.Typography.Select(oddity => (oddity.Span, new Wording("typographie", "typography"))),
    ];

    private static IEnumerable<(SourceSpan, Wording)> Money(ActRecord act) =>
    [
        .. act.Grant is { } grant ? Grant(grant) : [],
        .. act.Plan is { } plan ? Plan(plan) : [],
        .. act.Codings.Concat(act.BudgetImpactTable?.Rows.Select(row => row.Coding) ?? [])
            .Select(coding => (coding.Span, new Wording("imputation budgétaire", "budget coding"))),
        .. act.Actions.SelectMany(
            action => One((Cited<string>?)action.Label, "opération financée", "funded operation")),
        .. act.Actions.Where(action => action.StateSpan is not null)
            .Select(action => (action.StateSpan!.Value, new Wording("avancement", "progress"))),
        .. act.BudgetImpactTable?.EmptyExplained is { } why
            ? [(why, new Wording("pourquoi les cellules sont vides", "why the cells are empty"))]
            : Array.Empty<(SourceSpan, Wording)>(),
    ];

    private static IEnumerable<(SourceSpan, Wording)> Grant(GrantReading grant) =>
    [
        .. grant.Ceilings.Select(value => (value.Span, new Wording("plafond de l'aide", "ceiling of the grant"))),
        .. grant.Bases.Select(value => (value.Span, new Wording("base éligible", "eligible base"))),
        .. One(grant.RatePrinted, "taux imprimé", "printed rate"),
        .. One(grant.Periods, "période éligible", "eligible period"),
        .. One(grant.FiledOn, "dépôt du dossier", "application filed"),
        .. One(grant.ProgrammedOn, "comité de programmation", "programming committee"),
        .. One(grant.Programme, "programme", "programme"),
        .. One(grant.OwnContribution, "autofinancement", "own contribution"),
        .. grant.NetOfVat.Select(span => (span, new Wording("hors taxes", "net of VAT"))),
    ];

    private static IEnumerable<(SourceSpan, Wording)> Plan(PlanReading plan) =>
    [
        .. plan.Lines.SelectMany(
            line => One((Cited<Core.Common.Money>?)line.Eligible, "poste du plan", "line of the plan")),
        .. plan.Lines.SelectMany(line => One((Cited<string>?)line.Label, "libellé du poste", "label of the line")),
        .. One(plan.CapitalTotal, "total d'investissement", "capital total"),
        .. One(plan.OperatingTotal, "total de fonctionnement", "operating total"),
        .. One(plan.Total, "total du plan", "total of the plan"),
        .. plan.Aid.Select(aid => (aid.Span, new Wording("aide inscrite au plan", "aid in the plan"))),
        .. plan.Resources.Select(
            resource => (resource.Amount.Span, new Wording("ressource du plan", "resource of the plan"))),
    ];

    private static IEnumerable<(SourceSpan, Wording)> One<T>(Cited<T>? value, string french, string english) =>
        value is { } cited ? [(cited.Span, new Wording(french, english))] : [];

    private static IEnumerable<(SourceSpan, Wording)> List(
        IReadOnlyList<Cited<string>> names, string french, string english) =>
        Whole(names) is { } span ? [(span, new Wording(french, english))] : [];
}
