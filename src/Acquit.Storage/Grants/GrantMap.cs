using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Grants;

/// <summary>Keys and indexes of grant files. Every row keeps its fact's position: nothing is overwritten.</summary>
internal static class GrantMap
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<AgreementRow>(agreement =>
        {
            agreement.HasKey(row => row.Position);
            agreement.Property(row => row.Position).ValueGeneratedNever();
            agreement.HasIndex(row => new { row.Grant, row.Position });
        });
        builder.Entity<TermsRow>(terms =>
        {
            terms.HasKey(row => row.Position);
            terms.Property(row => row.Position).ValueGeneratedNever();
            terms.HasIndex(row => new { row.Grant, row.Position });
        });
        builder.Entity<PlanLineRow>(line =>
        {
            line.HasKey(row => new { row.Position, row.Ordinal });
            line.HasIndex(row => new { row.Grant, row.Position });
        });
        builder.Entity<CodingRow>(coding =>
        {
            coding.HasKey(row => new { row.Position, row.Ordinal });
            coding.HasIndex(row => new { row.Grant, row.Position });
        });
        builder.Entity<OperationRow>(operation =>
        {
            operation.HasKey(row => row.Position);
            operation.Property(row => row.Position).ValueGeneratedNever();
            operation.HasIndex(row => new { row.Grant, row.Position });
        });
        builder.Entity<ActionRow>(action =>
        {
            action.HasKey(row => new { row.Position, row.Ordinal });
            action.HasIndex(row => new { row.Grant, row.Position });
        });
        builder.Entity<DeductionRow>(deduction =>
        {
            deduction.HasKey(row => row.Position);
            deduction.Property(row => row.Position).ValueGeneratedNever();
            deduction.HasIndex(row => new { row.Grant, row.Position });
        });
    }
}
