using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquit.Bench;

/// <summary>Counts the statements that this process sends to its database through EF Core.</summary>
internal sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly IDisposable _all;
    private IDisposable? _one;
    private int _count;

    private StatementCounter() => _all = DiagnosticListener.AllListeners.Subscribe(this);

    public static async Task<StatementCounter> Open()
    {
        var counter = new StatementCounter();

        // EF Core remembers for a second that nobody listens (ConfigureLoggingCacheTime).
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        return counter;
    }

    public int Count => Volatile.Read(ref _count);

    public void Reset() => Volatile.Write(ref _count, 0);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _one = value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name)
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _all.Dispose();
        _one?.Dispose();
    }
}
