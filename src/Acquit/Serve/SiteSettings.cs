using System.Reflection;

namespace Acquit.Serve;

/// <summary>What the running site is.</summary>
/// <param name="Demonstration">True on the demonstration database.</param>
internal sealed record SiteSettings(bool Demonstration)
{
    /// <summary>Version of the program, without the commit.</summary>
    public string Version { get; } = typeof(SiteSettings).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
