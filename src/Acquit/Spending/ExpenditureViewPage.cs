using Acquit.Components;
using Acquit.Core.Grants;
using Acquit.Storage;
using Acquit.Storage.Grants;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>A page that shows an expenditure at a date (<c>?au=</c>), as known by another (<c>?su=</c>).</summary>
public abstract class ExpenditureViewPage : ReadingPage
{
    /// <summary>The grant file.</summary>
    [FromRoute(Name = "grant")]
    public Guid GrantNumber { get; set; }

    /// <summary>The expenditure.</summary>
    [FromRoute(Name = "expenditure")]
    public Guid ExpenditureNumber { get; set; }

    /// <summary>Address of the Fiche.</summary>
    public string Address => $"/financements/{GrantNumber}/depenses/{ExpenditureNumber}";

    /// <summary>The expenditure with its standing.</summary>
    public ExpenditureItem Item => Known.Item;

    /// <summary>Its grant file.</summary>
    public GrantReport Grant => Known.Grant;

    /// <summary>The two dates.</summary>
    public AsOf AsOf { get; private set; }

    /// <summary>What it is called.</summary>
    public string Heading => T($"Mandat {Item.OrderNumber}", $"Payment order {Item.OrderNumber}");

    /// <summary>Its plan line.</summary>
    public PlanLine? Line => Grant.File.LineOf(Item.Line);

    internal KnownExpenditure Known { get; private set; } = null!;

    private protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Reads the expenditure; false when it does not exist.</summary>
    private protected async Task<bool> Load()
    {
        AsOf = new(DateOfAddress("au", Today), DateOfAddress("su", DateOnly.MaxValue));
        if (await Service<SpendingFacade>().Find(new(ExpenditureNumber), AsOf, Cancel) is not { } stored
            || stored.Item.Grant.Value != GrantNumber
            || await Service<GrantsFacade>().Find(new(GrantNumber), AsOf, Cancel) is not { } grant)
        {
            return false;
        }

        Known = KnownExpenditure.Of(stored, grant);
        return true;
    }
}
