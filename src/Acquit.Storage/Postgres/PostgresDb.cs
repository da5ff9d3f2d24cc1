using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Acquit.Storage.Postgres;

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Texts sort by their bytes, as they do on SQLite: one order for keys, ranges and verification.
        foreach (var property in builder.Model.GetEntityTypes()
            .Where(type => type.ClrType.Assembly == typeof(Db).Assembly && type.ClrType != typeof(Accounts.Account))
            .SelectMany(type => type.GetProperties()).Where(HoldsText))
        {
            property.SetCollation("C");
        }
    }

    private static bool HoldsText(Microsoft.EntityFrameworkCore.Metadata.IMutableProperty property) =>
        property.ClrType == typeof(string) || property.ClrType.IsEnum;
}

/// <summary>Lets <c>dotnet ef</c> write migrations; it connects to nothing.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
