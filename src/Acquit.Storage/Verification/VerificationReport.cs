using Acquit.Core.Common;

namespace Acquit.Storage.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Facts">Facts read.</param>
/// <param name="Rows">Rows compared.</param>
/// <param name="Root">Root of the tree, computed again, in lower-case hexadecimal.</param>
/// <param name="Defects">Defects found, in the order of the journal, then of the tables; at most a thousand.</param>
/// <param name="DefectCount">How many were found in all.</param>
public sealed record VerificationReport(
    long Facts, long Rows, string Root, IReadOnlyList<Defect> Defects, long DefectCount)
{
    /// <summary>True when facts, tree, rows and files agree.</summary>
    public bool IsIntact => DefectCount == 0;
}

/// <summary>Something that is not as the journal says.</summary>
/// <param name="Code">Stable: <c>fact.changed</c>, <c>fact.missing</c>, <c>row.changed</c>, <c>row.added</c>...</param>
/// <param name="Place">The fact (<c>fact 12</c>) or the row (<c>expenditure 12</c>).</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record Defect(string Code, string Place, Wording Message);

/// <summary>How far a verification is.</summary>
/// <param name="Step">What is done now.</param>
/// <param name="Done">Facts or rows done.</param>
/// <param name="Of">Facts in the journal; null while rows are compared.</param>
public sealed record VerificationProgress(Wording Step, long Done, long? Of);

/// <summary>Keeps the first defects and counts the rest, so that a database gone wrong whole fits in memory.</summary>
internal sealed class DefectList
{
    private const int Kept = 1000;

    private readonly List<Defect> _defects = [];

    public IReadOnlyList<Defect> Defects => _defects;

    public long Count { get; private set; }

    public void Add(string code, string place, string french, string english)
    {
        Count++;
        if (_defects.Count < Kept)
        {
            _defects.Add(new(code, place, new(french, english)));
        }
    }
}
