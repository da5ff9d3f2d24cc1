using Acquit.Components.Recorders;
using Acquit.Core.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Grants;

/// <summary>A page that records something on a grant file.</summary>
public abstract class GrantPage : RecordingPage
{
    /// <summary>The grant file.</summary>
    [FromRoute(Name = "grant")]
    public Guid GrantNumber { get; set; }

    /// <summary>The grant file as known today.</summary>
    public GrantReport Report { get; private protected set; } = null!;

    /// <inheritdoc />
    public override string Back => Address;

    /// <summary>Address of the grant's Fiche.</summary>
    protected string Address => $"/financements/{GrantNumber}";

    /// <inheritdoc />
    protected override long LoadedVersion => Report.Version;

    /// <summary>Lines of the plan as answers, with their section.</summary>
    protected IReadOnlyList<Components.Fields.Choice> LineChoices =>
        [.. Report.File.Lines.Select(line => new Components.Fields.Choice(line.Id.Value.ToString(), line.Label))];

    /// <inheritdoc />
    protected override async Task<bool> Load()
    {
        if (await Service<GrantsFacade>().Find(new(GrantNumber), AsOf.Known(Today), Cancel) is not { } report)
        {
            return false;
        }

        Report = report;
        return true;
    }

    /// <summary>Label of a line.</summary>
    protected string LabelOf(PlanLineId line) => Report.File.LineOf(line)?.Label ?? "";

    private protected override string Receipt(Recorded recorded) => $"{Address}/recu/{recorded.Position}";
}
