using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Acts;
using Acquit.Storage.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage;

/// <summary>The one search box: an amount to the cent, a number however it is written, the beginning of a name.</summary>
/// <param name="database">The database.</param>
public sealed class SearchFacade(Database database)
{
    private const int Most = 50;

    /// <summary>What matches, at most fifty of each kind, in a constant number of queries that use indexes only.</summary>
    public async Task<SearchResults> Find(string text, CancellationToken cancellation = default)
    {
        var key = Folding.Key(text);
        if (key.Length == 0)
        {
            return new([], [], false);
        }

        await using var db = database.Context();
        var numbered = db.Expenditures.AsNoTracking().Where(row => row.OrderKey == key || row.InvoiceKey == key);
        var rows = await numbered.OrderBy(row => row.Position).Take(Most).ToListAsync(cancellation);
        if (Amounts.TryParse(text, out var amount))
        {
            rows.AddRange(await db.Expenditures.AsNoTracking()
                .Where(row => row.NetCents == amount.Cents || row.GrossCents == amount.Cents)
                .OrderBy(row => row.Position).Take(Most).ToListAsync(cancellation));
        }

        if (key.Length >= 2)
        {
            // A range, not LIKE: both databases take the index, and no character of the text is a wildcard.
            var end = key + '\uffff';
#pragma warning disable CA1309 // Translated to SQL, where the column's own order holds: by bytes, on both databases.
            rows.AddRange(await db.Expenditures.AsNoTracking()
                .Where(row => string.Compare(row.SupplierKey, key) >= 0 && string.Compare(row.SupplierKey, end) < 0)
                .OrderBy(row => row.SupplierKey).ThenBy(row => row.Position).Take(Most).ToListAsync(cancellation));
#pragma warning restore CA1309
        }

        var acts = await db.Acts.AsNoTracking().Where(row => row.NumberKey == key || row.TitleKey.Contains(key))
            .OrderBy(row => row.Position).Take(Most).ToListAsync(cancellation);
        var found = rows.DistinctBy(row => row.Position).ToList();
        return new(
            [.. acts.Select(row => ActsFacade.Item(row, 0))],
            [.. found.Take(Most).Select(Found)], acts.Count == Most || found.Count > Most || rows.Count >= Most);
    }

    private static FoundExpenditure Found(ExpenditureRow row) => new(
        new(row.Expenditure), new(row.Grant), new(row.Line), row.OrderNumber, row.InvoiceNumber, row.Supplier, row.Label,
        new(row.NetCents), new(row.GrossCents));
}

/// <summary>What a search found.</summary>
/// <param name="Acts">Acts.</param>
/// <param name="Expenditures">Expenditures.</param>
/// <param name="More">True when there is more than is shown.</param>
public sealed record SearchResults(
    IReadOnlyList<ActItem> Acts, IReadOnlyList<FoundExpenditure> Expenditures, bool More);

/// <summary>An expenditure that a search found.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="Grant">Its grant file.</param>
/// <param name="Line">Its plan line.</param>
/// <param name="OrderNumber">Payment order.</param>
/// <param name="InvoiceNumber">Seller's number.</param>
/// <param name="Supplier">Who is paid; null once erased.</param>
/// <param name="Label">What it is; null once erased.</param>
/// <param name="Net">Net of VAT.</param>
/// <param name="Gross">With VAT.</param>
public sealed record FoundExpenditure(
    ExpenditureId Expenditure, GrantId Grant, PlanLineId Line, string OrderNumber, string InvoiceNumber,
    string? Supplier, string? Label, Money Net, Money Gross);
