using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Acts;

/// <summary>Keys and indexes of acts and their points.</summary>
internal static class ActMap
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<ActRow>(act =>
        {
            act.HasKey(row => row.Position);
            act.Property(row => row.Position).ValueGeneratedNever();
            act.HasIndex(row => row.Act).IsUnique();
            act.HasIndex(row => new { row.Document, row.Ordinal }).IsUnique();
            act.HasIndex(row => row.NumberKey);
            act.HasIndex(row => new { row.Date, row.Position });
        });
        builder.Entity<ActWordRow>(word => word.HasKey(row => new { row.Word, row.Position }));
        builder.Entity<PointEventRow>(point =>
        {
            point.HasKey(row => row.Position);
            point.Property(row => row.Position).ValueGeneratedNever();
            point.HasIndex(row => new { row.Act, row.Position });
        });
    }
}
