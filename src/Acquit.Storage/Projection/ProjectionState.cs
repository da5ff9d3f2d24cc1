using Acquit.Core.Spending;
using Acquit.Storage.Journal;
using Acquit.Storage.Rows;
using Acquit.Storage.Spending;

namespace Acquit.Storage.Projection;

/// <summary>
/// What projectors work with: the rows that they write, the objects that were loaded, and the running totals, which
/// follow by comparing what each touched expenditure contributes before and after.
/// </summary>
internal sealed class ProjectionState(RowWriter rows)
{
    private readonly Dictionary<Guid, GrantCounting> _grants = [];
    private readonly Dictionary<Guid, ExpenditureState> _expenditures = [];
    private readonly Dictionary<Guid, List<ExpenditureState>> _covered = [];
    private readonly List<ExpenditureState> _touched = [];
    private DateOnly _touchedOn;

    public RowWriter Rows => rows;

    public TotalsBuffer Totals { get; } = new();

    /// <summary>
    /// A change of a grant that every expenditure of its lines must be counted again for; null when none waits.
    /// </summary>
    public GrantChange? Waiting { get; private set; }

    public bool Knows(Guid grant) => _grants.ContainsKey(grant);

    public bool KnowsExpenditure(Guid expenditure) => _expenditures.ContainsKey(expenditure);

    public bool KnowsAttestation(Guid attestation) => _covered.ContainsKey(attestation);

    public void Load(GrantCounting grant) => _grants[grant.Grant] = grant;

    public void Load(ExpenditureState expenditure) => _expenditures.TryAdd(expenditure.Row.Expenditure, expenditure);

    public void LoadAttestation(Guid attestation, IEnumerable<Guid> expenditures) =>
        _covered[attestation] = [.. expenditures.Select(Expenditure)];

    public GrantCounting Grant(Guid grant) => _grants[grant];

    /// <exception cref="InvalidOperationException">No fact entered it: the caller's fault.</exception>
    public ExpenditureState Expenditure(Guid expenditure) => _expenditures.TryGetValue(expenditure, out var known)
        ? known
        : throw new InvalidOperationException($"no fact entered the expenditure {expenditure}");

    public IReadOnlyList<ExpenditureState> CoveredBy(Guid attestation) =>
        _covered.TryGetValue(attestation, out var covered) ? covered : [];

    /// <summary>Notes where an object stands.</summary>
    public void Version(Entry entry) => rows.Put(new ObjectVersionRow
    {
        Object = entry.Fact.Subject,
        Kind = entry.Type.Kind,
        Version = entry.Position,
    });

    /// <summary>An expenditure is entered.</summary>
    public void Add(ExpenditureRow row, Entry entry)
    {
        rows.Insert(row);
        var state = new ExpenditureState(row, []);
        if (!_expenditures.TryAdd(row.Expenditure, state))
        {
            throw new InvalidOperationException($"the expenditure {row.Expenditure} was entered already");
        }

        Touch(state, entry, isNew: true);
    }

    /// <summary>Something happened to an expenditure.</summary>
    public void Add(ExpenditureState expenditure, ExpenditureEventRow row, Entry entry)
    {
        Touch(expenditure, entry);
        rows.Insert(row);
        expenditure.Events.Add(row);
        if (row is { Kind: ExpenditureEventKind.Attestation, Reference: { } attestation })
        {
            if (!_covered.TryGetValue(attestation, out var covered))
            {
                _covered.Add(attestation, covered = []);
            }

            covered.Add(expenditure);
        }
    }

    /// <summary>A grant counts otherwise from now on.</summary>
    public void Change(GrantCounting changed, Entry entry)
    {
        Settle();
        Waiting = new(_grants[changed.Grant], changed, entry.RecordedOn);
        _grants[changed.Grant] = changed;
    }

    /// <summary>Takes the change that waits.</summary>
    public GrantChange? TakeWaiting()
    {
        var waiting = Waiting;
        Waiting = null;
        return waiting;
    }

    /// <summary>Brings totals and work lists in line with what the touched expenditures contribute now.</summary>
    public void Settle()
    {
        foreach (var expenditure in _touched)
        {
            Recount(expenditure.Row, expenditure.Before!, expenditure.Steps(Grant(expenditure.Row.Grant)), _touchedOn);
            expenditure.Before = null;
        }

        _touched.Clear();
    }

    /// <summary>Replaces one contribution of an expenditure by another, as known from a day on.</summary>
    public void Recount(
        ExpenditureRow row, IReadOnlyList<ContributionStep> before, IReadOnlyList<ContributionStep> after,
        DateOnly recordedOn)
    {
        Totals.Add(row.Grant, row.Line, recordedOn, before, -1);
        Totals.Add(row.Grant, row.Line, recordedOn, after, 1);
        var now = UncountedRows(row, after).ToList();
        foreach (var gone in UncountedRows(row, before).Where(old => now.TrueForAll(kept => kept.Reason != old.Reason)))
        {
            rows.Remove(gone);
        }

        now.ForEach(rows.Put);
    }

    /// <summary>Writes what waits in memory, so that a query sees it.</summary>
    public async ValueTask Flush()
    {
        Settle();
        Totals.Flush(rows);
        await rows.Flush();
    }

    /// <summary>Forgets what was loaded and what waits.</summary>
    public void Clear()
    {
        _grants.Clear();
        _expenditures.Clear();
        _covered.Clear();
        _touched.Clear();
        Totals.Clear();
        Waiting = null;
    }

    private static IEnumerable<UncountedRow> UncountedRows(ExpenditureRow row, IReadOnlyList<ContributionStep> steps) =>
        (steps.Count == 0 ? [] : steps[^1].Parts)
            .Where(part => part.Measure.Kind == MeasureKind.Uncounted && part.Amount.Cents != 0)
            .Select(part => new UncountedRow
            {
                Expenditure = row.Position,
                Reason = part.Measure.Reason!.Value,
                Grant = row.Grant,
                Line = row.Line,
                Cents = part.Amount.Cents,
            });

    private void Touch(ExpenditureState expenditure, Entry entry, bool isNew = false)
    {
        if (_touchedOn != entry.RecordedOn)
        {
            Settle();
            _touchedOn = entry.RecordedOn;
        }

        if (expenditure.Before is null)
        {
            expenditure.Before = isNew ? [] : expenditure.Steps(Grant(expenditure.Row.Grant));
            _touched.Add(expenditure);
        }
    }
}

/// <summary>A grant before and after a change of what counts.</summary>
internal sealed record GrantChange(GrantCounting Before, GrantCounting After, DateOnly RecordedOn);
