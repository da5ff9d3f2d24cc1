using Acquit.Storage.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Chaîne of a grant file.</summary>
public sealed class GrantChainPage : GrantViewPage
{
    /// <summary>The act that authorised the agreement; null when none is recorded.</summary>
    public ActItem? Act { get; private set; }

    /// <summary>Shows the chain.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        Act = Report.State.Agreement?.Source is { } act
            ? (await Service<ActsFacade>().Find(act, HttpContext.RequestAborted))?.Item
            : null;
        return Page();
    }
}
