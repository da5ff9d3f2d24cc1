namespace Acquit.Search;

/// <summary>What the search works with, each once.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<ActAmounts>()
        .AddSingleton<SearchEverywhere>();
}
