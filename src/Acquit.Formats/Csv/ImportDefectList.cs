using Acquit.Core.Common;

namespace Acquit.Formats.Csv;

/// <summary>Defects or warnings: all are counted, the first are kept.</summary>
internal sealed class ImportDefectList
{
    private readonly List<ImportDefect> kept = [];

    public int Count { get; private set; }

    public IReadOnlyList<ImportDefect> Kept => kept;

    public void Add(string code, int line, string? column, string? seen, Wording expected)
    {
        Count++;
        if (kept.Count < ImportLimits.Listed)
        {
            kept.Add(new(code, line, column, seen is null ? null : ImportDefect.Shown(seen), expected));
        }
    }

    /// <summary>What concerns the whole file is read first.</summary>
    public void AddFirst(string code, int line, string? column, Wording expected)
    {
        Count++;
        kept.Insert(0, new(code, line, column, null, expected));
    }
}
