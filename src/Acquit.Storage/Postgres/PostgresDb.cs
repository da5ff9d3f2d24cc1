using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Acquit.Storage.Postgres;

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options);

/// <summary>Lets <c>dotnet ef</c> write migrations; it connects to nothing.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
