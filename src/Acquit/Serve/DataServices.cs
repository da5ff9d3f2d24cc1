using Acquit.Core.Common;
using Acquit.Grants;
using Acquit.Storage;
using Acquit.Storage.Acts;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Journal;
using Acquit.Storage.Spending;

namespace Acquit.Serve;

/// <summary>The database, the one door to it, the vault of files, and what modules are asked through.</summary>
internal static class DataServices
{
    public static void Add(IServiceCollection services, ServeOptions options)
    {
        var directory = new DataDirectory(options.Data.FullName, options.Demonstration);
        services.AddSingleton(directory);
        services.AddSingleton(_ => options.Database is { } server ? Database.Server(server) : Database.Embedded(directory));
        services.AddSingleton<UnitOfWork>();
        services.AddSingleton(new DocumentVault(directory.Documents));
        services.AddSingleton<GrantsFacade>().AddSingleton<SpendingFacade>().AddSingleton<ActsFacade>()
            .AddSingleton<DocumentsFacade>().AddSingleton<JournalFacade>().AddSingleton<SearchFacade>();
        services.AddGrants();
    }

    /// <summary>Creates the database or brings it to this program's schema; says in a sentence why it cannot.</summary>
    public static Task<Refusal?> Prepare(IServiceProvider services, CancellationToken cancel = default) =>
        services.GetRequiredService<Database>().Prepare(cancel);
}
