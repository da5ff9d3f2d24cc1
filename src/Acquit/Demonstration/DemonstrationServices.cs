namespace Acquit.Demonstration;

/// <summary>The module's handlers, each once.</summary>
internal static class DemonstrationServices
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services) => services
        .AddSingleton<GrantSteps>()
        .AddSingleton<SpendingSteps>()
        .AddSingleton<LoadDemonstration>()
        .AddSingleton<DemonstrationRemoval>();
}
