using System.Text.Json;
using Acquit.Storage;
using Acquit.Storage.Verification;

namespace Acquit.Journal;

/// <summary>
/// What the last run of <c>journal verify</c> found, kept in a file beside the data: it is a check of the journal, not
/// a fact of it. Deleting the file loses nothing but the memory of the run.
/// </summary>
/// <param name="At">When it ended.</param>
/// <param name="Intact">True when nothing was changed.</param>
/// <param name="Facts">Facts that were hashed again.</param>
/// <param name="Rows">Rows that were rebuilt and compared.</param>
/// <param name="Root">Root of the tree that was found.</param>
/// <param name="Defects">Differences found.</param>
internal sealed record LastVerification(DateTimeOffset At, bool Intact, long Facts, long Rows, string Root, int Defects)
{
    /// <summary>Name of that file.</summary>
    internal const string FileName = "journal-verified.json";

    /// <summary>The last run; null when there was none, or when its file cannot be read.</summary>
    public static LastVerification? Read(DataDirectory data)
    {
        try
        {
            var file = Path.Combine(data.Folder, FileName);
            return File.Exists(file) ? JsonSerializer.Deserialize<LastVerification>(File.ReadAllBytes(file)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a run's result; a folder that is not there or not writable keeps nothing.</summary>
    public static void Save(DataDirectory data, VerificationReport report, DateTimeOffset at)
    {
        if (!Directory.Exists(data.Folder))
        {
            return;
        }

        var run = new LastVerification(at, report.IsIntact, report.Facts, report.Rows, report.Root,
            (int)report.DefectCount);
        try
        {
            File.WriteAllBytes(Path.Combine(data.Folder, FileName), JsonSerializer.SerializeToUtf8Bytes(run));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The verification itself is answered by its exit code and its sentence.
        }
    }
}
