using Acquit.Acts;
using Acquit.Core.Common;
using Acquit.Storage.Acts;

namespace Acquit.Search;

/// <summary>An amount where an act says it.</summary>
/// <param name="Act">The act.</param>
/// <param name="Place">Where.</param>
/// <param name="Role">What it is there; null when no reading explains it.</param>
internal sealed record ActAmount(ActItem Act, SourceSpan Place, string? Role);

/// <summary>
/// Where recorded acts say which amounts. A reading is never stored, so this is drawn from the sources and kept in
/// memory: each search asks in one query for the acts recorded since, and each act is read once a process.
/// </summary>
internal sealed class ActAmounts(ActsFacade acts, ActsDesk desk) : IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly Dictionary<Money, List<ActAmount>> _places = [];
    private long _position;

    /// <summary>The places of an amount, in the order of the acts and their lines.</summary>
    public async Task<IReadOnlyList<ActAmount>> Of(Money amount, CancellationToken cancel)
    {
        await _refreshing.WaitAsync(cancel);
        try
        {
            IReadOnlyList<ActItem> fresh;
            while ((fresh = await acts.Since(_position, cancellation: cancel)).Count > 0)
            {
                foreach (var act in fresh)
                {
                    Take(await desk.Read(act, cancel));
                    _position = act.Position;
                }
            }

            return [.. _places.GetValueOrDefault(amount) ?? []];
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    private void Take(ActAnswer act)
    {
        foreach (var amount in act.Amounts)
        {
            _places.TryAdd(amount.Amount, []);
            _places[amount.Amount].Add(new(act.Item, amount.Span, amount.Role));
        }
    }
}
