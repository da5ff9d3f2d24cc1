using Acquit.Core.Common;

namespace Acquit.Core.Spending;

/// <summary>
/// The sums of one plan line at a date, over all measures. Purely additive: totals may be kept as rows of differences
/// by (grant, line, measure, effective day, recorded day) and any state is the sum of the rows up to both days; parts
/// summed apart, in any order or on several threads, merge into the same totals.
/// </summary>
public sealed class LineTotals
{
    private readonly long[] amounts = new long[Measure.Count];
    private readonly long[] counts = new long[Measure.Count];

    /// <summary>The sum of a measure.</summary>
    public Money Of(Measure measure) => new(amounts[measure.Index]);

    /// <summary>The sum of a measure without a reason.</summary>
    public Money Of(MeasureKind kind) => new(amounts[new Measure(kind).Index]);

    /// <summary>The sum of a measure for a reason.</summary>
    public Money Of(MeasureKind kind, UncountedReason reason) => new(amounts[Measure.IndexOf(kind, reason)]);

    /// <summary>How many expenditures have a part in a measure.</summary>
    public long CountOf(Measure measure) => counts[measure.Index];

    /// <summary>Adds an amount to a measure.</summary>
    public void Add(MeasureAmount part)
    {
        amounts[part.Measure.Index] += part.Amount.Cents;
        counts[part.Measure.Index] += part.Count;
    }

    /// <summary>Adds other totals of the same line.</summary>
    public void Add(LineTotals other)
    {
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] += other.amounts[i];
            counts[i] += other.counts[i];
        }
    }

    /// <summary>Adds what an expenditure contributes: nothing before its own date.</summary>
    public void Add(in ExpenditureAssessment assessment) => Add(assessment, 1);

    /// <summary>Adds what so many expenditures, assessed as one, contribute.</summary>
    internal void Add(in ExpenditureAssessment assessment, long count)
    {
        if (assessment.Net == Money.Zero)
        {
            return;
        }

        AddPart((int)MeasureKind.Net, assessment.Net.Cents, count);
        AddPart((int)MeasureKind.Credited, assessment.Credited.Cents, count);
        AddPart((int)MeasureKind.Eligible, assessment.Eligible.Cents, count);
        AddPart((int)MeasureKind.Defensible, assessment.Defensible.Cents, count);
        if (assessment.IsWhole)
        {
            return;
        }

        Span<long> uncounted = stackalloc long[Measure.ReasonCount];
        assessment.Partition(uncounted);
        for (var i = 0; i < uncounted.Length; i++)
        {
            if (uncounted[i] != 0)
            {
                var reason = (UncountedReason)i;
                var (due, defensible) = (assessment.DueGain(reason), assessment.DefensibleGain(reason));
                AddPart(Measure.IndexOf(MeasureKind.Uncounted, reason), uncounted[i], count);
                AddPart(Measure.IndexOf(MeasureKind.DueGain, reason), due.Cents, count);
                AddPart(Measure.IndexOf(MeasureKind.DefensibleGain, reason), defensible.Cents, count);
            }
        }
    }

    /// <summary>The measures that are not nil.</summary>
    public IReadOnlyList<MeasureAmount> Parts()
    {
        var parts = new List<MeasureAmount>();
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] != 0 || counts[i] != 0)
            {
                parts.Add(new(Measure.All[i], new(amounts[i]), counts[i]));
            }
        }

        return parts;
    }

    /// <summary>Back to nothing, to be used again.</summary>
    internal void Clear()
    {
        Array.Clear(amounts);
        Array.Clear(counts);
    }

    private void AddPart(int index, long cents, long count)
    {
        if (cents != 0)
        {
            amounts[index] += cents;
            counts[index] += count;
        }
    }
}
