using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>
/// Records an amendment: the agreement whole, from its day on; what was in force before stays as it was.
/// </summary>
public sealed class RecordAmendmentPage : OpenGrantPage
{
    private GrantReport report = null!;

    /// <summary>The grant file.</summary>
    [FromRoute(Name = "grant")]
    public Guid GrantNumber { get; set; }

    /// <inheritdoc />
    public override string Title => T("Enregistrer un avenant", "Record an amendment");

    /// <inheritdoc />
    public override string Lede => T(
        "La convention telle que l'avenant la laisse. Avant sa date d'effet, rien ne change.",
        "The agreement as the amendment leaves it. Before its day of effect nothing changes.");

    /// <inheritdoc />
    public override string Back => $"/financements/{GrantNumber}";

    /// <inheritdoc />
    protected override long LoadedVersion => report.Version;

    /// <inheritdoc />
    protected override async Task<bool> Load()
    {
        Input.Grant = GrantNumber;
        report = (await Service<GrantsFacade>().Find(new(GrantNumber), AsOf.Known(Today), Cancel))!;
        return report is not null && await base.Load();
    }

    /// <inheritdoc />
    protected override async Task Fill()
    {
        await base.Fill();
        Input.Grant = GrantNumber;
        if (report.State.Agreement is not { } agreement)
        {
            return;
        }

        Input.Act = agreement.Source?.Value;
        (Input.Title, Input.Fund) = (agreement.Title, agreement.Fund);
        (Input.ManagingAuthority, Input.Beneficiary) = (agreement.ManagingAuthority, agreement.Beneficiary);
        Input.Ceiling = Amounts.PrintNumber(agreement.Ceiling, Language);
        Input.Base = Amounts.PrintNumber(agreement.Base, Language);
        (Input.PeriodFrom, Input.PeriodTo) = (
            Days.Iso(agreement.EligiblePeriod.From), Days.Iso(agreement.EligiblePeriod.To));
        if (agreement.ProgrammeWindow != agreement.EligiblePeriod)
        {
            Input.ProgrammeWindowFrom = Days.Iso(agreement.ProgrammeWindow.From);
            Input.ProgrammeWindowTo = Days.Iso(agreement.ProgrammeWindow.To);
        }

        Input.On = Days.Iso(Today);
        Input.TakePlan = false;
    }
}
