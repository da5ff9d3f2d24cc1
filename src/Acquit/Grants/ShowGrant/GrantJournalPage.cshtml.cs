using Acquit.Documents.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Journal of a grant file: every fact recorded on it.</summary>
public sealed class GrantJournalPage : GrantViewPage
{
    /// <summary>The facts of this page.</summary>
    public ExportableTable Table { get; private set; } = null!;

    /// <summary>Address of the page before.</summary>
    public string? Previous { get; private set; }

    /// <summary>Address of the page after.</summary>
    public string? Next { get; private set; }

    /// <summary>Shows the journal.</summary>
    public async Task<IActionResult> OnGet([FromQuery(Name = "suite")] string? cursor)
    {
        if (!await Load())
        {
            return NotFound();
        }

        var (table, page) = await Service<ObjectFacts>().Of(
            GrantNumber, cursor, Fictitious, Language, HttpContext.RequestAborted);
        Table = table;
        Previous = page.Previous is null ? null : $"{Address}/journal?suite={page.Previous}";
        Next = page.Next is null ? null : $"{Address}/journal?suite={page.Next}";
        return Exported(Table, "journal") ?? Page();
    }
}
