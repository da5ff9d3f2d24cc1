using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acquit.Backups;

/// <summary>The first entry of a backup: what it holds and how each part is checked.</summary>
/// <param name="Schema">Its form; another one is a newer version's.</param>
/// <param name="MadeAt">When the copy was taken.</param>
/// <param name="Facts">Facts of the journal.</param>
/// <param name="Root">Root of their tree, in lower-case hexadecimal.</param>
/// <param name="Database">The database.</param>
/// <param name="Documents">The files that facts rest on.</param>
internal sealed record Manifest(
    string Schema, DateTimeOffset MadeAt, long Facts, string Root, ManifestPart Database,
    IReadOnlyList<ManifestPart> Documents)
{
    /// <summary>Name of the entry.</summary>
    public const string Entry = "manifest.json";

    /// <summary>Name of the database's entry.</summary>
    public const string DatabaseEntry = "acquit.db";

    /// <summary>The form that this program writes.</summary>
    public const string Version = "acquit-backup/1";

    /// <summary>Beginning of every form's name.</summary>
    public const string AnyVersion = "acquit-backup/";

    /// <summary>Most bytes of a manifest: some million documents.</summary>
    public const int Longest = 256 * 1024 * 1024;

    /// <summary>Entry of a document.</summary>
    public static string DocumentEntry(string sha256) => "documents/" + sha256;

    /// <summary>Reads one.</summary>
    /// <returns>The form that the bytes say, null when they are no manifest; and the manifest, null when of another
    /// form.</returns>
    public static (string? Schema, Manifest? Read) Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var schema = document.RootElement.GetProperty("schema").GetString();
            var read = schema == Version ? document.Deserialize(ManifestJson.Default.Manifest) : null;
            return (schema, read?.Documents.Contains(null!) == true ? null : read);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, null);
        }
    }

    /// <summary>Its bytes.</summary>
    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);
}

/// <summary>A part of a backup.</summary>
/// <param name="Sha256">SHA-256, in lower-case hexadecimal.</param>
/// <param name="Length">Bytes.</param>
internal sealed record ManifestPart(string Sha256, long Length);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
