using Acquit.Core.Common;
using Acquit.Formats.Programmes;
using Acquit.Storage.Journal;

namespace Acquit.Demonstration;

/// <summary>How a load ended.</summary>
/// <param name="Steps">How many things were recorded by this load; 0 when everything was there.</param>
internal sealed record DemonstrationLoaded(int Steps);

/// <summary>
/// Loads the demonstration programme by the handlers that its users have, as its people, day after day. Each step bears
/// a key of its own and is recorded once: a second load does nothing, and a load killed half-way is taken up where it
/// was.
/// </summary>
internal sealed class LoadDemonstration(
    GrantSteps grantSteps, SpendingSteps spendingSteps, JournalFacade journal, AnsweredRequests answered)
{
    /// <summary>
    /// Steps of the whole programme: known without reading its files, which a start that has nothing to load does not.
    /// </summary>
    internal const int StepCount = 81;

    private const string KeyPrefix = "demonstration/";

    private static Refusal OtherData { get; } = new("demonstration.other-data", new(
        "La base de démonstration contient autre chose que le programme : il n'y est pas chargé. Retirez-la d'abord : "
            + "acquit demo remove.",
        "The demonstration database holds something else than the programme, which is not loaded into it. Remove it "
            + "first: acquit demo remove."));

    /// <summary>True while the programme is not whole: nothing is there yet, or a load was cut short.</summary>
    public async Task<bool> IsWanted(CancellationToken cancel)
    {
        var done = await answered.Keys(KeyPrefix, cancel);
        return done.Count == 0
            ? (await journal.Head(cancel)).Size == 0
            : done.Count < StepCount;
    }

    /// <summary>Records what is not there yet.</summary>
    /// <param name="progress">Told the share done, in percent.</param>
    /// <param name="cancel">Stops between two steps; the next load goes on from there.</param>
    public async Task<Decision<DemonstrationLoaded>> Handle(IProgress<int> progress, CancellationToken cancel)
    {
        var done = await answered.Keys(KeyPrefix, cancel);
        if (done.Count == 0 && (await journal.Head(cancel)).Size > 0)
        {
            return OtherData;
        }

        var steps = Steps();
        var recorded = 0;
        foreach (var day in steps.GroupBy(step => step.On))
        {
            foreach (var (rank, step) in day.Index())
            {
                if (!done.Contains(Key(step)))
                {
                    if (await Record(step, rank, cancel) is { Count: > 0 } refusals)
                    {
                        return new Decision<DemonstrationLoaded>.Refused(refusals);
                    }

                    recorded++;
                    progress.Report(100 * (done.Count + recorded) / steps.Count);
                }
            }
        }

        return new DemonstrationLoaded(recorded);
    }

    // Positions are commit order: the journal's days go forward.
    private List<DemonstrationStep> Steps()
    {
        var document = DemonstrationFiles.Grant();
        var events = DemonstrationFiles.Events();
        var identifiers = new FictitiousIdentifiers();
        var facts = DemonstrationFiles.Value(document.ToFacts(new(identifiers.Next()), null, identifiers.Next));
        return [.. grantSteps.Of(document, facts, events).Concat(spendingSteps.Of(facts, events)).OrderBy(step =>
            step.On)];
    }

    private static string Key(DemonstrationStep step) => KeyPrefix + step.Name;

    // Loaded by two processes at once, the slower one finds the step done: then it is.
    private async Task<IReadOnlyList<Refusal>> Record(DemonstrationStep step, int rank, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var recording = step.Recording(Key(step), rank);
        var refusals = await step.Record(recording, cancel);
        return refusals.Count > 0 && await answered.Find(recording.Acting.Actor.Account, Key(step), cancel) is not null
            ? []
            : refusals;
    }
}
