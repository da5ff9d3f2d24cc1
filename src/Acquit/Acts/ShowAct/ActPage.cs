using Acquit.Access;
using Acquit.Components;
using Acquit.Core.Access;
using Acquit.Core.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>What the pages of one act share: the act of the address, and who may read it.</summary>
[Needs(Right.ReadGrants)]
public abstract class ActPage : SitePage
{
    /// <summary>The act's identifier.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The act.</summary>
    internal RecordedAct Act { get; private set; } = null!;

    /// <summary>Its heading.</summary>
    public string Heading => T(BodyWords.Heading(Act.File.Item.Number, Act.File.Item.Body, Act.File.Item.Date));

    /// <summary>Loads the act; answers for the page where it is not there.</summary>
    protected async Task<IActionResult?> Load(CancellationToken cancel)
    {
        var act = await Service<ReadAct>().Handle(new ActId(Id), cancel);
        if (act is null)
        {
            return NotFound();
        }

        Act = act;
        return null;
    }

    /// <summary>The act's cards; null when its source can no longer be read.</summary>
    internal async Task<ActSheet?> Sheet(CancellationToken cancel) => Act is { Report: { } report, Source: { } source }
        ? new ActSheet(report, source, Language)
        {
            Address = Act.Address,
            Settled = Act.File.Settled,
            Names = await Service<AccountNames>().Of(
                Act.File.History.Select(each => each.Account).Append(Act.File.Item.Account), cancel),
            MaySettle = Allows(Right.RecordAct),
        }
        : null;
}
