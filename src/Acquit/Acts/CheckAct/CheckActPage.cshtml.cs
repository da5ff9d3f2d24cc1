using Acquit.Access;
using Acquit.Components;
using Acquit.Components.Recorders;
using Acquit.Components.Sources;
using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>What was read of a file, shown before anything is recorded.</summary>
[Needs(Right.RecordAct)]
public sealed class CheckActPage : SitePage
{
    /// <summary>Most acts offered at once.</summary>
    public const int MostOffered = 500;

    /// <summary>The file.</summary>
    [BindProperty(SupportsGet = true, Name = "sha256")]
    public string Sha256 { get; set; } = "";

    /// <summary>The act looked at, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "acte")]
    public int Looked { get; set; } = 1;

    /// <summary>The acts chosen.</summary>
    [BindProperty]
    public IReadOnlyList<int> Chosen { get; set; } = [];

    /// <summary>The form's own key: sent twice, it records once.</summary>
    [BindProperty(Name = "key")]
    public string Key { get; set; } = "";

    internal LibraryFile Source { get; private set; } = null!;

    internal ActSheet Cards { get; private set; } = null!;

    /// <summary>The recorded act that an act of the file repeats or contradicts, by ordinal.</summary>
    internal IReadOnlyDictionary<int, KnownAct> Conflicts { get; private set; } = new Dictionary<int, KnownAct>();

    /// <summary>The other text that claims the identity of the act looked at; null when there is none.</summary>
    public ActItem? Contradicted { get; private set; }

    /// <summary>Places of the act looked at.</summary>
    public IReadOnlyList<SourceMark> Marks { get; private set; } = [];

    /// <summary>Address of this page.</summary>
    public string Address => "/decisions/verifier/" + Sha256;

    /// <summary>Shows what was read.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Key = Guid.CreateVersion7().ToString("N");
        return await Open(cancel) ?? Page();
    }

    /// <summary>Records what was chosen, or says why it cannot be.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Open(cancel) is { } other)
        {
            return other;
        }

        var name = TempData.Peek("name:" + Sha256) as string ?? Sha256[..12];
        var key = await RequestKey.Of(Request, Key, cancel);
        var done = await Service<RecordAct>().Handle(new(Sha256, name, Chosen), new(Acting, key), cancel);
        return done.Match<IActionResult>(_ => Redirect(Address + "/recu"), refusals => Refused([.. refusals]));
    }

    private async Task<IActionResult?> Open(CancellationToken cancel)
    {
        if (await Service<ActLibrary>().Open(Sha256,
            cancel) is not Decision<LibraryFile>.Accepted { Value: var source })
        {
            return NotFound();
        }

        var reports = source.Examined.Reports;
        var looked = reports.FirstOrDefault(report => report.Act.Ordinal == Looked) ?? reports[0];
        Source = source;
        Cards = new(looked, source, Language);
        Marks = ActMarks.Of(looked, Language);
        await FindConflicts(cancel);
        return null;
    }

    private async Task FindConflicts(CancellationToken cancel)
    {
        var acts = Source.Examined.Reading.Acts.Take(MostOffered).ToList();
        var known = await Service<RecordAct>().Known(Sha256, acts, cancel);
        Conflicts = acts
            .Select(act => (act.Ordinal, Conflict: ActDecisions.Conflicting(Sha256, act, known)))
            .Where(each => each.Conflict is not null).ToDictionary(each => each.Ordinal, each => each.Conflict!);
        if (Conflicts.TryGetValue(Cards.Act.Ordinal, out var conflict))
        {
            Contradicted = (await Service<ActsFacade>().Find(conflict.Act, cancel))?.Item;
        }
    }
}
