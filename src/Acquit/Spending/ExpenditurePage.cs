using Acquit.Components.Recorders;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>A page that records something on one expenditure.</summary>
public abstract class ExpenditurePage : RecordingPage
{
    /// <summary>The grant file.</summary>
    [FromRoute(Name = "grant")]
    public Guid GrantNumber { get; set; }

    /// <summary>The expenditure.</summary>
    [FromRoute(Name = "expenditure")]
    public Guid ExpenditureNumber { get; set; }

    /// <inheritdoc />
    public override string Back => $"/financements/{GrantNumber}/depenses/{ExpenditureNumber}";

    /// <inheritdoc />
    public override string Lede
    {
        get
        {
            var item = Known.Item;
            var net = Amounts.Print(item.Net, Language);
            return T(
                $"Mandat {item.OrderNumber}, {item.Label}, {net} HT.",
                $"Payment order {item.OrderNumber}, {item.Label}, {net} net.");
        }
    }

    /// <inheritdoc />
    protected override long LoadedVersion => Known.Stored.Version;

    /// <summary>Identifier of the expenditure.</summary>
    protected ExpenditureId Id => new(ExpenditureNumber);

    private protected KnownExpenditure Known { get; private set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> Load()
    {
        Known = (await Service<ExpenditureRecorder>().Find(new(ExpenditureNumber), Today, Cancel))!;
        return Known is not null && Known.Item.Grant.Value == GrantNumber;
    }

    private protected override string Receipt(Recorded recorded) =>
        $"/financements/{GrantNumber}/recu/{recorded.Position}";

    private protected static Decision<Recorded> Unread(Typed typed) => new Decision<Recorded>.Refused(typed.Refusals);
}
