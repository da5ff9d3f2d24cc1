using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Spending;

/// <summary>
/// Keys and indexes of spending: lists page by position, search goes by folded number, by amount or by word.
/// </summary>
internal static class SpendingMap
{
    /// <summary>Name of the index that keeps a payment order's number unique in a grant.</summary>
    public const string OrderNumberIndex = "ix_expenditure_order";

    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<ExpenditureRow>(expenditure =>
        {
            expenditure.HasKey(row => row.Position);
            expenditure.Property(row => row.Position).ValueGeneratedNever();
            expenditure.HasIndex(row => row.Expenditure).IsUnique();
            expenditure.HasIndex(row => new { row.Grant, row.OrderKey }).IsUnique()
                .HasFilter("order_key <> ''").HasDatabaseName(OrderNumberIndex);
            expenditure.HasIndex(row => new { row.Grant, row.Position });
            expenditure.HasIndex(row => new { row.Grant, row.Line, row.Position });
            expenditure.HasIndex(row => new { row.Grant, row.EffectiveOn });
            expenditure.HasIndex(row => new { row.Grant, row.DeliveredOn });
            expenditure.HasIndex(row => row.OrderKey);
            expenditure.HasIndex(row => row.InvoiceKey);
            expenditure.HasIndex(row => row.SupplierKey);
            expenditure.HasIndex(row => row.NetCents);
            expenditure.HasIndex(row => row.GrossCents);
        });
        builder.Entity<ExpenditureWordRow>(word => word.HasKey(row => new { row.Word, row.Expenditure }));
        builder.Entity<ExpenditureEventRow>(change =>
        {
            change.HasKey(row => new { row.Position, row.Expenditure });
            change.HasIndex(row => new { row.Expenditure, row.Position });
            change.HasIndex(row => row.Reference).HasFilter("reference is not null");
            change.HasIndex(row => new { row.EffectiveOn, row.Expenditure });
            change.HasIndex(row => row.Cents).HasFilter("cents is not null");
            change.HasIndex(row => row.NetCents).HasFilter("net_cents is not null");
        });
        builder.Entity<AttestationRow>(attestation =>
        {
            attestation.HasKey(row => row.Attestation);
            attestation.Property(row => row.Attestation).ValueGeneratedNever();
            attestation.HasIndex(row => new { row.Grant, row.Position });
        });
        builder.Entity<ImportRow>(import =>
        {
            import.HasKey(row => row.Import);
            import.Property(row => row.Import).ValueGeneratedNever();
            import.HasIndex(row => new { row.Grant, row.Document }).IsUnique();
        });
        builder.Entity<UncountedRow>(uncounted =>
        {
            uncounted.HasKey(row => new { row.Expenditure, row.Reason });
            uncounted.HasIndex(row => new { row.Grant, row.Reason, row.Cents, row.Expenditure });
        });
        builder.Entity<TotalRow>(total => total.HasKey(row => new
        {
            row.Grant,
            row.Line,
            row.Measure,
            row.EffectiveOn,
            row.RecordedOn,
        }));
    }
}
