namespace Acquit.Journal;

/// <summary>What the pages of the journal work with, each once.</summary>
internal static class JournalServices
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<ObjectJournal>()
        .AddSingleton<FactPlaces>();
}
