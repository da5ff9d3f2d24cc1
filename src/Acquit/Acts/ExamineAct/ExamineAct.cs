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

/// <summary>Reads a file of acts and examines each: what the command line, the API and the pages share.</summary>
internal static class ExamineAct
{
    /// <summary>The file's acts, one after the other: only one is held at a time.</summary>
    public static Decision<IEnumerable<ExaminedReading>> Handle(FileInfo file) =>
        Lines(file).Match<Decision<IEnumerable<ExaminedReading>>>(
            lines => new Decision<IEnumerable<ExaminedReading>>.Accepted(ActReader.ReadEach(lines).Select(Examine)),
            refusals => new Decision<IEnumerable<ExaminedReading>>.Refused(refusals));

    /// <summary>Examines the acts of a reading.</summary>
    public static ExaminedReading Examine(ActReading reading)
    {
        var orphans = reading.Remarks.ToList();
        List<ActReport> reports = [];
        foreach (var act in reading.Acts)
        {
            var own = orphans.FindAll(remark => remark.Span.Line >= act.Extent.Line && remark.Span.Line <= act.Extent.EndLine);
            orphans.RemoveAll(own.Contains);
            reports.Add(ActExamination.Examine(act, own));
        }

        return new(reading, reports, orphans);
    }

    private static Decision<IEnumerable<string>> Lines(FileInfo file) =>
        file.Exists
            ? new Decision<IEnumerable<string>>.Accepted(File.ReadLines(file.FullName))
            : new Refusal("file.missing", new("Le fichier n'existe pas.", "The file does not exist."));
}
