using Acquit.Access;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Documents.Tables;
using Acquit.Serve;
using Acquit.Storage;
using Acquit.Storage.Journal;
using RoleNames = Acquit.Access.RoleNames;

namespace Acquit.Grants;

/// <summary>The Journal tab of an object: every fact on it, the latest first.</summary>
internal sealed class ObjectFacts(JournalFacade journal, AccountNames names)
{
    /// <summary>A page of facts as a table.</summary>
    public async Task<(ExportableTable Table, KeysetPage<JournalEntry> Page)> Of(
        Guid subject, string? cursor, bool fictitious, Language language, CancellationToken cancel)
    {
        var page = await journal.On(subject, cursor, 50, cancel);
        var known = await names.Of(page.Items.Select(entry => entry.Account), cancel);
        return (
            new(
                new(
                    new("Faits enregistrés", "Facts recorded"), fictitious, null, null,
                    [
                        new(new("Position", "Position"), ColumnKind.Number),
                        new(new("Vrai au", "True on"), ColumnKind.Date),
                        new(new("Enregistré le", "Recorded on"), ColumnKind.Text),
                        new(new("Ce qui change", "What changed"), ColumnKind.Text),
                        new(new("Par", "By"), ColumnKind.Text), new(new("Empreinte", "Leaf hash"), ColumnKind.Text),
                    ]),
                [.. page.Items.Select(entry => Row(entry, known, language))]),
            page);
    }

    private static IReadOnlyList<TableCell> Row(
        JournalEntry entry, IReadOnlyDictionary<Guid, string> names, Language language)
    {
        var who = names.GetValueOrDefault(entry.Account, AccountNames.Unknown.In(language));
        var role = Enum.TryParse<Role>(entry.Authority, out var known) ? ", " + RoleNames.Of(known).In(language) : "";
        return
        [
            new TableCell.Count(entry.Position), TableCell.Of(entry.Fact.EffectiveOn),
            TableCell.Of(Moment(entry.RecordedAt, language)), TableCell.Of(FactWords.Of(entry.Fact).In(language)),
            TableCell.Of(who + role), TableCell.Of(entry.Leaf[..16]),
        ];
    }

    private static string Moment(DateTimeOffset instant, Language language)
    {
        var there = ParisClock.Local(instant);
        return $"{Days.PrintShort(DateOnly.FromDateTime(there), language)} {there:HH\\:mm\\:ss}";
    }
}
