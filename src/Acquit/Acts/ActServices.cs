using Acquit.Access;

namespace Acquit.Acts;

/// <summary>What the pages of acts work with, each once.</summary>
internal static class ActServices
{
    public static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddSingleton<AccountNames>()
        .AddSingleton<ActLibrary>()
        .AddSingleton<ReadAct>()
        .AddSingleton<CitationIndex>()
        .AddSingleton<RecordAct>()
        .AddSingleton<ActsDesk>()
        .AddSingleton<SettlePoint>();
}
