using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage.Acts;

namespace Acquit.Acts;

/// <summary>
/// Which recorded acts cite which numbers: drawn from the sources, kept in memory, and brought up to the journal's
/// latest act at each question, so that an act is read once a process.
/// </summary>
internal sealed class CitationIndex(ActsFacade acts, ActLibrary library) : IDisposable
{
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private readonly Dictionary<string, List<(ActItem Act, Citation Citation)>> citing = new(StringComparer.Ordinal);
    private long position;

    /// <summary>
    /// The recorded acts that cite an act: its number, and its body and date where the citation says them.
    /// </summary>
    public async Task<IReadOnlyList<ActItem>> Citing(ActItem cited, CancellationToken cancel = default)
    {
        if (cited.Number is not { } number)
        {
            return [];
        }

        await refreshing.WaitAsync(cancel);
        try
        {
            await Refresh(cancel);
            return
            [
                .. citing.GetValueOrDefault(Folding.Key(number), [])
                    .Where(each => each.Act.Act != cited.Act && Fits(each.Citation, cited))
                    .Select(each => each.Act).DistinctBy(act => act.Act).OrderBy(act => act.Date),
            ];
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>True when a citation can mean a recorded act; what it leaves unsaid excludes nothing.</summary>
    public static bool Fits(Citation citation, ActItem act) =>
        (citation.Body is null || act.Body is null || citation.Body.ToString() == act.Body)
        && (citation.Date is null || citation.Date == act.Date);

    public void Dispose() => refreshing.Dispose();

    private async Task Refresh(CancellationToken cancel)
    {
        IReadOnlyList<ActItem> fresh;
        while ((fresh = await acts.Since(position, cancellation: cancel)).Count > 0)
        {
            foreach (var act in fresh)
            {
                await Take(act, cancel);
                position = act.Position;
            }
        }
    }

    private async Task Take(ActItem act, CancellationToken cancel)
    {
        var report = await library.Open(act.Document, cancel) is Decision<LibraryFile>.Accepted file
            ? file.Value.Report(act.Ordinal)
            : null;
        foreach (var citation in report?.Act.Citations ?? [])
        {
            if (citation is { Kind: "deliberation", Number: { } number })
            {
                var key = Folding.Key(number);
                citing.TryAdd(key, []);
                citing[key].Add((act, citation));
            }
        }
    }
}
