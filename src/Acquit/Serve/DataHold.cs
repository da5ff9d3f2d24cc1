using Acquit.Storage;

namespace Acquit.Serve;

/// <summary>
/// The mark of a folder of data in use: whoever works on its database shares it, whoever replaces or deletes the
/// database wants it alone. The system lets go when a process ends, however it ends.
/// </summary>
internal static class DataHold
{
    /// <summary>Name of the mark.</summary>
    public const string Mark = ".in-use";

    /// <summary>Holds it beside others; null where it is held alone or the folder takes no file.</summary>
    public static FileStream? Shared(DataDirectory directory) => Open(directory, FileAccess.Read, FileShare.Read);

    /// <summary>Holds it alone; null where someone else holds it or the folder takes no file.</summary>
    public static FileStream? Alone(DataDirectory directory) => Open(directory, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? Open(DataDirectory directory, FileAccess access, FileShare share)
    {
        try
        {
            Directory.CreateDirectory(directory.Folder);
            return new(Path.Combine(directory.Folder, Mark), FileMode.OpenOrCreate, access, share);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
