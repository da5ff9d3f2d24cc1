using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Acts;

namespace Acquit.Acts;

/// <summary>What a person confirms: these acts of this file become records.</summary>
/// <param name="Sha256">The file, in the vault.</param>
/// <param name="FileName">Name it came with.</param>
/// <param name="Ordinals">Which acts of the file, from 1.</param>
/// <param name="By">Who, when, under which role.</param>
/// <param name="Today">The day.</param>
/// <param name="Key">The request's own key: sent twice, it records once.</param>
internal sealed record RecordActRequest(
    string Sha256, string FileName, IReadOnlyCollection<int> Ordinals, Attribution By, DateOnly Today, string Key);

/// <summary>Records acts of a stored file: load, decide, commit. The file and its acts land in one commit.</summary>
internal sealed class RecordAct(ActLibrary library, ActsFacade acts, DocumentVault vault, UnitOfWork door)
{
    /// <summary>The acts recorded, in the order of the file.</summary>
    public async Task<Decision<IReadOnlyList<ActId>>> Handle(RecordActRequest request, CancellationToken cancel = default)
    {
        if (await library.Open(request.Sha256, cancel) is not { } opened)
        {
            return FileMissing;
        }

        if (opened is not Decision<LibraryFile>.Accepted { Value: var file })
        {
            return ((Decision<LibraryFile>.Refused)opened).Refusals.ToList();
        }

        IReadOnlyList<ActRecord> chosen =
            [.. file.Examined.Reading.Acts.Where(act => request.Ordinals.Contains(act.Ordinal))];
        var known = await Known(request.Sha256, chosen, cancel);
        var decided = ActDecisions.Record(request.Sha256, chosen, known, () => new(Guid.CreateVersion7()));
        if (decided is not Decision<IReadOnlyList<ActRecorded>>.Accepted { Value: var recorded })
        {
            return await Again(request, chosen, known, cancel)
                ?? ((Decision<IReadOnlyList<ActRecorded>>.Refused)decided).Refusals.ToList();
        }

        List<Fact> facts = [await Stored(request, cancel), .. recorded];
        var committed = await door.Commit(
            request.By, facts, [.. recorded.Select(act => new ReadVersion(act.Act.Value, 0))], request.Key, cancel);
        return committed.Match<Decision<IReadOnlyList<ActId>>>(
            _ => recorded.Select(act => act.Act).ToList(), refusals => refusals.ToList());
    }

    /// <summary>The acts recorded already that an act of the file could repeat or contradict.</summary>
    public async Task<IReadOnlyList<KnownAct>> Known(
        string sha256, IEnumerable<ActRecord> chosen, CancellationToken cancel = default)
    {
        var same = await acts.OfDocument(sha256, cancel);
        var numbered = await acts.Numbered(chosen.Select(act => act.Number?.Value).OfType<string>(), cancel);
        return
        [
            .. same.Concat(numbered).DistinctBy(act => act.Act).Select(act => new KnownAct(
                act.Act, act.Document, act.Ordinal, act.Number, act.Body, act.Authority)),
        ];
    }

    private static Refusal FileMissing { get; } = new("act.file-missing", new(
        "Le fichier n'est plus au coffre. Rien n'a été enregistré : déposez-le de nouveau.",
        "The file is no longer in the vault. Nothing was recorded: upload it again."));

    // Sent twice, the second finds what the first recorded: it is answered as the first was.
    private async Task<Decision<IReadOnlyList<ActId>>?> Again(
        RecordActRequest request, IReadOnlyList<ActRecord> chosen, IReadOnlyList<KnownAct> known, CancellationToken cancel)
    {
        if (await door.Answered(request.By.Account, request.Key, cancel) is null)
        {
            return null;
        }

        var ordinals = chosen.Select(act => act.Ordinal).ToHashSet();
        return known.Where(act => act.Document == request.Sha256 && ordinals.Contains(act.Ordinal))
            .OrderBy(act => act.Ordinal).Select(act => act.Act).ToList();
    }

    private async Task<DocumentStored> Stored(RecordActRequest request, CancellationToken cancel)
    {
        await using var stream = vault.Open(request.Sha256)!;
        var start = new byte[4096];
        var read = await stream.ReadAtLeastAsync(start, start.Length, false, cancel);
        return new(
            request.Sha256, stream.Length, MediaTypes.Of(start.AsSpan(0, read)), new(request.FileName), request.Today);
    }
}
