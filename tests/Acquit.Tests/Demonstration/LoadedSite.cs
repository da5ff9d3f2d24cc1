using Acquit.Core.Common;
using Acquit.Demonstration;
using Acquit.Serve;
using Acquit.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Demonstration;

/// <summary>
/// The program's services on an empty demonstration database of one of the two engines; nothing listens.
/// </summary>
internal sealed class LoadedSite : IAsyncDisposable
{
    private readonly TestDatabase? _server;
    private readonly WebApplication _application;

    private LoadedSite(WebApplication application, DirectoryInfo data, TestDatabase? server)
    {
        (_application, Data, _server) = (application, data, server);
    }

    public DirectoryInfo Data { get; }

    public static async Task<LoadedSite> Open(Engine engine)
    {
        var server = engine == Engine.Postgres ? await TestDatabase.Open(engine) : null;
        var data = Directory.CreateTempSubdirectory("acquit-test-");
        var application = WebHost.Create(new(data, true, server?.Connection, [], Language.French));
        Assert.Null(await DataServices.Prepare(application.Services));
        return new(application, data, server);
    }

    public T Service<T>()
        where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>Loads; how many steps it took.</summary>
    public async Task<int> Load() => (await Service<LoadDemonstration>()
        .Handle(new Nobody(), TestContext.Current.CancellationToken)).Match(
            done => done.Steps, refusals => throw new InvalidOperationException(refusals[0].Message.English));

    /// <summary>Loads until a share is done, then breaks off as a killed process would: between two commits.</summary>
    public async Task LoadUntil(int percent)
    {
        using var killed = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Service<LoadDemonstration>()
            .Handle(new Killer(percent, killed), killed.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Data.Delete(recursive: true);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private sealed class Nobody : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }

    private sealed class Killer(int percent, CancellationTokenSource killed) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= percent)
            {
                killed.Cancel();
            }
        }
    }
}
