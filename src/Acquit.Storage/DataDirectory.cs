namespace Acquit.Storage;

/// <summary>
/// Where an embedded installation keeps its data. The demonstration has its own folder: real data are never mixed with
/// it, and removing it removes all of it.
/// </summary>
/// <param name="Root">The folder that <c>--data</c> names.</param>
/// <param name="Demonstration">True for the demonstration.</param>
public sealed record DataDirectory(string Root, bool Demonstration)
{
    /// <summary>The folder of this installation's data.</summary>
    public string Folder => Demonstration ? Path.Combine(Root, "demo") : Root;

    /// <summary>The SQLite database.</summary>
    public string DatabaseFile => Path.Combine(Folder, "acquit.db");

    /// <summary>The files, by their SHA-256.</summary>
    public string Documents => Path.Combine(Folder, "documents");
}
