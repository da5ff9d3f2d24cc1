using Acquit.Core.Common;
using Acquit.Storage;

namespace Acquit.Serve;

/// <summary>The database, its one door, and what pages ask of it.</summary>
internal static class StorageServices
{
    public static void Add(IServiceCollection services, ServeOptions options)
    {
        var directory = new DataDirectory(options.Data.FullName, options.Demonstration);
        services.AddSingleton(directory);
        services.AddSingleton(_ => options.Database is { } server ? Database.Server(server) : Database.Embedded(directory));
        services.AddSingleton(provider => new UnitOfWork(provider.GetRequiredService<Database>()));
        services.AddHostedService<Door>();
    }

    /// <summary>Creates the database or brings it to this program's schema, before the first request; says why it cannot.</summary>
    public static Task<Refusal?> Prepare(IServiceProvider services, CancellationToken cancel = default) =>
        services.GetRequiredService<Database>().Prepare(cancel);

    /// <summary>What was asked before the stop is recorded and answered.</summary>
    private sealed class Door(UnitOfWork unitOfWork) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken) => await unitOfWork.Close();
    }
}
