using System.Runtime.InteropServices;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Storage.Rows;
using Acquit.Storage.Spending;

namespace Acquit.Storage.Projection;

/// <summary>Differences of running totals, gathered in memory until they are written: a million facts move a few thousand rows.</summary>
internal sealed class TotalsBuffer
{
    private readonly Dictionary<Key, (long Cents, long Count)> _sums = [];

    public void Add(Guid grant, Guid line, DateOnly effectiveOn, DateOnly recordedOn, MeasureAmount part)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _sums, new(grant, line, part.Measure, effectiveOn, recordedOn), out _);
        sum = (sum.Cents + part.Amount.Cents, sum.Count + part.Count);
    }

    /// <summary>Adds, or with a sign of −1 takes off, what an expenditure contributes from day to day.</summary>
    public void Add(Guid grant, Guid line, DateOnly recordedOn, IReadOnlyList<ContributionStep> steps, int sign)
    {
        IReadOnlyList<MeasureAmount> before = [];
        foreach (var step in steps)
        {
            foreach (var part in step.Parts)
            {
                Add(grant, line, step.From, recordedOn, Times(part, sign));
            }

            foreach (var part in before)
            {
                Add(grant, line, step.From, recordedOn, Times(part, -sign));
            }

            before = step.Parts;
        }
    }

    /// <summary>The differences that are not nil.</summary>
    public IEnumerable<TotalRow> Rows() => _sums.Where(sum => sum.Value != default).Select(sum => new TotalRow
    {
        Grant = sum.Key.Grant,
        Line = sum.Key.Line,
        Measure = MeasureNames.Of(sum.Key.Measure),
        EffectiveOn = sum.Key.EffectiveOn,
        RecordedOn = sum.Key.RecordedOn,
        Cents = sum.Value.Cents,
        Count = sum.Value.Count,
    });

    public void Flush(RowWriter rows)
    {
        foreach (var row in Rows())
        {
            rows.Accumulate(row);
        }

        _sums.Clear();
    }

    public void Clear() => _sums.Clear();

    private static MeasureAmount Times(MeasureAmount part, int sign) =>
        part with { Amount = new Money(sign * part.Amount.Cents), Count = sign * part.Count };

    private readonly record struct Key(
        Guid Grant, Guid Line, Measure Measure, DateOnly EffectiveOn, DateOnly RecordedOn);
}
