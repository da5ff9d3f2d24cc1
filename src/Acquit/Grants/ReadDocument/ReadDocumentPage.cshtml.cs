using Acquit.Storage;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>
/// Gives back a file that an attestation or an import of this grant rests on, as a download and never as a page.
/// </summary>
public sealed class ReadDocumentPage : GrantViewPage
{
    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGet([FromRoute] string sha256)
    {
        var known = await Service<SpendingFacade>().RestsOn(new(GrantNumber), sha256, HttpContext.RequestAborted);
        return known && Service<DocumentVault>().Open(sha256) is { } stream
            ? File(stream, MediaTypes.Unknown, $"{sha256[..16]}.bin")
            : NotFound();
    }
}
