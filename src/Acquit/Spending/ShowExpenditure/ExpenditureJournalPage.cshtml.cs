using Acquit.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Journal of an expenditure, attestations that cover it included.</summary>
public sealed class ExpenditureJournalPage : ExpenditureViewPage
{
    internal ObjectJournalView Journal { get; private set; } = null!;

    /// <summary>Shows the journal, or sends it as a file.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var journal = Service<ObjectJournal>();
        Journal = await journal.Of(
            ExpenditureNumber, $"{Address}/journal", Request.Query[ObjectJournalView.Parameter], Cancel);
        return Exported(
            ObjectJournalView.Heading(Fictitious), () => journal.Rows(ExpenditureNumber, Language, Cancel), "journal")
            ?? Page();
    }
}
