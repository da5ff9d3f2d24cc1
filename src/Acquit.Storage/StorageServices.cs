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
    /// <summary>What modules ask each other through, and a <see cref="Db"/> a request for Identity's stores.</summary>
    public static IServiceCollection AddFacades(this IServiceCollection services) => services
        .AddSingleton<GrantsFacade>()
        .AddSingleton<SpendingFacade>()
        .AddSingleton<ExpenditureSelections>()
        .AddSingleton<ExpenditureMovements>()
        .AddSingleton<ActsFacade>()
        .AddSingleton<DocumentsFacade>()
        .AddSingleton<JournalFacade>()
        .AddSingleton<AnsweredRequests>()
        .AddSingleton<SearchFacade>()
        .AddScoped(provider => provider.GetRequiredService<Database>().Context());
}
