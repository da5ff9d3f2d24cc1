using System.Runtime.CompilerServices;
using Acquit.Access;
using Acquit.Components.Fields;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Documents.Tables;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Journal;

/// <summary>The whole journal, the latest fact first: who recorded what, when, on which object, and where it stands in
/// the proof.</summary>
public sealed class ShowJournalPage : ReadingPage
{
    private const int PageSize = 50;
    private const int ExportedAtOnce = 1000;

    /// <summary>Only on this kind of object.</summary>
    [BindProperty(SupportsGet = true, Name = "objet")]
    public string? Kind { get; set; }

    /// <summary>Only recorded on this day.</summary>
    [BindProperty(SupportsGet = true, Name = "jour")]
    public string? Day { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(SupportsGet = true, Name = ObjectJournalView.Parameter)]
    public string? Cursor { get; set; }

    /// <summary>Where the journal stands.</summary>
    public JournalHead Head { get; private set; } = null!;

    /// <summary>True when a filter narrows the list.</summary>
    public bool Filtered => Filter is { Kind: not null } or { On: not null };

    /// <summary>The kinds of objects to choose from.</summary>
    public IReadOnlyList<Choice> Kinds =>
        [.. JournalFacade.ObjectKinds.Select(kind => new Choice(kind, T(ObjectWords.Of(kind))))];

    /// <summary>The facts of this page as a table.</summary>
    public ExportableTable Table => new(
        Heading, [.. Shown.Entries.Items.Select(entry => Row(entry, Shown.Who(entry, Language), Places))]);

    /// <summary>The command that verifies the journal.</summary>
    public string Command => Fictitious ? "./acquit journal verify --demo" : "./acquit journal verify";

    internal ObjectJournalView Shown { get; private set; } = null!;

    internal LastVerification? Verified { get; private set; }

    private IReadOnlyDictionary<Guid, GrantId> Places { get; set; } = new Dictionary<Guid, GrantId>();

    private JournalFilter Filter => new(
        JournalFacade.ObjectKinds.Contains(Kind) ? Kind : null,
        Days.Parse(Day) is Decision<DateOnly>.Accepted day ? day.Value : null);

    private TableHeading Heading => new(
        new("Journal", "Journal"), Fictitious, null, null,
        [
            .. ObjectJournalView.Heading(Fictitious).Columns,
            new(new("Objet", "Object"), ColumnKind.Text),
        ]);

    /// <summary>Shows the latest facts, or sends the whole selection as a file.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Exported(Heading, () => AllRows(cancel), "journal") is { } file)
        {
            return file;
        }

        Head = await Service<JournalFacade>().Head(cancel);
        Verified = LastVerification.Read(Service<DataDirectory>());
        (Shown, Places) = await Read(Cursor, PageSize, cancel);
        return Page();
    }

    /// <summary>The page behind a cell: the fact's own fields, or its object.</summary>
    public string? LinkOf(int row, int column)
    {
        var entry = Shown.Entries.Items[row];
        return column switch
        {
            2 => $"#fait-{entry.Position}",
            7 => FactPlaces.AddressOf(entry.Fact, Places),
            _ => null,
        };
    }

    /// <summary>Address of another page of the same selection.</summary>
    public string? AddressOf(string? cursor) => cursor is null ? null : Selected(cursor);

    /// <summary>Address of the first page of the same selection.</summary>
    public string? First => Shown.Entries.Previous is null ? null : Selected(null);

    private string Selected(string? cursor)
    {
        var query = new List<KeyValuePair<string, string?>>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(new(name, value));
            }
        }

        Add("objet", Filter.Kind);
        Add("jour", Filter.On is { } day ? Days.Iso(day) : null);
        Add(ObjectJournalView.Parameter, cursor);
        return "/journal" + QueryString.Create(query);
    }

    private async Task<(ObjectJournalView View, IReadOnlyDictionary<Guid, GrantId> Places)> Read(
        string? cursor, int size, CancellationToken cancel)
    {
        var page = await Service<JournalFacade>().Latest(Filter, cursor, size, cancel);
        var names = await Service<AccountNames>().Of(page.Items.Select(entry => entry.Account), cancel);
        var places = await Service<FactPlaces>().GrantsOf(page.Items.Select(entry => entry.Fact), cancel);
        return (new(page, names, "/journal"), places);
    }

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> AllRows([EnumeratorCancellation] CancellationToken cancel)
    {
        string? cursor = null;
        do
        {
            var (view, places) = await Read(cursor, ExportedAtOnce, cancel);
            foreach (var entry in view.Entries.Items)
            {
                yield return Row(entry, view.Who(entry, Language), places);
            }

            cursor = view.Entries.Next;
        }
        while (cursor is not null);
    }

    private IReadOnlyList<TableCell> Row(JournalEntry entry, string who, IReadOnlyDictionary<Guid, GrantId> places) =>
    [
        .. ObjectJournal.Row(entry, who, Language),
        TableCell.Of(
            T(ObjectWords.Of(entry.Kind))
            + (FactPlaces.AddressOf(entry.Fact, places) is null ? "" : T(" : ouvrir", ": open"))),
    ];
}
