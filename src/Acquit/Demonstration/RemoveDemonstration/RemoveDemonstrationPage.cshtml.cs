using Acquit.Access;
using Acquit.Components;
using Acquit.Serve;
using Acquit.Storage.Journal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Demonstration;

/// <summary>
/// Removes the demonstration programme, from the machine that serves it and nowhere else. The application stops, then
/// its folder is deleted: until then whoever looks at it sees it whole.
/// </summary>
[AllowAnonymous]
public sealed class RemoveDemonstrationPage : SitePage
{
    /// <summary>True once it was asked: the application is stopping.</summary>
    public bool Leaving { get; private set; }

    /// <summary>How many facts its journal holds.</summary>
    public long Facts { get; private set; }

    /// <summary>The folder that would be deleted.</summary>
    public string Folder => Service<ServeOptions>().Folder.FullName;

    /// <summary>True where it can be asked from here: an embedded database, and a person at that machine.</summary>
    public bool Removable => Service<ServeOptions>().Database is null && Loopback.Is(HttpContext);

    /// <summary>Shows what would go.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!Fictitious)
        {
            return NotFound();
        }

        Facts = (await Service<JournalFacade>().Head(cancel)).Size;
        return Page();
    }

    /// <summary>Asks for it; the answer is sent before the application stops.</summary>
    public IActionResult OnPost()
    {
        if (!Fictitious || !Removable)
        {
            return NotFound();
        }

        Leaving = true;
        var removal = Service<DemonstrationRemoval>();
        Response.OnCompleted(() =>
        {
            removal.Ask();
            return Task.CompletedTask;
        });
        return Page();
    }
}
