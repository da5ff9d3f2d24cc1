using Acquit.Core.Common;

namespace Acquit.Storage;

/// <summary>
/// Facts to record as one act, made while they are written: what memory holds does not grow with their number.
/// </summary>
/// <param name="Count">How many come, at least one; another number is our fault and records nothing.</param>
/// <param name="Facts">The facts, read once, on another thread than the caller's.</param>
/// <param name="Written">Told how many are written so far, now and then; they are recorded only once the commit is
/// answered.</param>
public sealed record FactStream(int Count, IEnumerable<Fact> Facts, Action<int>? Written = null)
{
    /// <summary>Throws unless as many came as were told.</summary>
    internal void Ended(int came)
    {
        if (came != Count)
        {
            throw new InvalidOperationException($"{came} facts came, {Count} were told");
        }
    }
}
