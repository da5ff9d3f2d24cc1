using Acquit.Components;
using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>A page that shows a grant file at a date (<c>?au=</c>), as known by another (<c>?su=</c>).</summary>
public abstract class GrantViewPage : ReadingPage
{
    /// <summary>The grant file.</summary>
    [FromRoute(Name = "grant")]
    public Guid GrantNumber { get; set; }

    /// <summary>The file and its three amounts.</summary>
    public GrantReport Report { get; private set; } = null!;

    /// <summary>Address of the Fiche.</summary>
    public string Address => $"/financements/{GrantNumber}";

    /// <summary>The day of knowledge; null for all that is known.</summary>
    public DateOnly? Known { get; private set; }

    /// <summary>The two dates, for addresses.</summary>
    public string Dates => Known is { } known
        ? $"?au={Days.Iso(Report.AsOf.At)}&su={Days.Iso(known)}"
        : $"?au={Days.Iso(Report.AsOf.At)}";

    /// <summary>The days offered by the date bar.</summary>
    public Period Window => DaysOf(Report.State.Agreement);

    /// <summary>Label of a plan line.</summary>
    public string LabelOf(PlanLineId line) => Report.File.LineOf(line)?.Label ?? "";

    /// <summary>Reads the file; false when it does not exist.</summary>
    private protected async Task<bool> Load()
    {
        var known = DateOfAddress("su", DateOnly.MaxValue);
        Known = known == DateOnly.MaxValue ? null : known;
        var report = await Service<GrantsFacade>().Find(
            new(GrantNumber), new(DateOfAddress("au", Today), known), HttpContext.RequestAborted);
        Report = report!;
        return report is not null;
    }
}
