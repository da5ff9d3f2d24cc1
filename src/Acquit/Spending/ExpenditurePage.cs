using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>A page that records something on one expenditure.</summary>
public abstract class ExpenditurePage : GrantPage
{
    /// <summary>The expenditure.</summary>
    [FromRoute(Name = "expenditure")]
    public Guid ExpenditureNumber { get; set; }

    /// <inheritdoc />
    public override string Back => $"{Address}/depenses/{ExpenditureNumber}";

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
        if (await Service<ExpenditureRecorder>().Find(Id, Today, Cancel) is not { } known
            || known.Item.Grant.Value != GrantNumber)
        {
            return false;
        }

        (Known, Report) = (known, known.Grant);
        return true;
    }
}
