using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Search;

/// <summary>
/// What the search box found. An amount or a number leads to an address that can be kept; a name may be a person's, so
/// it is answered at once and stands in no address, no history and no log.
/// </summary>
public sealed class SearchEverywherePage : ReadingPage
{
    /// <summary>What was typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True when the answer has an address of its own, so that its tables export.</summary>
    public bool Addressed { get; private set; }

    internal Found Found { get; private set; } = Found.Nothing;

    /// <summary>Answers an address.</summary>
    public async Task<IActionResult> OnGet([FromQuery(Name = "q")] string? text, CancellationToken cancel)
    {
        await Search(text, cancel);
        Addressed = true;
        return Answer();
    }

    /// <summary>Answers the search box.</summary>
    public async Task<IActionResult> OnPost([FromForm(Name = "q")] string? text, CancellationToken cancel)
    {
        if (text is { Length: <= SearchEverywhere.Longest } && SearchEverywhere.MayStandInAddress(text))
        {
            return LocalRedirect("/recherche" + QueryString.Create("q", text.Trim()));
        }

        await Search(text, cancel);
        return Answer();
    }

    internal IReadOnlyList<(string Name, ExportableTable Table, IReadOnlyList<Hit> Hits)> Groups =>
    [
        .. new[]
        {
            Group("financements", new("Financements", "Grants"), Found.Grants),
            Group("actes", new("Actes", "Acts"), Found.Acts),
            Group("depenses", new("Dépenses", "Expenditures"), Found.Expenditures),
        }.Where(group => group.Hits.Count > 0),
    ];

    private IActionResult Answer() => Groups
        .Select(group => Exported(group.Table, "recherche-" + group.Name, group.Name))
        .FirstOrDefault(file => file is not null) ?? Page();

    private async Task Search(string? text, CancellationToken cancel)
    {
        Text = text?.Trim() ?? "";
        Found = await Service<SearchEverywhere>().Handle(Text, Today, Language, cancel);
    }

    private (string Name, ExportableTable Table, IReadOnlyList<Hit> Hits) Group(
        string name, Wording title, IReadOnlyList<Hit> hits) => (
        name,
        new(
            new(
                title, Fictitious, Today, null,
                [
                    new(new("Numéro ou nom", "Number or name"), ColumnKind.Text),
                    new(new("Ce que c'est", "What it is"), ColumnKind.Text), new(new("Où", "Where"), ColumnKind.Text),
                    new(new("Montant", "Amount"), ColumnKind.Money),
                ]),
            [
                .. hits.Select(hit => (IReadOnlyList<TableCell>)
                    [TableCell.Of(hit.Title), TableCell.Of(T(hit.What)), TableCell.Of(hit.Where),
                        TableCell.Of(hit.Amount)]),
            ]),
        hits);
}
