using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>Journal of an act: every fact recorded about it.</summary>
public sealed class ActJournalPage : ActPage
{
    /// <summary>Shows the journal.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ?? Page();
}
