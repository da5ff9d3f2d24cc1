using Acquit.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>Journal of an act: every fact recorded about it.</summary>
public sealed class ActJournalPage : ActPage
{
    internal ObjectJournalView Journal { get; private set; } = null!;

    /// <summary>Shows the journal, or sends it as a file.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Load(cancel) is { } other)
        {
            return other;
        }

        var journal = Service<ObjectJournal>();
        Journal = await journal.Of(Id, Act.Address + "/journal", Request.Query[ObjectJournalView.Parameter], cancel);
        return Exported(
            ObjectJournalView.Heading(Fictitious), () => journal.Rows(Id, Language, cancel),
            $"journal-{Act.File.Item.Number}") ?? Page();
    }
}
