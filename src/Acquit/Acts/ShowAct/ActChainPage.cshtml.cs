using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Storage.Acts;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>A link of the chain of decisions.</summary>
/// <param name="Date">When; null where the text does not say.</param>
/// <param name="Title">What, in a few words.</param>
/// <param name="Detail">What it does.</param>
/// <param name="Address">Its page, or its place in the source.</param>
/// <param name="Here">True for the act whose page this is.</param>
/// <param name="InDoubt">True where the text contradicts itself about it.</param>
/// <param name="Recorded">True when it has a record here.</param>
public sealed record ChainStep(
    DateOnly? Date, Wording Title, string Detail, string? Address, bool Here, bool InDoubt, bool Recorded);

/// <summary>Chaîne of an act: what it rests on, what rests on it.</summary>
public sealed class ActChainPage : ActPage
{
    private static readonly Wording Application = new("Dossier de financement déposé", "Application filed");
    private static readonly Wording Programming = new("Comité de programmation", "Programming committee");

    /// <summary>The chain by date, this act within it.</summary>
    public IReadOnlyList<ChainStep> Steps { get; private set; } = [];

    /// <summary>Recorded acts that cite this one.</summary>
    public IReadOnlyList<ActItem> CitedBy { get; private set; } = [];

    /// <summary>Grants that rest on it.</summary>
    public IReadOnlyList<FundedGrant> Grants { get; private set; } = [];

    /// <summary>The chain as a table.</summary>
    public ExportableTable Table { get; private set; } = null!;

    /// <summary>Shows the chain, or sends its table.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Load(cancel) is { } other)
        {
            return other;
        }

        var citations = Act.Report?.Act.Citations.Where(each => each.Kind == "deliberation").ToList() ?? [];
        var recorded = await Service<ActsFacade>()
            .Numbered(citations.Select(each => each.Number).OfType<string>(), cancel);
        CitedBy = await Service<CitationIndex>().Citing(Act.File.Item, cancel);
        Grants = await FundedGrants.Of(Service<GrantsFacade>(), Act.File.Item.Act, Today, cancel);
        Steps =
        [
            .. Cited(citations, recorded).Concat(Events()).Append(This()).Concat(CitedBy.Select(Later))
                .OrderBy(step => step.Date ?? DateOnly.MinValue).ThenBy(step => step.Here),
        ];
        Table = new(
            new(new("Chaîne des décisions", "Chain of decisions"), Fictitious, null, null,
            [
                new(new("Date", "Date"), ColumnKind.Date), new(new("Étape", "Step"), ColumnKind.Text),
                new(new("Objet", "Subject"), ColumnKind.Text), new(new("Fiche", "Record"), ColumnKind.Text),
            ]),
            [.. Steps.Select(Row)]);
        return Exported(Table, $"chaine-{Act.File.Item.Number}") ?? Page();
    }

    private IEnumerable<ChainStep> Cited(IReadOnlyList<Citation> citations, IReadOnlyList<ActItem> recorded)
    {
        foreach (var citation in citations.DistinctBy(each => (each.Number, each.Body, each.Date)))
        {
            var act = recorded.FirstOrDefault(
                each => each.Act != Act.File.Item.Act && Folding.Same(each.Number ?? "", citation.Number ?? "")
                    && CitationIndex.Fits(citation, each));
            var rivals = citations.Where(each => Folding.Same(each.Number ?? "", citation.Number ?? ""))
                .Select(each => each.Body).Distinct().Count();
            yield return new(
                citation.Date, CitationWords.Of(citation), citation.Title ?? "",
                act is null
                    ? Components.Sources.SourcePlace.Href(Act.Address, citation.Span)
                    : RecordedAct.AddressOf(act.Act),
                false, rivals > 1, act is not null);
        }
    }

    private IEnumerable<ChainStep> Events()
    {
        var grant = Act.Report?.Act.Grant;
        if (grant?.FiledOn is { } filed)
        {
            yield return Event(filed, Application);
        }

        if (grant?.ProgrammedOn is { } programmed)
        {
            yield return Event(programmed, Programming);
        }
    }

    private ChainStep Event(Cited<DateOnly> on, Wording title) => new(
        on.Value, title, "", Components.Sources.SourcePlace.Href(Act.Address, on.Span), false, false, false);

    private ChainStep This() => new(
        Act.File.Item.Date, BodyWords.Short(Act.File.Item.Number), Act.File.Item.Title, null, true, false, true);

    private ChainStep Later(ActItem act) => new(
        act.Date, BodyWords.Short(act.Number), act.Title, RecordedAct.AddressOf(act.Act), false, false, true);

    private IReadOnlyList<TableCell> Row(ChainStep step) =>
    [
        TableCell.Of(step.Date), TableCell.Of(T(step.Title)), TableCell.Of(step.Detail),
        TableCell.Of(step.Here ? T("cet acte", "this act") : step.Recorded ? T("enregistrée", "recorded")
            : T("dans le texte seulement", "in the text only")),
    ];
}
