using System.Collections.Concurrent;
using Acquit.Components.Recorders;
using Acquit.Core.Common;

namespace Acquit.Spending;

/// <summary>An import that runs apart from the request, so that a long file shows that it goes on.</summary>
internal sealed class ImportUnderWay(Guid account, Guid grant, DateTimeOffset startedAt, Task<Decision<Recorded>> work)
{
    public Guid Account => account;

    public Guid Grant => grant;

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>The outcome; null while it runs.</summary>
    public Decision<Recorded>? Outcome => work.IsCompletedSuccessfully ? work.Result : null;

    /// <summary>True when it met a failure: nothing was recorded by halves.</summary>
    public bool Failed => work.IsFaulted || work.IsCanceled;
}

/// <summary>Imports under way in this process, by the key of their form: the same form starts one.</summary>
internal sealed class ImportsUnderWay(ImportExpenditures imports)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<ImportUnderWay>> underWay = new(StringComparer.Ordinal);

    public void Start(string key, ImportCommand command, Recording recording)
    {
        foreach (var (old, one) in underWay)
        {
            if (recording.Acting.At - one.Value.StartedAt > Kept)
            {
                underWay.TryRemove(old, out _);
            }
        }

        _ = underWay.GetOrAdd(key, _ => new(() => new(
            recording.Acting.Actor.Account, command.Grant.Value, recording.Acting.At,
            Task.Run(() => imports.Handle(command, recording, CancellationToken.None))))).Value;
    }

    public ImportUnderWay? Find(string key) => underWay.TryGetValue(key, out var one) ? one.Value : null;
}
