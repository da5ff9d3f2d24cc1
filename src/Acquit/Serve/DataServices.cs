using Acquit.Access;
using Acquit.Acts;
using Acquit.Core.Common;
using Acquit.Demonstration;
using Acquit.Grants;
using Acquit.Journal;
using Acquit.Search;
using Acquit.Spending;
using Acquit.Storage;

namespace Acquit.Serve;

/// <summary>The database, the one door to it, the vault of files, and what modules are asked through.</summary>
internal static class DataServices
{
    public static void Add(IServiceCollection services, ServeOptions options)
    {
        var directory = new DataDirectory(options.Data.FullName, options.Demonstration);
        services.AddSingleton(directory);
        services.AddSingleton(
            _ => options.Database is { } server ? Database.Server(server) : Database.Embedded(directory));
        services.AddSingleton<UnitOfWork>();
        services.AddSingleton(new DocumentVault(directory.Documents));
        services.AddFacades();
        services.AddJournal().AddActs().AddSearch();
        services.AddGrants().AddSpending().AddDemonstration();
    }

    /// <summary>
    /// Creates the database or brings it to this program's schema, with the demonstration's people where it is one;
    /// says in a sentence why it cannot.
    /// </summary>
    public static async Task<Refusal?> Prepare(IServiceProvider services, CancellationToken cancel = default)
    {
        var database = services.GetRequiredService<Database>();
        var demonstration = services.GetRequiredService<SiteSettings>().Demonstration;
        if (await database.Prepare(cancel) is { } refusal)
        {
            return refusal;
        }

        if (await DemonstrationBoundary.Check(database, demonstration, cancel) is { } crossed)
        {
            return crossed;
        }

        if (demonstration)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AccountDirectory>().EnsureDemonstration(cancel);
        }

        return null;
    }
}
