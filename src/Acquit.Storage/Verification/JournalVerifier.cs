using System.Data;
using Acquit.Core.Common;
using Acquit.Storage.Journal;
using Acquit.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Verification;

/// <summary>
/// Verifies that nothing was changed behind the product's back: hashes every fact again, compares the tree with the
/// head, rebuilds every row from the facts and compares it with the one that is kept, and reads every stored file
/// again. A journal whose tail was cut together with its head and rows can only be told by a checkpoint exported
/// before.
/// </summary>
/// <param name="database">The database; commits wait for nothing while it is verified.</param>
/// <param name="documents">The files; null to leave them out.</param>
public sealed class JournalVerifier(Database database, DocumentVault? documents = null)
{
    private const int Chunk = 4096;

    private static readonly Wording Hashing = new("Relecture des faits", "Reading the facts again");
    private static readonly Wording Comparing = new("Comparaison des lignes", "Comparing the rows");
    private static readonly Wording Files = new("Relecture des fichiers", "Reading the files again");

    /// <summary>Verifies all.</summary>
    public async Task<VerificationReport> Verify(
        IProgress<VerificationProgress>? progress = null, CancellationToken cancellation = default)
    {
        var defects = new DefectList();
        var facts = new FactCheck(defects);
        await using var rebuild = await Rebuild.Begin(defects, cancellation);
        await using var db = database.Context();
        db.Database.SetCommandTimeout(0);

        // One snapshot for all: what is committed meanwhile is not seen.
        await using var snapshot = await ReadSnapshot.Begin(db, cancellation);
        var head = await db.Heads.AsNoTracking().SingleOrDefaultAsync(cancellation);
        await ReadFacts(db, facts, rebuild, head?.Size ?? 0, progress, cancellation);
        facts.CheckHead(head);
        await rebuild.End();
        var rows = await CompareRows(db, rebuild.Database, defects, progress, cancellation);
        await CheckFiles(db, defects, progress, cancellation);
        return new(facts.Facts, rows, Convert.ToHexStringLower(facts.Root), defects.Defects, defects.Count);
    }

    private static async Task ReadFacts(
        Db db, FactCheck facts, Rebuild rebuild, long size, IProgress<VerificationProgress>? progress,
        CancellationToken cancellation)
    {
        for (var after = long.MinValue; ;)
        {
            var rows = await db.Facts.AsNoTracking().Where(row => row.Position > after)
                .OrderBy(row => row.Position).Take(Chunk).ToListAsync(cancellation);
            if (rows.Count == 0)
            {
                return;
            }

            var readable = new List<(FactRow, Fact)>(rows.Count);
            foreach (var row in rows)
            {
                if (facts.Check(row) is { } fact)
                {
                    readable.Add((row, fact));
                }
            }

            if (readable.Count > 0)
            {
                await rebuild.Add(readable, cancellation);
            }

            after = rows[^1].Position;
            progress?.Report(new(Hashing, facts.Facts, size));
        }
    }

    private static async Task<long> CompareRows(
        Db db, Database rebuilt, DefectList defects, IProgress<VerificationProgress>? progress,
        CancellationToken cancellation)
    {
        await using var other = rebuilt.Connection();
        await other.OpenAsync(cancellation);
        var rows = 0L;
        foreach (var table in RowTable.Of(db).Where(table => table.IsProjected))
        {
            var comparison = new RowComparison(table, defects);
            await comparison.Compare(db.Database.GetDbConnection(), other, cancellation);
            rows += comparison.Rows;
            progress?.Report(new(Comparing, rows, null));
        }

        return rows;
    }

    private async Task CheckFiles(
        Db db, DefectList defects, IProgress<VerificationProgress>? progress, CancellationToken cancellation)
    {
        if (documents is null)
        {
            return;
        }

        var done = 0L;
        foreach (var sha256 in await db.Documents.AsNoTracking().OrderBy(row => row.Position).Select(row => row.Sha256)
            .ToListAsync(cancellation))
        {
            if (!await documents.IsIntact(sha256, cancellation))
            {
                defects.Add(
                    "document.changed", $"document {sha256}", $"Le fichier {sha256} manque ou a changé.",
                    $"The file {sha256} is missing or was changed.");
            }

            progress?.Report(new(Files, ++done, null));
        }
    }
}
