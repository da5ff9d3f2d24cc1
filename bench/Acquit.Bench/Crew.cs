namespace Acquit.Bench;

/// <summary>
/// Threads that stay, as DuckDB keeps its own: a pool's thread may wake later than the few milliseconds that are measured.
/// </summary>
internal sealed class Crew : IDisposable
{
    private readonly Barrier _barrier;
    private readonly List<Thread> _others = [];
    private Action<int>? _work;

    /// <param name="threads">How many work at once, the caller's thread among them.</param>
    public Crew(int threads)
    {
        _barrier = new(threads);
        for (var part = 1; part < threads; part++)
        {
            var own = part;
            var other = new Thread(() => Follow(own)) { IsBackground = true };
            _others.Add(other);
            other.Start();
        }
    }

    /// <summary>Does the work once on each thread, each told its part.</summary>
    public void Run(Action<int> work)
    {
        _work = work;
        _barrier.SignalAndWait();
        work(0);
        _barrier.SignalAndWait();
    }

    public void Dispose()
    {
        _work = null;
        _barrier.SignalAndWait();
        _others.ForEach(other => other.Join());
        _barrier.Dispose();
    }

    private void Follow(int part)
    {
        _barrier.SignalAndWait();
        while (_work is { } work)
        {
            work(part);
            _barrier.SignalAndWait();
            _barrier.SignalAndWait();
        }
    }
}
