using Acquit.Core.Common;
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

    /// <summary>Why a folder held alone by another command is not opened.</summary>
    public static Refusal Taken(DataDirectory directory) => new("data.in-use", new(
        $"Les données de {directory.Folder} sont prises par une restauration ou une suppression en cours. Attendez "
            + "qu'elle finisse, puis recommencez. Rien n'a été changé.",
        $"The data in {directory.Folder} are held by a restoration or a removal under way. Wait until it ends, then "
            + "try again. Nothing was changed."));

    private static FileStream? Open(DataDirectory directory, FileAccess access, FileShare share)
    {
        try
        {
            PrivateFiles.CreateFolder(directory.Folder);
            return new(Path.Combine(directory.Folder, Mark), FileMode.OpenOrCreate, access, share);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
