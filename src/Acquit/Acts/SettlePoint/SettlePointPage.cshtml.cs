using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Acts.Examination;
using Acquit.Storage.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Acts;

/// <summary>Settles a point of an act with a reason, or reopens it.</summary>
[Needs(Right.RecordAct)]
public sealed class SettlePointPage : ActPage
{
    /// <summary>The point, as its address writes it.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string Code { get; set; } = "";

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Version of the act that the person read.</summary>
    [BindProperty(Name = "version")]
    public long Version { get; set; }

    /// <summary>True where the form makes a settled point stand again.</summary>
    [BindProperty(Name = "reopen")]
    public bool Reopen { get; set; }

    /// <summary>The form's own key: sent twice, it records once.</summary>
    [BindProperty(Name = "key")]
    public string Key { get; set; } = "";

    internal ActSheet Cards { get; private set; } = null!;

    internal Point Point { get; private set; } = null!;

    /// <summary>How it was settled; null when it stands.</summary>
    public PointEvent? Settled => Act.File.Settled.GetValueOrDefault(Point.Key);

    /// <summary>Shows the point with the form.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Key = Guid.CreateVersion7().ToString("N");
        return await Open(cancel) ?? Page();
    }

    /// <summary>Records the settlement, or shows what is missing.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Open(cancel) is { } other)
        {
            return other;
        }

        var key = await RequestKey.Of(Request, Key, cancel);
        var done = await Service<SettlePoint>().Handle(
            new(Act.File.Item.Act, Point.Key, Reason, Reopen), new(Acting, key, Version), cancel);
        return done.Match<IActionResult>(
            _ => Redirect($"{Act.Address}#{ActSheet.AnchorOf(Point)}"), refusals => Refused([.. refusals]));
    }

    private async Task<IActionResult?> Open(CancellationToken cancel)
    {
        if (await Load(cancel) is { } other)
        {
            return other;
        }

        var sheet = await Sheet(cancel);
        var point = sheet?.Report.Points.FirstOrDefault(point => PointAddress.Of(point) == Code);
        if (sheet is null || point is null)
        {
            return NotFound();
        }

        Cards = sheet;
        Point = point;
        return null;
    }
}
