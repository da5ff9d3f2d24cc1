using Acquit.Core.Common;
using Acquit.Core.Spending;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Spending;

/// <summary>Turns rows of expenditures into the records that pages show, judged by the engine.</summary>
internal static class ExpenditureReading
{
    /// <summary>What happened to some expenditures up to a date of knowledge: one query.</summary>
    public static async Task<ILookup<long, ExpenditureEventRow>> Events(
        Db db, IReadOnlyList<ExpenditureRow> rows, DateOnly recordedBy, CancellationToken cancellation)
    {
        var positions = rows.Select(row => row.Position).ToArray();
        var events = await db.ExpenditureEvents.AsNoTracking()
            .Where(row => EF.Parameter(positions).Contains(row.Expenditure) && row.RecordedOn <= recordedBy)
            .OrderBy(row => row.Expenditure).ThenBy(row => row.Position).ToListAsync(cancellation);
        return events.ToLookup(row => row.Expenditure);
    }

    public static ExpenditureItem Item(
        ExpenditureRow row, IReadOnlyList<ExpenditureEventRow> events, CountingTimeline timeline, DateOnly at) => new(
        new(row.Expenditure), row.Position, new(row.Grant), new(row.Line), row.OrderNumber, row.InvoiceNumber,
        row.Supplier, row.Label, new(row.NetCents), row.VatCents is { } vat ? new Money(vat) : null,
        new(row.GrossCents), row.InvoicedOn, DeliveredOn(row, events, at), PaidOn(events, at), row.Account,
        row.RecordedOn, SpendingEngine.Assess(SpendingReading.History(row, events), timeline.At(at), at))
        {
            Import = row.Import is { } import ? new ImportId(import) : null,
        };

    public static ExpenditureRecorded Entry(ExpenditureRow row) => new(
        new(row.Expenditure), new(row.Grant), new(row.Line), row.OrderNumber, row.InvoiceNumber, new(row.Supplier),
        new(row.Label), new(row.NetCents), row.VatCents is { } vat ? new Money(vat) : null, new(row.GrossCents),
        row.InvoicedOn, row.DeliveredOn, row.Import is { } import ? new ImportId(import) : null, row.EffectiveOn);

    public static Fact Fact(ExpenditureRow entered, ExpenditureEventRow row)
    {
        var id = new ExpenditureId(entered.Expenditure);
        var (on, reason) = (row.EffectiveOn, new PersonalText(row.Reason));
        return row.Kind switch
        {
            ExpenditureEventKind.Payment => new PaymentRecorded(id, on, new(row.Cents!.Value)),
            ExpenditureEventKind.Delivery => new DeliveryDeclared(id, on),
            ExpenditureEventKind.CreditNote =>
                new CreditNoteRecorded(id, row.Mark!, on, new(row.NetCents!.Value), new(row.Cents!.Value)),
            ExpenditureEventKind.Withdrawal => new ExpenditureWithdrawn(id, on, reason),
            ExpenditureEventKind.Reinstatement => new ExpenditureReinstated(id, on, reason),
            ExpenditureEventKind.Certification => new DeliveryCertified(id, on, reason),
            ExpenditureEventKind.CertificationRevocation => new CertificationRevoked(id, on, reason),
            ExpenditureEventKind.Attestation =>
                new PaymentAttested(new(row.Reference!.Value), new(entered.Grant), row.Mark!, on, [id]),
            ExpenditureEventKind.AttestationRevocation => new AttestationRevoked(new(row.Reference!.Value), on, reason),
            ExpenditureEventKind.FindingOpening => new FindingOpened(
                new(row.Reference!.Value), id, row.Mark!, new(row.Cents!.Value),
                new(row.RateNumerator!.Value, row.RateDenominator!.Value), on, row.Cause!.Value, reason),
            ExpenditureEventKind.FindingClosing => new FindingClosed(new(row.Reference!.Value), id, on, reason),
        };
    }

    private static DateOnly? DeliveredOn(ExpenditureRow row, IEnumerable<ExpenditureEventRow> events, DateOnly at) =>
        events.LastOrDefault(happened => happened.Kind == ExpenditureEventKind.Delivery && happened.EffectiveOn <= at)
            ?.EffectiveOn ?? row.DeliveredOn;

    private static DateOnly? PaidOn(IEnumerable<ExpenditureEventRow> events, DateOnly at) => events
        .Where(happened => happened.Kind == ExpenditureEventKind.Payment && happened.EffectiveOn <= at)
        .Select(happened => (DateOnly?)happened.EffectiveOn).Max();
}
