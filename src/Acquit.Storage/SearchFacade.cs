using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;
using Acquit.Storage.Acts;
using Acquit.Storage.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage;

/// <summary>
/// What the one search box finds among acts and expenditures: an amount to the cent, a number however it is written,
/// the words of a name, each by its beginning. At most six queries, whatever is recorded, each through an index.
/// </summary>
/// <param name="database">The database.</param>
public sealed class SearchFacade(Database database)
{
    /// <summary>Most results of each kind.</summary>
    public const int Most = 50;

    private const int WidestNumber = 12;

    /// <summary>Matches read: an expenditure matches once for each of its words that begins so.</summary>
    private const int MostMatches = 4 * Most;

    private const int Common = 1000;

    /// <summary>What matches, at most fifty of each kind.</summary>
    public async Task<SearchResults> Find(string text, CancellationToken cancellation = default)
    {
        var key = Folding.Key(text);
        if (key.Length == 0)
        {
            return new([], [], false);
        }

        await using var db = database.Context();
        var numbers = NumberKeys(key);
        var amount = Amounts.TryParse(text, out var money) ? money.Cents : (long?)null;
        List<FoundExpenditure> found =
        [
            .. await Numbered(db, numbers, cancellation),
            .. amount is { } cents ? await OfAmount(db, cents, cancellation) : [],
            .. key.Length >= 2 && amount is null ? await Named(db, key, cancellation) : [],
        ];
        var acts = await Acts(db, key, numbers, cancellation);
        var distinct = found.DistinctBy(one => (one.Expenditure, one.As, one.Amount)).ToList();
        return new(
            [.. acts.Take(Most)], [.. distinct.Take(Most)],
            acts.Count > Most || distinct.Count > Most);
    }

    /// <summary>
    /// The keys that a number may have been written with: accounting software pads its last part with zeros, people do
    /// not. A column is asked for each of them through its index.
    /// </summary>
    internal static string[] NumberKeys(string key)
    {
        var end = key.Length - 1;
        while (end >= 0 && !char.IsAsciiDigit(key[end]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(key[start - 1]))
        {
            start--;
        }

        if (end < 0)
        {
            return [key];
        }

        var (before, digits, after) = (key[..start], key[start..(end + 1)].TrimStart('0'), key[(end + 1)..]);
        return
        [
            .. Enumerable.Range(Math.Max(1, digits.Length), Math.Max(1, WidestNumber - digits.Length))
                .Select(width => before + digits.PadLeft(width, '0') + after).Append(key)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static async Task<List<FoundExpenditure>> Numbered(
        Db db, string[] numbers, CancellationToken cancellation)
    {
        var rows = await db.Expenditures.AsNoTracking()
            .Where(
                row => EF.Parameter(numbers).Contains(row.OrderKey) || EF.Parameter(numbers).Contains(row.InvoiceKey))
            .OrderBy(row => row.Position).Take(Most + 1).ToListAsync(cancellation);
        return rows.ConvertAll(row => Found(
            row, numbers.Contains(row.OrderKey) ? FoundAs.Order : FoundAs.Invoice, row.NetCents));
    }

    private static async Task<List<FoundExpenditure>> OfAmount(Db db, long cents, CancellationToken cancellation)
    {
        var rows = await db.Expenditures.AsNoTracking()
            .Where(row => row.NetCents == cents || row.GrossCents == cents)
            .OrderBy(row => row.Position).Take(Most + 1).ToListAsync(cancellation);
        var events = await db.ExpenditureEvents.AsNoTracking()
            .Where(row => row.Cents == cents || row.NetCents == cents)
            .OrderBy(row => row.Position).Take(Most + 1)
            .Join(
                db.Expenditures, row => row.Expenditure, row => row.Position, (happened, row) => new { happened, row })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => Found(row, row.NetCents == cents ? FoundAs.Net : FoundAs.Gross, cents)),
            .. events.Select(one => Found(one.row, As(one.happened.Kind), cents)),
        ];
    }

    // The rarest of the words is looked up; the others are asked of the rows that it finds.
    private static async Task<List<FoundExpenditure>> Named(Db db, string key, CancellationToken cancellation)
    {
        var words = SearchWords.Of(key).Where(SearchWords.IsKept).Distinct(StringComparer.Ordinal)
            .Take(SearchWords.Most).ToList();
        if (words.Count == 0)
        {
            return await Paid(db, key, cancellation);
        }

        var rarest = words.Count == 1 ? words[0] : await Rarest(db, words, cancellation);
        var rows = Worded(db, rarest).Join(
            db.Expenditures.AsNoTracking(), row => row.Expenditure, row => row.Position,
            (word, row) => new { word, row });
        foreach (var other in words.Where(word => word != rarest).Select(word => " " + word))
        {
            rows = rows.Where(one => (" " + one.row.SupplierKey + " " + one.row.LabelKey).Contains(other));
        }

        var found = await rows.OrderBy(one => one.word.Word).ThenBy(one => one.word.Expenditure)
            .Take(MostMatches).Select(one => one.row).ToListAsync(cancellation);
        return
        [
            .. found.DistinctBy(row => row.Position).Select(row => Found(
                row,
                words.TrueForAll(word => Begins(row.SupplierKey, word)) ? FoundAs.Supplier : FoundAs.Label,
                row.NetCents)),
        ];
    }

    // Counted up to a bound: beyond it a word is common, and how common no longer matters.
    private static async Task<string> Rarest(Db db, List<string> words, CancellationToken cancellation)
    {
        var counts = await words.Select(word => Worded(db, word).Take(Common).Select(_ => word))
            .Aggregate((all, one) => all.Concat(one))
            .GroupBy(word => word).Select(all => new { Word = all.Key, Count = all.Count() })
            .ToDictionaryAsync(one => one.Word, one => one.Count, cancellation);
        return words.MinBy(word => counts.GetValueOrDefault(word))!;
    }

    private static IQueryable<ExpenditureWordRow> Worded(Db db, string word)
    {
        var end = SearchWords.End(word);
#pragma warning disable CA1309 // Translated to SQL, where the column's own order holds: by bytes, on both databases.
        return db.ExpenditureWords.AsNoTracking()
            .Where(row => string.Compare(row.Word, word) >= 0 && string.Compare(row.Word, end) < 0);
#pragma warning restore CA1309
    }

    private static bool Begins(string? key, string word) =>
        (" " + key).Contains(" " + word, StringComparison.Ordinal);

    // Initials and short names have no word of their own: the beginning of the whole name.
    private static async Task<List<FoundExpenditure>> Paid(Db db, string key, CancellationToken cancellation)
    {
        var end = SearchWords.End(key);
#pragma warning disable CA1309 // As above.
        var rows = await db.Expenditures.AsNoTracking()
            .Where(row => string.Compare(row.SupplierKey, key) >= 0 && string.Compare(row.SupplierKey, end) < 0)
            .OrderBy(row => row.SupplierKey).ThenBy(row => row.Position).Take(Most + 1).ToListAsync(cancellation);
#pragma warning restore CA1309
        return rows.ConvertAll(row => Found(row, FoundAs.Supplier, row.NetCents));
    }

    private static async Task<List<ActItem>> Acts(Db db, string key, string[] numbers, CancellationToken cancellation)
    {
        var named = db.Acts.Where(row => EF.Parameter(numbers).Contains(row.NumberKey)).Select(row => row.Position);
        var titled = ActsFacade.Titled(db, key);
        var rows = await db.Acts.AsNoTracking()
            .Where(row => named.Union(titled).Contains(row.Position))
            .OrderBy(row => row.Position).Take(Most + 1).ToListAsync(cancellation);
        return rows.ConvertAll(row => ActsFacade.Item(row, 0));
    }

    private static FoundAs As(ExpenditureEventKind kind) => kind switch
    {
        ExpenditureEventKind.CreditNote => FoundAs.CreditNote,
        ExpenditureEventKind.FindingOpening or ExpenditureEventKind.FindingClosing => FoundAs.Finding,
        ExpenditureEventKind.Payment or ExpenditureEventKind.Delivery or ExpenditureEventKind.Withdrawal
            or ExpenditureEventKind.Reinstatement or ExpenditureEventKind.Certification
            or ExpenditureEventKind.CertificationRevocation or ExpenditureEventKind.Attestation
            or ExpenditureEventKind.AttestationRevocation => FoundAs.Payment,
    };

    private static FoundExpenditure Found(ExpenditureRow row, FoundAs found, long cents) => new(
        new(row.Expenditure), new(row.Grant), new(row.Line), row.OrderNumber, row.InvoiceNumber, row.Supplier,
        row.Label,
        found, new(cents));
}

/// <summary>What a search found.</summary>
/// <param name="Acts">Acts, by number or title.</param>
/// <param name="Expenditures">Expenditures, by number, amount or supplier.</param>
/// <param name="More">True when there is more than is shown.</param>
public sealed record SearchResults(
    IReadOnlyList<ActItem> Acts, IReadOnlyList<FoundExpenditure> Expenditures, bool More);

/// <summary>By what an expenditure was found.</summary>
public enum FoundAs
{
    /// <summary>Number of its payment order.</summary>
    Order,

    /// <summary>Number of its invoice.</summary>
    Invoice,

    /// <summary>Its net amount.</summary>
    Net,

    /// <summary>Its amount with VAT.</summary>
    Gross,

    /// <summary>A payment of it.</summary>
    Payment,

    /// <summary>A credit note on it.</summary>
    CreditNote,

    /// <summary>A finding on it.</summary>
    Finding,

    /// <summary>Who is paid.</summary>
    Supplier,

    /// <summary>What it is, or that together with who is paid.</summary>
    Label,
}

/// <summary>An expenditure that a search found.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="Grant">Its grant file.</param>
/// <param name="Line">Its plan line.</param>
/// <param name="OrderNumber">Payment order.</param>
/// <param name="InvoiceNumber">Seller's number.</param>
/// <param name="Supplier">Who is paid; null once erased.</param>
/// <param name="Label">What it is; null once erased.</param>
/// <param name="As">By what it was found.</param>
/// <param name="Amount">The amount that was found, else its net amount.</param>
public sealed record FoundExpenditure(
    ExpenditureId Expenditure, GrantId Grant, PlanLineId Line, string OrderNumber, string InvoiceNumber,
    string? Supplier, string? Label, FoundAs As, Money Amount);
