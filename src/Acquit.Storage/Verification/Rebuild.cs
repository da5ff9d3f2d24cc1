using Acquit.Core.Common;
using Acquit.Storage.Facts;
using Acquit.Storage.Journal;
using Acquit.Storage.Projection;
using Acquit.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Verification;

/// <summary>Rebuilds every row from facts in a database of its own, with the projectors that wrote them.</summary>
internal sealed class Rebuild : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly DefectList _defects;
    private WriteSession? _session;

    private Rebuild(DirectoryInfo folder, Database database, DefectList defects)
    {
        _folder = folder;
        _defects = defects;
        Database = database;
    }

    public Database Database { get; }

    public static async Task<Rebuild> Begin(DefectList defects, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("acquit-rebuild-");
        var database = Database.EmbeddedIn(Path.Combine(folder.FullName, "rebuilt.db"));
        var rebuild = new Rebuild(folder, database, defects);
        if (await database.Prepare(cancellation) is { } refusal)
        {
            await rebuild.DisposeAsync();
            throw new IOException(refusal.Message.English);
        }

        rebuild._session = database.OpenWriteSession();
        await rebuild._session.Db.Database.ExecuteSqlAsync($"pragma synchronous = off", cancellation);
        return rebuild;
    }

    /// <summary>Writes the rows of some facts that follow each other.</summary>
    public async Task Add(IReadOnlyList<(FactRow Row, Fact Fact)> facts, CancellationToken cancellation)
    {
        try
        {
            await Write(facts, cancellation);
        }
        catch (InvalidOperationException) when (facts.Count > 1)
        {
            // One of them rests on a fact that is not there: the others are still rebuilt.
            await _session!.Rollback();
            foreach (var fact in facts)
            {
                await Add([fact], cancellation);
            }
        }
        catch (Exception problem) when (facts.Count == 1 && problem is InvalidOperationException or DbUpdateException
            or Microsoft.Data.Sqlite.SqliteException)
        {
            await _session!.Rollback();
            _defects.Add(
                "fact.orphan", $"fact {facts[0].Row.Position}",
                $"Le fait n° {facts[0].Row.Position} repose sur un fait absent ou s'y oppose.",
                $"Fact no. {facts[0].Row.Position} rests on a fact that is not there, or contradicts one.");
        }
    }

    /// <summary>Ends the writing; what was rebuilt can be read.</summary>
    public async Task End()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task Write(IReadOnlyList<(FactRow Row, Fact Fact)> facts, CancellationToken cancellation)
    {
        var session = _session!;
        await session.Begin(cancellation);
        var projector = new Projector(session.Db, new ProjectionState(session.Rows));
        await projector.Load(facts.Select(pair => pair.Fact), cancellation);
        await projector.Project(
            facts.Select(pair => new Entry(
                pair.Row.Position, pair.Row.RecordedOn, pair.Row.Account, pair.Fact, FactTypes.Of(pair.Fact))),
            cancellation);
        await projector.State.Flush();
        await session.Commit(cancellation);
    }
}
