using Acquit.Core.Spending;
using Acquit.Storage.Spending;

namespace Acquit.Storage.Projection;

/// <summary>
/// An expenditure with all that happened to it, in journal order, while facts on it are being projected.
/// </summary>
internal sealed class ExpenditureState(ExpenditureRow row, List<ExpenditureEventRow> events)
{
    public ExpenditureRow Row => row;

    public List<ExpenditureEventRow> Events => events;

    /// <summary>What it contributed before it was touched; null while untouched.</summary>
    public IReadOnlyList<ContributionStep>? Before { get; set; }

    /// <summary>What it contributes, day after day.</summary>
    public IReadOnlyList<ContributionStep> Steps(GrantCounting grant) =>
        SpendingEngine.Steps(SpendingReading.History(row, events), grant.Timeline(row.Line));
}
