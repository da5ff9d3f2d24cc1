using System.Collections.Concurrent;
using Acquit.Components.Recorders;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>An import that runs apart from the request, so that a long file shows that it goes on.</summary>
internal sealed class ImportUnderWay(Guid account, Guid grant, DateTimeOffset startedAt) : IProgress<ImportProgress>
{
    private volatile ImportProgress? progress;
    private volatile Decision<Recorded>? outcome;
    private volatile bool failed;
    private int begun;

    public Guid Account => account;

    public Guid Grant => grant;

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>The outcome; null while it runs.</summary>
    public Decision<Recorded>? Outcome => outcome;

    /// <summary>True when it met a failure: nothing was recorded by halves.</summary>
    public bool Failed => failed;

    /// <summary>How far it is; null before the first rows.</summary>
    public ImportProgress? Progress => progress;

    /// <inheritdoc />
    public void Report(ImportProgress value) => progress = value;

    /// <summary>Runs it apart from the request; a second time nothing happens.</summary>
    public void Begin(ImportExpenditures imports, ImportExpenditures.Command command, Recording recording)
    {
        if (Interlocked.Exchange(ref begun, 1) == 0)
        {
            _ = Task.Run(() => Run(imports, command, recording));
        }
    }

    private async Task Run(ImportExpenditures imports, ImportExpenditures.Command command, Recording recording)
    {
        try
        {
            outcome = await imports.Handle(command, recording, CancellationToken.None, this);
        }
#pragma warning disable CA1031 // Whatever happened, the page that follows this import says so.
        catch (Exception)
#pragma warning restore CA1031
        {
            failed = true;
        }
    }
}

/// <summary>Imports under way in this process, by the key of their form: the same form starts one.</summary>
internal sealed class ImportsUnderWay(ImportExpenditures imports)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<ImportUnderWay>> underWay = new(StringComparer.Ordinal);

    public void Start(string key, ImportExpenditures.Command command, Recording recording)
    {
        foreach (var (old, one) in underWay)
        {
            if (recording.Acting.At - one.Value.StartedAt > Kept)
            {
                underWay.TryRemove(old, out _);
            }
        }

        underWay.GetOrAdd(key, form => new(() => new(
            recording.Acting.Actor.Account, command.Grant.Value, recording.Acting.At))).Value
            .Begin(imports, command, recording);
    }

    public ImportUnderWay? Find(string key) => underWay.TryGetValue(key, out var one) ? one.Value : null;
}
