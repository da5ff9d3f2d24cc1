using Acquit.Components.Recorders;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>
/// A page that takes something of one expenditure back, or claims it again, from a day and for a reason.
/// </summary>
public abstract class TakeBackExpenditurePage : ExpenditurePage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public DatedReason Input { get; set; } = new();

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.On = Days.Iso(Today);
        return Task.CompletedTask;
    }

    /// <summary>Hands what was read to the slice's handler.</summary>
    private protected abstract Task<Decision<Recorded>> Act(DateOnly on, PersonalText reason, Recording recording);

    private protected override Task<Decision<Recorded>> Act(Recording recording) =>
        Input.Record((on, reason) => Act(on, reason, recording));

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts) =>
        Input.Understood(Language, facts);
}
