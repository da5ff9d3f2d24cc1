using System.Globalization;
using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Journal;

namespace Acquit.Journal;

/// <summary>The facts of an object as its Journal tab shows them: the same component for every object.</summary>
/// <param name="Entries">A page of facts, the latest first.</param>
/// <param name="Names">Names behind the accounts.</param>
/// <param name="Address">Address of the tab.</param>
internal sealed record ObjectJournalView(
    KeysetPage<JournalEntry> Entries, IReadOnlyDictionary<Guid, string> Names, string Address)
{
    /// <summary>Name of the parameter that says where the page begins.</summary>
    public const string Parameter = "suite";

    private const int MostFields = 40;
    private const int LongestValue = 400;

    /// <summary>Address of another page of the journal.</summary>
    public string? AddressOf(string? cursor) =>
        cursor is null ? null : Address + QueryString.Create(Parameter, cursor).ToUriComponent();

    /// <summary>Who recorded a fact.</summary>
    public string Who(JournalEntry entry, Language language) =>
        Names.GetValueOrDefault(entry.Account) ?? AccountNames.Unknown.In(language);

    /// <summary>Under which role.</summary>
    public static string RoleOf(JournalEntry entry, Language language) =>
        Enum.TryParse<Role>(entry.Authority, out var role) ? RoleWording.Of(role).In(language) : entry.Authority;

    /// <summary>By which way in.</summary>
    public static Wording ChannelOf(JournalEntry entry) => entry.Channel switch
    {
        Channels.Web => new("page", "page"),
        Channels.CommandLine => new("ligne de commande", "command line"),
        Channels.Demonstration => new("démonstration", "demonstration"),
        var other => new(other, other),
    };

    /// <summary>The instant in Paris, to the second.</summary>
    public static string InstantOf(JournalEntry entry, Language language)
    {
        var time = ParisClock.Time(entry.RecordedAt).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return new Wording(
            $"{Days.PrintShort(entry.RecordedOn, Language.French)}, {time}",
            $"{Days.PrintShort(entry.RecordedOn, Language.English)}, {time}").In(language);
    }

    /// <summary>
    /// What changed, field by field, as the hashed text lists it; sealed texts stand as their commitments. A statement
    /// that covers
    /// thousands of expenditures is cut: the page says so by an ellipsis.
    /// </summary>
    public static IReadOnlyList<(string Name, string Value)> FieldsOf(JournalEntry entry)
    {
        var lines = entry.Canonical.Split('\n', MostFields + 2, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. lines.Skip(1).Take(MostFields).Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2)
                .Select(parts => (parts[0], parts[1].Length > LongestValue ? parts[1][..LongestValue] + "…"
                    : parts[1])),
            .. lines.Length > MostFields + 1 ? [("…", "")] : Array.Empty<(string, string)>(),
        ];
    }

    /// <summary>The page of facts as a table.</summary>
    public ExportableTable Table(bool fictitious, Language language) => new(
        Heading(fictitious),
        [.. Entries.Items.Select(entry => ObjectJournal.Row(entry, Who(entry, language), language))]);

    /// <summary>What stands above the table.</summary>
    public static TableHeading Heading(bool fictitious) => new(
        new("Journal", "Journal"), fictitious, null, null,
        [
            new(new("Position", "Position"), ColumnKind.Number), new(new("Enregistré", "Recorded"), ColumnKind.Text),
            new(new("Fait", "Fact"), ColumnKind.Text), new(new("Vrai le", "True on"), ColumnKind.Date),
            new(new("Par", "By"), ColumnKind.Text), new(new("Rôle", "Role"), ColumnKind.Text),
            new(new("Motif", "Reason"), ColumnKind.Text),
        ]);
}

/// <summary>Loads the Journal tab of an object.</summary>
internal sealed class ObjectJournal(JournalFacade journal, AccountNames names)
{
    private const int PageSize = 50;

    /// <summary>A page of the facts about an object.</summary>
    public async Task<ObjectJournalView> Of(
        Guid subject, string address, string? cursor, CancellationToken cancel = default)
    {
        var entries = await journal.On(subject, cursor, PageSize, cancel);
        return new(entries, await names.Of(entries.Items.Select(entry => entry.Account), cancel), address);
    }

    /// <summary>All the facts about an object as rows of a file, read page by page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<TableCell>> Rows(
        Guid subject, Language language,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? cursor = null;
        do
        {
            var view = await Of(subject, "", cursor, cancel);
            foreach (var entry in view.Entries.Items)
            {
                yield return Row(entry, view.Who(entry, language), language);
            }

            cursor = view.Entries.Next;
        }
        while (cursor is not null);
    }

    public static IReadOnlyList<TableCell> Row(JournalEntry entry, string who, Language language) =>
    [
        new TableCell.Count(entry.Position), TableCell.Of(ObjectJournalView.InstantOf(entry, language)),
        TableCell.Of(FactWords.Of(entry.Fact).In(language)), new TableCell.Day(entry.Fact.EffectiveOn),
        TableCell.Of(who), TableCell.Of(ObjectJournalView.RoleOf(entry, language)),
        TableCell.Of(FactWords.Reason(entry.Fact, language)),
    ];
}
