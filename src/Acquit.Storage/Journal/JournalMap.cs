using Acquit.Journal.Merkle;
using Acquit.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Journal;

/// <summary>Keys and indexes of the journal, its head, versions, answered requests and documents.</summary>
internal static class JournalMap
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<FactRow>(fact =>
        {
            fact.HasKey(row => row.Position);
            fact.Property(row => row.Position).ValueGeneratedNever();
            fact.HasIndex(row => new { row.Subject, row.Position });
            fact.HasIndex(row => new { row.Schema, row.Position });
            fact.HasIndex(row => new { row.RecordedOn, row.Position });
        });
        builder.Entity<HeadRow>(head =>
        {
            head.HasKey(row => row.Id);
            head.Property(row => row.Id).ValueGeneratedNever();
            head.HasData(new HeadRow
            {
                Id = 1,
                Size = 0,
                Frontier = [],
                Root = MerkleHash.EmptyRoot(),
                RecordedAt = 0,
            });
        });
        builder.Entity<ObjectVersionRow>(version =>
        {
            version.HasKey(row => row.Object);
            version.Property(row => row.Object).ValueGeneratedNever();
        });
        builder.Entity<IdempotencyRow>(answered => answered.HasKey(row => new { row.Account, row.Key }));
        builder.Entity<DocumentRow>(document =>
        {
            document.HasKey(row => row.Document);
            document.Property(row => row.Document).ValueGeneratedNever();
        });
    }
}
