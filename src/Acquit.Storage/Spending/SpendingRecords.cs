using Acquit.Core.Common;
using Acquit.Core.Grants;
using Acquit.Core.Spending;

namespace Acquit.Storage.Spending;

/// <summary>Which expenditures of a grant file a list shows.</summary>
/// <param name="Line">Of this plan line; null for all.</param>
/// <param name="Reason">
/// Kept from counting by this reason once every known day has come, the dearest first; null for all, in the order
/// of entry.
/// </param>
/// <param name="Cursor">Where the page begins, as a page before or after gave it; null for the first.</param>
/// <param name="Size">Items on a page.</param>
public sealed record ExpenditureQuery(
    PlanLineId? Line = null, UncountedReason? Reason = null, string? Cursor = null, int Size = 50)
{
    /// <summary>Beginning of an order's or invoice's number, folded; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// Only what the supplier of this expenditure was paid; null for all. A supplier may be a person: it is named by
    /// one of its expenditures and not by its name, which would stand in addresses.
    /// </summary>
    public ExpenditureId? SupplierOf { get; init; }

    /// <summary>True where rows and not running totals tell the sums.</summary>
    internal bool IsNarrowed => Text is { Length: > 0 } || SupplierOf is not null;
}

/// <summary>An expenditure with its standing as of two dates.</summary>
/// <param name="Expenditure">The expenditure.</param>
/// <param name="Position">Position of the fact that entered it.</param>
/// <param name="Grant">The grant file.</param>
/// <param name="Line">Its plan line.</param>
/// <param name="OrderNumber">Payment order.</param>
/// <param name="InvoiceNumber">Seller's number; empty where unknown.</param>
/// <param name="Supplier">Who is paid; null once erased.</param>
/// <param name="Label">What it is; null once erased.</param>
/// <param name="Net">Net of VAT.</param>
/// <param name="Vat">VAT; null where unknown.</param>
/// <param name="Gross">With VAT.</param>
/// <param name="InvoicedOn">Invoice date.</param>
/// <param name="DeliveredOn">Declared delivery, the latest known; null when not delivered.</param>
/// <param name="PaidOn">Latest payment; null when unpaid.</param>
/// <param name="EnteredBy">Account that entered it.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Standing">What counts and why no more.</param>
public sealed record ExpenditureItem(
    ExpenditureId Expenditure, long Position, GrantId Grant, PlanLineId Line, string OrderNumber, string InvoiceNumber,
    string? Supplier, string? Label, Money Net, Money? Vat, Money Gross, DateOnly? InvoicedOn, DateOnly? DeliveredOn,
    DateOnly? PaidOn, Guid EnteredBy, DateOnly RecordedOn, ExpenditureAssessment Standing)
{
    /// <summary>The import it came from; null when entered by form.</summary>
    public ImportId? Import { get; init; }

    /// <summary>
    /// The reasons that keep euros of it from counting, with how many, the first in the engine's order first.
    /// </summary>
    public IReadOnlyList<(UncountedReason Reason, Money Amount)> Reasons =>
    [
        .. Enum.GetValues<UncountedReason>().Where(reason => reason <= UncountedReason.FindingOpen)
            .Select(reason => (reason, Standing.Uncounted(reason))).Where(pair => pair.Item2 != Money.Zero),
    ];
}

/// <summary>One expenditure in full: its standing, every fact on it, and what a decision on it rests on.</summary>
/// <param name="Item">The expenditure with its standing.</param>
/// <param name="Version">Its version, for a commit that rests on this reading.</param>
/// <param name="Terms">What it was judged by.</param>
/// <param name="Events">What happened to it, in journal order, up to the second date.</param>
/// <param name="Facts">The same as facts, the entry first: what the core's decisions take.</param>
public sealed record ExpenditureFile(
    ExpenditureItem Item, long Version, CountingTerms Terms, IReadOnlyList<ExpenditureEvent> Events,
    IReadOnlyList<Fact> Facts);

/// <summary>Something that happened to an expenditure.</summary>
/// <param name="Position">Position in the journal.</param>
/// <param name="Fact">The fact.</param>
/// <param name="EffectiveOn">The day it is true from.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Account">Who recorded it.</param>
public sealed record ExpenditureEvent(long Position, Fact Fact, DateOnly EffectiveOn, DateOnly RecordedOn, Guid Account);

/// <summary>An import of expenditures.</summary>
/// <param name="Import">The import.</param>
/// <param name="Position">Position in the journal.</param>
/// <param name="Document">SHA-256 of the file.</param>
/// <param name="FileName">Its name; null once erased.</param>
/// <param name="Rows">Expenditures.</param>
/// <param name="RecordedOn">The day.</param>
/// <param name="Account">Who imported.</param>
public sealed record ImportItem(
    ImportId Import, long Position, string Document, string? FileName, int Rows, DateOnly RecordedOn, Guid Account);

/// <summary>An attestation of payment.</summary>
/// <param name="Attestation">The attestation.</param>
/// <param name="Version">Its version.</param>
/// <param name="Document">SHA-256 of the statement.</param>
/// <param name="On">The statement's date.</param>
/// <param name="Count">Expenditures covered.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Account">Who recorded it.</param>
/// <param name="Revoked">True once taken back.</param>
public sealed record AttestationItem(
    AttestationId Attestation, long Version, string Document, DateOnly On, int Count, DateOnly RecordedOn, Guid Account,
    bool Revoked);
