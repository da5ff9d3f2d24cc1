using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Acts;
using Acquit.Core.Common;
using Acquit.Storage;
using Acquit.Storage.Acts;
using Acquit.Storage.Journal;

namespace Acquit.Acts;

/// <summary>Records acts of a stored file: load, decide, commit. The file and its acts land in one commit.</summary>
internal sealed class RecordAct(
    ActLibrary library, ActsFacade acts, DocumentVault vault, AnsweredRequests answered, Recorder recorder)
{
    /// <summary>What a person confirms: these acts of this file become records.</summary>
    /// <param name="Sha256">The file, in the vault.</param>
    /// <param name="FileName">Name it came with.</param>
    /// <param name="Ordinals">Which acts of the file, from 1.</param>
    public sealed record Command(string Sha256, string FileName, IReadOnlyCollection<int> Ordinals);

    public async Task<Decision<Recorded>> Handle(Command command, Recording recording, CancellationToken cancel)
    {
        if (await library.Open(command.Sha256, cancel) is not { } opened)
        {
            return FileMissing;
        }

        if (opened is not Decision<LibraryFile>.Accepted { Value: var file })
        {
            return ((Decision<LibraryFile>.Refused)opened).Refusals.ToList();
        }

        // Sent twice, the second finds what the first recorded: it is answered as the first was.
        if (recording.Key is { } key && await answered.Find(recording.Acting.Actor.Account, key, cancel) is { } before)
        {
            return new Recorded([], before.FirstPosition);
        }

        IReadOnlyList<ActRecord> chosen =
            [.. file.Examined.Reading.Acts.Where(act => command.Ordinals.Contains(act.Ordinal))];
        var known = await Known(command.Sha256, chosen, cancel);
        var decided = ActDecisions.Record(
            command.Sha256, chosen, known, () => new(Guid.CreateVersion7()), recording.Acting.Actor);
        if (decided is not Decision<IReadOnlyList<ActRecorded>>.Accepted { Value: var recorded })
        {
            return ((Decision<IReadOnlyList<ActRecorded>>.Refused)decided).Refusals.ToList();
        }

        var stored = vault.Known(command.Sha256, command.FileName, recording.Acting.Today);
        return await recorder.Commit(
            new List<Fact>([stored, .. recorded]), recording, Right.RecordAct,
            [.. recorded.Select(act => new ReadVersion(act.Act.Value, 0))], cancel);
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

    internal static Refusal FileMissing { get; } = new("act.file-missing", new(
        "Le fichier n'est plus au coffre. Rien n'a été enregistré : déposez-le de nouveau.",
        "The file is no longer in the vault. Nothing was recorded: upload it again."));
}
