using Acquit.Core.Common;
using Acquit.Storage;

namespace Acquit.Serve;

/// <summary>How the site is started.</summary>
/// <param name="Data">Folder of the embedded database, the documents and the keys.</param>
/// <param name="Demonstration">True for the demonstration database.</param>
/// <param name="Database">Connection to PostgreSQL; null for the embedded database.</param>
/// <param name="Addresses">Addresses to listen on.</param>
/// <param name="Language">Language of the messages on the console.</param>
internal sealed record ServeOptions(
    DirectoryInfo Data, bool Demonstration, string? Database, IReadOnlyList<string> Addresses, Language Language)
{
    /// <summary>Loopback, by the name that passkeys need.</summary>
    public const string DefaultAddress = "http://localhost:5284";

    /// <summary>The demonstration lives in its own folder: real data are never mixed with it.</summary>
    public DirectoryInfo Folder => new(new DataDirectory(Data.FullName, Demonstration).Folder);

    /// <summary>Keys that protect cookies and forms.</summary>
    public DirectoryInfo Keys => new(Path.Combine(Folder.FullName, "keys"));
}
