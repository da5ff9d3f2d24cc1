using Acquit.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Journal of a grant file: every fact recorded on it.</summary>
public sealed class GrantJournalPage : GrantViewPage
{
    internal ObjectJournalView Journal { get; private set; } = null!;

    /// <summary>Shows the journal, or sends it as a file.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load())
        {
            return NotFound();
        }

        var journal = Service<ObjectJournal>();
        Journal = await journal.Of(
            GrantNumber, $"{Address}/journal", Request.Query[ObjectJournalView.Parameter], cancel);
        return Exported(
            ObjectJournalView.Heading(Fictitious), () => journal.Rows(GrantNumber, Language, cancel), "journal") ?? Page();
    }
}
