using Acquit.Storage.Accounts;
using Acquit.Storage.Acts;
using Acquit.Storage.Documents;
using Acquit.Storage.Grants;
using Acquit.Storage.Journal;
using Acquit.Storage.Spending;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage;

/// <summary>
/// The one database, read through EF Core. Rows of the journal and of its projections are written by
/// <see cref="UnitOfWork"/> alone; only ASP.NET Core Identity saves through this context.
/// </summary>
public abstract class Db(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    internal DbSet<FactRow> Facts => Set<FactRow>();
    internal DbSet<HeadRow> Heads => Set<HeadRow>();
    internal DbSet<ObjectVersionRow> ObjectVersions => Set<ObjectVersionRow>();
    internal DbSet<IdempotencyRow> Idempotency => Set<IdempotencyRow>();
    internal DbSet<DocumentRow> Documents => Set<DocumentRow>();
    internal DbSet<ActRow> Acts => Set<ActRow>();
    internal DbSet<ActWordRow> ActWords => Set<ActWordRow>();
    internal DbSet<PointEventRow> PointEvents => Set<PointEventRow>();
    internal DbSet<AgreementRow> Agreements => Set<AgreementRow>();
    internal DbSet<TermsRow> Terms => Set<TermsRow>();
    internal DbSet<PlanLineRow> PlanLines => Set<PlanLineRow>();
    internal DbSet<CodingRow> Codings => Set<CodingRow>();
    internal DbSet<OperationRow> Operations => Set<OperationRow>();
    internal DbSet<ActionRow> Actions => Set<ActionRow>();
    internal DbSet<DeductionRow> Deductions => Set<DeductionRow>();
    internal DbSet<ExpenditureRow> Expenditures => Set<ExpenditureRow>();
    internal DbSet<ExpenditureWordRow> ExpenditureWords => Set<ExpenditureWordRow>();
    internal DbSet<ExpenditureEventRow> ExpenditureEvents => Set<ExpenditureEventRow>();
    internal DbSet<AttestationRow> Attestations => Set<AttestationRow>();
    internal DbSet<ImportRow> Imports => Set<ImportRow>();
    internal DbSet<UncountedRow> Uncounted => Set<UncountedRow>();
    internal DbSet<TotalRow> Totals => Set<TotalRow>();

    /// <summary>Passkeys included.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    // The one place that saves: Identity's stores call it. Rows of the journal and of its projections never pass here.
#pragma warning disable RS0030 // Identity's own stores save through the context; everything else is refused above.
    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseAllButIdentity();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseAllButIdentity();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
#pragma warning restore RS0030

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().Property(account => account.DisplayName).HasMaxLength(200);
        JournalMap.Apply(builder);
        ActMap.Apply(builder);
        GrantMap.Apply(builder);
        SpendingMap.Apply(builder);
        SnakeCaseNames.Apply(builder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }

    private void RefuseAllButIdentity()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is not EntityState.Unchanged and not EntityState.Detached
                && entry.Metadata.ClrType.Assembly == typeof(Db).Assembly && entry.Entity is not Account)
            {
                throw new InvalidOperationException(
                    $"{entry.Metadata.ClrType.Name} is written by UnitOfWork only: one door.");
            }
        }
    }
}
