namespace Acquit.Grants;

/// <summary>The module's handlers, each once.</summary>
internal static class GrantServices
{
    public static IServiceCollection AddGrants(this IServiceCollection services) => services
        .AddSingleton<Components.Recorders.Recorder>()
        .AddSingleton<GrantRecorder>()
        .AddSingleton<ActGrants>()
        .AddSingleton<OpenGrant>()
        .AddSingleton<SetTerms>()
        .AddSingleton<RecordPlan>()
        .AddSingleton<RecordCodings>()
        .AddSingleton<RecordOperation>()
        .AddSingleton<DeductFromLine>();
}
