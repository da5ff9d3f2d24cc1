using System.Diagnostics;
using Acquit.Core.Common;

namespace Acquit.Backups;

/// <summary>Progress on standard error, a line every two seconds at most: short runs stay silent.</summary>
internal sealed class BackupLines(TextWriter errors, Language language) : IProgress<BackupProgress>
{
    private long _last = Stopwatch.GetTimestamp();

    public void Report(BackupProgress value)
    {
        if (Stopwatch.GetElapsedTime(_last) < TimeSpan.FromSeconds(2))
        {
            return;
        }

        _last = Stopwatch.GetTimestamp();
        var of = value.Of is { } all ? $" {value.Done}/{all}" : "";
        errors.WriteLine(value.Step.In(language) + of);
    }
}
