namespace Acquit.Storage;

/// <summary>
/// Folders and files that their owner alone reads: names, logins and passwords' digests lie in them. Windows inherits
/// the folder's rights instead.
/// </summary>
public static class PrivateFiles
{
    /// <summary>Makes a folder where there is none; one that is there keeps its rights.</summary>
    /// <param name="folder">Its path.</param>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } parent)
            {
                CreateFolder(parent);
            }

            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes a file that is not there yet.</summary>
    /// <param name="file">Its path.</param>
    public static FileStream CreateNew(string file) => Open(file, FileMode.CreateNew, FileShare.Read);

    /// <summary>Makes a file where there is none, though another process does at the same time.</summary>
    /// <param name="file">Its path.</param>
    public static void Ensure(string file) => Open(file, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();

    private static FileStream Open(string file, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(file, options);
    }
}
