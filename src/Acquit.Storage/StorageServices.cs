using Acquit.Storage.Acts;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Journal;
using Acquit.Storage.Spending;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Storage;

/// <summary>Registers storage with the program's services.</summary>
public static class StorageServices
{
    /// <summary>
    /// The database, the one door, the files and the facades, each once; a <see cref="Db"/> a request, for Identity's stores.
    /// </summary>
    public static IServiceCollection AddAcquitStorage(
        this IServiceCollection services, Database database, DocumentVault documents) => services
        // Made by the container, so that it is closed with it.
        .AddSingleton(_ => database)
        .AddSingleton(documents)
        .AddSingleton<UnitOfWork>()
        .AddSingleton<GrantsFacade>()
        .AddSingleton<SpendingFacade>()
        .AddSingleton<ActsFacade>()
        .AddSingleton<DocumentsFacade>()
        .AddSingleton<JournalFacade>()
        .AddSingleton<SearchFacade>()
        .AddScoped(provider => provider.GetRequiredService<Database>().Context());
}
