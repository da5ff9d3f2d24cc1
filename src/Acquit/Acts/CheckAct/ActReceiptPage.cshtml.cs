using Acquit.Access;
using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Storage.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>What was recorded of a file, and what happens next.</summary>
[Needs(Right.ReadGrants)]
public sealed class ActReceiptPage : SitePage
{
    /// <summary>Most acts shown.</summary>
    private const int MostShown = 50;

    /// <summary>The file.</summary>
    [BindProperty(SupportsGet = true, Name = "sha256")]
    public string Sha256 { get; set; } = "";

    internal IReadOnlyList<RecordedAct> Acts { get; private set; } = [];

    /// <summary>Shows the receipt.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var items = await Service<ActsFacade>().OfDocument(Sha256, cancel);
        List<RecordedAct> acts = [];
        foreach (var item in items.Take(MostShown))
        {
            if (await Service<ReadAct>().Handle(item.Act, cancel) is { } act)
            {
                acts.Add(act);
            }
        }

        Acts = acts;
        return Acts.Count == 0 ? NotFound() : Page();
    }
}
