using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Acquit.Storage.Sqlite;

/// <summary>The database on SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options);

/// <summary>Lets <c>dotnet ef</c> write migrations; it connects to nothing.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}
