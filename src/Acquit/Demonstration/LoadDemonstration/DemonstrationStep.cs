using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Demonstration;

/// <summary>
/// One thing that a person of the demonstration recorded, by the handler that its users have.
/// </summary>
/// <param name="Name">Tells it from the others; the key by which it is recorded once.</param>
/// <param name="On">The day it became known.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Record">Records it; gives the reasons why not, none when it did.</param>
internal sealed record DemonstrationStep(
    string Name, DateOnly On, Role By, Func<Recording, CancellationToken, Task<IReadOnlyList<Refusal>>> Record)
{
    /// <summary>A step by a handler, whatever it answers.</summary>
    public static DemonstrationStep Of<T>(
        string name, DateOnly on, Role by, Func<Recording, CancellationToken, Task<Decision<T>>> handle) => new(
        name, on, by, async (recording, cancel) =>
            (await handle(recording, cancel)).Match<IReadOnlyList<Refusal>>(_ => [], refusals => refusals));

    /// <summary>How it is recorded: that person, that day, a few minutes after the step before.</summary>
    /// <param name="key">Its key in the journal.</param>
    /// <param name="rank">Its place among the steps of the day, from 0.</param>
    public Recording Recording(string key, int rank)
    {
        var person = DemonstrationPerson.All.Single(person => person.Role == By);
        var at = new DateTimeOffset(On, new TimeOnly(8, 0), TimeSpan.Zero).AddMinutes(3 * rank);
        return new(new(Actor.With(person.Account, By), at, Channels.Demonstration), key);
    }
}
