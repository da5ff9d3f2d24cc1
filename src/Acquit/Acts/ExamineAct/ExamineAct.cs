using Acquit.Core.Acts;
using Acquit.Core.Acts.Examination;
using Acquit.Core.Common;
using Acquit.Formats.ActText;

namespace Acquit.Acts;

/// <summary>A stretch of a file, read and examined.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Reports">One report an act.</param>
/// <param name="Orphans">Remarks of the reader that belong to no act.</param>
internal sealed record ExaminedReading(
    ActReading Reading, IReadOnlyList<ActReport> Reports, IReadOnlyList<ReadingRemark> Orphans);

/// <summary>A file whose acts are read and examined one after the other: only one is held at a time.</summary>
/// <param name="Readings">Its acts.</param>
/// <param name="PagesWithoutText">Pages of a PDF, from 1, that hold images only: nothing is read of them.</param>
internal sealed record ExaminedFile(IEnumerable<ExaminedReading> Readings, IReadOnlyList<int> PagesWithoutText);

/// <summary>Reads a file of acts and examines each: what the command line and the pages share.</summary>
internal static class ExamineAct
{
    /// <summary>The file's acts, or why they cannot be read.</summary>
    public static Decision<ExaminedFile> Handle(FileInfo file)
    {
        try
        {
            return Open(file).Match<Decision<ExaminedFile>>(
                source => new ExaminedFile(Handle(source), source.PagesWithoutText), refusals => refusals.ToList());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return CannotOpen(file);
        }
    }

    /// <summary>The acts of an opened source, one after the other.</summary>
    public static IEnumerable<ExaminedReading> Handle(ActSource source) =>
        ActReader.ReadEach(source.EachLine()).Select(Examine);

    /// <summary>Examines the acts of a reading.</summary>
    public static ExaminedReading Examine(ActReading reading)
    {
        var orphans = reading.Remarks.ToList();
        List<ActReport> reports = [];
        foreach (var act in reading.Acts)
        {
            var own = orphans.FindAll(
                remark => remark.Span.Line >= act.Extent.Line && remark.Span.Line <= act.Extent.EndLine);
            orphans.RemoveAll(own.Contains);
            reports.Add(ActExamination.Examine(act, own));
        }

        return new(reading, reports, orphans);
    }

    /// <summary>
    /// A file of known length is read into as many bytes; a pipe, whose length is not known, as it comes.
    /// </summary>
    private static Decision<ActSource> Open(FileInfo file)
    {
        if (file is { Exists: true, Length: > 0 and <= ActFile.MostBytes })
        {
            return ActFile.Open(File.ReadAllBytes(file.FullName), file.Name);
        }

        using var stream = file.OpenRead();
        return ActFile.Open(stream, file.Name);
    }

    private static Refusal CannotOpen(FileInfo file) => Directory.Exists(file.FullName)
        ? new("act.file-folder", new($"« {file.Name} » est un dossier : indiquez un fichier.",
            $"\"{file.Name}\" is a folder: give a file."))
        : file.Exists
            ? new("act.file-locked", new($"« {file.Name} » ne peut être ouvert : vérifiez vos droits sur ce fichier.",
                $"\"{file.Name}\" cannot be opened: check your rights on this file."))
            : new("act.file-missing", new($"« {file.Name} » n'existe pas : vérifiez le chemin.",
                $"\"{file.Name}\" does not exist: check the path."));
}
