using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquit.Tests.Web.Today;

/// <summary>Counts the statements that the site sends to one database, whichever page sends them.</summary>
internal sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> _listening = [];
    private readonly string _database;
    private readonly ConcurrentQueue<SentStatement> _sent = new();

    private QueryCounter(string database)
    {
        _database = database;
        _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Listens to the database that this text names: part of its path or its name on the server.</summary>
    public static async Task<QueryCounter> Open(string database)
    {
        var counter = new QueryCounter(database);

        // EF Core remembers for a second that nobody listens (ConfigureLoggingCacheTime).
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        return counter;
    }

    /// <summary>What was sent while some work was done.</summary>
    public async Task<IReadOnlyList<string>> During(Func<Task> work) =>
        [.. (await Sent(work)).Select(statement => statement.Text)];

    /// <summary>The same with what each was asked for.</summary>
    public async Task<IReadOnlyList<SentStatement>> Sent(Func<Task> work)
    {
        _sent.Clear();
        await work();
        return [.. _sent];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
        {
            _listening.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: { Connection: { } connection } command }
            && value.Key == RelationalEventId.CommandExecuting.Name
            && (connection.DataSource + ' ' + connection.Database).Contains(_database, StringComparison.Ordinal))
        {
            _sent.Enqueue(new(
                command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));
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
        foreach (var one in _listening)
        {
            one.Dispose();
        }
    }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}

/// <summary>A statement as it was sent.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Parameters">What it was asked for.</param>
internal sealed record SentStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
