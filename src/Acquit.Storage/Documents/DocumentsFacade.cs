using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage.Documents;

/// <summary>What other modules ask about stored files.</summary>
/// <param name="database">The database.</param>
public sealed class DocumentsFacade(Database database)
{
    /// <summary>Every file that a fact stored, in the order of their digests.</summary>
    public async Task<IReadOnlyList<KnownDocument>> All(CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        return await db.Documents.AsNoTracking().OrderBy(row => row.Sha256)
            .Select(row => new KnownDocument(row.Sha256, row.Length)).ToListAsync(cancellation);
    }

    /// <summary>A stored file with what rests on it; null when no fact stored it.</summary>
    public async Task<DocumentItem?> Find(string sha256, CancellationToken cancellation = default)
    {
        await using var db = database.Context();
        var row = await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Sha256 == sha256, cancellation);
        if (row is null)
        {
            return null;
        }

        var acts = await db.Acts.Where(act => act.Document == sha256).Select(act => act.Act).ToListAsync(cancellation);
        var attestations = await db.Attestations.Where(one => one.Document == sha256)
            .Select(one => one.Attestation).ToListAsync(cancellation);
        var imports = await db.Imports.Where(one => one.Document == sha256)
            .Select(one => one.Import).ToListAsync(cancellation);
        return new(
            row.Sha256, row.Length, row.MediaType, row.FileName, row.RecordedOn, row.Account, acts, attestations,
            imports);
    }
}

/// <summary>A file that the vault must hold.</summary>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
/// <param name="Length">Bytes.</param>
public sealed record KnownDocument(string Sha256, long Length);

/// <summary>A stored file.</summary>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
/// <param name="Length">Bytes.</param>
/// <param name="MediaType">Kind of content.</param>
/// <param name="FileName">Name it came with; null once erased.</param>
/// <param name="RecordedOn">The day it became known.</param>
/// <param name="Account">Who brought it.</param>
/// <param name="Acts">Acts read from it.</param>
/// <param name="Attestations">Attestations that rest on it.</param>
/// <param name="Imports">Imports made of it.</param>
public sealed record DocumentItem(
    string Sha256, long Length, string MediaType, string? FileName, DateOnly RecordedOn, Guid Account,
    IReadOnlyList<Guid> Acts, IReadOnlyList<Guid> Attestations, IReadOnlyList<Guid> Imports);
