using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Acquit.Serve;

/// <summary>The names of the built style sheet, script and font, which bear their content's digest.</summary>
internal sealed class BuiltFiles
{
    private readonly Dictionary<string, string> names;

    public BuiltFiles(IWebHostEnvironment environment)
    {
        var manifest = environment.WebRootFileProvider.GetFileInfo("build/manifest.json");
        names = manifest.Exists ? Read(manifest) : [];
    }

    /// <summary>Address of a built file; null when the front end was not built.</summary>
    public string? Address(string name) => names.TryGetValue(name, out var built) ? "/build/" + built : null;

    private static Dictionary<string, string> Read(IFileInfo manifest)
    {
        using var stream = manifest.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }
}
