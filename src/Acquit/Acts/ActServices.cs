namespace Acquit.Acts;

/// <summary>Registers what the pages of acts work with.</summary>
internal static class ActServices
{
    public static void Add(IServiceCollection services) => services
        .AddSingleton<ActLibrary>()
        .AddSingleton<ReadAct>()
        .AddSingleton<CitationIndex>()
        .AddSingleton<RecordAct>()
        .AddSingleton<SettlePoint>();
}
