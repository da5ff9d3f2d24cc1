using Acquit.Components.Recorders;
using Acquit.Core.Common;
using Acquit.Grants;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>
/// A page that takes back what covered many expenditures of a grant file, from a day and for a reason.
/// </summary>
public abstract class TakeBackGrantPage : GrantPage
{
    /// <summary>What is taken back: an attestation, an import.</summary>
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public DatedReason Input { get; set; } = new();

    /// <inheritdoc />
    public override string Back => $"{Address}/preuves";

    /// <inheritdoc />
    protected override async Task<bool> Load() =>
        await base.Load()
        && (await Service<SpendingFacade>().GrantsOf([Id], Cancel)).GetValueOrDefault(Id).Value == GrantNumber;

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
