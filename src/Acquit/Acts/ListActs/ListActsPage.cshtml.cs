using System.Globalization;
using Acquit.Access;
using Acquit.Components;
using Acquit.Components.Fields;
using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Storage;
using Acquit.Storage.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>Décisions: the recorded acts, with the points that stand on each.</summary>
[Needs(Right.ReadGrants)]
public sealed class ListActsPage : SitePage
{
    private const int PageSize = 25;

    /// <summary>Beginning of a number, or words of a title.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>The deciding body, as code.</summary>
    [BindProperty(SupportsGet = true, Name = "assemblee")]
    public string? Body { get; set; }

    /// <summary>Year of the meeting.</summary>
    [BindProperty(SupportsGet = true, Name = "annee")]
    public string? Year { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>The acts of the page.</summary>
    public KeysetPage<ActItem> Acts { get; private set; } = new([], null, null);

    /// <summary>The same as a table.</summary>
    public ExportableTable Table { get; private set; } = null!;

    /// <summary>Acts of the whole selection.</summary>
    public int Total { get; private set; }

    /// <summary>True when the reader may record an act.</summary>
    public bool MayRecord => Allows(Right.RecordAct);

    /// <summary>True when a filter narrows the list.</summary>
    public bool Filtered => Filter != ActFilter.All;

    /// <summary>The bodies to choose from.</summary>
    public IReadOnlyList<Choice> Bodies =>
        [.. Enum.GetValues<DecidingBody>().Select(body => new Choice(body.ToString(), Capital(T(BodyWords.Of(body)))))];

    private ActFilter Filter => new(
        string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        Enum.TryParse<DecidingBody>(Body, out var body) ? body.ToString() : null,
        int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200
            ? year
            : null);

    /// <summary>Shows the list, or sends it as a file.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Exported(Heading, () => AllRows(cancel), T("decisions", "decisions")) is { } file)
        {
            return file;
        }

        Acts = await Service<ActsFacade>().Page(Filter, Cursor, PageSize, cancel);
        Total = await Service<ActsFacade>().Count(Filter, cancel);
        List<IReadOnlyList<TableCell>> rows = [];
        foreach (var act in Acts.Items)
        {
            rows.Add(await Row(act, cancel));
        }

        Table = new(Heading, rows);
        return Page();
    }

    /// <summary>Address of another page of the same selection.</summary>
    public string? AddressOf(string? cursor) => cursor is null ? null : "/decisions" + QueryString.Create(
        Request.Query.Where(pair => pair.Key != "suite")
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Append(KeyValuePair.Create("suite", (string?)cursor)));

    private TableHeading Heading => new(new("Décisions", "Decisions"), Fictitious, null, null,
    [
        new(new("Acte", "Act"), ColumnKind.Text), new(new("Date", "Date"), ColumnKind.Date),
        new(new("Assemblée", "Body"), ColumnKind.Text), new(new("Titre", "Title"), ColumnKind.Text),
        new(new("Résultat", "Outcome"), ColumnKind.Text), new(new("Bloquants", "Blocking"), ColumnKind.Number),
        new(new("Réserves", "Reserves"), ColumnKind.Number), new(new("Forme", "Form"), ColumnKind.Number),
    ]);

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> AllRows(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string? cursor = null;
        do
        {
            var page = await Service<ActsFacade>().Page(Filter, cursor, 200, cancel);
            foreach (var act in page.Items)
            {
                yield return await Row(act, cancel);
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private async Task<IReadOnlyList<TableCell>> Row(ActItem act, CancellationToken cancel)
    {
        var report = await Service<ActLibrary>().Open(act.Document, cancel) is Decision<LibraryFile>.Accepted file
            ? file.Value.Report(act.Ordinal)
            : null;
        return
        [
            TableCell.Of(act.Number ?? T("sans numéro", "no number")), TableCell.Of(act.Date),
            TableCell.Of(Capital(T(BodyWords.Of(act.Body)))), TableCell.Of(act.Title),
            TableCell.Of(T(BodyWords.Outcome(act.Adopted))), Count(report, act, Severity.Blocking),
            Count(report, act, Severity.Reserve), Count(report, act, Severity.Form),
        ];
    }

    // A source that can no longer be read leaves the counts unknown, never zero.
    private static TableCell Count(ActReport? report, ActItem act, Severity severity) => report is null
        ? TableCell.None
        : new TableCell.Count(report.Points.Count(
            point => point.Severity == severity && !act.Settled.Contains(point.Key)));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
