using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>Preuves of a grant file: what is missing, attestations, imported files.</summary>
public sealed class GrantEvidencePage : GrantViewPage
{
    /// <summary>Attestations, the latest first.</summary>
    public IReadOnlyList<AttestationItem> Attestations { get; private set; } = [];

    /// <summary>Imports, the latest first.</summary>
    public IReadOnlyList<ImportItem> Imports { get; private set; } = [];

    /// <summary>Reasons of evidence, the costliest first.</summary>
    public IEnumerable<ReasonPosition> Missing =>
        Report.Position.Reasons.Where(reason => reason.Rule.Stage == ReasonStage.Defensible);

    /// <summary>Shows the evidence.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var spending = Service<SpendingFacade>();
        Attestations = await spending.Attestations(new(GrantNumber), HttpContext.RequestAborted);
        Imports = await spending.Imports(new(GrantNumber), HttpContext.RequestAborted);
        return Page();
    }
}
