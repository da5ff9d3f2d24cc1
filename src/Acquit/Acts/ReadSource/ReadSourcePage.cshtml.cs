using Acquit.Storage;
using Acquit.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>
/// The source file of an act, as it was stored: always a download, never shown as a page of this site.
/// </summary>
public sealed class ReadSourcePage : ActPage
{
    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Load(cancel) is { } other)
        {
            return other;
        }

        var item = Act.File.Item;
        if (Service<DocumentVault>().Open(item.Document) is not { } stream)
        {
            return NotFound();
        }

        var document = await Service<DocumentsFacade>().Find(item.Document, cancel);
        var ending = document?.MediaType == "application/pdf" ? ".pdf" : ".txt";
        var name = document?.FileName is { Length: > 0 } kept ? Path.GetFileName(kept) : $"acte-{item.Number}{ending}";
        // The kind is never one that a browser would run.
        return File(stream, "application/octet-stream", name);
    }
}
